import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, onTestFinished, test } from 'vitest';
import { checkOnThread, closeHashThreads, useHashThreads } from '../../../db/passwords/hashThreads.ts';
import { verifyPassword } from '../../../db/passwords/index.ts';

const check = { hash: '$2b$04$', password: Buffer.from('x') };
/** Right for `a`; in form a hash that belongs on a thread. */
const bcrypt = '$2a$10$k87L/MF28Q673VKh8/cPi.SUl7MU/rWuSiIDDFayrKk/1tBsSQu4u';

function useProgram(program: string, limit?: number): void {
  const folder = mkdtempSync(join(tmpdir(), 'rollbook-test-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const file = join(folder, 'thread.cjs');
  writeFileSync(file, `const { parentPort, threadId } = require('node:worker_threads');\n${program}`);
  useHashThreads(file, limit);
}

afterEach(async () => {
  await closeHashThreads();
  useHashThreads(undefined);
});

test('a slow scheme is checked on a thread, a fast one where it stands', async () => {
  // A thread that finds everything right: whoever says true has asked it.
  useProgram(`parentPort.on('message', () => parentPort.postMessage(true));`);
  expect(await verifyPassword(bcrypt, 'wrong')).toBe(true);
  expect(await verifyPassword('*2C905879F74F28F8570989947D06A8429FB943E6', 'wrong')).toBe(false);
});

test('there are never more than two threads, and they are used again', async () => {
  const file = join(mkdtempSync(join(tmpdir(), 'rollbook-test-')), 'count');
  onTestFinished(() => rmSync(join(file, '..'), { recursive: true, force: true }));
  useProgram(
    `require('node:fs').appendFileSync(${JSON.stringify(file)}, threadId + '\\n');
     parentPort.on('message', () => setTimeout(() => parentPort.postMessage(true), 5));`,
  );
  const answers = await Promise.all(Array.from({ length: 12 }, () => verifyPassword(bcrypt, 'wrong')));
  expect(answers).toEqual(answers.map(() => true));
  expect(readFileSync(file, 'utf8').trim().split('\n').length).toBeLessThanOrEqual(2);
});

test('one that overstays its time is ended, answers no, and the next check has another', async () => {
  useProgram(`parentPort.on('message', ({ hash }) => { for (;;); });`, 50);
  expect(await checkOnThread(check)).toBe(false);
  useProgram(`parentPort.on('message', () => parentPort.postMessage(true));`);
  expect(await checkOnThread(check)).toBe(true);
});

test('one that dies is an error and no wrong password, and the next check has another', async () => {
  useProgram(`parentPort.on('message', () => process.exit(1));`);
  await expect(checkOnThread(check)).rejects.toMatchObject({ code: 'internal' });
  useProgram(`parentPort.on('message', () => { throw new Error('out of memory'); });`);
  await expect(checkOnThread(check)).rejects.toMatchObject({ code: 'internal' });
  useProgram(`parentPort.on('message', () => parentPort.postMessage(true));`);
  expect(await checkOnThread(check)).toBe(true);
});

test('one that ends while it waits is not waited for', async () => {
  const answerAndEnd = `parentPort.on('message', () => {
    parentPort.postMessage(true);
    setTimeout(() => process.exit(0), 20);
  });`;
  useProgram(answerAndEnd);
  expect(await checkOnThread(check)).toBe(true);
  await new Promise((resolve) => setTimeout(resolve, 400));
  expect(await checkOnThread(check)).toBe(true);
});
