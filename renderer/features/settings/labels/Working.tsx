import { Button } from '@mantine/core';
import { DialogBody, DialogFoot } from '../../../components/Dialog.tsx';
import { ProgressBar } from '../../../components/ProgressBar.tsx';
import { messages } from '../../../text/messages.ts';

interface WorkingProps {
  progress: { done: number; total: number } | undefined;
  onStop: () => void;
}

/** What stands in the dialog while members are being changed: all of them or, when stopped, none. */
export function Working({ progress, onStop }: WorkingProps) {
  const { done, total } = progress ?? { done: 0, total: 0 };
  return (
    <>
      <DialogBody>
        <ProgressBar
          label={messages.labelSettings.progress}
          progress={progress}
          text={total === 0 ? messages.labelSettings.progress : messages.labelSettings.working(done, total)}
        />
      </DialogBody>
      <DialogFoot>
        <Button variant="default" onClick={onStop}>
          {messages.labelSettings.stop}
        </Button>
      </DialogFoot>
    </>
  );
}
