import { expect, test } from 'vitest';
import { failureOf } from '../../support/failureOf.ts';
import { openTestRollbook, rowsOf } from '../../support/openTestRollbook.ts';

const spelled = (code: string) => [
  code,
  code.toLowerCase(),
  code.replaceAll('-', ''),
  ` ${code.replaceAll('-', ' ')} `,
];

test('a code is accepted however it is typed, must be exchanged, and ends when the owner says', async () => {
  const { call, clock } = await openTestRollbook();
  const {
    account,
    temporaryPassword = '',
    expiresAt,
  } = await call('accounts.create', {
    username: 'sofia',
    password: { mode: 'code' },
    mustChangePassword: false,
  });
  expect(temporaryPassword).toMatch(/^([2-9A-Z]{4}-){3}[2-9A-Z]{2}$/);
  expect(expiresAt).toBe(clock.iso(72 * 3_600));
  expect(account).toMatchObject({
    passwordExpiresAt: expiresAt,
    mustChangePassword: true,
    hasPassword: true,
  });
  for (const password of spelled(temporaryPassword))
    expect(await call('accounts.checkPassword', { login: 'sofia', password })).toMatchObject({
      outcome: 'ok',
      mustChangePassword: true,
    });
  const almost = temporaryPassword.slice(0, -1) + (temporaryPassword.endsWith('2') ? '3' : '2');
  expect((await call('accounts.checkPassword', { login: 'sofia', password: almost })).outcome).toBe('wrong');
});

test('the hours of one code, and those of the owner, are kept', async () => {
  const { call, clock, create } = await openTestRollbook();
  const { id } = await create('mia');
  const password = { mode: 'code', hours: 5 } as const;
  expect((await call('accounts.resetPassword', { id, password })).expiresAt).toBe(clock.iso(5 * 3_600));
  const { passwords } = await call('policy.get', {});
  await call('policy.update', { passwords: { ...passwords, oneTimeHours: 24 } });
  const usual = await call('accounts.resetPassword', { id, password: { mode: 'code' } });
  expect(usual.expiresAt).toBe(clock.iso(24 * 3_600));
  expect(await call('accounts.get', { id })).toMatchObject({ passwordExpiresAt: clock.iso(24 * 3_600) });
});

test('an ordinary password is taken as it is, also one that looks like a code, and has no end', async () => {
  const { call, create } = await openTestRollbook();
  const { id } = await create('noah');
  const value = 'KX7M-93QT-HWPA-4C';
  const reply = await call('accounts.resetPassword', { id, password: { mode: 'set', value } });
  expect(reply).toEqual({});
  expect((await call('accounts.checkPassword', { login: 'noah', password: value })).outcome).toBe('ok');
  const other = await call('accounts.checkPassword', { login: 'noah', password: value.toLowerCase() });
  expect(other.outcome).toBe('wrong');
  expect((await call('accounts.get', { id })).passwordExpiresAt).toBeNull();
});

test('a password after a code has no end any more', async () => {
  const { call, create } = await openTestRollbook();
  const { id } = await create('lea');
  await call('accounts.resetPassword', { id, password: { mode: 'code' } });
  await call('accounts.resetPassword', { id, password: { mode: 'generate' } });
  expect((await call('accounts.get', { id })).passwordExpiresAt).toBeNull();
});

test('the style that is asked for is made, at least as long as the owner wants passwords', async () => {
  const { call, create } = await openTestRollbook();
  const { id } = await create('emma');
  const make = async (style: object) =>
    (await call('accounts.resetPassword', { id, password: { mode: 'generate', style } as never }))
      .temporaryPassword;
  expect(await make({ kind: 'words', count: 6, separator: '.', capitalised: true, digit: true })).toMatch(
    /^([A-Z][a-z-]+\.){6}\d$/,
  );
  expect(await make({ kind: 'characters', length: 20 })).toMatch(/^[2-9a-zA-Z]{20}$/);
  const { passwords } = await call('policy.get', {});
  await call('policy.update', { passwords: { ...passwords, minimumLength: 64 } });
  expect((await make({ kind: 'characters', length: 20 }))?.length).toBe(64);
});

test('neither code nor hash is in the journal, and the end of the code is', async () => {
  const { call, path, create } = await openTestRollbook();
  const { id } = await create('ben');
  const { temporaryPassword = '', expiresAt = '' } = await call('accounts.resetPassword', {
    id,
    password: { mode: 'code' },
  });
  const journal =
    JSON.stringify(rowsOf(path, 'SELECT * FROM audit_entries')) +
    JSON.stringify(rowsOf(path, 'SELECT * FROM changes'));
  expect(journal).toContain(expiresAt);
  expect(journal).not.toContain(temporaryPassword);
  expect(journal).not.toContain('$argon2');
});

test('a code cannot be kept as the password it is exchanged for, however it is typed', async () => {
  const { call } = await openTestRollbook();
  const { temporaryPassword: code = '' } = await call('accounts.create', {
    username: 'sofia',
    password: { mode: 'code' },
  });
  for (const password of spelled(code))
    for (const newPassword of spelled(code)) {
      const change = call('accounts.changePassword', { login: 'sofia', password, newPassword });
      // Some ways are no longer than 14 characters, which is refused as well, later.
      expect((await failureOf(change)).fields).toEqual({ newPassword: 'same_password' });
    }
});

test('a code must be exchanged, also when somebody unticks that', async () => {
  const { call } = await openTestRollbook();
  const password = { mode: 'code' } as const;
  const { account, temporaryPassword = '' } = await call('accounts.create', { username: 'sofia', password });
  const { id, version } = account;
  await call('accounts.update', { id, version, changes: { mustChangePassword: false } });
  expect(await call('accounts.checkPassword', { login: 'sofia', password: temporaryPassword })).toMatchObject(
    {
      outcome: 'ok',
      mustChangePassword: true,
    },
  );
});
