import { copyFileSync, existsSync, mkdirSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { join } from 'node:path';
import BetterSqlite3 from 'better-sqlite3';
import { describe, expect, test } from 'vitest';
import { prepareFile } from '../../../db/connection/prepareFile.ts';
import { migrations } from '../../../db/migrations/index.ts';
import type { Migration } from '../../../db/migrations/migration.ts';
import { failureOf } from '../../support/failureOf.ts';
import { fileStates } from '../../support/fileStates.ts';
import {
  executeOn,
  freshFolder,
  openTestRollbook,
  rowsOf,
  standingClock,
} from '../../support/openTestRollbook.ts';
import { sqliteAddon } from '../../support/sqliteAddon.ts';

const clock = standingClock().now;
const prepare = (folder: string, chain: readonly Migration[] = migrations) =>
  prepareFile({ folder, nativeBinding: sqliteAddon, clock, migrations: chain });

const notes = { version: 1, statements: ['CREATE TABLE notes (text)', "INSERT INTO notes VALUES ('first')"] };
const more = { version: 2, statements: ["INSERT INTO notes VALUES ('second')"] };
const broken = {
  version: 3,
  statements: ["INSERT INTO notes VALUES ('third')", 'CREATE TABLE notes (text)'],
};

const versionOf = (path: string) =>
  rowsOf<{ user_version: number }>(path, 'PRAGMA user_version')[0]?.user_version;
const notesOf = (path: string) =>
  rowsOf<{ text: string }>(path, 'SELECT text FROM notes').map(({ text }) => text);
const backupsIn = (folder: string) =>
  existsSync(join(folder, 'backups')) ? readdirSync(join(folder, 'backups')).toSorted() : [];

describe('the runner', () => {
  test('runs every migration once, in order, and none again', async () => {
    const folder = freshFolder();
    const path = await prepare(folder, [notes, more]);
    await prepare(folder, [notes, more]);
    expect([versionOf(path), notesOf(path)]).toEqual([2, ['first', 'second']]);
    expect(backupsIn(folder)).toEqual([]);
  });

  test.each([
    ['a gap', [notes, broken]],
    ['a wrong start', [more]],
    ['two of the same', [notes, notes]],
    ['a wrong order', [more, notes]],
  ])('refuses a list with %s before it does anything', async (_, chain) => {
    const folder = freshFolder();
    await expect(prepare(folder, chain)).rejects.toThrow('out of order');
    expect(versionOf(join(folder, 'rollbook.db'))).toBe(0);
  });

  test('keeps a copy of what is there before it changes it, for its owner only', async () => {
    const folder = freshFolder();
    const path = await prepare(folder, [notes]);
    await prepare(folder, [notes, more]);
    expect(backupsIn(folder)).toEqual(['rollbook-v1-2026-05-01T12-00-00.000Z.db']);
    const backup = join(folder, 'backups', backupsIn(folder)[0] ?? '');
    expect([versionOf(backup), notesOf(backup)]).toEqual([1, ['first']]);
    expect([versionOf(path), notesOf(path)]).toEqual([2, ['first', 'second']]);
    expect([statSync(backup).mode & 0o777, statSync(join(folder, 'backups')).mode & 0o777]).toEqual([
      0o600, 0o700,
    ]);
  });

  test('leaves the version before when a migration fails, and can go on later', async () => {
    const folder = freshFolder();
    const path = await prepare(folder, [notes]);
    await expect(prepare(folder, [notes, more, broken])).rejects.toThrow('already exists');
    expect([versionOf(path), notesOf(path)]).toEqual([2, ['first', 'second']]);
    expect(backupsIn(folder)).toHaveLength(1);
    await prepare(folder, [notes, more, { version: 3, statements: ["INSERT INTO notes VALUES ('mended')"] }]);
    expect([versionOf(path), notesOf(path)]).toEqual([3, ['first', 'second', 'mended']]);
  });

  test('changes nothing when the copy cannot be made', async () => {
    const folder = freshFolder();
    const path = await prepare(folder, [notes]);
    writeFileSync(join(folder, 'backups'), 'a file in the way');
    await expect(prepare(folder, [notes, more])).rejects.toThrow('EEXIST');
    expect([versionOf(path), notesOf(path)]).toEqual([1, ['first']]);
  });

  test('refuses the database of a newer program and leaves it byte for byte', async () => {
    const folder = freshFolder();
    await prepare(folder, [notes, more]);
    const before = fileStates(folder);
    expect(await failureOf(prepare(folder, [notes]))).toMatchObject({
      code: 'io',
      reason: 'database_too_new',
    });
    expect(fileStates(folder)).toEqual(before);
  });
});

describe('migration 2, the journal', () => {
  test('leaves the accounts of version 1 as they are, however odd', async () => {
    const folder = freshFolder();
    const path = await prepare(folder, migrations.slice(0, 1));
    executeOn(
      path,
      `INSERT INTO accounts (sequence, id, username, username_key, email, email_key, display_name, phone, notes, groups,
         custom, status, archived_at, locked_from, locked_until, password_hash, password_scheme, failed_attempts,
         name_sort, search_text, version, created_at, updated_at) VALUES
       (1, 'a', '🎈', '🎈', NULL, NULL, '', NULL, '', '[]', '{}', 'active', NULL, NULL, NULL, NULL, NULL, 0, '🎈', '🎈', 1, '2020', '2020'),
       (7, 'b', 'B', 'b', 'B@x', 'b@x', char(1114111), '', char(10), '["a;b",""]', '{"__proto__":"x"}', 'archived', '1999',
        '9999', '9999', '$2y$…', 'bcrypt', 2147483648, '', '', 99, '', ''),
       (900719925474, 'c', '''--', '''--', '=1', '=1', '"', '+1', '"";,', '[]', '{}', 'locked', NULL, '2020', NULL, NULL,
        NULL, 0, '''--', '''--', 1, '2020', '2020')`,
    );
    const before = rowsOf<Record<string, unknown>>(path, 'SELECT * FROM accounts');
    const totals = rowsOf(path, 'SELECT * FROM account_totals');
    const rollbook = await openTestRollbook(folder);
    // Later versions add columns; those of version 1 keep what they held.
    const columns = Object.keys(before[0] ?? {}).join(', ');
    expect(rollbook.rows(`SELECT ${columns} FROM accounts`)).toEqual(before);
    expect(rollbook.rows('SELECT * FROM account_totals')).toEqual(totals);
    expect(versionOf(path)).toBe(migrations.length);
    expect(rollbook.journal()).toEqual([]);
    expect(backupsIn(folder)).toHaveLength(1);
    expect((await rollbook.call('accounts.list', {})).total).toBe(3);
    await rollbook.create('next');
    expect(rollbook.journal()).toHaveLength(1);
  });
});

describe('a database of every released version', () => {
  const golden = fileURLToPath(new URL('../../fixtures/golden/', import.meta.url));
  const versions = readdirSync(golden).filter((name) => name.endsWith('.db'));

  test('is there for the newest schema', () => {
    expect(versions).toContain(`v${migrations.length}.db`);
  });

  test.each(versions)('%s opens with all that was in it', async (name) => {
    const folder = freshFolder();
    mkdirSync(folder, { recursive: true });
    copyFileSync(join(golden, name), join(folder, 'rollbook.db'));
    const rollbook = await openTestRollbook(folder);
    expect(versionOf(rollbook.path)).toBe(migrations.length);
    expect(rollbook.rows('PRAGMA integrity_check')).toEqual([{ integrity_check: 'ok' }]);
    expect(rollbook.rows('PRAGMA foreign_key_check')).toEqual([]);
    const sort = { by: 'username', direction: 'asc' } as const;
    const { rows, total } = await rollbook.call('accounts.list', { sort });
    expect(total).toBe(4);
    expect(rows).toMatchObject([
      {
        username: 'ana.ruiz',
        displayName: 'Ana Ruíz',
        status: 'active',
        groups: ['Gym', 'Yoga'],
        version: 2,
      },
      { username: 'björn', status: 'locked', lockReason: 'Unpaid', email: null, phone: '+49 30 1234' },
      { username: 'cleo🎈', status: 'archived', custom: { memberNo: 'M-0042' } },
      { username: 'דנה', status: 'active', hasPassword: false, notes: 'first\nsecond' },
    ]);
    const costs = 'SELECT password_cost AS cost FROM accounts WHERE password_hash IS NOT NULL';
    expect(rollbook.rows(costs)).toEqual([{ cost: 'm=32768,t=3,p=1' }]);
    const check = { login: 'ANA@example.org', password: 'Blue-Kettle-42' };
    expect(await rollbook.call('accounts.checkPassword', check)).toMatchObject({ outcome: 'ok' });
    expect((await rollbook.call('accounts.list', { search: 'ruiz' })).total).toBe(1);
    expect(
      rollbook
        .journal()
        .slice(0, 7)
        .map(({ action }) => action),
    ).toEqual([
      'account.created',
      'account.created',
      'account.created',
      'account.created',
      'account.updated',
      'account.locked',
      'account.archived',
    ]);
    const connection = new BetterSqlite3(rollbook.path, { nativeBinding: sqliteAddon });
    expect(() => connection.exec('DELETE FROM audit_entries')).toThrow('cannot be removed');
    connection.close();
  });
});
