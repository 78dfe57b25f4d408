import { expect, test } from 'vitest';
import { Settling } from '../../../db/services/accounts/settling.ts';

/** Work that ends when the test says so. */
function slowWork() {
  const ends: ((moved: number) => void)[] = [];
  const settle = () => new Promise<number>((resolve) => ends.push(resolve));
  return { settle, begun: () => ends.length, end: (moved: number) => ends.at(-1)?.(moved) };
}

test('a list goes on without very many locks, and is not made to wait for them again', async () => {
  const work = slowWork();
  const settling = new Settling(work.settle, 5);
  const whole = settling.whole();
  await settling.briefly();
  await settling.briefly();
  expect(work.begun()).toBe(1);
  work.end(100_000);
  expect(await whole).toBe(100_000);
});

test('a list waits for a few, and whoever asks meanwhile waits for the same', async () => {
  const work = slowWork();
  const settling = new Settling(work.settle, 60_000);
  const all = Promise.all([settling.briefly(), settling.briefly(), settling.whole()]);
  work.end(2);
  expect((await all)[2]).toBe(2);
  expect(work.begun()).toBe(1);
  void settling.whole();
  expect(work.begun()).toBe(2);
});

test('what cannot be written is told to whoever asks for all, and to a list as well', async () => {
  const settling = new Settling(() => Promise.reject(new Error('disk full')), 60_000);
  await expect(settling.whole()).rejects.toThrow('disk full');
  await expect(settling.briefly()).rejects.toThrow('disk full');
});
