import { Button } from '@mantine/core';
import { IconCheck, IconCopy, IconFileDownload, IconPrinter } from '@tabler/icons-react';
import type { AccountName } from '../../../contract/index.ts';
import { Dialog, DialogBody, DialogFoot } from '../../components/Dialog.tsx';
import { useAskBeforeClosing } from '../../components/useAskBeforeClosing.ts';
import { FormNote } from '../../forms/FormNote.tsx';
import { formatInstant, messages } from '../../text/messages.ts';
import { nameOf } from '../accounts/nameOf.ts';
import styles from './OneTimePassword.module.css';
import { useSecretCopy } from './useSecretCopy.ts';
import { useSlip } from './useSlip.ts';

interface OneTimePasswordProps {
  account: AccountName;
  password: string;
  /** Until when it can be exchanged, when it is a code. */
  expiresAt: string | undefined;
  onDone: () => void;
}

const icon = { size: 16, stroke: 1.8, 'aria-hidden': true };

function wordCopy(state: ReturnType<typeof useSecretCopy>['state']): string {
  if (state === 'there') return messages.oneTime.copied;
  if (state === 'gone') return messages.oneTime.gone;
  return state === 'failed' ? messages.oneTime.copyFailed : '';
}

function wordsFor(isCode: boolean, name: string) {
  if (isCode) {
    const { title, lead, reset } = messages.oneTimeCode;
    return { title, lead: lead(name), reset };
  }
  const { title, lead, reset } = messages.oneTime;
  return { title, lead: lead(name), reset };
}

function SlipButtons({ slip }: { slip: ReturnType<typeof useSlip> }) {
  return (
    <div className={styles.slip}>
      <Button
        variant="default"
        leftSection={<IconPrinter {...icon} />}
        disabled={slip.running}
        onClick={slip.print}
      >
        {messages.slip.print}
      </Button>
      <Button
        variant="default"
        leftSection={<IconFileDownload {...icon} />}
        disabled={slip.running}
        onClick={slip.save}
      >
        {messages.slip.save}
      </Button>
    </div>
  );
}

/**
 * Shows a password or a code this once. Only "Done" closes it: an Escape by habit would lose it. The window closes over it
 * after a question, unless it is on paper or in a file: a copy goes from the clipboard with the window.
 */
export function OneTimePassword({ account, password, expiresAt, onDone }: OneTimePasswordProps) {
  const { state, left, copy } = useSecretCopy(password);
  const slip = useSlip({ id: account.id, password, ...(expiresAt === undefined ? {} : { expiresAt }) });
  useAskBeforeClosing(() => !slip.isKept);
  const words = wordsFor(expiresAt !== undefined, nameOf(account));
  const Icon = state === 'there' ? IconCheck : IconCopy;
  return (
    <Dialog title={words.title} onClose={onDone} closable={false} width="34rem">
      <DialogBody>
        <FormNote failure={slip.failure} />
        <p>{words.lead}</p>
        <div className={styles.box}>
          <output className={styles.password} aria-label={words.title}>
            {password}
          </output>
          <Button variant="default" data-autofocus leftSection={<Icon {...icon} />} onClick={copy}>
            {messages.common.copy}
          </Button>
        </div>
        <p className={styles.copied}>
          <span role="status">{wordCopy(state)}</span>{' '}
          {/* Counted for the eye: read out every second it would drown everything else. */}
          {state === 'there' && <span role="timer">{messages.oneTime.goesIn(left)}</span>}
        </p>
        {expiresAt !== undefined && <p>{messages.oneTimeCode.until(formatInstant(expiresAt))}</p>}
        <SlipButtons slip={slip} />
        <p className={styles.hint}>{words.reset}</p>
      </DialogBody>
      <DialogFoot>
        <span className={styles.note} role="status">
          {slip.note}
        </span>
        <Button onClick={onDone}>{messages.common.done}</Button>
      </DialogFoot>
    </Dialog>
  );
}
