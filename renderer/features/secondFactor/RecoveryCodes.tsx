import { Button } from '@mantine/core';
import { IconCheck, IconCopy, IconPrinter } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import type { Account } from '../../../contract/index.ts';
import { call } from '../../bridge/call.ts';
import { copyWords } from '../../components/copyText.ts';
import { Dialog, DialogBody, DialogFoot } from '../../components/Dialog.tsx';
import { messages } from '../../text/messages.ts';
import { nameOf } from '../accounts/nameOf.ts';
import { lightWhilePrinting } from '../overview/lightWhilePrinting.ts';
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

/** Copies the codes, one a line, and says whether that worked. */
function useCopy(codes: readonly string[]) {
  const [copied, setCopied] = useState<boolean>();
  const copy = async () => setCopied(await copyWords(codes.join('\n')));
  const said = copied === true ? messages.common.copied : messages.secondFactor.copyFailed;
  return { copy, said: copied === undefined ? '' : said, CopyIcon: copied === true ? IconCheck : IconCopy };
}

interface RecoveryCodesProps {
  account: Account;
  codes: readonly string[];
  onDone: () => void;
}

/** Shown this once. Only "Done" closes it, as with a temporary password. */
export function RecoveryCodes({ account, codes, onDone }: RecoveryCodesProps) {
  useSheet();
  const { copy, said, CopyIcon } = useCopy(codes);
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
        <span className={styles.said} role="status">
          {said}
        </span>
        <Button
          variant="default"
          leftSection={<CopyIcon size={16} stroke={1.8} aria-hidden />}
          onClick={() => void copy()}
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
