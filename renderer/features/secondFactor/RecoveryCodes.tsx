import { Button } from '@mantine/core';
import { IconCopy, IconPrinter } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import type { Account } from '../../../contract/index.ts';
import { call } from '../../bridge/call.ts';
import { Dialog, DialogBody, DialogFoot } from '../../components/Dialog.tsx';
import { useAskBeforeClosing } from '../../components/useAskBeforeClosing.ts';
import { messages } from '../../text/messages.ts';
import { nameOf } from '../accounts/nameOf.ts';
import { lightWhilePrinting } from '../overview/lightWhilePrinting.ts';
import { useSecretCopy } from '../passwords/useSecretCopy.ts';
import styles from './SecondFactor.module.css';
import './sheet.css';

/** While the codes lie open, printing prints them and nothing else. */
function useSheet(): void {
  useEffect(() => {
    const stop = lightWhilePrinting();
    document.documentElement.dataset['sheet'] = 'true';
    return () => {
      stop();
      delete document.documentElement.dataset['sheet'];
    };
  }, []);
}

/** Copies the codes, one a line; main takes them off the clipboard again. */
function useCopy(codes: readonly string[]) {
  const { state, left, copy } = useSecretCopy(codes.join('\n'));
  if (state === 'there') return { copy, said: messages.oneTime.copied, goes: messages.oneTime.goesIn(left) };
  if (state === 'gone') return { copy, said: messages.oneTime.gone };
  return { copy, said: state === 'failed' ? messages.secondFactor.copyFailed : '' };
}

interface RecoveryCodesProps {
  account: Account;
  codes: readonly string[];
  onDone: () => void;
}

/** Shown this once. Only "Done" closes it, as with a temporary password. */
export function RecoveryCodes({ account, codes, onDone }: RecoveryCodesProps) {
  useSheet();
  const { copy, said, goes } = useCopy(codes);
  // They are shown only now: closing the window over them asks first.
  useAskBeforeClosing(() => true);
  const policy = useQuery({ queryKey: ['policy.get'], queryFn: () => call('policy.get', {}) });
  return (
    <Dialog title={messages.secondFactor.codesTitle} onClose={onDone} closable={false} width="34rem">
      <DialogBody>
        <p className={styles.onPaper}>{policy.data?.letterhead.name}</p>
        <p>{messages.secondFactor.codesLead(nameOf(account))}</p>
        <ol className={styles.codes} aria-label={messages.secondFactor.codesTitle}>
          {codes.map((code) => (
            <li key={code}>{code}</li>
          ))}
        </ol>
        <p>{messages.secondFactor.codesHint}</p>
      </DialogBody>
      <DialogFoot>
        <span className={styles.said}>
          <span role="status">{said}</span> {goes !== undefined && <span role="timer">{goes}</span>}
        </span>
        <Button
          variant="default"
          leftSection={<IconCopy size={16} stroke={1.8} aria-hidden />}
          onClick={copy}
        >
          {messages.common.copy}
        </Button>
        <Button
          variant="default"
          data-autofocus
          leftSection={<IconPrinter size={16} stroke={1.8} aria-hidden />}
          onClick={() => window.print()}
        >
          {messages.secondFactor.print}
        </Button>
        <Button onClick={onDone}>{messages.common.done}</Button>
      </DialogFoot>
    </Dialog>
  );
}
