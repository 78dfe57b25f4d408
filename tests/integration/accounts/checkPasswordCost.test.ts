import argon2 from 'argon2';
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { needsRehash, useHashCost, wrapHash } from '../../../db/passwords/index.ts';
import { checker, right, withAna } from '../../support/ana.ts';
import { openTestRollbook } from '../../support/openTestRollbook.ts';
import { weakHash } from '../../support/weakHash.ts';

describe('a wrong answer', () => {
  // Time follows from work: the bench measures it (npm run bench -- timing).
  test('costs one argon2id of today’s strength, whoever it is for', async () => {
    const rollbook = await openTestRollbook();
    const password = { mode: 'set', value: right } as const;
    for (const username of ['ana', 'locked', 'gone', 'expired'])
      await rollbook.create(username, { password });
    await rollbook.create('none');
    await rollbook.create('foreign', { password });
    const weak = await weakHash(right);
    rollbook.execute(`UPDATE accounts SET password_hash = '${weak}' WHERE username = 'foreign'`);
    const date = rollbook.clock.iso(-1);
    rollbook.execute(`UPDATE accounts SET password_expires_at = '${date}' WHERE username = 'expired'`);
    const idOf = async (search: string) =>
      (await rollbook.call('accounts.list', { search, limit: 1 })).rows[0]?.id ?? '';
    await rollbook.call('accounts.lock', { ids: [await idOf('locked')] });
    await rollbook.call('accounts.archive', { ids: [await idOf('gone')] });

    const verify = vi.spyOn(argon2, 'verify');
    onTestFinished(() => void vi.restoreAllMocks());
    const costly = () =>
      verify.mock.calls.filter(([hash]) => !needsRehash(typeof hash === 'string' ? hash : '')).length;
    for (const login of ['ana', 'locked', 'gone', 'expired', 'foreign', 'nobody']) {
      verify.mockClear();
      expect(await checker(rollbook)('wrong', login)).toEqual({ outcome: 'wrong' });
      expect({ login, costly: costly() }).toEqual({ login, costly: 1 });
    }
    verify.mockClear();
    expect((await checker(rollbook)('wrong', 'none')).outcome).toBe('no_password');
    expect(costly()).toBe(1);
  });

  test.each([
    ['wrapped at what was usual before', '5f4dcc3b5aa765d61d8327deb882cf99', 'hex_md5'],
    ['accepted and quick', `$2b$10$${'.'.repeat(53)}`, undefined],
  ] as const)('costs that also for a hash %s, once the owner wants more', async (_, hash, scheme) => {
    const ana = await withAna();
    const kept = scheme ? ((await wrapHash(hash, { scheme }))?.hash ?? '') : hash;
    const name = scheme ? `wrapped_${scheme}` : 'bcrypt';
    ana.execute(`UPDATE accounts SET password_hash = '${kept}', password_scheme = '${name}'`);
    await ana.call('policy.update', { hashCost: { memoryCost: 20_000, timeCost: 3 } });
    onTestFinished(() => useHashCost(undefined));
    const verify = vi.spyOn(argon2, 'verify');
    onTestFinished(() => void vi.restoreAllMocks());
    expect(await ana.check('wrong')).toEqual({ outcome: 'wrong' });
    const costly = verify.mock.calls.filter(([text]) => text.includes('m=20000,t=3,p=1'));
    expect(costly).toHaveLength(1);
  });

  test('costs that also for a password that no hash from elsewhere can have', async () => {
    const ana = await withAna();
    ana.execute(`UPDATE accounts SET password_hash = '$2b$10$${'.'.repeat(53)}'`);
    const verify = vi.spyOn(argon2, 'verify');
    onTestFinished(() => void vi.restoreAllMocks());
    expect(await ana.check('a\0')).toEqual({ outcome: 'wrong' });
    expect(verify).toHaveBeenCalledTimes(1);
  });
});
