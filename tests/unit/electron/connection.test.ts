import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { DatabaseThread } from '../../../electron/main/database/connection.ts';
import { memoryKeys } from '../../support/memoryKeys.ts';

/** A real thread that opens at once and dies of any call for the account "fatal". */
const threadText = `
  const { parentPort } = require('node:worker_threads');
  parentPort.on('message', ({ kind, id, input }) => {
    if (kind === 'call' && input.id === 'fatal') process.exit(1);
    if (kind === 'call' && input.id === 'silent') return;
    if (kind === 'call' && input.id === 'thrown') throw Object.assign(new Error('private'), { code: 'ENOSPC' });
    parentPort.postMessage({ kind: 'done', id, value: kind });
  });`;

function openThread() {
  const folder = mkdtempSync(join(tmpdir(), 'rollbook-thread-'));
  const threadFile = join(folder, 'thread.cjs');
  writeFileSync(threadFile, threadText);
  const seen = { lost: 0, failures: [] as unknown[] };
  const thread = new DatabaseThread({
    folder,
    nativeBinding: undefined,
    threadFile,
    sealingKeys: memoryKeys(),
    onAccountsChanged: () => undefined,
    onFailure: (error) => seen.failures.push(error),
    onLost: () => (seen.lost += 1),
  });
  onTestFinished(async () => {
    await thread.close();
    rmSync(folder, { recursive: true, force: true });
  });
  const get = (id: string): Promise<unknown> => thread.call('accounts.get', { id }, { actor: 'owner' });
  return { thread, seen, get };
}

const notOpen = { name: 'AppError', code: 'io', reason: 'not_open' };

for (const death of ['fatal', 'thrown']) {
  test(`a thread that dies (${death}) is told, answers nothing any more, and another can be started`, async () => {
    const { thread, seen, get } = openThread();
    expect(await thread.state()).toEqual({ state: 'ready' });
    expect(await get('somebody')).toBe('call');
    const waiting = get('silent');
    const calls = await Promise.allSettled([waiting, get(death)]);
    expect(calls).toMatchObject([
      { status: 'rejected', reason: notOpen },
      { status: 'rejected', reason: notOpen },
    ]);
    expect(await thread.state()).toEqual({ state: 'failed', problem: 'unknown' });
    await expect(get('somebody')).rejects.toMatchObject(notOpen);
    expect(seen.lost).toBe(1);
    expect(await thread.reopen()).toEqual({ state: 'ready' });
    expect(await get('somebody')).toBe('call');
  });
}

test('a thread that is closed on purpose is not lost', async () => {
  const { thread, seen } = openThread();
  await thread.state();
  await thread.close();
  expect(seen).toEqual({ lost: 0, failures: [] });
});
