import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { AppError } from '../../../contract/index.ts';
import type { Envelope, JobName, RollbookEvent } from '../../../contract/index.ts';
import { createJobs } from '../../../electron/main/ipc/jobs.ts';
import type { JobWork } from '../../../electron/main/ipc/router.ts';

/** A job that goes on until the test ends it. */
function openJob(name = 'accounts.exportCsv') {
  let end: (result: Envelope<unknown>) => void = () => undefined;
  const promise = new Promise<Envelope<unknown>>((resolve) => (end = resolve));
  const seen: { work?: JobWork } = {};
  const run = (work: JobWork) => {
    seen.work = work;
    return promise;
  };
  // Other kinds of jobs are invented: the contract has one so far.
  return { job: { name: name as JobName, run }, seen, end: (result: Envelope<unknown>) => end(result) };
}

describe('jobs', () => {
  beforeEach(() => {
    vi.useFakeTimers({ now: 0, toFake: ['setTimeout', 'setImmediate', 'performance', 'Date'] });
    // A program is never in its first instant when somebody starts a job.
    vi.advanceTimersByTime(10_000);
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  test('a job begins after its id was given and ends with its result', async () => {
    const events: RollbookEvent[] = [];
    const { job, seen, end } = openJob();
    const { jobId } = createJobs().start(1, job, (event) => events.push(event));
    expect(seen.work).toBeUndefined();
    await vi.runAllTimersAsync();
    expect(seen.work?.signal.aborted).toBe(false);
    end({ ok: true, value: 7 });
    await vi.runAllTimersAsync();
    expect(events).toEqual([{ kind: 'done', jobId, result: { ok: true, value: 7 } }]);
  });

  test('progress is told at most every 100 ms, however often it is reported', async () => {
    const events: RollbookEvent[] = [];
    const { job, seen, end } = openJob();
    createJobs().start(1, job, (event) => events.push(event));
    await vi.runAllTimersAsync();
    for (let done = 0; done < 1_000; done += 1) {
      seen.work?.report({ done });
      vi.advanceTimersByTime(1);
    }
    expect(events.map((event) => event.kind === 'progress' && event.progress)).toEqual(
      Array.from({ length: 10 }, (_, step) => ({ done: step * 100 })),
    );
    end({ ok: true, value: null });
    await vi.runAllTimersAsync();
    expect(events.at(-1)?.kind).toBe('done');
  });

  test('only the window that started a job may cancel it, and only while it runs', async () => {
    const jobs = createJobs();
    const { job, seen, end } = openJob();
    const { jobId } = jobs.start(1, job, () => undefined);
    await vi.runAllTimersAsync();
    for (const [owner, id] of [
      [2, jobId],
      [1, 'unknown'],
      [1, undefined],
      [1, { jobId }],
      [1, '__proto__'],
    ] as const) {
      expect(jobs.cancel(owner, id)).toEqual({ cancelled: false });
    }
    expect(seen.work?.signal.aborted).toBe(false);
    expect(jobs.cancel(1, jobId)).toEqual({ cancelled: true });
    expect(seen.work?.signal.aborted).toBe(true);
    end({ ok: true, value: null });
    await vi.runAllTimersAsync();
    expect(jobs.cancel(1, jobId)).toEqual({ cancelled: false });
  });

  test('a job that is cancelled before its first turn sees it', async () => {
    const jobs = createJobs();
    const { job, seen } = openJob();
    const { jobId } = jobs.start(1, job, () => undefined);
    expect(jobs.cancel(1, jobId)).toEqual({ cancelled: true });
    await vi.runAllTimersAsync();
    expect(seen.work?.signal.aborted).toBe(true);
  });

  test('a window that goes takes all of its jobs along, and no others', async () => {
    const jobs = createJobs();
    const started = [1, 1, 2].map((owner, index) => {
      const made = openJob(`kind${index}`);
      jobs.start(owner, made.job, () => undefined);
      return made;
    });
    await vi.runAllTimersAsync();
    jobs.abortAll(1);
    expect(started.map(({ seen }) => seen.work?.signal.aborted)).toEqual([true, true, false]);
  });

  test('ids cannot be guessed from one another', () => {
    const jobs = createJobs();
    const ids = Array.from(
      { length: 50 },
      (_, owner) => jobs.start(owner, openJob().job, () => undefined).jobId,
    );
    expect(new Set(ids).size).toBe(50);
    for (const id of ids)
      expect(id).toMatch(/^[\da-f]{8}-[\da-f]{4}-4[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/);
  });

  test('a window runs one job of a kind at a time, until it ends or the window goes', async () => {
    const jobs = createJobs();
    const start = (owner: number, name?: string) => {
      const made = openJob(name);
      jobs.start(owner, made.job, () => undefined);
      return made;
    };
    const first = start(1);
    const running = new AppError('busy', 'such a job is running already', { reason: 'job_running' });
    expect(() => start(1)).toThrow(running);
    expect(() => start(1)).toThrow(expect.objectContaining({ code: 'busy', reason: 'job_running' }));
    start(2);
    start(1, 'another.kind');
    await vi.runAllTimersAsync();
    first.end({ ok: true, value: null });
    await vi.runAllTimersAsync();
    start(1);
    jobs.abortAll(1);
    start(1);
    expect(() => start(2)).toThrow(running);
  });
});
