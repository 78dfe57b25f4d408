import { Button, TextInput } from '@mantine/core';
import { useEffect, useRef, type SubmitEvent } from 'react';
import { call } from '../../bridge/call.ts';
import { failureOf } from '../../bridge/requestError.ts';
import { Dialog, DialogBody, DialogFoot } from '../../components/Dialog.tsx';
import { FormNote } from '../../forms/FormNote.tsx';
import { messages, wordField } from '../../text/messages.ts';
import { useDesk, type Desk, type Purge } from '../accounts/desk.ts';
import styles from './PurgeDialog.module.css';
import { PurgeRecap } from './PurgeRecap.tsx';
import { PurgeResult } from './PurgeResult.tsx';
import { PurgeWorking } from './PurgeWorking.tsx';
import { usePurge } from './usePurge.ts';

type Purging = ReturnType<typeof usePurge>;

/** The details of somebody who is gone now are closed; those of others stay open. */
async function leaveGone({ openId, leaveTo, focusList }: Desk): Promise<void> {
  // Once the dialog has given the keyboard back to a button that may have gone with them.
  requestAnimationFrame(focusList);
  if (openId === undefined) return;
  try {
    await call('accounts.get', { id: openId });
  } catch (error) {
    if (failureOf(error).code === 'not_found') leaveTo(undefined);
  }
}

/** The number is typed by hand: whoever only presses what is blue must not lose anybody. */
function Confirm({ purging }: { purging: Purging }) {
  const { total, typed, type, refused } = purging;
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => field.current?.focus(), []);
  useEffect(() => {
    if (refused) field.current?.focus();
  }, [refused]);
  return (
    <TextInput
      ref={field}
      label={messages.purge.confirm(total)}
      inputMode="numeric"
      autoComplete="off"
      maxLength={15}
      className={styles.number}
      value={typed}
      error={refused ? wordField('confirm_mismatch') : undefined}
      onChange={(event) => type(event.currentTarget.value)}
    />
  );
}

interface AskProps {
  purging: Purging;
  onClose: () => void;
}

function Foot({ purging: { total, isRight }, onClose }: AskProps) {
  return (
    <DialogFoot>
      <Button variant="default" {...(total > 0 ? {} : { 'data-autofocus': true })} onClick={onClose}>
        {messages.common.cancel}
      </Button>
      {total > 0 && (
        // Not `disabled`: a screen reader would never learn why, and Enter in the field would do nothing.
        <Button
          type="submit"
          color="red"
          aria-disabled={!isRight}
          {...(isRight ? {} : { 'data-disabled': true })}
        >
          {messages.purge.submit}
        </Button>
      )}
    </DialogFoot>
  );
}

function Ask({ purging, onClose }: AskProps) {
  const { preview, failure, total, start } = purging;
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    start();
  };
  return (
    <form noValidate onSubmit={submit}>
      <DialogBody>
        <FormNote failure={failure}>
          {preview.isError && (
            <Button size="xs" variant="default" onClick={() => void preview.refetch()}>
              {messages.common.tryAgain}
            </Button>
          )}
        </FormNote>
        {preview.data === undefined ? (
          <div className={styles.waiting} aria-busy={preview.isPending} />
        ) : (
          <PurgeRecap recap={preview.data} />
        )}
        {total > 0 && <Confirm purging={purging} />}
      </DialogBody>
      <Foot purging={purging} onClose={onClose} />
    </form>
  );
}

/**
 * Deletes archived members for good, after it was said what that takes away and the number of them was typed. A failure
 * stays in the dialog with what was typed.
 */
export function PurgeDialog({ target, count, name }: Purge) {
  const desk = useDesk();
  const close = desk.closeDialog;
  const onDone = () => {
    desk.clearSelection();
    close();
    void leaveGone(desk);
  };
  const purging = usePurge(target, { onDone, onCancelled: close });
  const { job, total, preview, result, typed } = purging;
  if (result !== undefined) return <PurgeResult result={result} onClose={onDone} />;
  const many = preview.data === undefined ? count : total;
  const title = name === undefined || many !== 1 ? messages.purge.title(many) : messages.purge.titleOne(name);
  return (
    <Dialog title={title} onClose={close} closable={!job.running} dirty={typed !== ''} width="34rem">
      {job.running ? (
        <PurgeWorking progress={job.progress} onStop={job.cancel} />
      ) : (
        <Ask purging={purging} onClose={close} />
      )}
    </Dialog>
  );
}
