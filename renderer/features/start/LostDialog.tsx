import { Button } from '@mantine/core';
import type { StartProblem } from '../../../contract/startProblems.ts';
import { Dialog, DialogBody, DialogFoot } from '../../components/Dialog.tsx';
import { useLate } from '../../components/useLate.ts';
import { messages } from '../../text/messages.ts';
import styles from './LostDialog.module.css';

interface LostDialogProps {
  problem: StartProblem;
  dataFolder: string | undefined;
  trying: boolean;
  triedAgain: boolean;
  onTryAgain: () => void;
}

/** Lies over everything while the members cannot be reached. What is below keeps what was typed into it. */
export function LostDialog({ problem, dataFolder, trying, triedAgain, onTryAgain }: LostDialogProps) {
  const words = messages.problems[problem];
  const late = useLate(trying);
  return (
    <Dialog title={words.title} onClose={onTryAgain} closable={false} width="34rem">
      <DialogBody>
        <p role="alert">{words.what}</p>
        <p className={styles.kept}>{messages.start.lost.kept}</p>
        <ul className={styles.steps}>
          {words.todo.map((step) => (
            <li key={step}>{step}</li>
          ))}
        </ul>
        {dataFolder !== undefined && <code className={styles.folder}>{dataFolder}</code>}
      </DialogBody>
      <DialogFoot>
        <span className={styles.outcome} role="status">
          {triedAgain && !trying ? messages.start.stillFailing : ''}
        </span>
        <Button data-autofocus loading={late} onClick={onTryAgain}>
          {messages.common.tryAgain}
        </Button>
      </DialogFoot>
    </Dialog>
  );
}
