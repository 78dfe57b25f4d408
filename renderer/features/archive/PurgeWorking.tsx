import { Button } from '@mantine/core';
import { DialogBody, DialogFoot } from '../../components/Dialog.tsx';
import { ProgressBar } from '../../components/ProgressBar.tsx';
import { messages } from '../../text/messages.ts';

interface PurgeWorkingProps {
  progress: { done: number; total: number } | undefined;
  onStop: () => void;
}

/** How far it is. Once all are gone the file and its copies are tidied up, which cannot be stopped any more. */
export function PurgeWorking({ progress, onStop }: PurgeWorkingProps) {
  const { done, total } = progress ?? { done: 0, total: 0 };
  const isTidying = total > 0 && done >= total;
  const text = isTidying ? messages.purge.cleaning : messages.purge.progress(done, total);
  return (
    <>
      <DialogBody>
        <ProgressBar
          label={messages.purge.working}
          progress={isTidying ? undefined : progress}
          text={progress === undefined ? messages.purge.working : text}
        />
        {!isTidying && <p>{messages.purge.stopHint}</p>}
      </DialogBody>
      <DialogFoot>
        <Button variant="default" disabled={isTidying} onClick={onStop}>
          {messages.purge.stop}
        </Button>
      </DialogFoot>
    </>
  );
}
