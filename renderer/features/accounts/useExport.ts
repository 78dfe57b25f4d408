import { useEffect, useRef, useState, type RefObject } from 'react';
import type { Failure } from '../../../contract/envelope.ts';
import type { JobInput, JobOutput, JobProgress } from '../../../contract/index.ts';
import { startJob, type RunningJob } from '../../bridge/jobs.ts';
import { failureOf } from '../../bridge/requestError.ts';
import { showToast } from '../../components/toasts.ts';
import { messages } from '../../text/messages.ts';

type ExportJob = RunningJob<JobOutput<'accounts.exportCsv'>>;
export type Progress = JobProgress<'accounts.exportCsv'>;

/** Closing the system's file dialog needs no comment; stopping work that had begun does. */
function sayStopped(stopped: boolean): void {
  if (stopped) showToast(messages.export.stopped);
}

/** A dialog taken away by other means must not leave work behind that nobody can stop. */
function useCancelAtEnd(job: RefObject<ExportJob | undefined>): void {
  useEffect(() => () => job.current?.cancel(), [job]);
}

/** One export from "Export…" to its end. `onEnd` is called when there is nothing left to decide. */
export function useExport(onEnd: () => void) {
  const job = useRef<ExportJob>(undefined);
  const stopped = useRef(false);
  const [running, setRunning] = useState(false);
  const [progress, setProgress] = useState<Progress>();
  const [failure, setFailure] = useState<Failure>();
  useCancelAtEnd(job);

  const follow = async ({ done }: ExportJob) => {
    try {
      const { rows, fileName } = await done;
      showToast(messages.export.finished(rows, fileName));
      onEnd();
    } catch (error) {
      const reported = failureOf(error);
      if (reported.code === 'cancelled') {
        sayStopped(stopped.current);
        onEnd();
      } else setFailure(reported);
    }
    job.current = undefined;
    setRunning(false);
  };
  const start = (input: JobInput<'accounts.exportCsv'>) => {
    stopped.current = false;
    setFailure(undefined);
    setProgress(undefined);
    setRunning(true);
    job.current = startJob('accounts.exportCsv', input, setProgress);
    void follow(job.current);
  };
  // Only asks. The dialog stays until main says how it ended: the last row may be written already.
  const cancel = () => {
    stopped.current = true;
    job.current?.cancel();
  };
  return { running, progress, failure, start, cancel };
}
