import { randomUUID } from 'node:crypto';
import type { RollbookEvent } from '../../../contract/envelope.ts';
import { AppError } from '../../../contract/errors.ts';
import type { PreparedJob } from './router.ts';

/** Progress faster than this would cost more to show than to make. In milliseconds. */
const progressInterval = 100;

interface RunningJob {
  owner: number;
  name: string;
  controller: AbortController;
}

/** One of a kind per window: a second export would fight for the disk and for the save dialog. */
function refuseSecond(running: Iterable<RunningJob>, owner: number, name: string): void {
  for (const other of running) {
    if (other.owner === owner && other.name === name)
      throw new AppError('busy', 'such a job is running already', { reason: 'job_running' });
  }
}

/** The running jobs of every window. A job ends by itself, by cancel, or because its window is gone. */
export function createJobs() {
  const running = new Map<string, RunningJob>();

  return {
    start(owner: number, job: PreparedJob, send: (event: RollbookEvent) => void): { jobId: string } {
      refuseSecond(running.values(), owner, job.name);
      const jobId = randomUUID();
      const controller = new AbortController();
      running.set(jobId, { owner, name: job.name, controller });
      let shownAt = 0;
      const report = (progress: unknown) => {
        const at = performance.now();
        if (at - shownAt < progressInterval) return;
        shownAt = at;
        send({ kind: 'progress', jobId, progress });
      };
      // The next turn: the window must know the id before the first event carries it.
      const work = async () => {
        const result = await job.run({ signal: controller.signal, report });
        running.delete(jobId);
        send({ kind: 'done', jobId, result });
      };
      setImmediate(() => void work());
      return { jobId };
    },

    /** Only the window that started a job may cancel it. */
    cancel(owner: number, jobId: unknown): { cancelled: boolean } {
      const job = typeof jobId === 'string' ? running.get(jobId) : undefined;
      if (job?.owner !== owner) return { cancelled: false };
      job.controller.abort();
      return { cancelled: true };
    },

    /** Ends the jobs of a window that was closed, reloaded or crashed, and forgets them: the page may start its own. */
    abortAll(owner: number): void {
      for (const [jobId, job] of running) {
        if (job.owner !== owner) continue;
        running.delete(jobId);
        job.controller.abort();
      }
    },
  };
}

export type Jobs = ReturnType<typeof createJobs>;
