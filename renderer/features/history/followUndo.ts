import type { JobOutput } from '../../../contract/index.ts';
import { startJob } from '../../bridge/jobs.ts';
import { showWork } from '../../components/toasts.ts';
import { messages } from '../../text/messages.ts';

/** What is quicker than this needs no sign of waiting. In milliseconds. */
const quick = 300;

/** Undoes a change; what takes longer shows how far it is, and can be stopped. */
export async function followUndo(id: string): Promise<JobOutput<'changes.undo'>> {
  let progress: { done: number; total: number } | undefined;
  let shown: ReturnType<typeof showWork> | undefined;
  const words = () => ({
    text: progress ? messages.bulk.undoing(progress.done, progress.total) : messages.bulk.undoingLabel,
    work: { label: messages.bulk.undoingLabel, progress },
  });
  const job = startJob('changes.undo', { id }, (step) => {
    progress = step;
    shown?.update(words());
  });
  const show = () => {
    shown = showWork({ ...words(), action: { label: messages.bulk.stop, run: job.cancel } });
  };
  const timer = setTimeout(show, quick);
  try {
    return await job.done;
  } finally {
    clearTimeout(timer);
    shown?.end();
  }
}
