import { expect, test } from 'vitest';
import { failureOf } from '../../support/failureOf.ts';
import { openTestRollbook, type TestRollbook } from '../../support/openTestRollbook.ts';

const unknownId = '01890a5d-ac96-774b-bcce-b302099a8057';

function belong({ call }: TestRollbook, id: string, version: number, parentId: string | null) {
  return call('accounts.update', { id, version, changes: { parentId } });
}

test('a family is told by name: whom one belongs to and who belongs to one', async () => {
  const { call, create } = await openTestRollbook();
  const mother = await create('mother', { displayName: 'Zoë Kaiser', memberNumber: 'M-1' });
  const son = await create('son', { displayName: 'Ben Kaiser', parentId: mother.id });
  const daughter = await create('daughter', { displayName: 'Ana Kaiser', parentId: mother.id });
  const archived = await call('accounts.archive', { ids: [son.id] });
  expect(archived.changed).toBe(1);
  const family = await call('accounts.family', { id: mother.id });
  expect(family).toMatchObject({ parent: null, total: 2 });
  expect(family.children.map(({ id, status }) => [id, status])).toEqual([
    [daughter.id, 'active'],
    [son.id, 'archived'],
  ]);
  const { parent, children } = await call('accounts.family', { id: son.id });
  expect([parent, children]).toEqual([
    {
      id: mother.id,
      username: 'mother',
      displayName: 'Zoë Kaiser',
      memberNumber: 'M-1',
      email: null,
      phone: null,
      status: 'active',
    },
    [],
  ]);
  expect(await failureOf(call('accounts.family', { id: unknownId }))).toMatchObject({ code: 'not_found' });
});

test('nobody belongs to somebody who is not there, to oneself, or to one of their own', async () => {
  const rollbook = await openTestRollbook();
  const { create } = rollbook;
  expect((await failureOf(create('eve', { parentId: unknownId }))).fields).toEqual({
    parentId: 'parent_missing',
  });
  const one = await create('one');
  const two = await create('two', { parentId: one.id });
  const three = await create('three', { parentId: two.id });
  const refused = async (parentId: string) =>
    (await failureOf(belong(rollbook, one.id, 1, parentId))).fields?.['changes.parentId'];
  expect([await refused(unknownId), await refused(one.id), await refused(three.id)]).toEqual([
    'parent_missing',
    'parent_cycle',
    'parent_cycle',
  ]);
  expect((await belong(rollbook, two.id, 1, null)).parentId).toBeNull();
  expect((await belong(rollbook, one.id, 1, three.id)).parentId).toBe(three.id);
});

test('a family is at most fifty deep', async () => {
  const { create } = await openTestRollbook();
  let parentId = (await create('u0')).id;
  for (let level = 1; level <= 50; level += 1) parentId = (await create(`u${level}`, { parentId })).id;
  expect((await failureOf(create('deeper', { parentId }))).fields).toEqual({ parentId: 'parent_cycle' });
});

test('a company shows two hundred of its people and says how many there are', async () => {
  const { call, create, execute } = await openTestRollbook();
  const { id } = await create('company');
  execute(
    `INSERT INTO accounts (id, username, username_key, name_sort, search_text, created_at, updated_at, parent_id)
     WITH RECURSIVE n(value) AS (SELECT 1 UNION ALL SELECT value + 1 FROM n WHERE value < 250)
     SELECT 'id' || value, 'u' || value, 'u' || value, 'u' || value, '', '2026', '2026', '${id}' FROM n`,
  );
  const { children, total } = await call('accounts.family', { id });
  expect([children.length, total]).toEqual([200, 250]);
});

test('a member number belongs to one account, whatever its case', async () => {
  const { call, create } = await openTestRollbook();
  const ana = await create('ana', { memberNumber: 'm-1', tags: ['vip', 'vip', 'late'] });
  expect(ana).toMatchObject({ memberNumber: 'm-1', tags: ['vip', 'late'] });
  const taken = {
    code: 'conflict',
    reason: 'member_number_taken',
    fields: { memberNumber: 'member_number_taken' },
  };
  expect(await failureOf(create('ben', { memberNumber: 'M-1' }))).toEqual(taken);
  const ben = await create('ben', { memberNumber: '' });
  expect(ben.memberNumber).toBeNull();
  const changes = { memberNumber: 'Ｍ-1' };
  expect(await failureOf(call('accounts.update', { id: ben.id, version: 1, changes }))).toEqual(taken);
  expect(await call('accounts.update', { id: ben.id, version: 1, changes: { tags: ['new'] } })).toMatchObject(
    { tags: ['new'], memberNumber: null },
  );
});
