import type { JobInput, JobOutput, JobProgress } from '../../contract/index.ts';
import type { JobName } from '../../contract/names.ts';
import { bridge } from './bridge.ts';
import { listenToJobs, type DoneEvent, type JobEvent } from './events.ts';
import { unwrap } from './requestError.ts';

export interface RunningJob<Value> {
  done: Promise<Value>;
  cancel: () => void;
}

/**
 * Hears the events of one job. They are kept from before the call: a job that fails at once may report its end before
 * main's reply with the job's number has arrived.
 */
function hearJob(onProgress: (progress: unknown) => void) {
  const early: JobEvent[] = [];
  let jobId: string | undefined;
  let end: (event: DoneEvent) => void;
  const finished = new Promise<DoneEvent>((resolve) => {
    end = resolve;
  });
  const receive = (event: JobEvent) => {
    if (jobId === undefined) early.push(event);
    else if (event.jobId !== jobId) return;
    else if (event.kind === 'progress') onProgress(event.progress);
    else end(event);
  };
  const stop = listenToJobs(receive);
  const belongTo = (id: string) => {
    jobId = id;
    for (const event of early.splice(0)) receive(event);
  };
  return { belongTo, finished, stop };
}

/** Starts long work. Cancelling is a request: `done` then rejects with code `cancelled`, or the work was quicker. */
export function startJob<Name extends JobName>(
  name: Name,
  input: JobInput<Name>,
  onProgress: (progress: JobProgress<Name>) => void,
): RunningJob<JobOutput<Name>> {
  const started = bridge().startJob(name, input);
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the border: main reports what the contract parsed
  const events = hearJob((progress) => onProgress(progress as JobProgress<Name>));
  const run = async () => {
    try {
      events.belongTo(unwrap(await started).jobId);
      // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the border, as above
      return unwrap((await events.finished).result) as JobOutput<Name>;
    } finally {
      events.stop();
    }
  };
  const cancel = async () => {
    const reply = await started;
    if (reply.ok) await bridge().cancelJob(reply.value.jobId);
  };
  return { done: run(), cancel: () => void cancel() };
}
