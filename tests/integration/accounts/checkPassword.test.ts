import argon2 from 'argon2';
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { needsRehash } from '../../../db/passwords/index.ts';
import { checker, right, stateOf, withAna } from '../../support/ana.ts';
import { openTestRollbook } from '../../support/openTestRollbook.ts';

describe('a password at the desk', () => {
  test('is right by user name or e-mail address, however they are written, and the visit is kept', async () => {
    const ana = await withAna();
    for (const login of ['Ana.Ruiz', 'ANA.RUIZ', ' ana.ruiz ', 'ana@EXAMPLE.org', '\uFF21na.ruiz']) {
      expect(await ana.check(right, login)).toEqual({
        outcome: 'ok',
        accountId: ana.id,
        name: 'Ana.Ruiz',
        mustChangePassword: false,
      });
    }
    expect(stateOf(ana)).toMatchObject({ last_sign_in_at: ana.clock.iso(), failed_attempts: 0, version: 1 });
    expect(ana.journal().filter(({ action }) => action === 'account.passwordRight')).toHaveLength(5);
    expect(ana.changes.at(-1)).toEqual([ana.id]);
  });

  test('is wrong for everybody who has another, and for those nobody knows', async () => {
    const ana = await withAna();
    for (const password of ['blue-kettle-42-lamp', `${right} `, '\0', 'x'.repeat(4_096), '🎈']) {
      expect(await ana.check(password)).toEqual({ outcome: 'wrong' });
      ana.clock.move(400);
    }
    expect(await ana.check(right, 'nobody')).toEqual({ outcome: 'wrong' });
    expect(stateOf(ana)).toMatchObject({ failed_attempts: 5, last_sign_in_at: null });
    expect(ana.journal().at(-1)).toMatchObject({ action: 'account.unknownLogin', subject_id: null });
  });

  test('of somebody without one is told apart', async () => {
    const rollbook = await openTestRollbook();
    const { id } = await rollbook.create('ben');
    const check = checker(rollbook);
    expect(await check('something', 'ben')).toEqual({ outcome: 'no_password', accountId: id });
    // Nobody can prove who they are here, so nobody hears of a lock.
    await rollbook.call('accounts.lock', { ids: [id], reason: 'Unpaid' });
    expect(await check('something', 'ben')).toEqual({ outcome: 'no_password', accountId: id });
    expect(rollbook.journal().at(-1)).toMatchObject({
      action: 'account.triedWithoutPassword',
      subject_id: id,
    });
  });

  test('of a locked account is told only to who knows it', async () => {
    const ana = await withAna();
    const until = ana.clock.iso(3_600);
    await ana.call('accounts.lock', { ids: [ana.id], reason: 'Unpaid', until });
    expect(await ana.check('something else')).toEqual({ outcome: 'wrong' });
    expect(await ana.check(right)).toEqual({
      outcome: 'locked',
      accountId: ana.id,
      name: 'Ana.Ruiz',
      reason: 'Unpaid',
      until,
    });
    expect(stateOf(ana)).toMatchObject({ last_sign_in_at: null });
    ana.clock.move(3_600);
    expect(await ana.check(right)).toMatchObject({ outcome: 'ok' });
  });

  test('counts from the very instant a lock begins', async () => {
    const ana = await withAna();
    await ana.call('accounts.lock', { ids: [ana.id], from: ana.clock.iso(60) });
    expect(await ana.check(right)).toMatchObject({ outcome: 'ok' });
    ana.clock.move(60);
    expect(await ana.check(right)).toEqual({ outcome: 'locked', accountId: ana.id, name: 'Ana.Ruiz' });
  });

  test('typed on another keyboard is the same', async () => {
    const rollbook = await openTestRollbook();
    const password = { mode: 'set', value: 'Ba\u0308ren tanzen nachts–①' } as const;
    await rollbook.create('ana', { password });
    expect(await checker(rollbook)('B\u00E4ren tanzen nachts–1', 'ana')).toMatchObject({ outcome: 'ok' });
  });
});

describe('a one-time code', () => {
  test('that is too old lets nobody in, and only who has it hears why', async () => {
    const ana = await withAna();
    const ends = (at: string) => ana.execute(`UPDATE accounts SET password_expires_at = '${at}'`);
    ends(ana.clock.iso(60));
    expect(await ana.check(right)).toMatchObject({ outcome: 'ok' });
    ana.clock.move(60);
    expect(await ana.check(right)).toEqual({ outcome: 'expired', accountId: ana.id, name: 'Ana.Ruiz' });
    expect(await ana.check('something else')).toEqual({ outcome: 'wrong' });
    expect(ana.journal().map(({ action }) => action)).toContain('account.codeExpired');
    expect(stateOf(ana)).toMatchObject({ last_sign_in_at: ana.clock.iso(-60), failed_attempts: 1 });
  });
});

describe('the hash', () => {
  test('that is weaker than today is replaced at the next right check, and only then', async () => {
    const ana = await withAna();
    const weak = stateOf(ana)?.['password_hash'];
    await ana.check('wrong');
    expect(stateOf(ana)?.['password_hash']).toBe(weak);
    await ana.check(right);
    const strong = String(stateOf(ana)?.['password_hash']);
    expect(strong).not.toBe(weak);
    expect(needsRehash(strong)).toBe(false);
    expect(stateOf(ana)).toMatchObject({ version: 1 });
    expect(await ana.check(right)).toMatchObject({ outcome: 'ok' });
    expect(stateOf(ana)?.['password_hash']).toBe(strong);
  });

  test('is replaced once when two give the right password at the same time', async () => {
    const ana = await withAna();
    const both = await Promise.all([ana.check(right), ana.check(right, 'ana@example.org')]);
    expect(both.map(({ outcome }) => outcome)).toEqual(['ok', 'ok']);
    const written = ana.journal().filter(({ new_values }) => new_values?.includes('passwordCost') ?? false);
    expect(written).toHaveLength(1);
    expect(needsRehash(String(stateOf(ana)?.['password_hash']))).toBe(false);
    expect(await ana.check(right)).toMatchObject({ outcome: 'ok' });
  });

  test('that a reset wrote while an old one was being checked stays', async () => {
    const ana = await withAna();
    const password = { mode: 'set', value: 'Green-Kettle-43-Lamp' } as const;
    // The reset comes while the check is making its stronger hash of the old password.
    const { hash } = argon2;
    vi.spyOn(argon2, 'hash').mockImplementationOnce(async (...values) => {
      await ana.call('accounts.resetPassword', { id: ana.id, password });
      return hash(...values);
    });
    onTestFinished(() => void vi.restoreAllMocks());
    expect(await ana.check(right)).toEqual({ outcome: 'wrong' });
    expect(await ana.check(right)).toEqual({ outcome: 'wrong' });
    expect(await ana.check('Green-Kettle-43-Lamp')).toMatchObject({ outcome: 'ok' });
  });
});

describe('a hash from elsewhere', () => {
  /** Salted SHA-1 of `Blue-Kettle-42-Lamp`, as LDAP keeps it: quick to check and due to be replaced. */
  const ssha = '{SSHA}g8bGG2lN25m1V23QbCWlYzf5UkDHGGPM';

  async function withHash(hash: string, scheme: string) {
    const ana = await withAna();
    ana.execute(
      `UPDATE accounts SET password_scheme = '${scheme}', password_hash = '${hash}', password_cost = ''`,
    );
    const upgrades = () => ana.rows('SELECT month, scheme, total FROM hash_upgrades');
    return { ...ana, upgrades };
  }

  test('works, and gives way to argon2id at the first right check, which is counted', async () => {
    const ana = await withHash(ssha, 'ldap_ssha');
    expect(await ana.check('Green-Kettle-43-Lamp')).toEqual({ outcome: 'wrong' });
    expect([stateOf(ana)?.['password_hash'], ana.upgrades()]).toEqual([ssha, []]);
    expect(await ana.check(right)).toMatchObject({ outcome: 'ok' });
    expect(ana.rows('SELECT password_scheme, password_cost FROM accounts')).toEqual([
      { password_scheme: 'argon2id', password_cost: 'm=32768,t=3,p=1' },
    ]);
    expect(ana.upgrades()).toEqual([{ month: '2026-05', scheme: 'ldap_ssha', total: 1 }]);
    expect(await ana.check(right)).toMatchObject({ outcome: 'ok' });
    expect(ana.upgrades()).toMatchObject([{ total: 1 }]);
  });

  test('lets both of two in who come while it is replaced', async () => {
    const ana = await withHash(ssha, 'ldap_ssha');
    const both = await Promise.all([ana.check(right), ana.check(right, 'ana@example.org')]);
    expect(both).toMatchObject([{ outcome: 'ok' }, { outcome: 'ok' }]);
    expect(ana.upgrades()).toMatchObject([{ total: 1 }]);
  });

  test('goes on working when the better one cannot be kept', async () => {
    const ana = await withHash(ssha, 'ldap_ssha');
    const refuse = `BEGIN SELECT RAISE(ABORT, 'no'); END`;
    ana.execute(`CREATE TRIGGER no_upgrade BEFORE UPDATE OF password_hash ON accounts
      WHEN OLD.password_hash <> NEW.password_hash ${refuse}`);
    expect(await ana.check(right)).toMatchObject({ outcome: 'ok' });
    expect(stateOf(ana)).toMatchObject({ password_hash: ssha, last_sign_in_at: ana.clock.iso() });
    expect(await ana.check('wrong')).toEqual({ outcome: 'wrong' });
    ana.execute(`DROP TRIGGER no_upgrade; CREATE TRIGGER no_count BEFORE INSERT ON hash_upgrades ${refuse}`);
    expect(await ana.check(right)).toMatchObject({ outcome: 'ok' });
    expect([stateOf(ana)?.['password_hash'], ana.upgrades()]).toEqual([ssha, []]);
    ana.execute('DROP TRIGGER no_count');
    expect(await ana.check(right)).toMatchObject({ outcome: 'ok' });
    expect(ana.upgrades()).toMatchObject([{ total: 1 }]);
  });

  test('goes on working when there is no memory for the better one', async () => {
    const ana = await withHash(ssha, 'ldap_ssha');
    vi.spyOn(argon2, 'hash').mockRejectedValueOnce(new Error('Memory allocation error'));
    onTestFinished(() => void vi.restoreAllMocks());
    expect(await ana.check(right)).toMatchObject({ outcome: 'ok' });
    expect(stateOf(ana)).toMatchObject({ password_hash: ssha, last_sign_in_at: ana.clock.iso() });
  });

  test('that nobody can check is as good as none, and is not told to be wrong', async () => {
    for (const hash of ['$y$j9T$F5Jx5fExrKuPp53xLKQ..1$x', `$2b$31$${'.'.repeat(53)}`, 'x', '']) {
      const ana = await withHash(hash, 'unknown');
      expect(await ana.check(right)).toEqual({ outcome: 'no_password', accountId: ana.id });
    }
  });

  test('that the owner refuses is as good as none', async () => {
    const ana = await withHash(ssha, 'ldap_ssha');
    await ana.call('policy.update', { schemes: { ldap_ssha: 'refused' } });
    expect(await ana.check(right)).toEqual({ outcome: 'no_password', accountId: ana.id });
    await ana.call('policy.update', { schemes: { ldap_ssha: 'accepted' } });
    expect(await ana.check(right)).toMatchObject({ outcome: 'ok' });
    expect(stateOf(ana)).toMatchObject({ password_hash: ssha });
  });
});

describe('a lock', () => {
  test('that was acknowledged while a check was under way counts', async () => {
    const ana = await withAna();
    const { verify } = argon2;
    vi.spyOn(argon2, 'verify').mockImplementationOnce(async (...values) => {
      const fits = await verify(...values);
      await ana.call('accounts.lock', { ids: [ana.id], reason: 'Unpaid' });
      return fits;
    });
    onTestFinished(() => void vi.restoreAllMocks());
    expect(await ana.check(right)).toMatchObject({ outcome: 'locked', reason: 'Unpaid' });
  });

  test('holds when the clock is set back', async () => {
    const ana = await withAna();
    await ana.call('accounts.lock', { ids: [ana.id] });
    ana.clock.adjust(-3_600);
    expect(await ana.check(right)).toMatchObject({ outcome: 'locked' });
  });
});

describe('a reset', () => {
  test('ends the old password at once, forgets failures, and shows a generated one once', async () => {
    const ana = await withAna();
    for (let index = 0; index < 6; index += 1) await ana.check('wrong');
    const generated = await ana.call('accounts.resetPassword', {
      id: ana.id,
      password: { mode: 'generate' },
    });
    const temporary = generated.temporaryPassword ?? '';
    expect(temporary.split('-').length).toBeGreaterThanOrEqual(5);
    expect(await ana.check(right)).toEqual({ outcome: 'wrong' });
    expect(await ana.check(temporary)).toEqual({
      outcome: 'ok',
      accountId: ana.id,
      name: 'Ana.Ruiz',
      mustChangePassword: true,
    });
    expect(await ana.call('accounts.get', { id: ana.id })).toMatchObject({
      passwordChangedAt: ana.clock.iso(),
      version: 2,
    });
    const password = { mode: 'set', value: 'Green-Kettle-43-Lamp' } as const;
    expect(await ana.call('accounts.resetPassword', { id: ana.id, password })).toEqual({});
    expect(await ana.check(temporary)).toEqual({ outcome: 'wrong' });
    expect(await ana.check('Green-Kettle-43-Lamp')).toMatchObject({ mustChangePassword: false });
  });
});
