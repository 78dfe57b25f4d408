import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openTestRollbook } from '../../support/openTestRollbook.ts';

/** Every byte that Rollbook left in its folder, also in the write-ahead log. */
function everythingIn(folder: string): Buffer {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  );
  expect(files.map(({ name }) => name)).toContain('rollbook.db');
  return Buffer.concat(files.map(({ parentPath, name }) => readFileSync(join(parentPath, name))));
}

test('no password in clear ever reaches the disk, and no password or hash the journal', async () => {
  const rollbook = await openTestRollbook();
  const typed = [
    'Blue-Kettle-42-Lamp',
    'Green-Kettle-43-Lamp',
    'Guess-Kettle-44-Lamp',
    'Lost-Kettle-45-Lamp',
  ];
  const { account, temporaryPassword: first = '' } = await rollbook.call('accounts.create', {
    username: 'ana',
    password: { mode: 'generate' },
  });
  const { id } = account;
  const check = (password = '', login = 'ana') =>
    rollbook.call('accounts.checkPassword', { login, password });
  await check(first);
  await rollbook.call('accounts.resetPassword', { id, password: { mode: 'set', value: typed[0] ?? '' } });
  const reset = await rollbook.call('accounts.resetPassword', { id, password: { mode: 'generate' } });
  await rollbook.create('ben', { password: { mode: 'set', value: typed[1] ?? '' } });
  await check(typed[2]);
  await check(typed[3], 'nobody-Kettle-46-Lamp');
  const change = { login: 'ben', password: typed[1] ?? '', newPassword: 'Sixth-Kettle-48-Lamp' };
  await rollbook.call('accounts.changePassword', { ...change, password: 'Seventh-Kettle-49-Lamp' });
  await rollbook.call('accounts.changePassword', change);
  await expect(
    rollbook.create('ana', { password: { mode: 'set', value: 'Fifth-Kettle-47-Lamp' } }),
  ).rejects.toMatchObject({ code: 'conflict' });
  await rollbook.exportCsv(join(rollbook.folder, 'out.csv'), { scope: 'all' });

  const secrets = [
    ...typed,
    first,
    reset.temporaryPassword ?? 'missing',
    'nobody-Kettle-46-Lamp',
    'Fifth-Kettle-47-Lamp',
    'Sixth-Kettle-48-Lamp',
    'Seventh-Kettle-49-Lamp',
  ];
  const kept = everythingIn(rollbook.folder);
  for (const secret of secrets) {
    expect(kept.includes(secret), secret).toBe(false);
    expect(kept.includes(Buffer.from(secret, 'utf16le')), secret).toBe(false);
  }
  const journal = JSON.stringify(rollbook.journal());
  expect(journal).not.toMatch(/\$argon2|Kettle|"password(Hash|_hash)"/);
  expect(journal).toContain('account.passwordReset');
  for (const { password_hash: hash } of rollbook.rows<{ password_hash: string }>(
    'SELECT password_hash FROM accounts',
  )) {
    expect(hash).toMatch(/^\$argon2id\$v=19\$m=32768,t=3,p=1\$/);
    expect(journal).not.toContain(hash);
  }
  expect(readFileSync(join(rollbook.folder, 'out.csv'), 'utf8')).not.toMatch(/\$argon2/);
});
