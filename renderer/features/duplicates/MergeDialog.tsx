import { Button } from '@mantine/core';
import type { Failure } from '../../../contract/envelope.ts';
import type { DuplicatePair } from '../../../contract/index.ts';
import { failureOf } from '../../bridge/requestError.ts';
import { Dialog, DialogBody, DialogFoot } from '../../components/Dialog.tsx';
import { FormNote } from '../../forms/FormNote.tsx';
import { messages, wordFailure, wordField } from '../../text/messages.ts';
import { nameOf } from '../accounts/nameOf.ts';
import { KeptAccount } from './KeptAccount.tsx';
import styles from './MergeDialog.module.css';
import { fieldsOf, isSame, otherSide, type Compared, type Side } from './mergeFields.ts';
import { MergeResult } from './MergeResult.tsx';
import { MergeRow, SameRows } from './MergeRow.tsx';
import { useMerge } from './useMerge.ts';

interface MergeDialogProps {
  pair: DuplicatePair;
  onClose: () => void;
  onMerged: () => void;
}

type Merge = ReturnType<typeof useMerge>;

/** Both often have one name, so the user name says which of them is meant. */
function whoIs(compared: Compared, side: Side): string {
  const account = compared[side];
  const name = nameOf(account);
  return name === account.username ? name : `${name} (${account.username})`;
}

/** The secret in an app is bound to its account: taking the other's password leaves its second factor behind. */
function losesSecondFactor(compared: Compared, keep: Side): boolean {
  return compared[keep].secondFactorAt === null && compared[otherSide(keep)].secondFactorAt !== null;
}

function Comparison({ compared, merge }: { compared: Compared; merge: Merge }) {
  const { keep, setKeep, choiceOf, choose } = merge;
  const fields = fieldsOf(compared);
  const differing = fields.filter((field) => !isSame(field));
  const same = fields.filter((field) => isSame(field) && field.left.length > 0);
  return (
    <div className={styles.columns}>
      <div className={styles.fields}>
        <KeptAccount compared={compared} keep={keep} onKeep={setKeep} />
        {differing.map((field) => (
          <MergeRow
            key={field.name}
            field={field}
            choice={choiceOf(field)}
            onChoose={(choice) => choose(field, choice)}
          />
        ))}
        {same.length > 0 && <SameRows fields={same} />}
      </div>
      <MergeResult fields={fields} choiceOf={choiceOf} keep={keep} />
    </div>
  );
}

/** What does not fit together, such as the notes of both: "Notes: This is too long." */
function wordRefused({ fields = {} }: Failure, compared: Compared): string[] {
  return fieldsOf(compared).flatMap(({ name, label }) => {
    const reason = fields[`take.${name}`];
    return reason === undefined ? [] : [`${label}: ${wordField(reason)}`];
  });
}

function Problem({ merge }: { merge: Merge }) {
  const { data } = merge.compared;
  if (merge.failure === undefined) return null;
  const stale = merge.failure.reason === 'stale_version';
  const refused = data === undefined ? [] : wordRefused(merge.failure, data);
  return (
    <>
      <FormNote failure={merge.failure}>
        {refused.map((words) => (
          <p key={words}>{words}</p>
        ))}
      </FormNote>
      {stale && (
        <Button variant="default" className={styles.reload} onClick={merge.reload}>
          {messages.merge.reload}
        </Button>
      )}
    </>
  );
}

/** Two accounts side by side, field by field, and what becomes of them. */
export function MergeDialog({ pair, onClose, onMerged }: MergeDialogProps) {
  const merge = useMerge(pair, onMerged);
  const { data, error, refetch } = merge.compared;
  return (
    <Dialog title={messages.merge.title} onClose={onClose} width="66rem">
      <DialogBody>
        {error !== null && data === undefined && (
          <div role="alert" className={styles.failed}>
            <p>{wordFailure(failureOf(error))}</p>
            <Button variant="default" onClick={() => void refetch()}>
              {messages.common.tryAgain}
            </Button>
          </div>
        )}
        <Problem merge={merge} />
        {data === undefined ? (
          <div className={styles.waiting} aria-busy />
        ) : (
          <Comparison compared={data} merge={merge} />
        )}
      </DialogBody>
      <DialogFoot>
        {data !== undefined && (
          <span className={styles.explained}>
            {messages.merge.explained(whoIs(data, merge.keep), whoIs(data, otherSide(merge.keep)))}{' '}
            {losesSecondFactor(data, merge.keep) && messages.merge.noSecondFactor(whoIs(data, merge.keep))}
          </span>
        )}
        <Button variant="default" onClick={onClose}>
          {messages.common.cancel}
        </Button>
        <Button disabled={data === undefined} loading={merge.merging} onClick={merge.merge}>
          {messages.merge.submit}
        </Button>
      </DialogFoot>
    </Dialog>
  );
}
