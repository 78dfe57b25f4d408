import argon2 from 'argon2';
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { needsRehash } from '../../../db/passwords/index.ts';
import { openTestRollbook, type TestRollbook } from '../../support/openTestRollbook.ts';
import { weakHash } from '../../support/weakHash.ts';

const right = 'Blue-Kettle-42';

/** Ana with a password whose hash is cheap to check and due to be replaced. */
async function withAna() {
  const rollbook = await openTestRollbook();
  const { id } = await rollbook.create('Ana.Ruiz', { email: 'Ana@example.org' });
  rollbook.execute(
    `UPDATE accounts SET password_scheme = 'argon2id', password_hash = '${await weakHash(right)}'`,
  );
  return { ...rollbook, id, check: checker(rollbook) };
}

function checker(rollbook: TestRollbook) {
  return (password: string, login = 'ana.ruiz') =>
    rollbook.call('accounts.checkPassword', { login, password });
}

/** The state that a check may change. */
function stateOf(rollbook: Pick<TestRollbook, 'rows'>) {
  return rollbook.rows<Record<string, unknown>>(
    'SELECT password_hash, failed_attempts, last_failed_at, last_sign_in_at, version FROM accounts',
  )[0];
}

describe('a password at the desk', () => {
  test('is right by user name or e-mail address, however they are written, and the visit is kept', async () => {
    const ana = await withAna();
    for (const login of ['Ana.Ruiz', 'ANA.RUIZ', ' ana.ruiz ', 'ana@EXAMPLE.org', '\uFF21na.ruiz']) {
      expect(await ana.check(right, login)).toEqual({
        outcome: 'ok',
        accountId: ana.id,
        mustChangePassword: false,
      });
    }
    expect(stateOf(ana)).toMatchObject({ last_sign_in_at: ana.clock.iso(), failed_attempts: 0, version: 1 });
    expect(ana.journal().filter(({ action }) => action === 'account.passwordRight')).toHaveLength(5);
    expect(ana.changes.at(-1)).toEqual([ana.id]);
  });

  test('is wrong for everybody who has another, and for those nobody knows', async () => {
    const ana = await withAna();
    for (const password of ['blue-kettle-42', `${right} `, '\0', 'x'.repeat(4_096), '🎈']) {
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
  });

  test('of a locked account is told only to who knows it', async () => {
    const ana = await withAna();
    const until = ana.clock.iso(3_600);
    await ana.call('accounts.lock', { ids: [ana.id], reason: 'Unpaid', until });
    expect(await ana.check('something else')).toEqual({ outcome: 'wrong' });
    expect(await ana.check(right)).toEqual({ outcome: 'locked', accountId: ana.id, reason: 'Unpaid', until });
    expect(stateOf(ana)).toMatchObject({ last_sign_in_at: null });
    ana.clock.move(3_600);
    expect(await ana.check(right)).toMatchObject({ outcome: 'ok' });
  });

  test('counts from the very instant a lock begins', async () => {
    const ana = await withAna();
    await ana.call('accounts.lock', { ids: [ana.id], from: ana.clock.iso(60) });
    expect(await ana.check(right)).toMatchObject({ outcome: 'ok' });
    ana.clock.move(60);
    expect(await ana.check(right)).toEqual({ outcome: 'locked', accountId: ana.id });
  });

  test('typed on another keyboard is the same', async () => {
    const rollbook = await openTestRollbook();
    const password = { mode: 'set', value: 'Pa\u0308ssword–①' } as const;
    await rollbook.create('ana', { password });
    expect(await checker(rollbook)('P\u00E4ssword–1', 'ana')).toMatchObject({ outcome: 'ok' });
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

  test('that a reset wrote while an old one was being checked stays', async () => {
    const ana = await withAna();
    const password = { mode: 'set', value: 'Green-Kettle-43' } as const;
    // The reset comes while the check is making its stronger hash of the old password.
    const { hash } = argon2;
    vi.spyOn(argon2, 'hash').mockImplementationOnce(async (...values) => {
      await ana.call('accounts.resetPassword', { id: ana.id, password });
      return hash(...values);
    });
    onTestFinished(() => void vi.restoreAllMocks());
    expect(await ana.check(right)).toEqual({ outcome: 'wrong' });
    expect(await ana.check(right)).toEqual({ outcome: 'wrong' });
    expect(await ana.check('Green-Kettle-43')).toMatchObject({ outcome: 'ok' });
  });
});

describe('a hash from elsewhere', () => {
  /** Salted SHA-1 of `Blue-Kettle-42`, as LDAP keeps it: quick to check and due to be replaced. */
  const ssha = '{SSHA}LlY8y+RZkriZw4Fw1xFuYpE45u3HGGPM';

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
    expect(await ana.check('Green-Kettle-43')).toEqual({ outcome: 'wrong' });
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
    ana.clock.move(-3_600);
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
      mustChangePassword: true,
    });
    expect(await ana.call('accounts.get', { id: ana.id })).toMatchObject({
      passwordChangedAt: ana.clock.iso(),
      version: 2,
    });
    const password = { mode: 'set', value: 'Green-Kettle-43' } as const;
    expect(await ana.call('accounts.resetPassword', { id: ana.id, password })).toEqual({});
    expect(await ana.check(temporary)).toEqual({ outcome: 'wrong' });
    expect(await ana.check('Green-Kettle-43')).toMatchObject({ mustChangePassword: false });
  });
});

describe('guessing', () => {
  test('is slowed down from the sixth try on, twice as much each time, to five minutes', async () => {
    const ana = await withAna();
    for (let index = 0; index < 5; index += 1) expect((await ana.check('wrong')).outcome).toBe('wrong');
    for (const seconds of [1, 2, 4, 8, 16, 32, 64, 128, 256, 300, 300]) {
      // Even the right password waits, and waiting is not counted as another failure.
      expect(await ana.check(right)).toEqual({ outcome: 'throttled', until: ana.clock.iso(seconds) });
      ana.clock.move(seconds - 0.001);
      expect((await ana.check('wrong')).outcome).toBe('throttled');
      ana.clock.move(0.001);
      expect((await ana.check('wrong')).outcome).toBe('wrong');
    }
    ana.clock.move(300);
    expect((await ana.check(right)).outcome).toBe('ok');
    expect((await ana.check('wrong')).outcome).toBe('wrong');
  });

  test('is not made easier by closing the program', async () => {
    const ana = await withAna();
    for (let index = 0; index < 7; index += 1) {
      await ana.check('wrong');
      if (index >= 4) ana.clock.move(2 ** (index - 4));
    }
    await ana.check('wrong');
    await ana.reopen();
    expect(await ana.check(right)).toEqual({ outcome: 'throttled', until: ana.clock.iso(8) });
  });

  test('is neither made easier nor forever impossible by setting the clock back', async () => {
    const ana = await withAna();
    for (let index = 0; index < 5; index += 1) await ana.check('wrong');
    ana.clock.move(-365 * 86_400);
    expect(await ana.check(right)).toEqual({ outcome: 'throttled', until: ana.clock.iso(1) });
    ana.clock.move(1);
    expect((await ana.check(right)).outcome).toBe('ok');
  });

  test('many times at once counts each time, also by two names of one account', async () => {
    const ana = await withAna();
    const outcomes = await Promise.all(
      Array.from({ length: 20 }, (_, index) =>
        ana.check('wrong', index % 2 ? 'ana.ruiz' : 'ana@example.org'),
      ),
    );
    expect(outcomes.filter(({ outcome }) => outcome === 'wrong')).toHaveLength(5);
    expect(outcomes.filter(({ outcome }) => outcome === 'throttled')).toHaveLength(15);
    expect(stateOf(ana)).toMatchObject({ failed_attempts: 5 });
    expect(ana.journal().filter(({ action }) => action === 'account.passwordWrong')).toHaveLength(5);
  });

  test('one account does not slow down another', async () => {
    const ana = await withAna();
    await ana.create('ben');
    for (let index = 0; index < 6; index += 1) await ana.check('wrong');
    expect((await ana.check('x', 'ben')).outcome).toBe('no_password');
  });
});
