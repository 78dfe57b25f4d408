import { describe, expect, test } from 'vitest';
import { failureOf } from '../../support/failureOf.ts';
import { openTestRollbook, type TestRollbook } from '../../support/openTestRollbook.ts';

const listed = async (rollbook: TestRollbook, kind: 'group' | 'tag' = 'group') =>
  Object.fromEntries(
    (await rollbook.call('labels.list', { kind })).labels.map(({ name, total }) => [name, total]),
  );

async function openPeople() {
  const rollbook = await openTestRollbook();
  const ana = await rollbook.create('ana', { groups: ['Gym', 'Pool'], tags: ['vip', 'Gym'] });
  const ben = await rollbook.create('ben', { groups: ['gym'] });
  const groupsOf = async (id: string) => (await rollbook.call('accounts.get', { id })).groups;
  return { ...rollbook, ids: { ana: ana.id, ben: ben.id }, groupsOf };
}

async function undo(rollbook: TestRollbook, changeId: string | undefined) {
  return rollbook.run('changes.undo', { id: changeId ?? '' });
}

test('are listed with how many will change when they do, the archived ones too', async () => {
  const people = await openPeople();
  await people.create('cleo', { groups: ['Gym'], tags: ['Gym'] });
  await people.call('accounts.archive', { ids: [people.ids.ana] });
  const gym = { name: 'Gym', total: 2, holders: 3 };
  const pool = { name: 'Pool', total: 0, holders: 1 };
  const vip = { name: 'vip', total: 0, holders: 1 };
  expect(await people.call('labels.list', { kind: 'group' })).toEqual({ labels: [gym, pool] });
  const tags = [{ name: 'Gym', total: 1, holders: 2 }, vip];
  expect(await people.call('labels.list', { kind: 'tag' })).toEqual({ labels: tags });
  expect(await people.run('labels.remove', { kind: 'group', name: 'Gym' })).toMatchObject({ changed: 3 });
  expect(await people.run('labels.remove', { kind: 'tag', name: 'gym' })).toMatchObject({ changed: 2 });
});

describe('groups', () => {
  test('are made by name or by putting somebody into them, and spelt in one way', async () => {
    const people = await openPeople();
    expect(await people.call('labels.create', { kind: 'group', name: 'Ärzte' })).toEqual({ name: 'Ärzte' });
    expect(await listed(people)).toEqual({ Ärzte: 0, Gym: 2, Pool: 1 });
    expect(await failureOf(people.call('labels.create', { kind: 'group', name: 'GYM' }))).toEqual({
      code: 'conflict',
      reason: 'name_taken',
      fields: { name: 'name_taken' },
    });
    await people.call('accounts.update', { id: people.ids.ben, version: 1, changes: { groups: ['ärzte'] } });
    expect(await people.groupsOf(people.ids.ben)).toEqual(['Ärzte']);
    await people.call('accounts.archive', { ids: [people.ids.ana] });
    expect(await listed(people)).toEqual({ Ärzte: 1, Gym: 0, Pool: 0 });
    expect(await listed(people, 'tag')).toEqual({ Gym: 0, vip: 0 });
  });

  test('get another name everywhere, and the old one back', async () => {
    const people = await openPeople();
    const { ana, ben } = people.ids;
    const renamed = await people.run('labels.rename', { kind: 'group', name: 'Gym', to: 'Fitness' });
    expect(renamed).toMatchObject({ changed: 2 });
    expect(await people.groupsOf(ana)).toEqual(['Fitness', 'Pool']);
    expect(await listed(people)).toEqual({ Fitness: 2, Pool: 1 });
    expect(await listed(people, 'tag')).toEqual({ Gym: 1, vip: 1 });
    const { changeId } = await undo(people, renamed.changeId);
    expect(await listed(people)).toEqual({ Gym: 2, Pool: 1 });
    expect(await people.groupsOf(ben)).toEqual(['Gym']);
    await undo(people, changeId);
    expect(await listed(people)).toEqual({ Fitness: 2, Pool: 1 });
  });

  test('become one, or only change their letters', async () => {
    const people = await openPeople();
    const merged = await people.run('labels.rename', { kind: 'group', name: 'Pool', to: 'gym' });
    expect(await people.groupsOf(people.ids.ana)).toEqual(['Gym']);
    expect(await listed(people)).toEqual({ Gym: 2 });
    await undo(people, merged.changeId);
    expect(await people.groupsOf(people.ids.ana)).toEqual(['Gym', 'Pool']);
    await people.run('labels.rename', { kind: 'group', name: 'Gym', to: 'GYM' });
    expect(await listed(people)).toEqual({ GYM: 2, Pool: 1 });
  });

  test('go from everybody and from the list, and come back, also when nobody was in them', async () => {
    const people = await openPeople();
    await people.call('labels.create', { kind: 'group', name: 'Empty' });
    const gym = await people.run('labels.remove', { kind: 'group', name: 'Gym' });
    const empty = await people.run('labels.remove', { kind: 'group', name: 'Empty' });
    expect([gym.changed, empty.changed]).toEqual([2, 0]);
    expect(await listed(people)).toEqual({ Pool: 1 });
    await undo(people, empty.changeId);
    await undo(people, gym.changeId);
    expect(await listed(people)).toEqual({ Empty: 0, Gym: 2, Pool: 1 });
    const nothing = people.run('labels.remove', { kind: 'group', name: 'Sauna' });
    expect(await failureOf(nothing)).toMatchObject({ code: 'not_found' });
  });

  test('that a change made go with it, unless somebody else is in them', async () => {
    const people = await openPeople();
    const target = { ids: [people.ids.ana] };
    const added = await people.run('changes.run', {
      target,
      change: { kind: 'addGroups', names: ['Sauna'] },
    });
    expect(await listed(people)).toMatchObject({ Sauna: 1 });
    await undo(people, added.changeId);
    expect(await listed(people)).toEqual({ Gym: 2, Pool: 1 });
  });
});

test('a name with quotes, backslashes or signs of LIKE is only a name', async () => {
  const rollbook = await openTestRollbook();
  const odd = 'a"b\\c%_';
  const { id } = await rollbook.create('ana', { tags: [odd, 'b'] });
  await rollbook.create('ben', { tags: ['a"b\\c%%'] });
  expect(await rollbook.run('labels.rename', { kind: 'tag', name: odd, to: '%' })).toMatchObject({
    changed: 1,
  });
  expect((await rollbook.call('accounts.get', { id })).tags).toEqual(['%', 'b']);
});

describe('ways to write a name', () => {
  /** Three ways to write one name, as an older version or another program may have left them. */
  async function openSpellings(kind: 'group' | 'tag') {
    const rollbook = await openTestRollbook();
    const column = kind === 'group' ? 'groups' : 'tags';
    await rollbook.create('ana', { [column]: ['VIP'] });
    await rollbook.create('ben', { [column]: ['Old'] });
    await rollbook.create('cleo', { [column]: ['New', 'VIP'] });
    rollbook.execute(`UPDATE accounts SET ${column} = '["vip","Old"]' WHERE username = 'ben'`);
    rollbook.execute(`UPDATE accounts SET ${column} = '["New","VIP","Vip"]' WHERE username = 'cleo'`);
    // What was read before is not told of what another program writes.
    await rollbook.reopen();
    const labels = async () => {
      const { rows } = await rollbook.call('accounts.list', { sort: { by: 'username', direction: 'asc' } });
      return rows.map((row) => row[column]);
    };
    return { ...rollbook, labels, before: await labels() };
  }

  test.each(['group', 'tag'] as const)('are one %s in totals, renaming and deleting', async (kind) => {
    const people = await openSpellings(kind);
    expect(await listed(people, kind)).toEqual({ New: 1, Old: 1, VIP: 3 });
    const renamed = await people.run('labels.rename', { kind, name: 'VIP', to: 'Gold' });
    expect(renamed).toMatchObject({ changed: 3 });
    expect(await people.labels()).toEqual([['Gold'], ['Gold', 'Old'], ['New', 'Gold']]);
    const { changeId } = await undo(people, renamed.changeId);
    expect(await people.labels()).toEqual(people.before);
    await undo(people, changeId);
    expect(await listed(people, kind)).toEqual({ Gold: 3, New: 1, Old: 1 });
    const removed = await people.run('labels.remove', { kind, name: 'gold' });
    expect(removed).toMatchObject({ changed: 3 });
    expect(await people.labels()).toEqual([[], ['Old'], ['New']]);
    expect(await listed(people, kind)).toEqual({ New: 1, Old: 1 });
    await undo(people, removed.changeId);
    expect(await listed(people, kind)).toEqual({ Gold: 3, New: 1, Old: 1 });
  });

  test.each(['group', 'tag'] as const)('of a %s become one by renaming or merging', async (kind) => {
    const people = await openSpellings(kind);
    const merged = await people.run('labels.rename', { kind, name: 'old', to: 'vip' });
    expect(merged).toMatchObject({ changed: 1 });
    expect((await people.labels())[1]).toEqual(['VIP']);
    await undo(people, merged.changeId);
    expect(await people.labels()).toEqual(people.before);
    const respelt = await people.run('labels.rename', { kind, name: 'VIP', to: 'vip' });
    expect(respelt).toMatchObject({ changed: 2 });
    expect(await people.labels()).toEqual([['vip'], ['vip', 'Old'], ['New', 'vip']]);
    expect(await listed(people, kind)).toEqual({ New: 1, Old: 1, vip: 3 });
    await undo(people, respelt.changeId);
    expect(await people.labels()).toEqual(people.before);
    expect(await listed(people, kind)).toEqual({ New: 1, Old: 1, VIP: 3 });
  });

  test.each(['Groups', 'Tags'] as const)('are one for bulk changes of %s', async (kind) => {
    const people = await openSpellings(kind === 'Groups' ? 'group' : 'tag');
    const target = { query: {} };
    const add = { kind: `add${kind}` as const, names: ['vIP', 'NEW', 'Extra', 'extra'] };
    const recap = await people.call('changes.preview', { target, change: add });
    expect(recap).toMatchObject({ changing: 3, unchanged: 0 });
    const added = await people.run('changes.run', { target, change: add });
    expect(await people.labels()).toEqual([
      ['VIP', 'New', 'Extra'],
      ['vip', 'Old', 'New', 'Extra'],
      ['New', 'VIP', 'Vip', 'Extra'],
    ]);
    expect(await people.call('changes.preview', { target, change: add })).toMatchObject({ unchanged: 3 });
    await undo(people, added.changeId);
    expect(await people.labels()).toEqual(people.before);
    const remove = { kind: `remove${kind}` as const, names: ['viP'] };
    const removed = await people.run('changes.run', { target, change: remove });
    expect(removed).toMatchObject({ changing: 3 });
    expect(await people.labels()).toEqual([[], ['Old'], ['New']]);
    await undo(people, removed.changeId);
    expect(await people.labels()).toEqual(people.before);
  });

  test('never stand twice in one account, and a new one takes the way that is there', async () => {
    const rollbook = await openTestRollbook();
    const ana = await rollbook.create('ana', { tags: ['VIP', 'vip', 'Ärzte'] });
    expect(ana.tags).toEqual(['VIP', 'Ärzte']);
    expect((await rollbook.create('ben', { tags: ['vip', 'ÄRZTE', 'new'] })).tags).toEqual([
      'VIP',
      'Ärzte',
      'new',
    ]);
    const changes = { tags: ['vip', 'New'] };
    const updated = await rollbook.call('accounts.update', { id: ana.id, version: 1, changes });
    expect(updated.tags).toEqual(['VIP', 'new']);
  });

  test('do not come back twice when a removal is undone after somebody added the name again', async () => {
    const rollbook = await openTestRollbook();
    const { id } = await rollbook.create('ana', { tags: ['VIP'] });
    const removed = await rollbook.run('labels.remove', { kind: 'tag', name: 'VIP' });
    await rollbook.call('accounts.update', { id, version: 2, changes: { tags: ['vip'] } });
    expect(await undo(rollbook, removed.changeId)).toMatchObject({ restored: 0, conflicts: 1 });
    expect((await rollbook.call('accounts.get', { id })).tags).toEqual(['vip']);
  });

  test('of a group count under the one in the list', async () => {
    const rollbook = await openTestRollbook();
    for (const name of ['ana', 'ben']) await rollbook.create(name, { groups: ['Gym'] });
    rollbook.execute(`UPDATE accounts SET groups = '["GYM"]'`);
    await rollbook.reopen();
    expect(await listed(rollbook)).toEqual({ Gym: 2 });
  });

  test('of a group that nobody is in come back as they were', async () => {
    const rollbook = await openTestRollbook();
    await rollbook.call('labels.create', { kind: 'group', name: 'Gym' });
    const respelt = await rollbook.run('labels.rename', { kind: 'group', name: 'gym', to: 'GYM' });
    expect(await listed(rollbook)).toEqual({ GYM: 0 });
    await undo(rollbook, respelt.changeId);
    expect(await listed(rollbook)).toEqual({ Gym: 0 });
  });
});

describe('saved views that ask for a name', () => {
  const groups = (...names: string[]) => ({ kind: 'group' as const, match: 'any' as const, names });

  async function openViews() {
    const people = await openPeople();
    const other = { kind: 'tag' as const, match: 'any' as const, names: ['Gym'] };
    const conditions = [groups('Pool', 'gym'), { ...groups('GYM'), not: true }, other];
    const query = { search: 'a', filter: { match: 'any' as const, conditions } };
    const view = await people.call('views.save', { name: 'Mine', query });
    const plain = await people.call('views.save', { name: 'Everybody', query: {} });
    const conditionsNow = async () => {
      const { views } = await people.call('views.list', {});
      expect(views[1]).toEqual(plain);
      expect(views[0]).toMatchObject({ id: view.id, query: { search: 'a', filter: { match: 'any' } } });
      return views[0]?.query.filter?.conditions;
    };
    return { ...people, view, conditions, other, conditionsNow };
  }

  test('follow its new name and, by undo, its old one; deleting it leaves them', async () => {
    const people = await openViews();
    const renamed = await people.run('labels.rename', { kind: 'group', name: 'Gym', to: 'Fitness' });
    const changed = [groups('Pool', 'Fitness'), { ...groups('Fitness'), not: true }, people.other];
    expect(await people.conditionsNow()).toEqual(changed);
    expect(people.journal().findLast(({ action }) => action === 'view.saved')).toMatchObject({
      actor: 'tester',
    });
    const { changeId } = await undo(people, renamed.changeId);
    expect(await people.conditionsNow()).toEqual(people.conditions);
    await undo(people, changeId);
    expect(await people.conditionsNow()).toEqual(changed);
    const { changes } = await people.call('changes.list', {});
    expect(changes.map(({ total }) => total).slice(0, 3)).toEqual([2, 2, 2]);
    await people.run('labels.remove', { kind: 'group', name: 'Fitness' });
    expect(await people.conditionsNow()).toEqual(changed);
  });

  test('name two that became one once, and both again after undo', async () => {
    const people = await openViews();
    const merged = await people.run('labels.rename', { kind: 'group', name: 'Pool', to: 'Gym' });
    expect(await people.conditionsNow()).toEqual([groups('Gym'), ...people.conditions.slice(1)]);
    await undo(people, merged.changeId);
    expect(await people.conditionsNow()).toEqual(people.conditions);
  });

  test('are left as they are by undo when they were changed since', async () => {
    const people = await openViews();
    const renamed = await people.run('labels.rename', { kind: 'group', name: 'Gym', to: 'Fitness' });
    const query = { search: 'a', filter: { match: 'any' as const, conditions: [groups('Pool')] } };
    await people.call('views.save', { id: people.view.id, name: 'Mine', query });
    await undo(people, renamed.changeId);
    expect(await people.conditionsNow()).toEqual([groups('Pool')]);
  });
});
