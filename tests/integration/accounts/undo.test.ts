import { describe, expect, test } from 'vitest';
import type { Account, BulkChange } from '../../../contract/index.ts';
import { failureOf } from '../../support/failureOf.ts';
import { openTestRollbook, type TestRollbook } from '../../support/openTestRollbook.ts';

const nobody = '01890a5d-ac96-774b-bcce-b302099a8057';
const everybody = { query: {} };

async function lastChange(rollbook: TestRollbook) {
  const { changes } = await rollbook.call('changes.list', { limit: 1 });
  const [change] = changes;
  if (!change) throw new Error('nothing was changed');
  return change;
}

async function undoLast(rollbook: TestRollbook) {
  const { id } = await lastChange(rollbook);
  return rollbook.run('changes.undo', { id });
}

/** What a person sees of an account. */
function seen(account: Account) {
  const { version, updatedAt, ...rest } = account;
  expect([version > 0, updatedAt !== '']).toEqual([true, true]);
  return rest;
}

const all = async (rollbook: TestRollbook) =>
  (await rollbook.call('accounts.list', { sort: { by: 'createdAt', direction: 'asc' } })).rows.map(seen);

async function openPeople() {
  const rollbook = await openTestRollbook();
  const ana = await rollbook.create('ana', { email: 'ana@example.org', groups: ['Gym'], tags: ['vip'] });
  const ben = await rollbook.create('ben', { custom: { shoe: '42' } });
  const cleo = await rollbook.create('cleo');
  await rollbook.call('accounts.archive', { ids: [cleo.id] });
  return { ...rollbook, ids: { ana: ana.id, ben: ben.id, cleo: cleo.id } };
}

describe('undo', () => {
  test.each<BulkChange>([
    { kind: 'lock', reason: 'Unpaid', note: 'twice', until: '2027-01-01T00:00:00.000Z' },
    { kind: 'archive' },
    { kind: 'restore' },
    { kind: 'addGroups', names: ['Pool', 'Gym'] },
    { kind: 'removeGroups', names: ['Gym'] },
    { kind: 'addTags', names: ['new'] },
    { kind: 'removeTags', names: ['vip'] },
  ])('of %j puts everybody back, also after a restart, and undoing that does it again', async (change) => {
    const people = await openPeople();
    const before = await all(people);
    const { changing } = await people.run('changes.run', { target: everybody, change });
    const after = await all(people);
    await people.reopen();
    expect(await undoLast(people)).toMatchObject({ restored: changing, conflicts: 0, examples: [] });
    expect(await all(people)).toEqual(before);
    expect(await undoLast(people)).toMatchObject({ restored: changing, conflicts: 0 });
    expect(await all(people)).toEqual(after);
    // The first change holds again, so it can be undone again.
    const { changes } = await people.call('changes.list', {});
    expect(changes.map(({ action, undoable }) => [action, undoable]).slice(0, 3)).toEqual([
      ['change.undone', true],
      ['change.undone', false],
      [changes[2]?.action, true],
    ]);
  });

  test('of a single change puts back names, addresses and what is searched', async () => {
    const people = await openPeople();
    const { ana } = people.ids;
    const before = await all(people);
    const changes = { username: 'anna', email: null, notes: 'moved', custom: { shoe: '38' } };
    await people.call('accounts.update', { id: ana, version: 1, changes });
    expect(await undoLast(people)).toMatchObject({ restored: 1 });
    expect(await all(people)).toEqual(before);
    expect((await people.call('accounts.list', { search: 'ana@example' })).total).toBe(1);
    expect((await people.call('accounts.list', { search: 'moved' })).total).toBe(0);
    expect(await people.create('anna')).toMatchObject({ username: 'anna' });
  });

  test('of a creation archives the account', async () => {
    const people = await openPeople();
    const dora = await people.create('dora');
    expect(await undoLast(people)).toMatchObject({ restored: 1 });
    expect(await people.call('accounts.get', { id: dora.id })).toMatchObject({ status: 'archived' });
    await undoLast(people);
    expect(await people.call('accounts.get', { id: dora.id })).toMatchObject({ status: 'active' });
  });

  test('leaves alone whoever was changed since in the same place, and says who', async () => {
    const people = await openPeople();
    const { ana, ben } = people.ids;
    const { changeId = '' } = await people.call('accounts.lock', { ids: [ana, ben], reason: 'Unpaid' });
    await people.call('accounts.lock', { ids: [ben], reason: 'Fight' });
    expect(await people.run('changes.undo', { id: changeId })).toMatchObject({
      restored: 1,
      conflicts: 1,
      examples: [{ id: ben, username: 'ben' }],
    });
    expect(await people.call('accounts.get', { id: ana })).toMatchObject({ status: 'active' });
    expect(await people.call('accounts.get', { id: ben })).toMatchObject({ lockReason: 'Fight' });
  });

  test('keeps what others did beside it', async () => {
    const people = await openPeople();
    const { ana, ben } = people.ids;
    const change: BulkChange = { kind: 'addGroups', names: ['Pool'] };
    const { changeId = '' } = await people.run('changes.run', { target: { ids: [ana, ben] }, change });
    const changes = { groups: ['Gym', 'Pool', 'Sauna'], notes: 'x' };
    await people.call('accounts.update', { id: ana, version: 2, changes });
    expect(await people.run('changes.undo', { id: changeId })).toMatchObject({ restored: 2, conflicts: 0 });
    expect(await people.call('accounts.get', { id: ana })).toMatchObject({
      groups: ['Gym', 'Sauna'],
      notes: 'x',
    });
  });

  test('does not put somebody back to one who belongs to them by now', async () => {
    const people = await openPeople();
    const { ana, ben } = people.ids;
    await people.call('accounts.update', { id: ana, version: 1, changes: { parentId: ben } });
    await people.call('accounts.update', { id: ana, version: 2, changes: { parentId: null } });
    const { id } = await lastChange(people);
    await people.call('accounts.update', { id: ben, version: 1, changes: { parentId: ana } });
    expect(await people.run('changes.undo', { id })).toMatchObject({
      restored: 0,
      conflicts: 1,
      examples: [{ id: ana }],
    });
    expect(await people.call('accounts.get', { id: ana })).toMatchObject({ parentId: null });
    expect(await people.create('dora', { parentId: ben })).toMatchObject({ parentId: ben });
  });

  test('does not give back a name that somebody else has taken', async () => {
    const people = await openPeople();
    const { ana } = people.ids;
    await people.call('accounts.update', { id: ana, version: 1, changes: { username: 'anna' } });
    const { id } = await lastChange(people);
    await people.create('ana');
    const undone = await people.run('changes.undo', { id });
    expect(undone).toEqual({ restored: 0, conflicts: 1, examples: [expect.objectContaining({ id: ana })] });
    expect(await people.call('accounts.get', { id: ana })).toMatchObject({ username: 'anna', version: 2 });
    expect((await people.call('accounts.list', { search: 'anna' })).total).toBe(1);
    expect((await lastChange(people)).action).toBe('account.created');
  });

  test('puts back a lock as the clock now has it', async () => {
    const people = await openPeople();
    const { ana } = people.ids;
    const from = people.clock.iso(3_600);
    await people.call('accounts.lock', { ids: [ana], from });
    const { changeId = '' } = await people.call('accounts.unlock', { ids: [ana] });
    people.clock.move(7_200);
    await people.run('changes.undo', { id: changeId });
    expect(await people.call('accounts.get', { id: ana })).toMatchObject({
      status: 'locked',
      lockedFrom: from,
    });
  });

  test('is refused for a new password, for what is undone already, and for what is not there', async () => {
    const people = await openPeople();
    const { ana } = people.ids;
    await people.call('accounts.resetPassword', {
      id: ana,
      password: { mode: 'set', value: 'Blue-Kettle-42-Lamp' },
    });
    expect(await lastChange(people)).toMatchObject({ action: 'account.passwordReset', undoable: false });
    expect(await failureOf(undoLast(people))).toMatchObject({ code: 'conflict', reason: 'not_undoable' });
    const { changeId: id = '' } = await people.call('accounts.archive', { ids: [ana] });
    await people.run('changes.undo', { id });
    const again = people.run('changes.undo', { id });
    expect(await failureOf(again)).toMatchObject({ code: 'conflict', reason: 'already_undone' });
    expect(await failureOf(people.run('changes.undo', { id: nobody }))).toMatchObject({ code: 'not_found' });
  });
});

describe('the history', () => {
  test('tells the newest first, page by page, with the name of the one or the number of the many', async () => {
    const people = await openPeople();
    const { ana, ben } = people.ids;
    const lock = await people.call('accounts.lock', { ids: [ana, ben], reason: 'Unpaid' });
    await people.run('changes.undo', { id: lock.changeId ?? '' });
    const first = await people.call('changes.list', { limit: 2 });
    expect(first).toMatchObject({
      more: true,
      changes: [
        {
          action: 'change.undone',
          actor: 'tester',
          total: 2,
          subject: null,
          details: { changeId: lock.changeId, action: 'account.locked', details: { reason: 'Unpaid' } },
        },
        { id: lock.changeId, action: 'account.locked', undoable: false, details: { reason: 'Unpaid' } },
      ],
    });
    expect(first.changes[1]?.undone).toEqual({ at: people.clock.iso(), changeId: first.changes[0]?.id });
    const rest = await people.call('changes.list', { before: first.changes[1]?.id ?? '' });
    expect(rest.more).toBe(false);
    expect(rest.changes.map(({ action, subject }) => [action, subject?.username])).toEqual([
      ['account.archived', 'cleo'],
      ['account.created', 'cleo'],
      ['account.created', 'ben'],
      ['account.created', 'ana'],
    ]);
  });

  test('tells of undoing and doing again, however often, what it is about, and what had to stay', async () => {
    const people = await openPeople();
    const { ana, ben } = people.ids;
    const lock = await people.call('accounts.lock', { ids: [ana, ben], reason: 'Unpaid' });
    let last = lock.changeId ?? '';
    for (const again of [undefined, true, false, true]) {
      const { changeId = '' } = await people.run('changes.undo', { id: last });
      const [newest] = (await people.call('changes.list', { limit: 1 })).changes;
      const about = { action: 'account.locked', details: { reason: 'Unpaid' } };
      expect(newest?.details).toMatchObject(again === undefined ? about : { root: about, again });
      expect(JSON.stringify(newest?.details).length).toBeLessThan(350);
      last = changeId;
    }
    await people.call('accounts.lock', { ids: [ana], reason: 'Lost card' });
    const { conflicts } = await people.run('changes.undo', { id: last });
    const [newest] = (await people.call('changes.list', { limit: 1 })).changes;
    expect([conflicts, newest?.details['conflicts'], newest?.total]).toEqual([1, 1, 1]);
  });

  test('holds no visit and nothing that changed nothing', async () => {
    const people = await openPeople();
    const { total } = await people.call('accounts.list', {});
    await people.call('accounts.checkPassword', { login: 'ana', password: 'wrong' });
    await people.call('accounts.update', { id: people.ids.ana, version: 1, changes: {} });
    expect(await people.call('accounts.unlock', { ids: [people.ids.ana] })).toEqual({ changed: 0 });
    expect((await people.call('changes.list', {})).changes).toHaveLength(total + 1);
  });
});
