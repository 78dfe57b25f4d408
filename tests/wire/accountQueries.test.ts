import { describe, expect, test } from 'vitest';
import type { Condition, Query } from '../../contract/query.ts';
import { openWire, type Wire } from '../support/wire.ts';

const unknownId = '01890a5d-ac96-774b-bcce-b302099a8057';

/** Anna and Ben are in the gym, Cleo belongs to Ben; Dora is archived. */
async function fourPeople(wire: Wire): Promise<string[]> {
  const ids: string[] = [];
  const people = [
    { username: 'anna', groups: ['Gym'], email: 'anna@example.org' },
    { username: 'ben', groups: ['Gym', 'Yoga'] },
    { username: 'cleo', tags: ['new'], email: 'cleo@example.org' },
    { username: 'dora' },
  ];
  for (const person of people) {
    const parentId = person.username === 'cleo' ? (ids[1] ?? null) : null;
    const input = { ...person, parentId, password: { mode: 'none' } } as const;
    ids.push((await wire.value('accounts.create', input)).account.id);
  }
  await wire.value('accounts.archive', { ids: ids.slice(3) });
  return ids;
}

const where = (...conditions: Condition[]): Query => ({ filter: { conditions } });

describe('a query', () => {
  test('means the same in a list, a count, ids and a position', async () => {
    const wire = await openWire();
    const ids = await fourPeople(wire);
    const queries: [Query, string[]][] = [
      [{}, ['anna', 'ben', 'cleo', 'dora']],
      [{ filter: { archived: false } }, ['anna', 'ben', 'cleo']],
      [where({ kind: 'group', match: 'all', names: ['yoga', 'GYM'] }), ['ben']],
      [where({ kind: 'tag', match: 'any', names: ['new', 'old'] }), ['cleo']],
      [where({ kind: 'has', what: 'email', not: true }), ['ben', 'dora']],
      [where({ kind: 'childOf', id: ids[1] ?? '' }), ['cleo']],
      [where({ kind: 'childOf', id: unknownId }), []],
      [where({ kind: 'change', id: unknownId }), []],
      [{ search: 'example', ...where({ kind: 'group', match: 'any', names: ['Gym'] }) }, ['anna']],
    ];
    const { totals } = await wire.value('accounts.count', { queries: queries.map(([query]) => query) });
    expect(totals).toEqual(queries.map(([, names]) => names.length));
    for (const [query, names] of queries) {
      for (const direction of ['asc', 'desc'] as const) {
        const sort = { by: 'username', direction } as const;
        const { rows, total } = await wire.value('accounts.list', { ...query, sort });
        const shown = rows.map(({ username }) => username);
        expect([shown, total]).toEqual([direction === 'asc' ? names : names.toReversed(), names.length]);
        const answer = await wire.value('accounts.ids', { ...query, sort });
        expect(answer.ids).toEqual(rows.map(({ id }) => id));
        for (const id of ids) {
          const index = rows.findIndex((row) => row.id === id);
          const place = await wire.value('accounts.position', { ...query, sort, id });
          expect(place).toEqual({ index: index < 0 ? null : index });
        }
      }
    }
    expect(await wire.value('accounts.position', { id: unknownId })).toEqual({ index: null });
    expect(await wire.value('accounts.ids', { offset: 1, limit: 2 })).toEqual({ ids: ids.slice(1, 3) });
  });

  test('sees a change at once, and a sort by a field that is not there is a list by name', async () => {
    const wire = await openWire();
    const [anna = ''] = await fourPeople(wire);
    const gym = where({ kind: 'group', match: 'any', names: ['Gym'] });
    expect(await wire.value('accounts.count', { queries: [gym] })).toEqual({ totals: [2] });
    await wire.value('accounts.update', {
      id: anna,
      version: 1,
      changes: { groups: [], displayName: 'Zoë' },
    });
    expect(await wire.value('accounts.count', { queries: [gym] })).toEqual({ totals: [1] });
    const sort = { by: 'custom:nothing', direction: 'asc' } as const;
    const { rows } = await wire.value('accounts.list', { sort });
    expect(rows.map(({ username }) => username)).toEqual(['ben', 'cleo', 'dora', 'anna']);
  });
});

test.each<[string, unknown]>([
  ['a sort by a column that nobody named', { sort: { by: 'password_hash', direction: 'asc' } }],
  ['a sort by no field', { sort: { by: 'custom:', direction: 'asc' } }],
  ['a condition of another kind', { filter: { conditions: [{ kind: 'sql', text: '1=1' }] } }],
  ['a condition with a key more', { filter: { conditions: [{ kind: 'has', what: 'email', or: 1 }] } }],
  ['a presence of a secret', { filter: { conditions: [{ kind: 'has', what: 'passwordHash' }] } }],
  [
    '21 conditions',
    { filter: { conditions: Array.from({ length: 21 }, () => ({ kind: 'has', what: 'email' })) } },
  ],
  ['no name of a group', { filter: { conditions: [{ kind: 'group', match: 'any', names: [] }] } }],
  [
    'a date that is none',
    { filter: { conditions: [{ kind: 'date', what: 'createdAt', from: 'yesterday' }] } },
  ],
  ['days without end', { filter: { conditions: [{ kind: 'date', what: 'createdAt', withinDays: 1e9 }] } }],
  ['a parent that is no id', { filter: { conditions: [{ kind: 'childOf', id: "' OR 1" }] } }],
])('%s is refused everywhere', async (_, query) => {
  const wire = await openWire();
  const refused = { ok: false, error: { code: 'invalid_input' } };
  expect(await wire.raw('accounts.list', query)).toMatchObject(refused);
  expect(await wire.raw('accounts.ids', query)).toMatchObject(refused);
  expect(await wire.raw('accounts.position', { ...(query as object), id: unknownId })).toMatchObject(refused);
  if (!Object.hasOwn(query as object, 'sort'))
    expect(await wire.raw('accounts.count', { queries: [query] })).toMatchObject(refused);
});
