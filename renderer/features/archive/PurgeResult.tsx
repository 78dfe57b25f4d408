import { Button } from '@mantine/core';
import type { JobOutput } from '../../../contract/index.ts';
import { Dialog, DialogBody, DialogFoot } from '../../components/Dialog.tsx';
import { messages } from '../../text/messages.ts';
import styles from './PurgeDialog.module.css';

interface PurgeResultProps {
  result: JobOutput<'purge.run'>;
  onClose: () => void;
}

/** Shown when something may be left of them; a message that goes by itself would be too little for that. */
export function PurgeResult({ result, onClose }: PurgeResultProps) {
  const { purged, rewritten, unreadableBackups } = result;
  return (
    <Dialog title={messages.purge.doneTitle} onClose={onClose} width="34rem">
      <DialogBody>
        <p role="status">{messages.purge.done(purged)}</p>
        {!rewritten && <p className={styles.warning}>{messages.purge.notRewritten}</p>}
        {unreadableBackups > 0 && (
          <p className={styles.warning}>{messages.purge.unreadable(unreadableBackups)}</p>
        )}
      </DialogBody>
      <DialogFoot>
        <Button data-autofocus onClick={onClose}>
          {messages.common.done}
        </Button>
      </DialogFoot>
    </Dialog>
  );
}
