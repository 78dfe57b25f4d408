import { describe, expect, test } from 'vitest';
import { usualPolicy, type PasswordRules } from '../../../contract/settings.ts';
import { openTestRollbook, type TestRollbook } from '../../support/openTestRollbook.ts';

const good = 'seven kettles dance';
const set = (value: string) => ({ mode: 'set', value }) as const;

function decide(rollbook: TestRollbook, rules: Partial<PasswordRules>) {
  return rollbook.call('policy.update', { passwords: { ...usualPolicy.passwords, ...rules } });
}

function reset(rollbook: TestRollbook, id: string, value: string) {
  return rollbook.call('accounts.resetPassword', { id, password: set(value) });
}

const refusal = (reason: string) => ({ code: 'invalid_input', fields: { 'password.value': reason } });

describe('a password that somebody typed', () => {
  test('is refused with its reason, for a new account and for one that is there, and nothing is written', async () => {
    const rollbook = await openTestRollbook();
    const { id } = await rollbook.create('ana.martin', { displayName: 'Ana Martín', password: set(good) });
    const before = rollbook.rows('SELECT * FROM accounts');
    const refused: [string, string][] = [
      ['fourteen signs', 'password_too_short'],
      ['password20241231', 'password_common'],
      ['qwertyuiopasdfgh', 'password_keyboard'],
      ['ana.martin-2025!', 'password_personal'],
    ];
    for (const [value, reason] of refused) {
      await expect(reset(rollbook, id, value)).rejects.toMatchObject(refusal(reason));
      const person = { displayName: 'Ana Martín', password: set(value) };
      await expect(rollbook.create('ana.martin2', person)).rejects.toMatchObject(refusal(reason));
    }
    expect(rollbook.rows('SELECT * FROM accounts')).toEqual(before);
    await reset(rollbook, id, 'eight kettles dance');
  });

  test('follows what the owner decided: a shorter minimum, and words of the business', async () => {
    const rollbook = await openTestRollbook();
    const { id } = await rollbook.create('ana');
    await expect(reset(rollbook, id, 'x7Gk29Pq')).rejects.toMatchObject(refusal('password_too_short'));
    await decide(rollbook, { minimumLength: 8, blockedWords: ['Eastside Gym'] });
    await reset(rollbook, id, 'x7Gk29Pq');
    await expect(reset(rollbook, id, 'Eastside-Gym-1')).rejects.toMatchObject(
      refusal('password_business_word'),
    );
    await expect(decide(rollbook, { minimumLength: 7 })).rejects.toBeDefined();
  });

  test('of an account that is not there is no password at all', async () => {
    const rollbook = await openTestRollbook();
    await expect(reset(rollbook, '01890a5d-ac96-774b-bcce-b302099a8057', good)).rejects.toMatchObject({
      code: 'not_found',
    });
  });
});

describe('the history', () => {
  const words = ['kettles', 'violins', 'lanterns'];
  const phrase = (place: number) => `seven ${words[place]} dance`;
  const kept = (rollbook: TestRollbook) =>
    rollbook.rows<{ hash: string }>('SELECT hash FROM former_passwords ORDER BY sequence');

  test('keeps nothing unless the owner wants it, and the same password may be set again', async () => {
    const rollbook = await openTestRollbook();
    const { id } = await rollbook.create('ana', { password: set(phrase(0)) });
    await reset(rollbook, id, phrase(1));
    await reset(rollbook, id, phrase(1));
    expect(kept(rollbook)).toEqual([]);
  });

  test('refuses the present one and those before it, and lets an older one come back', async () => {
    const rollbook = await openTestRollbook();
    await decide(rollbook, { history: 1 });
    const { id } = await rollbook.create('ana', { password: set(phrase(0)) });
    for (const place of [1, 2]) await reset(rollbook, id, phrase(place));
    for (const place of [1, 2])
      await expect(reset(rollbook, id, phrase(place))).rejects.toMatchObject(refusal('password_used_before'));
    expect(kept(rollbook)).toHaveLength(1);
    for (const { hash } of kept(rollbook)) expect(hash).toMatch(/^\$argon2id\$/);
    await reset(rollbook, id, phrase(0));
    expect(JSON.stringify(rollbook.journal())).not.toMatch(/\$argon2/);
  });

  test('counts generated ones, and forgets all at once when the owner turns it off', async () => {
    const rollbook = await openTestRollbook();
    await decide(rollbook, { history: 3 });
    const { id } = await rollbook.create('ana');
    const { temporaryPassword = '' } = await rollbook.call('accounts.resetPassword', {
      id,
      password: { mode: 'generate' },
    });
    await reset(rollbook, id, phrase(0));
    await expect(reset(rollbook, id, temporaryPassword)).rejects.toMatchObject(
      refusal('password_used_before'),
    );
    await decide(rollbook, { history: 0 });
    expect(kept(rollbook)).toEqual([]);
    await reset(rollbook, id, temporaryPassword);
  });
});

describe('the greatest age', () => {
  test('asks for a new password only when the owner wants it, and only at the next right check', async () => {
    const rollbook = await openTestRollbook();
    const { clock } = rollbook;
    await rollbook.create('ana', { password: set(good) });
    const check = () => rollbook.call('accounts.checkPassword', { login: 'ana', password: good });
    clock.move(400 * 86_400);
    expect(await check()).toMatchObject({ outcome: 'ok', mustChangePassword: false });
    await decide(rollbook, { maximumAgeDays: 401 });
    expect(await check()).toMatchObject({ mustChangePassword: false });
    clock.move(2 * 86_400);
    expect(await check()).toMatchObject({ outcome: 'ok', mustChangePassword: true });
    clock.adjust(-800 * 86_400);
    expect(await check()).toMatchObject({ mustChangePassword: false });
  });
});

describe('rating', () => {
  test('tells problems and strength, by the data that is typed or kept', async () => {
    const rollbook = await openTestRollbook();
    const { id } = await rollbook.create('ana.martin');
    const rate = (password: string, more = {}) => rollbook.call('passwords.rate', { password, ...more });
    expect(await rate(good)).toMatchObject({ problems: [], strength: 'strong' });
    expect(await rate('ana.martin-2025!')).toMatchObject({ problems: [] });
    const personal = { problems: ['password_personal'], strength: 'veryWeak' };
    expect(await rate('ana.martin-2025!', { accountId: id })).toMatchObject(personal);
    const person = { username: 'ana.martin', email: 'not yet an addr', displayName: null };
    expect(await rate('ana.martin-2025!', { person })).toMatchObject(personal);
  });

  test('does not tell whether somebody had a password: it may be asked as often as one likes', async () => {
    const rollbook = await openTestRollbook();
    await decide(rollbook, { history: 5 });
    const { id } = await rollbook.create('ana', { password: set(good) });
    expect(await rollbook.call('passwords.rate', { password: good, accountId: id })).toMatchObject({
      problems: [],
    });
  });
});
