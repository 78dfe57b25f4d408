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
