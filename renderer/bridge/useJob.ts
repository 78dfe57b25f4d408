import { useEffect, useRef, useState, type RefObject } from 'react';
import type { Failure } from '../../contract/envelope.ts';
import type { JobInput, JobOutput, JobProgress } from '../../contract/index.ts';
import type { JobName } from '../../contract/names.ts';
import { startJob, type RunningJob } from './jobs.ts';
import { failureOf } from './requestError.ts';

interface JobEnd<Name extends JobName> {
  onDone: (output: JobOutput<Name>) => void;
  /** `asked`: a person stopped it here, rather than closing the system's own dialog. */
  onCancelled?: (asked: boolean) => void;
}

/** A screen taken away by other means must not leave work behind that nobody can stop. */
function useCancelAtEnd(job: RefObject<{ cancel: () => void } | undefined>): void {
  useEffect(() => () => job.current?.cancel(), [job]);
}

/** One job at a time, from its start to its end. A failure stays until the next start. */
export function useJob<Name extends JobName>(name: Name, { onDone, onCancelled }: JobEnd<Name>) {
  const job = useRef<RunningJob<JobOutput<Name>>>(undefined);
  const asked = useRef(false);
  const [running, setRunning] = useState(false);
  const [progress, setProgress] = useState<JobProgress<Name>>();
  const [failure, setFailure] = useState<Failure>();
  useCancelAtEnd(job);

  const follow = async (followed: RunningJob<JobOutput<Name>>) => {
    try {
      onDone(await followed.done);
    } catch (error) {
      const reported = failureOf(error);
      if (reported.code === 'cancelled') onCancelled?.(asked.current);
      else setFailure(reported);
    }
    // Development mounts every screen twice: the end of a first job must not end the second.
    if (job.current !== followed) return;
    job.current = undefined;
    setRunning(false);
  };
  const start = (input: JobInput<Name>) => {
    asked.current = false;
    setFailure(undefined);
    setProgress(undefined);
    setRunning(true);
    job.current = startJob(name, input, setProgress);
    void follow(job.current);
  };
  // Only asks. The screen stays until main says how it ended: the work may be done already.
  const cancel = () => {
    asked.current = true;
    job.current?.cancel();
  };
  return { running, progress, failure, start, cancel };
}
