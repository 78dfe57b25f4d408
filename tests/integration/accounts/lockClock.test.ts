import { describe, expect, test } from 'vitest';
import { openTestRollbook } from '../../support/openTestRollbook.ts';
import { weakHash } from '../../support/weakHash.ts';

const hour = 3_600;
const year = 365 * 24 * hour;
const password = 'Blue-Kettle-42';

/** One member with a password, whose lock the tests play with. */
async function oneMember() {
  const rollbook = await openTestRollbook();
  const { id } = await rollbook.create('ana');
  rollbook.execute(
    `UPDATE accounts SET password_scheme = 'argon2id', password_hash = '${await weakHash(password)}'`,
  );
  return {
    ...rollbook,
    id,
    get: () => rollbook.call('accounts.get', { id }),
    lock: (from: number | null, until: number | null) =>
      rollbook.call('accounts.lock', {
        ids: [id],
        reason: 'Unpaid',
        from: from === null ? null : rollbook.clock.iso(from),
        until: until === null ? null : rollbook.clock.iso(until),
      }),
    check: async () => (await rollbook.call('accounts.checkPassword', { login: 'ana', password })).outcome,
    moves: () =>
      rollbook
        .journal()
        .filter(({ actor }) => actor === 'schedule')
        .map(({ action, at, old_values: old, new_values: given }) => ({ action, at, old, given })),
  };
}

describe('a lock whose dates passed while the program was closed', () => {
  test('shows right at the next start, and the journal has both moves with when they were noticed and due', async () => {
    const member = await oneMember();
    const [from, until] = [member.clock.iso(hour), member.clock.iso(2 * hour)];
    await member.lock(hour, 2 * hour);
    await member.close();
    member.clock.move(3 * hour);
    await member.reopen();
    const { rows } = await member.call('accounts.list', {});
    expect(rows).toMatchObject([{ status: 'active', lockedFrom: null, lockedUntil: null, lockReason: null }]);
    const [began, ended, ...more] = member.moves();
    expect(more).toEqual([]);
    expect(began).toMatchObject({ action: 'account.lockBegan', at: member.clock.iso() });
    expect(JSON.parse(began?.given ?? '')).toEqual({ status: 'locked', lockedFrom: from });
    expect(ended).toMatchObject({ action: 'account.lockEnded', at: member.clock.iso() });
    expect(JSON.parse(ended?.old ?? '')).toMatchObject({ status: 'locked', lockedUntil: until });
  });

  test('counts at the desk before any list was looked at', async () => {
    const member = await oneMember();
    await member.lock(hour, 2 * hour);
    member.clock.move(hour);
    await member.reopen();
    expect(await member.check()).toBe('locked');
    expect(member.moves().map(({ action }) => action)).toEqual(['account.lockBegan']);
    member.clock.move(hour);
    expect(await member.check()).toBe('ok');
    expect(member.moves().map(({ action }) => action)).toEqual(['account.lockBegan', 'account.lockEnded']);
  });
});

describe('with the clock set back a year', () => {
  test('a lock that holds still holds, also when it is changed, archived with its member, or something else is undone', async () => {
    const member = await oneMember();
    const change = { kind: 'addTags' as const, names: ['late'] };
    const { changeId = '' } = await member.run('changes.run', { target: { ids: [member.id] }, change });
    await member.lock(null, null);
    member.clock.adjust(-year);
    await member.reopen();
    expect(await member.get()).toMatchObject({ status: 'locked' });
    expect(await member.check()).toBe('locked');
    expect(await member.run('changes.undo', { id: changeId })).toMatchObject({ restored: 1 });
    expect(await member.get()).toMatchObject({ status: 'locked' });
    await member.lock(hour, null);
    expect(await member.get()).toMatchObject({ status: 'locked' });
    await member.call('accounts.archive', { ids: [member.id] });
    await member.call('accounts.restore', { ids: [member.id] });
    expect(await member.get()).toMatchObject({ status: 'locked', lockReason: 'Unpaid' });
    expect(await member.check()).toBe('locked');
  });

  test('a lock that began by its date still holds', async () => {
    const member = await oneMember();
    await member.lock(hour, null);
    member.clock.move(hour);
    expect(await member.check()).toBe('locked');
    member.clock.adjust(-year);
    expect(await member.check()).toBe('locked');
    expect(await member.get()).toMatchObject({ status: 'locked' });
  });

  test('a lock that has ended does not come back', async () => {
    const member = await oneMember();
    await member.lock(null, hour);
    member.clock.move(hour);
    expect(await member.check()).toBe('ok');
    member.clock.adjust(-year);
    await member.reopen();
    expect(await member.check()).toBe('ok');
    expect(await member.get()).toMatchObject({ status: 'active', lockedUntil: null });
  });
});
