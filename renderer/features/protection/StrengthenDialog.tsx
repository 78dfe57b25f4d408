import { Button } from '@mantine/core';
import { Dialog, DialogBody, DialogFoot } from '../../components/Dialog.tsx';
import { messages } from '../../text/messages.ts';
import styles from './Headline.module.css';
import { startStrengthening } from './strengthening.ts';
import { currentTiming } from './timing.ts';
import { wordStrengthenable, type Health } from './useHealth.ts';

const minute = 60_000;

/** Two at a time. Undefined as long as nobody measured. */
function minutesFor(health: Health): number | undefined {
  const milliseconds = currentTiming(health)?.milliseconds;
  return milliseconds && Math.max(1, Math.round((health.strengthenable * milliseconds) / 2 / minute));
}

interface StrengthenDialogProps {
  health: Health;
  onClose: () => void;
}

/** What will happen, before it does: it is the one change here that cannot be undone. */
export function StrengthenDialog({ health, onClose }: StrengthenDialogProps) {
  const minutes = minutesFor(health);
  const start = () => {
    onClose();
    void startStrengthening();
  };
  return (
    <Dialog
      title={messages.protection.strengthenTitle(health.strengthenable)}
      onClose={onClose}
      width="30rem"
    >
      <DialogBody>
        <div className={styles.texts}>
          <p>{messages.protection.strengthenText}</p>
          <p>{wordStrengthenable(health)}</p>
          {minutes !== undefined && <p>{messages.protection.strengthenTime(minutes)}</p>}
          <p>{messages.protection.strengthenPause}</p>
        </div>
      </DialogBody>
      <DialogFoot>
        <Button variant="default" onClick={onClose}>
          {messages.common.cancel}
        </Button>
        <Button data-autofocus onClick={start}>
          {messages.protection.strengthenSubmit(health.strengthenable)}
        </Button>
      </DialogFoot>
    </Dialog>
  );
}
