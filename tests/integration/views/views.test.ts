import { expect, test } from 'vitest';
import type { Condition } from '../../../contract/index.ts';
import { failureOf } from '../../support/failureOf.ts';
import { openTestRollbook } from '../../support/openTestRollbook.ts';

const unknownId = '01890a5d-ac96-774b-bcce-b302099a8057';
const gone: Condition = { kind: 'custom', key: 'gone', contains: 'x' };

test('a view keeps its question and its order, over a restart', async () => {
  const rollbook = await openTestRollbook();
  const query = { search: 'an', filter: { archived: false, match: 'any' as const, conditions: [gone] } };
  const sort = { by: 'custom:gone', direction: 'desc' } as const;
  const view = await rollbook.call('views.save', { name: ' Mine ', query, sort });
  expect(view).toMatchObject({ name: 'Mine', query, sort, position: 1 });
  const plain = await rollbook.call('views.save', { name: 'Everybody', query: {} });
  expect(plain).toMatchObject({ query: {}, sort: null, position: 2 });
  await rollbook.reopen();
  expect(await rollbook.call('views.list', {})).toEqual({ views: [view, plain] });
  const renamed = await rollbook.call('views.save', { id: view.id, name: 'Ours', query: {}, sort });
  expect(renamed).toEqual({ ...view, name: 'Ours', query: {} });
});

test('a name stands for one view, whatever its case; an unknown id for none', async () => {
  const { call } = await openTestRollbook();
  await call('views.save', { name: 'Mine', query: {} });
  const taken = { code: 'conflict', reason: 'name_taken', fields: { name: 'name_taken' } };
  expect(await failureOf(call('views.save', { name: 'MINE', query: {} }))).toEqual(taken);
  const other = await call('views.save', { name: 'Other', query: {} });
  expect(await failureOf(call('views.save', { id: other.id, name: 'mine', query: {} }))).toEqual(taken);
  expect(await failureOf(call('views.save', { id: unknownId, name: 'New', query: {} }))).toMatchObject({
    code: 'not_found',
  });
  expect((await failureOf(call('views.save', { name: '\u00AD', query: {} }))).fields).toEqual({
    name: 'required',
  });
});

test('a view whose custom field was deleted stays as it is', async () => {
  const { call } = await openTestRollbook();
  const field = await call('customFields.create', { label: 'Gone', type: 'text' });
  const view = await call('views.save', { name: 'Mine', query: { filter: { conditions: [gone] } } });
  await call('customFields.remove', { id: field.id });
  expect(await call('views.list', {})).toEqual({ views: [view] });
});

test('a view that this version cannot read is passed over, not fatal', async () => {
  const { call, execute } = await openTestRollbook();
  const view = await call('views.save', { name: 'Mine', query: {} });
  execute(`INSERT INTO saved_views VALUES
    ('a', 'A', 'a', '{"filter":{"conditions":[{"kind":"fromTheFuture"}]}}', NULL, 0),
    ('b', 'B', 'b', '{}', '{"by":"passwordHash","direction":"asc"}', 5), ('c', 'C', 'c', '[]', NULL, 6)`);
  expect(await call('views.list', {})).toEqual({ views: [view] });
});

test('views are moved and removed; what was removed is told by the journal', async () => {
  const { call, journal } = await openTestRollbook();
  const ids: string[] = [];
  for (const name of ['A', 'B', 'C']) ids.push((await call('views.save', { name, query: {} })).id);
  const { views } = await call('views.reorder', { ids: [ids[2] ?? '', unknownId] });
  expect(views.map(({ name, position }) => `${position} ${name}`)).toEqual(['1 C', '2 A', '3 B']);
  expect(await call('views.remove', { id: ids[0] ?? '' })).toEqual({ removed: true });
  expect(await call('views.remove', { id: ids[0] ?? '' })).toEqual({ removed: false });
  expect((await call('views.list', {})).views.map(({ name }) => name)).toEqual(['C', 'B']);
  expect(journal().at(-1)).toMatchObject({ action: 'view.removed', actor: 'tester' });
  expect(JSON.parse(journal().at(-1)?.old_values ?? '{}')).toMatchObject({ id: ids[0], name: 'A' });
});
