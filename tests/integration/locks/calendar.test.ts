import { expect, test } from 'vitest';
import { openTestRollbook } from '../../support/openTestRollbook.ts';

const borders = ['01', '02', '03', '04'].map((day) => `2026-06-${day}T00:00:00.000Z`);
const [first = '', second = '', third = '', fourth = ''] = borders;

async function threePeople() {
  const rollbook = await openTestRollbook();
  const ids: string[] = [];
  for (const name of ['ana', 'ben', 'cleo']) ids.push((await rollbook.create(name)).id);
  const lock = (place: number, from: string | null, until: string | null, reason = 'Unpaid') =>
    rollbook.call('accounts.lock', { ids: [ids[place] ?? ''], from, until, reason });
  const days = async () => (await rollbook.call('locks.calendar', { borders })).days;
  return { ...rollbook, ids, lock, days };
}

test('a day counts the locks that begin in it, and those that end in it or at the midnight after it', async () => {
  const people = await threePeople();
  await people.lock(0, first, third);
  await people.lock(1, second, '2026-06-03T10:00:00.000Z');
  await people.lock(2, null, fourth);
  expect(await people.days()).toEqual([
    { begin: 1, end: 0 },
    { begin: 1, end: 1 },
    { begin: 0, end: 2 },
  ]);
});

test('archived members, ended locks and those without a date are not on the calendar', async () => {
  const people = await threePeople();
  await people.lock(0, first, second);
  await people.lock(1, null, null);
  await people.call('accounts.archive', { ids: [people.ids[0] ?? ''] });
  await people.lock(2, null, people.clock.iso(60));
  people.clock.move(61);
  expect(await people.days()).toEqual(Array.from({ length: 3 }, () => ({ begin: 0, end: 0 })));
});

test('those behind a count come by name, soonest first, with the number of all of them', async () => {
  const people = await threePeople();
  await people.lock(0, '2026-06-01T12:00:00.000Z', second);
  await people.lock(1, '2026-06-01T08:00:00.000Z', fourth, 'Card lost');
  await people.lock(2, second, null);
  const asked = { from: '2026-06-01T00:00:00Z', until: second };
  expect(await people.call('locks.list', { ...asked, limit: 1 })).toMatchObject({
    begin: { total: 2, rows: [{ username: 'ben', lockReason: 'Card lost', lockedUntil: fourth }] },
    end: { total: 1, rows: [{ username: 'ana', lockedUntil: second }] },
  });
  const filter = { archived: false, conditions: [{ kind: 'date', what: 'lockedFrom', ...asked }] } as const;
  expect(
    await people.call('accounts.list', { filter: { ...filter, conditions: [...filter.conditions] } }),
  ).toMatchObject({
    total: 2,
  });
});

test('a hundred thousand locks that end at one midnight are counted, and only the first are named', async () => {
  const people = await threePeople();
  people.execute(`
    WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 100000)
    INSERT INTO accounts (id, username, username_key, name_sort, search_text, status, locked_from, locked_until,
                          created_at, updated_at)
    SELECT 'x' || i, 'x' || i, 'x' || i, 'x' || i, 'x' || i, 'locked', '2026-01-01T00:00:00.000Z', '${second}',
           '2026-01-01T00:00:00.000Z', '2026-01-01T00:00:00.000Z' FROM n`);
  expect((await people.days())[0]).toEqual({ begin: 0, end: 100_000 });
  const { end } = await people.call('locks.list', { from: first, until: second, limit: 20 });
  expect(end.total).toBe(100_000);
  expect(end.rows).toHaveLength(20);
});
