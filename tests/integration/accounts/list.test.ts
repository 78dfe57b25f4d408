import { describe, expect, test } from 'vitest';
import { sortColumns, statuses, type Account, type Input } from '../../../contract/index.ts';
import { openTestRollbook } from '../../support/openTestRollbook.ts';

const names = [
  'Ørsted',
  'çelik',
  'Çelik',
  'Zoë',
  'Anna',
  'anna',
  'ß',
  '美咲',
  '',
  "O'Neil",
  'Ana "Ann" Ruiz',
];

/** Sixty people in every status, with blanks and equal values in every column. */
async function sixtyPeople() {
  const rollbook = await openTestRollbook();
  for (let index = 0; index < 60; index += 1) {
    rollbook.clock.move(index % 3);
    await rollbook.create(`user${(index * 37) % 60}`, {
      displayName: names[index % names.length] ?? '',
      ...(index % 4 === 0 ? {} : { email: `Mail${(index * 17) % 60}@example.org` }),
      ...(index % 3 === 0 ? {} : { phone: `+49 30 ${(index * 7) % 20}` }),
    });
  }
  const { rows } = await rollbook.call('accounts.list', { limit: 500 });
  const idsOf = (remainder: number) => rows.filter((_, index) => index % 5 === remainder).map(({ id }) => id);
  await rollbook.call('accounts.lock', { ids: idsOf(1) });
  await rollbook.call('accounts.archive', { ids: idsOf(2) });
  rollbook.execute(
    `UPDATE accounts SET last_sign_in_at = '2026-04-0' || (sequence % 7 + 1) || 'T00:00:00.000Z' WHERE sequence % 2`,
  );
  return rollbook;
}

const filters = [{}, { archived: false }, { archived: true }, ...statuses.map((status) => ({ status }))];
const belongs = (account: Account, filter: { status?: string; archived?: boolean }) =>
  (filter.status === undefined || filter.status === account.status) &&
  (filter.archived === undefined || filter.archived === (account.status === 'archived'));

describe('a list', () => {
  test('walked page by page holds each account once, in every order, direction, filter and search', async () => {
    const rollbook = await sixtyPeople();
    const everybody = (await rollbook.call('accounts.list', { limit: 500 })).rows;
    expect(everybody).toHaveLength(60);
    for (const by of sortColumns) {
      for (const search of [undefined, 'example.org']) {
        for (const filter of filters) {
          const walk = async (direction: 'asc' | 'desc', limit: number) => {
            const ids: string[] = [];
            for (let offset = 0, total = 1; offset < total; offset += limit) {
              const query = { sort: { by, direction }, filter, offset, limit, ...(search && { search }) };
              const page = await rollbook.call('accounts.list', query);
              ids.push(...page.rows.map(({ id }) => id));
              total = page.total;
              expect(page.rows).toHaveLength(Math.min(limit, total - offset));
            }
            return ids;
          };
          const expected = everybody.filter((one) => belongs(one, filter) && (!search || one.email !== null));
          const ascending = await walk('asc', 13);
          expect(ascending.toSorted()).toEqual(expected.map(({ id }) => id).toSorted());
          expect(await walk('desc', 29)).toEqual(ascending.toReversed());
        }
      }
    }
  });

  test('is in the order a person expects, blanks at the end', async () => {
    const rollbook = await sixtyPeople();
    const column = async (by: (typeof sortColumns)[number]) => {
      const query = { sort: { by, direction: 'asc' }, limit: 500 } as const;
      return (await rollbook.call('accounts.list', query)).rows.map((row) => row[by] as string | null);
    };
    for (const by of ['email', 'phone'] as const) {
      const values = await column(by);
      const filled = values.filter((value) => value !== null);
      expect(values.slice(filled.length).every((value) => value === null)).toBe(true);
      expect(filled.length).toBeLessThan(60);
      const folded = filled.map((value) => value.toLowerCase());
      expect(folded).toEqual(folded.toSorted());
    }
    for (const by of ['createdAt', 'updatedAt', 'username', 'status'] as const) {
      const values = await column(by);
      expect(values).toEqual(values.map(String).toSorted());
    }
    const shown = (await column('displayName')).filter((name) => name !== '');
    expect([...new Set(shown)]).toEqual([
      'Ana "Ann" Ruiz',
      'Anna',
      'anna',
      'çelik',
      'Çelik',
      "O'Neil",
      'Ørsted',
      'ß',
      'Zoë',
      '美咲',
    ]);
  });

  test('takes whoever has no name by the user name', async () => {
    const rollbook = await openTestRollbook();
    await rollbook.create('mona', { displayName: '' });
    await rollbook.create('x1', { displayName: 'Zed' });
    await rollbook.create('x2', { displayName: 'Ann' });
    const { rows } = await rollbook.call('accounts.list', {});
    expect(rows.map(({ username }) => username)).toEqual(['x2', 'mona', 'x1']);
  });

  test('beyond its end is empty and still tells the total', async () => {
    const rollbook = await openTestRollbook();
    for (const name of ['a', 'b', 'c']) await rollbook.create(name);
    for (const input of [
      { offset: 3 },
      { offset: 1_000_000 },
      { limit: 0 },
      { search: 'a', offset: 9 },
      { search: 'a', limit: 0 },
    ]) {
      const { rows, total } = await rollbook.call('accounts.list', input);
      expect([rows, total]).toEqual([[], 'search' in input ? 1 : 3]);
    }
    expect(await rollbook.call('accounts.list', { filter: { status: 'archived', archived: false } })).toEqual(
      {
        rows: [],
        total: 0,
      },
    );
  });

  test('counts right after every change of status', async () => {
    const rollbook = await openTestRollbook();
    const ids: string[] = [];
    for (const name of ['a', 'b', 'c', 'd']) ids.push((await rollbook.create(name)).id);
    const [a = '', b = ''] = ids;
    await rollbook.call('accounts.lock', { ids: [a, b] });
    await rollbook.call('accounts.archive', { ids: [b] });
    await rollbook.call('accounts.unlock', { ids: [a, b] });
    await rollbook.call('accounts.lock', { ids: [a] });
    for (const filter of filters) {
      const { rows, total } = await rollbook.call('accounts.list', { filter });
      expect(total).toBe(rows.length);
      expect(rows.every((row) => belongs(row, filter))).toBe(true);
    }
  });
});

test('the ids among some are of those whom the list still holds', async () => {
  const rollbook = await openTestRollbook();
  const ana = await rollbook.create('ana');
  const ben = await rollbook.create('ben');
  const cleo = await rollbook.create('cleo');
  await rollbook.call('accounts.archive', { ids: [ben.id] });
  const among = [cleo.id, ben.id, ana.id, '01890a5d-ac96-774b-bcce-b302099a8057'];
  const idsOf = async (query: Omit<Input<'accounts.ids'>, 'offset'>) =>
    (await rollbook.call('accounts.ids', { ...query, offset: 0 })).ids.toSorted();
  expect(await idsOf({ among, filter: { archived: false } })).toEqual([ana.id, cleo.id].toSorted());
  expect(await idsOf({ among: [ana.id, ben.id], search: 'ben' })).toEqual([ben.id]);
  expect(await idsOf({ among, filter: { status: 'locked' } })).toEqual([]);
});
