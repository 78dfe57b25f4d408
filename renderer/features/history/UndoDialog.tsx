import { Button } from '@mantine/core';
import { Dialog, DialogBody, DialogFoot } from '../../components/Dialog.tsx';
import { ProgressBar } from '../../components/ProgressBar.tsx';
import { messages } from '../../text/messages.ts';
import type { RunningUndo } from './runningUndo.ts';

/** How far an undo is, and the way to stop it. */
export function UndoDialog({ undo }: { undo: RunningUndo }) {
  const { way, progress, stop } = undo;
  const title = way === 'undo' ? messages.history.undoing : messages.history.redoing;
  const { done, total } = progress ?? { done: 0, total: 0 };
  return (
    <Dialog title={title} onClose={() => stop?.()} closable={false} width="27rem">
      <DialogBody>
        <ProgressBar label={title} progress={progress} text={messages.history.progress(done, total)} />
        <p>{messages.history.stopHint}</p>
      </DialogBody>
      <DialogFoot>
        <Button variant="default" data-autofocus disabled={stop === undefined} onClick={stop}>
          {messages.history.stop}
        </Button>
      </DialogFoot>
    </Dialog>
  );
}
