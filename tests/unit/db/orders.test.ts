import { expect, test } from 'vitest';
import { regroup } from '../../../db/accountIndex/equalTexts.ts';
import { withChains, without } from '../../../db/accountIndex/places.ts';
import { sortByInstant } from '../../../db/accountIndex/sortByInstant.ts';
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

test.each([0, 1, 30_000])(
  '%i accounts are sorted by their instants, those without one first',
  async (count) => {
    const random = seeded(count);
    // Years before 1970 and after 9000, the same instants, and none.
    const instants = Float64Array.from({ length: count + 1 }, () => {
      const kind = random();
      if (kind < 0.2) return Number.NaN;
      return kind < 0.4 ? Math.floor(random() * 20) : Math.floor((random() - 0.1) * 250_000_000_000_000);
    });
    const sequences = Uint32Array.from({ length: count }, (_, index) => index + 1);
    const keyOf = (sequence: number) => {
      const instant = instants[sequence] ?? Number.NaN;
      return Number.isNaN(instant) ? Number.MIN_SAFE_INTEGER : instant;
    };
    const expected = [...sequences].toSorted((one, other) => keyOf(one) - keyOf(other));
    expect([...(await sortByInstant(sequences, instants))]).toEqual(expected);
  },
);

test.each([1, 5, 400])(
  '%i accounts taken out of an order and put in elsewhere are where they belong',
  (count) => {
    const random = seeded(count);
    const order = Array.from({ length: 1_000 }, (_, index) => index + 1).toSorted(() => random() - 0.5);
    const moved = order.toSorted(() => random() - 0.5).slice(0, count);
    const stayed = without(Uint32Array.from(order), moved, 1_024);
    expect([...stayed]).toEqual(order.filter((sequence) => !moved.includes(sequence)));
    const chains = new Map<number, number[]>([[0, [moved[0] ?? 0]]]);
    for (const sequence of moved.slice(1)) {
      const head = stayed[Math.floor(random() * stayed.length)] ?? 0;
      chains.set(head, [...(chains.get(head) ?? []), sequence]);
    }
    const expected = [
      ...[...stayed].flatMap((sequence) => [...(chains.get(sequence) ?? []), sequence]),
      moved[0],
    ];
    expect([...withChains(stayed, chains, 1_024)]).toEqual(expected);
  },
);

test('whoever should come before somebody who is not there comes at the end', () => {
  const chains = new Map([[9, [4, 5]]]);
  expect([...withChains(Uint32Array.from([1, 2, 3]), chains, 16)]).toEqual([1, 2, 3, 4, 5]);
});
