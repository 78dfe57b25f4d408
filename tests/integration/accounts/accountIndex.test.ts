import { expect, test } from 'vitest';
import { sortColumns } from '../../../contract/query.ts';
import type { Condition, Filter, Query, SortKey } from '../../../contract/query.ts';
import { uniqueKey } from '../../../contract/text.ts';
import { AccountIndex } from '../../../db/accountIndex/accountIndex.ts';
import { plainMatches, plainOrder } from '../../support/plainAnswers.ts';
import {
  names,
  oneOf,
  openRandomAccounts,
  seeded,
  type Random,
  type RandomAccounts,
} from '../../support/randomAccounts.ts';
import { randomCondition } from '../../support/randomConditions.ts';

const sortKeys: SortKey[] = [
  ...sortColumns,
  'custom:city',
  'custom:score',
  'custom:born',
  'custom:gone',
  'custom:x',
];
const searches = [
  undefined,
  undefined,
  'anna',
  '%',
  '_',
  '*',
  '"',
  'example.org',
  'u1',
  'ann org',
  '美',
  '4930',
  'zurich',
];

function randomQuery(random: Random, accounts: RandomAccounts): Query {
  const conditions = Array.from({ length: oneOf(random, [0, 1, 1, 2, 3, 5]) }, () =>
    randomCondition(random, accounts),
  );
  const filter: Filter = {
    conditions,
    match: oneOf(random, ['all', 'any', undefined] as const),
    archived: oneOf(random, [undefined, undefined, false, true]),
    status: oneOf(random, [undefined, undefined, undefined, 'active', 'locked'] as const),
  };
  return { search: oneOf(random, [...searches, ...names]), filter };
}

/** All of a query's answers, at every page size that comes along, against the plain ones. */
async function compareQuery(random: Random, accounts: RandomAccounts): Promise<void> {
  const { index } = accounts;
  const query = randomQuery(random, accounts);
  const sort = { by: oneOf(random, sortKeys), direction: oneOf(random, ['asc', 'desc'] as const) };
  const matches = plainMatches(accounts, query);
  const told = JSON.stringify([query, sort]);
  expect([...(await index.sequencesOf(query))], told).toEqual(matches);
  expect(await index.count(query), told).toBe(matches.length);
  const wanted = new Set(matches);
  const ordered = plainOrder(accounts, sort).filter((sequence) => wanted.has(sequence));
  const offset = Math.floor(random() * (matches.length + 2));
  const limit = Math.floor(random() * 40);
  const page = await index.find(query, { sort, offset, limit });
  expect(page, told).toEqual({ sequences: ordered.slice(offset, offset + limit), total: matches.length });
  for (const { sequence } of [oneOf(random, accounts.all()), oneOf(random, accounts.all())]) {
    const place = ordered.indexOf(sequence);
    expect(await index.positionOf(sequence, query, sort), told).toBe(place < 0 ? undefined : place);
  }
}

async function compareOrders(accounts: RandomAccounts): Promise<void> {
  for (const by of sortKeys) {
    for (const direction of ['asc', 'desc'] as const) {
      const sort = { by, direction };
      const { sequences } = await accounts.index.find({}, { sort, offset: 0, limit: 10_000 });
      expect(sequences, JSON.stringify(sort)).toEqual(plainOrder(accounts, sort));
    }
  }
}

async function compareLabels({ index, all }: RandomAccounts): Promise<void> {
  for (const kind of ['group', 'tag'] as const) {
    const totals = new Map<string, { total: number; holders: number }>();
    for (const row of all()) {
      const labels = JSON.parse(kind === 'group' ? row.groups : row.tags) as string[];
      for (const key of new Set(labels.map(uniqueKey))) {
        const { total, holders } = totals.get(key) ?? { total: 0, holders: 0 };
        totals.set(key, { total: total + Number(row.status !== 'archived'), holders: holders + 1 });
      }
    }
    const told = [...(await index.labelTotals(kind))].map(
      ([name, totalsOfName]) => [uniqueKey(name), totalsOfName] as const,
    );
    expect(new Map(told)).toEqual(totals);
  }
}

function changeSome(random: Random, accounts: RandomAccounts): string[] {
  return Array.from({ length: Math.ceil(random() * 12) }, () => {
    const { id } = oneOf(random, accounts.all());
    const what = random();
    if (what < 0.2) return accounts.add();
    if (what < 0.4) accounts.remove(id);
    else if (what < 0.7) accounts.change(id);
    else accounts.touch(id);
    return id;
  });
}

test.each([1, 2, 3])(
  'answers as plain code does, through changes, visits, arrivals and removals (seed %i)',
  async (seed) => {
    const random = seeded(seed);
    const accounts = await openRandomAccounts(random);
    for (let made = 0; made < 120; made += 1) accounts.add();
    for (let round = 0; round < 12; round += 1) {
      for (let asked = 0; asked < 15; asked += 1) await compareQuery(random, accounts);
      await compareOrders(accounts);
      await compareLabels(accounts);
      accounts.clock.move(oneOf(random, [0, 60, 86_400]));
      accounts.index.forget(changeSome(random, accounts));
    }
  },
);

test('what changes while everything is being read is there in the first answer', async () => {
  const random = seeded(7);
  const accounts = await openRandomAccounts(random);
  for (let made = 0; made < 1_500; made += 1) accounts.add();
  const warm = accounts.index.warmUp();
  for (let turn = 0; turn < 20; turn += 1) {
    accounts.index.forget(changeSome(random, accounts));
    await new Promise(setImmediate);
  }
  const early = accounts.index.find(
    {},
    { sort: { by: 'phone', direction: 'asc' }, offset: 0, limit: 10_000 },
  );
  expect((await early).sequences).toEqual(plainOrder(accounts, { by: 'phone', direction: 'asc' }));
  await warm;
  await compareOrders(accounts);
});

test('after a change of everybody all are read again', async () => {
  const random = seeded(8);
  const accounts = await openRandomAccounts(random);
  for (let made = 0; made < 50; made += 1) accounts.add();
  await accounts.index.warmUp();
  const before = accounts.index.generation;
  const ids = accounts.all().map(({ id }) => id);
  for (const id of ids) accounts.change(id);
  accounts.index.forget(ids);
  expect(accounts.index.generation).toBeGreaterThan(before);
  await compareOrders(accounts);
  await compareLabels(accounts);
});

test('a field that is deleted, restored or given another type counts at once', async () => {
  const accounts = await openRandomAccounts(seeded(9));
  for (let made = 0; made < 40; made += 1) accounts.add();
  const query: Query = { filter: { conditions: [{ kind: 'custom', key: 'city', empty: true }] } };
  const empty = await accounts.index.count(query);
  expect(empty).toBeLessThan(40);
  accounts.beside.exec("UPDATE custom_fields SET removed_at = '2026-01-01T00:00:00.000Z' WHERE key = 'city'");
  expect(await accounts.index.count(query)).toBe(40);
  accounts.beside.exec("UPDATE custom_fields SET removed_at = NULL WHERE key = 'city'");
  expect(await accounts.index.count(query)).toBe(empty);
});

test('a change of the history finds whom it touched and who is still there', async () => {
  const accounts = await openRandomAccounts(seeded(10));
  const [first, second, third] = [accounts.add(), accounts.add(), accounts.add()];
  const query: Query = { filter: { conditions: [{ kind: 'change', id: 'change-1' }] } };
  expect(await accounts.index.count(query)).toBe(0);
  const insert = accounts.beside.prepare(
    "INSERT INTO audit_entries (at, actor, action, subject_id, change_id) VALUES ('2026', 'x', 'account.locked', ?, ?)",
  );
  insert.run(first, 'change-1');
  insert.run(third, 'change-1');
  insert.run(second, 'change-2');
  accounts.index.forget([first, second, third]);
  expect([...(await accounts.index.sequencesOf(query))]).toEqual([1, 3]);
  accounts.remove(third);
  accounts.index.forget([third]);
  expect([...(await accounts.index.sequencesOf(query))]).toEqual([1]);
  // The next account gets the sequence of the one that is gone, and nothing of its past.
  accounts.index.forget([accounts.add()]);
  expect([...(await accounts.index.sequencesOf(query))]).toEqual([1]);
});

test('what is typed and taken back letter by letter finds the same as if it were asked at once', async () => {
  const random = seeded(12);
  const accounts = await openRandomAccounts(random);
  for (let made = 0; made < 120; made += 1) accounts.add();
  const index = new AccountIndex(accounts.database, accounts.clock.now);
  const typed = [
    'a',
    'an',
    'ann',
    'ann e',
    'ann er',
    'nn er',
    'n er',
    'er ann',
    'er',
    'e',
    '0',
    '03',
    '030-1',
    '030',
  ];
  for (const filter of [{}, { archived: false }, { status: 'locked' }] as const) {
    for (const search of [...typed, ...typed.toReversed()]) {
      const query: Query = { search, filter };
      expect([...(await index.sequencesOf(query))], search).toEqual(plainMatches(accounts, query));
      if (search === 'er') index.forget([accounts.add()]);
    }
  }
});

test('signs that mean something to SQL or to a search engine are plain characters in every condition', async () => {
  const accounts = await openRandomAccounts(seeded(11));
  for (let made = 0; made < 30; made += 1) accounts.add();
  const index = new AccountIndex(accounts.database, accounts.clock.now);
  for (const text of [
    "'; DROP TABLE accounts; --",
    '%',
    '_',
    '*',
    '"',
    '\\',
    '$words',
    '?',
    '[a-z]',
    'NOT',
    '()',
  ]) {
    const conditions: Condition[] = [
      { kind: 'group', match: 'any', names: [text] },
      { kind: 'custom', key: 'city', contains: text },
      { kind: 'custom', key: text, anyOf: [text] },
    ];
    const query: Query = { filter: { match: 'any', conditions } };
    expect([...(await index.sequencesOf(query))], text).toEqual(plainMatches(accounts, query));
  }
});
