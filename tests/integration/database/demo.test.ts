import { join } from 'node:path';
import { expect, test } from 'vitest';
import { inventedPassword, seedAccounts } from '../../../scripts/seed/seedAccounts.ts';
import { openTestRollbook, freshFolder, rowsOf } from '../../support/openTestRollbook.ts';
import { sqliteAddon } from '../../support/sqliteAddon.ts';

const day = 86_400_000;

async function seeded(count: number) {
  const folder = freshFolder();
  await seedAccounts({ folder, count, nativeBinding: sqliteAddon });
  const path = join(folder, 'rollbook.db');
  const one = <Row>(sql: string) => rowsOf<Row>(path, sql)[0];
  return { folder, path, one };
}

test('the demo is a sound database whose counters are true and whose dates fit together', async () => {
  const { path, one } = await seeded(1_500);
  expect(one('PRAGMA integrity_check')).toEqual({ integrity_check: 'ok' });
  expect(rowsOf(path, 'PRAGMA foreign_key_check')).toEqual([]);
  const totals = 'SELECT status, count(*) AS total FROM accounts GROUP BY status ORDER BY status';
  expect(rowsOf(path, 'SELECT * FROM account_totals ORDER BY status')).toEqual(rowsOf(path, totals));
  const visits = "SELECT count(*) AS n FROM audit_entries WHERE action = 'account.passwordRight'";
  expect(one('SELECT sum(total) AS n FROM sign_in_totals')).toEqual(one(visits));
  const now = `'${new Date().toISOString()}'`;
  const soon = `'${new Date(Date.now() + 14 * day).toISOString()}'`;
  expect(
    one(`SELECT count(*) AS wrong FROM accounts WHERE created_at > ${now} OR last_sign_in_at > ${now}
      OR last_sign_in_at < created_at OR archived_at < created_at OR archived_at > ${now} OR locked_from < created_at
      OR locked_until < ${now} OR password_changed_at > ${now} OR updated_at < created_at OR updated_at > ${now}`),
  ).toEqual({ wrong: 0 });
  const ending = one<{ n: number }>(`SELECT count(*) AS n FROM accounts WHERE locked_until < ${soon}`);
  expect(ending?.n).toBeGreaterThan(3);
  expect(
    one(
      'SELECT count(*) AS n FROM audit_entries AS later JOIN audit_entries AS e ON later.sequence = e.sequence + 1 WHERE later.at < e.at',
    ),
  ).toEqual({ n: 0 });
});

test('what the demo holds is what the app itself would have kept', async () => {
  const { folder } = await seeded(300);
  const rollbook = await openTestRollbook(folder);
  const { call } = rollbook;
  await rollbook.warmUp();
  expect(rollbook.changes).toEqual([]);
  const { fields } = await call('customFields.list', {});
  expect(fields.map(({ key }) => key)).toContain('birth_date');
  expect((await call('views.list', {})).views).toHaveLength(5);
  // Every value is one that its field takes: an emptied field is filled again with the same.
  const { rows } = await call('accounts.list', { limit: 500 });
  for (const { id, version, custom } of rows.slice(0, 40)) {
    const emptied = Object.fromEntries(Object.keys(custom).map((key) => [key, '']));
    await call('accounts.update', { id, version, changes: { custom: emptied } });
    const again = await call('accounts.update', { id, version: version + 1, changes: { custom } });
    expect(again.custom).toEqual(custom);
  }
  const check = { login: 'roy.harber', password: inventedPassword };
  expect(await call('accounts.checkPassword', check)).toMatchObject({ outcome: 'ok' });
});

test('the demo is the same at every start, but for the passwords', async () => {
  const people = 'SELECT username, display_name, email, phone, groups, tags, custom, status FROM accounts';
  const [one, other] = [await seeded(200), await seeded(200)];
  expect(rowsOf(one.path, people)).toEqual(rowsOf(other.path, people));
});

test('a demo of nobody opens too', async () => {
  const { folder } = await seeded(0);
  expect((await (await openTestRollbook(folder)).call('accounts.list', {})).total).toBe(0);
});
