import argon2 from 'argon2';
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import type { Input } from '../../../contract/index.ts';
import { right, stateOf, withAna } from '../../support/ana.ts';
import { failureOf } from '../../support/failureOf.ts';

const next = 'Green-Kettle-43-Lamp';

async function opened() {
  const ana = await withAna();
  ana.execute('UPDATE accounts SET must_change_password = 1');
  const change = (more: Partial<Input<'accounts.changePassword'>> = {}) =>
    ana.call('accounts.changePassword', { login: 'ana.ruiz', password: right, newPassword: next, ...more });
  return { ...ana, change };
}

describe('a password that a member changes at the desk', () => {
  test('counts from then on, need not be changed again, and is told by the journal', async () => {
    const ana = await opened();
    expect(await ana.check(right)).toMatchObject({ outcome: 'ok', mustChangePassword: true });
    expect(await ana.change()).toEqual({ outcome: 'changed', accountId: ana.id, name: 'Ana.Ruiz' });
    expect(await ana.check(right)).toEqual({ outcome: 'wrong' });
    expect(await ana.check(next)).toMatchObject({ outcome: 'ok', mustChangePassword: false });
    expect(await ana.call('accounts.get', { id: ana.id })).toMatchObject({
      mustChangePassword: false,
      passwordChangedAt: ana.clock.iso(),
      passwordScheme: 'argon2id',
    });
    const actions = ana.journal().map(({ action }) => action);
    expect(actions).toContain('account.passwordChanged');
    // One visit, not two, for one stop at the desk; and one for the check with the new one.
    expect(actions.filter((action) => action === 'account.passwordRight')).toHaveLength(2);
    const { changes } = await ana.call('changes.list', {});
    expect(changes[0]).toMatchObject({ action: 'account.passwordChanged', undoable: false });
    expect(JSON.stringify(ana.journal())).not.toMatch(/Kettle|\$argon2/);
  });

  test('is not the one they had, also typed otherwise, and keeps the rules', async () => {
    const ana = await opened();
    for (const [newPassword, reason] of [
      [right, 'same_password'],
      ['\uFF22lue-Kettle-42-Lamp', 'same_password'],
      ['too-short', 'password_too_short'],
      ['ana.ruiz-ana.ruiz', 'password_personal'],
    ] as const) {
      const { fields } = await failureOf(ana.change({ newPassword }));
      expect(fields).toEqual({ newPassword: reason });
    }
    expect(await ana.check(right)).toMatchObject({ outcome: 'ok', mustChangePassword: true });
  });

  test('needs the present one, which is counted and slowed down as at a check', async () => {
    const ana = await opened();
    for (let index = 0; index < 5; index += 1)
      // Nobody hears what is wrong with the new one before they prove who they are.
      expect(await ana.change({ password: 'wrong', newPassword: right })).toEqual({ outcome: 'wrong' });
    expect(await ana.change()).toEqual({ outcome: 'throttled', until: ana.clock.iso(1) });
    expect(await ana.check(right)).toMatchObject({ outcome: 'throttled' });
    expect(stateOf(ana)).toMatchObject({ failed_attempts: 5, must_change_password: 1 });
    ana.clock.move(1);
    expect((await ana.change()).outcome).toBe('changed');
    expect(stateOf(ana)).toMatchObject({ failed_attempts: 0, last_failed_at: null });
    expect(await ana.change({ login: 'nobody' })).toEqual({ outcome: 'wrong' });
  });

  test('is refused to who is locked or has a code that is too old', async () => {
    const ana = await opened();
    await ana.call('accounts.lock', { ids: [ana.id], reason: 'Unpaid' });
    expect(await ana.change()).toEqual({
      outcome: 'locked',
      accountId: ana.id,
      name: 'Ana.Ruiz',
      reason: 'Unpaid',
    });
    await ana.call('accounts.unlock', { ids: [ana.id] });
    ana.execute(`UPDATE accounts SET password_expires_at = '${ana.clock.iso()}'`);
    expect(await ana.change()).toEqual({ outcome: 'expired', accountId: ana.id, name: 'Ana.Ruiz' });
    expect(await ana.check(next)).toEqual({ outcome: 'wrong' });
  });

  test('exchanges a one-time code for good', async () => {
    const ana = await opened();
    ana.execute(`UPDATE accounts SET password_expires_at = '${ana.clock.iso(60)}'`);
    expect((await ana.change()).outcome).toBe('changed');
    ana.clock.move(3_600);
    expect(await ana.check(next)).toMatchObject({ outcome: 'ok', mustChangePassword: false });
  });

  test.each([
    ['a reset', 'wrong'],
    ['a lock', 'locked'],
  ])('gives way to %s that came while it was hashed', async (what, outcome) => {
    const ana = await opened();
    await ana.check('something');
    const { hash } = argon2;
    vi.spyOn(argon2, 'hash').mockImplementationOnce(async (...values) => {
      const password = { mode: 'set', value: 'Third-Kettle-44-Lamp' } as const;
      if (what === 'a lock') await ana.call('accounts.lock', { ids: [ana.id] });
      else await ana.call('accounts.resetPassword', { id: ana.id, password });
      return hash(...values);
    });
    onTestFinished(() => void vi.restoreAllMocks());
    expect(await ana.change()).toMatchObject({ outcome });
    expect((await ana.check(next)).outcome).toBe('wrong');
  });
});
