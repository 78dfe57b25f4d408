import { describe, expect, test } from 'vitest';
import { right, stateOf } from '../../support/ana.ts';
import { withSecondFactor } from '../../support/secondFactor.ts';

const asked = { outcome: 'second_factor' };
const wrong = { outcome: 'wrong' };
const wrongCode = { outcome: 'wrong_code' };

describe('the desk and a second factor', () => {
  test('asks for a code after the right password and lets in with both, which is one visit', async () => {
    const ana = await withSecondFactor();
    expect(await ana.check()).toEqual(asked);
    expect(stateOf(ana)).toMatchObject({ last_sign_in_at: null });
    expect(await ana.check(ana.code())).toMatchObject({ outcome: 'ok', accountId: ana.id, name: 'Ana.Ruiz' });
    expect(stateOf(ana)).toMatchObject({ last_sign_in_at: ana.clock.iso(), failed_attempts: 0 });
    const actions = ana.journal().map(({ action }) => action);
    expect(actions.filter((action) => action === 'account.passwordRight')).toHaveLength(1);
  });

  test('tells a wrong password nothing, whatever code comes with it', async () => {
    const ana = await withSecondFactor();
    expect(await ana.check(undefined, 'wrong')).toEqual(wrong);
    expect(await ana.check(ana.code(), 'wrong')).toEqual(wrong);
    expect(await ana.check('000000', 'wrong')).toEqual(wrong);
    expect(await ana.check(ana.recoveryCodes[0], 'wrong')).toEqual(wrong);
    // Neither was used up by that.
    expect(await ana.check(ana.code())).toMatchObject({ outcome: 'ok' });
    expect(await ana.check(ana.recoveryCodes[0])).toMatchObject({ outcome: 'ok' });
  });

  test('a code works once, also the one that confirmed it, and none before it any more', async () => {
    const ana = await withSecondFactor();
    expect(await ana.check(ana.code(-30))).toEqual(wrongCode);
    const code = ana.code();
    expect(await ana.check(code)).toMatchObject({ outcome: 'ok' });
    expect(await ana.check(code)).toEqual(wrongCode);
    ana.clock.move(30);
    expect(await ana.check(code)).toEqual(wrongCode);
    expect(await ana.check(ana.code())).toMatchObject({ outcome: 'ok' });
  });

  test('of two checks with one code at the same time one is let in', async () => {
    const ana = await withSecondFactor();
    for (const code of [ana.code(), ana.recoveryCodes[3]]) {
      const answers = await Promise.all([ana.check(code), ana.check(code)]);
      expect(answers.map(({ outcome }) => outcome).toSorted()).toEqual(['ok', 'wrong_code']);
    }
  });

  test('takes half a minute of difference between the clocks, not a whole one', async () => {
    const ana = await withSecondFactor();
    ana.clock.move(300);
    expect(await ana.check(ana.code(-60))).toEqual(wrongCode);
    expect(await ana.check(ana.code(60))).toEqual(wrongCode);
    expect(await ana.check(ana.code(-30))).toMatchObject({ outcome: 'ok' });
    ana.clock.move(60);
    expect(await ana.check(ana.code(30))).toMatchObject({ outcome: 'ok' });
  });

  test('a computer whose clock was set back opens to no code that was used before', async () => {
    const ana = await withSecondFactor();
    const code = ana.code();
    expect(await ana.check(code)).toMatchObject({ outcome: 'ok' });
    ana.clock.adjust(-365 * 86_400);
    expect(await ana.check(ana.code())).toEqual(wrongCode);
    expect(await ana.check(ana.recoveryCodes[0])).toMatchObject({ outcome: 'ok' });
    ana.clock.adjust(365 * 86_400);
    expect(await ana.check(code)).toEqual(wrongCode);
    ana.clock.move(30);
    expect(await ana.check(ana.code())).toMatchObject({ outcome: 'ok' });
  });

  test('a recovery code works once, as it was typed, and is counted down', async () => {
    const ana = await withSecondFactor();
    const [first = '', second = ''] = ana.recoveryCodes;
    const left = async () => (await ana.call('secondFactor.get', { id: ana.id })).recoveryCodesLeft;
    expect(await ana.check(first.toLowerCase().replaceAll('-', ' '))).toMatchObject({ outcome: 'ok' });
    expect(await left()).toBe(9);
    expect(await ana.check(first)).toEqual(wrongCode);
    const { recoveryCodes } = await ana.call('secondFactor.newRecoveryCodes', { id: ana.id });
    expect(await ana.check(second)).toEqual(wrongCode);
    expect(await ana.check(recoveryCodes[9])).toMatchObject({ outcome: 'ok' });
    expect(await left()).toBe(9);
  });

  test('wrong codes are counted and slowed down as wrong passwords are; the right password alone changes nothing', async () => {
    const ana = await withSecondFactor();
    for (let tries = 0; tries < 5; tries += 1) {
      expect(await ana.check()).toEqual(asked);
      expect(await ana.check(tries % 2 === 0 ? '000000' : 'AAAA-AAAA-AAAA-AAAA')).toEqual(wrongCode);
    }
    expect(stateOf(ana)).toMatchObject({ failed_attempts: 5, last_sign_in_at: null });
    expect(await ana.check(ana.code())).toEqual({ outcome: 'throttled', until: ana.clock.iso(1) });
    expect(ana.journal().filter(({ action }) => action === 'account.secondFactorWrong')).toHaveLength(5);
    ana.clock.move(1);
    expect(await ana.check(ana.code())).toMatchObject({ outcome: 'ok' });
    expect(stateOf(ana)).toMatchObject({ failed_attempts: 0 });
  });

  test('a lock is told to the right password and uses no code up', async () => {
    const ana = await withSecondFactor();
    await ana.call('accounts.lock', { ids: [ana.id], reason: 'Unpaid' });
    expect(await ana.check(ana.code())).toMatchObject({ outcome: 'locked', reason: 'Unpaid' });
    await ana.call('accounts.unlock', { ids: [ana.id] });
    expect(await ana.check(ana.code())).toMatchObject({ outcome: 'ok' });
  });

  test('an empty or overlong code is not taken for none', async () => {
    const ana = await withSecondFactor();
    expect(await ana.check('')).toEqual(wrongCode);
    await expect(ana.check('1'.repeat(65))).rejects.toThrow('too_long');
  });
});

describe('a key that is not on this computer', () => {
  test('skips nobody: the code is still asked for, the app’s cannot be checked, recovery codes can', async () => {
    const ana = await withSecondFactor();
    ana.keys.lose();
    const onlyRecovery = { ...asked, onlyRecoveryCodes: true };
    expect(await ana.call('secondFactor.get', { id: ana.id })).toMatchObject({ canBeChecked: false });
    expect(await ana.check()).toEqual(onlyRecovery);
    // Not the member's fault, so it is no failure.
    expect(await ana.check(ana.code())).toEqual(onlyRecovery);
    expect(stateOf(ana)).toMatchObject({ failed_attempts: 0 });
    expect(await ana.check('AAAA-AAAA-AAAA-AAAA')).toEqual(wrongCode);
    expect(await ana.check(ana.recoveryCodes[0])).toMatchObject({ outcome: 'ok' });
  });

  test('hinders nothing else, and a new second factor gets a new key', async () => {
    const ana = await withSecondFactor();
    ana.keys.lose();
    await ana.call('secondFactor.remove', { id: ana.id });
    expect(await ana.check()).toMatchObject({ outcome: 'ok' });
    await ana.call('secondFactor.begin', { id: ana.id });
  });

  test('a row that was tampered with, or is gone, is treated so too', async () => {
    const ana = await withSecondFactor();
    ana.execute('UPDATE second_factors SET sealed_secret = zeroblob(48)');
    expect(await ana.check(ana.code())).toEqual({ ...asked, onlyRecoveryCodes: true });
    ana.execute('DELETE FROM second_factors');
    expect(await ana.check(ana.code())).toEqual({ ...asked, onlyRecoveryCodes: true });
    expect(await ana.check()).toEqual({ ...asked, onlyRecoveryCodes: true });
  });
});

describe('a password that is changed at the desk with a second factor', () => {
  const opened = async () => {
    const ana = await withSecondFactor();
    ana.execute('UPDATE accounts SET must_change_password = 1');
    const next = { login: 'ana.ruiz', password: right, newPassword: 'Green-Kettle-43' };
    const change = (more: { code?: string | undefined; ticket?: string | undefined }) =>
      ana.call('accounts.changePassword', { ...next, ...more });
    return { ...ana, change };
  };

  test('needs a code, or the ticket of the check just before, which works once', async () => {
    const ana = await opened();
    expect(await ana.change({})).toEqual(asked);
    expect(await ana.change({ code: '000000' })).toEqual(wrongCode);
    expect(await ana.change({ ticket: 'made-up' })).toEqual(asked);
    const { ticket, mustChangePassword } = await ana.check(ana.code());
    expect(mustChangePassword).toBe(true);
    expect(await ana.change({ code: ana.code() })).toEqual(wrongCode);
    expect(await ana.change({ ticket })).toMatchObject({ outcome: 'changed' });
    const again = { login: 'ana.ruiz', password: 'Green-Kettle-43', newPassword: 'Third-Kettle-44' };
    expect(await ana.call('accounts.changePassword', { ...again, ticket })).toEqual(asked);
    ana.clock.move(30);
    const code = ana.code();
    expect(await ana.call('accounts.changePassword', { ...again, code })).toMatchObject({
      outcome: 'changed',
    });
    expect(await ana.check(code, 'Third-Kettle-44')).toEqual(wrongCode);
  });

  test('a ticket ends after ten minutes and does not help without the password', async () => {
    const ana = await opened();
    const { ticket } = await ana.check(ana.code());
    const guess = { login: 'ana.ruiz', password: 'guessed', newPassword: 'Green-Kettle-43' };
    expect(await ana.call('accounts.changePassword', { ...guess, ticket })).toEqual(wrong);
    ana.clock.move(11 * 60);
    expect(await ana.change({ ticket })).toEqual(asked);
  });
});
