import { Button } from '@mantine/core';
import { IconCheck, IconCopy } from '@tabler/icons-react';
import { useRef, useState } from 'react';
import { messages } from '../text/messages.ts';
import { copyText } from './copyText.ts';
import { Dialog, DialogBody, DialogFoot } from './Dialog.tsx';
import styles from './OneTimePassword.module.css';
import { useAskBeforeClosing } from './useAskBeforeClosing.ts';

interface OneTimePasswordProps {
  name: string;
  password: string;
  onDone: () => void;
}

/**
 * Shows a password this once. Only "Done" closes it: an Escape by habit would lose it. The window closes over it after a
 * question, unless it was copied.
 */
export function OneTimePassword({ name, password, onDone }: OneTimePasswordProps) {
  const text = useRef<HTMLOutputElement>(null);
  const [copied, setCopied] = useState<boolean>();
  useAskBeforeClosing(() => copied !== true);
  const copy = async () => {
    if (text.current !== null) setCopied(await copyText(text.current));
  };
  const Icon = copied === true ? IconCheck : IconCopy;
  return (
    <Dialog title={messages.oneTime.title} onClose={onDone} closable={false} width="32rem">
      <DialogBody>
        <p>{messages.oneTime.lead(name)}</p>
        <div className={styles.box}>
          <output ref={text} className={styles.password} aria-label={messages.oneTime.title}>
            {password}
          </output>
          <Button
            variant="default"
            data-autofocus
            leftSection={<Icon size={16} stroke={1.8} aria-hidden />}
            onClick={() => void copy()}
          >
            {messages.common.copy}
          </Button>
        </div>
        <p className={styles.hint}>{messages.oneTime.reset}</p>
      </DialogBody>
      <DialogFoot>
        <span className={styles.copied} role="status">
          {copied === undefined ? '' : copied ? messages.common.copied : messages.oneTime.copyFailed}
        </span>
        <Button onClick={onDone}>{messages.common.done}</Button>
      </DialogFoot>
    </Dialog>
  );
}
