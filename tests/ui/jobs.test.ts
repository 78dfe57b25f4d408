import { describe, expect, it, vi } from 'vitest';
import type { Bridge, RollbookEvent } from '../../contract/index.ts';
import { startJob } from '../../renderer/bridge/jobs.ts';

function bridgeThat(reply: (emit: (event: RollbookEvent) => void) => ReturnType<Bridge['startJob']>) {
  const listeners = new Set<(event: RollbookEvent) => void>();
  const emit = (event: RollbookEvent) => listeners.forEach((listener) => listener(event));
  const cancelJob = vi.fn<Bridge['cancelJob']>(async () =>
    Promise.resolve({ ok: true, value: { cancelled: true } }),
  );
  const bridge: Bridge = {
    call: () => Promise.reject(new Error('not asked here')),
    startJob: async () => reply(emit),
    cancelJob,
    onEvent: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
  vi.stubGlobal('rollbook', bridge);
  return { listeners, cancelJob };
}

describe('startJob', () => {
  it('hears an end that comes before the reply with the job’s number, and stops listening', async () => {
    const { listeners } = bridgeThat(async (emit) => {
      await Promise.resolve();
      emit({ kind: 'progress', jobId: 'other', progress: { done: 5, total: 5 } });
      emit({ kind: 'done', jobId: 'other', result: { ok: true, value: { rows: 5, fileName: 'other.csv' } } });
      emit({ kind: 'progress', jobId: 'mine', progress: { done: 1, total: 2 } });
      emit({ kind: 'done', jobId: 'mine', result: { ok: true, value: { rows: 2, fileName: 'mine.csv' } } });
      return { ok: true, value: { jobId: 'mine' } };
    });
    const seen: unknown[] = [];
    const job = startJob('accounts.exportCsv', { scope: 'all' }, (progress) => seen.push(progress));
    await expect(job.done).resolves.toEqual({ rows: 2, fileName: 'mine.csv' });
    expect(seen).toEqual([{ done: 1, total: 2 }]);
    expect(listeners.size).toBe(0);
  });

  it('rejects with main’s failure when the job is refused', async () => {
    const { listeners } = bridgeThat(async () =>
      Promise.resolve({ ok: false, error: { code: 'forbidden', message: 'no' } }),
    );
    const job = startJob('accounts.exportCsv', { scope: 'all' }, () => undefined);
    await expect(job.done).rejects.toMatchObject({ failure: { code: 'forbidden' } });
    expect(listeners.size).toBe(0);
  });

  it('cancels also before main has answered', async () => {
    let answer: (reply: Awaited<ReturnType<Bridge['startJob']>>) => void = () => undefined;
    const reply = new Promise<Awaited<ReturnType<Bridge['startJob']>>>((resolve) => {
      answer = resolve;
    });
    const { cancelJob } = bridgeThat(async () => reply);
    const job = startJob('accounts.exportCsv', { scope: 'all' }, () => undefined);
    job.cancel();
    expect(cancelJob).not.toHaveBeenCalled();
    answer({ ok: true, value: { jobId: 'mine' } });
    await vi.waitFor(() => expect(cancelJob).toHaveBeenCalledWith('mine'));
  });
});
