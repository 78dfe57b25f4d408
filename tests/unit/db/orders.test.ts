import { expect, test } from 'vitest';
import { regroup } from '../../../db/accountIndex/equalTexts.ts';
import { mergeFew, sortInSlices } from '../../../db/accountIndex/sortInSlices.ts';
import { seeded } from '../../support/randomAccounts.ts';

const ascending = (one: number, other: number) => one - other;

test.each([0, 1, 4_096, 4_097, 50_000])(
  '%i numbers sorted in slices are sorted, equal ones as they stood',
  async (count) => {
    const random = seeded(count);
    const keys = Uint32Array.from({ length: count }, () => Math.floor(random() * (count / 3)));
    const numbers = Uint32Array.from({ length: count }, (_, index) => index);
    const sorted = await sortInSlices(numbers.slice(), (one, other) => (keys[one] ?? 0) - (keys[other] ?? 0));
    expect([...sorted]).toEqual([...numbers].toSorted((one, other) => (keys[one] ?? 0) - (keys[other] ?? 0)));
  },
);

test.each([
  [[], []],
  [[], [3]],
  [[1, 2, 9], []],
  [
    [2, 4, 4, 6],
    [1, 4, 5, 7, 8],
  ],
])('%j and %j become one sorted list', (many, few) => {
  expect([...mergeFew(Uint32Array.from(many), few, ascending)]).toEqual(
    [...many, ...few].toSorted(ascending),
  );
});

test.each([100, 20_000])('a stretch of %i equal texts is put in the order of status and age', (length) => {
  const random = seeded(length);
  const statuses = Uint8Array.from({ length: length + 3 }, () => 1 + Math.floor(random() * 3));
  const keys = new Uint32Array(length + 3).fill(7);
  keys[1] = 5;
  keys[length + 2] = 9;
  const stretch = Array.from({ length }, (_, index) => index + 2).toSorted(() => random() - 0.5);
  const order = Uint32Array.from([1, ...stretch, length + 2]);
  regroup(order, new Set([stretch[50] ?? 0]), keys, statuses);
  const status = (sequence: number) => statuses[sequence] ?? 0;
  const expected = stretch.toSorted((one, other) => status(one) - status(other) || one - other);
  expect([...order]).toEqual([1, ...expected, length + 2]);
});
