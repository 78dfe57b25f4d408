import { cpSync, mkdirSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { migrations } from '../../../db/migrations/index.ts';
import { openRollbook } from '../../../db/index.ts';
import { failureOf } from '../../support/failureOf.ts';
import { fileStates } from '../../support/fileStates.ts';
import {
  executeOn,
  freshFolder,
  openBeside,
  openTestRollbook,
  rowsOf,
} from '../../support/openTestRollbook.ts';
import { sqliteAddon } from '../../support/sqliteAddon.ts';

const open = (folder: string) => openRollbook({ folder, nativeBinding: sqliteAddon });
/** "Roll": written out here, because a changed number would make every database foreign. */
const applicationId = 0x526f6c6c;
const modeOf = (path: string) => statSync(path).mode & 0o777;

/** A folder with a database of ours, closed. */
async function closedRollbook(): Promise<{ folder: string; path: string }> {
  const rollbook = await openTestRollbook();
  await rollbook.create('ana');
  await rollbook.close();
  return { folder: rollbook.folder, path: rollbook.path };
}

describe('a new database', () => {
  test('is made with its folders, for its owner only, and keeps what it is told through a power cut', async () => {
    const folder = join(freshFolder(), 'deep', 'and "strange" ümlaut');
    const rollbook = await openTestRollbook(folder);
    await rollbook.create('ana');
    expect(modeOf(folder)).toBe(0o700);
    expect(readdirSync(folder).map((name) => [name, modeOf(join(folder, name))])).toEqual([
      ['rollbook.db', 0o600],
      ['rollbook.db-shm', 0o600],
      ['rollbook.db-wal', 0o600],
    ]);
    await rollbook.close();
    expect(readdirSync(folder)).toEqual(['rollbook.db']);
    const one = (pragma: string): unknown[] =>
      Object.values(
        rowsOf<Record<string, unknown>>(join(folder, 'rollbook.db'), `PRAGMA ${pragma}`)[0] ?? {},
      );
    expect(one('journal_mode')).toEqual(['wal']);
    expect(one('application_id')).toEqual([applicationId]);
    expect(one('user_version')).toEqual([migrations.length]);
    expect(one('integrity_check')).toEqual(['ok']);
  });

  test('is also made of an empty file, such as a crash at the very first moment leaves', async () => {
    const folder = freshFolder();
    writeFileSync(join(folder, 'rollbook.db'), '');
    const rollbook = await openTestRollbook(folder);
    expect(await rollbook.create('ana')).toMatchObject({ username: 'ana' });
  });
});

describe('a file that is not ours', () => {
  const application = (sql: string) => (folder: string) => executeOn(join(folder, 'rollbook.db'), sql);
  const newer = migrations.length + 1;

  test.each<[label: string, reason: string, make: (folder: string) => void]>([
    [
      'text',
      'not_a_database',
      (folder) => writeFileSync(join(folder, 'rollbook.db'), 'Dear diary,\n'.repeat(500)),
    ],
    ['one byte', 'not_a_database', (folder) => writeFileSync(join(folder, 'rollbook.db'), 'x')],
    ['noise', 'not_a_database', (folder) => writeFileSync(join(folder, 'rollbook.db'), randomBytes(8_192))],
    [
      'half a header',
      'not_a_database',
      (folder) => writeFileSync(join(folder, 'rollbook.db'), 'SQLite format 3\0'),
    ],
    ["another program's database", 'not_a_rollbook_database', application('CREATE TABLE notes (x)')],
    [
      "another program's database in WAL mode",
      'not_a_rollbook_database',
      application('PRAGMA journal_mode = WAL; PRAGMA application_id = 7; CREATE TABLE accounts (id)'),
    ],
    [
      "a newer program's database",
      'database_too_new',
      application(
        `PRAGMA application_id = ${applicationId}; PRAGMA user_version = ${newer}; CREATE TABLE x (y)`,
      ),
    ],
  ])('%s is refused and not touched', async (_, reason, make) => {
    const folder = freshFolder();
    make(folder);
    const before = fileStates(folder);
    expect(await failureOf(open(folder))).toMatchObject({ code: 'io', reason });
    expect(fileStates(folder)).toEqual(before);
  });

  test('a newer version that a crash left in the write-ahead log is refused, and the log is left', async () => {
    const { path } = await closedRollbook();
    const connection = openBeside(path);
    connection.exec(`PRAGMA journal_mode = WAL; PRAGMA user_version = ${newer}; CREATE TABLE tomorrow (x)`);
    const folder = freshFolder();
    for (const ending of ['', '-wal']) cpSync(`${path}${ending}`, join(folder, `rollbook.db${ending}`));
    const before = fileStates(folder);
    expect(await failureOf(open(folder))).toMatchObject({ code: 'io', reason: 'database_too_new' });
    expect(fileStates(folder)).toMatchObject(before);
  });

  test('a folder in the place of the file is an error, not a crash', async () => {
    const folder = freshFolder();
    mkdirSync(join(folder, 'rollbook.db'));
    expect(await failureOf(open(folder))).toMatchObject({ code: 'io', reason: 'folder_not_writable' });
    expect(readdirSync(join(folder, 'rollbook.db'))).toEqual([]);
  });
});

describe('a folder that cannot be used', () => {
  test('below a file is missing', async () => {
    const folder = freshFolder();
    writeFileSync(join(folder, 'file'), 'x');
    for (const path of [join(folder, 'file'), join(folder, 'file', 'deeper')]) {
      expect(await failureOf(open(path))).toMatchObject({ code: 'io', reason: 'folder_missing' });
    }
  });
});

describe('a database that another program uses', () => {
  test.each(['BEGIN EXCLUSIVE', 'BEGIN IMMEDIATE', 'PRAGMA locking_mode = EXCLUSIVE; BEGIN EXCLUSIVE'])(
    'by %s is reported after a bounded wait, during which everything else goes on',
    async (sql) => {
      const { folder, path } = await closedRollbook();
      const other = openBeside(path);
      other.exec(sql);
      let turns = 0;
      const counting = setInterval(() => (turns += 1), 1);
      const failure = await failureOf(open(folder)).finally(() => clearInterval(counting));
      expect(failure).toMatchObject({ code: 'busy', reason: 'database_locked' });
      expect(turns).toBeGreaterThan(30);
      other.exec('ROLLBACK');
      other.close();
      const rollbook = await openTestRollbook(folder);
      expect(await rollbook.call('accounts.list', {})).toMatchObject({ total: 1 });
    },
  );

  test.each(['BEGIN EXCLUSIVE', 'PRAGMA locking_mode = EXCLUSIVE; BEGIN EXCLUSIVE'])(
    'by %s for a moment is opened when it is free again',
    async (sql) => {
      const { folder, path } = await closedRollbook();
      const other = openBeside(path);
      other.exec(sql);
      setTimeout(() => other.close(), 200);
      const rollbook = await openTestRollbook(folder);
      expect(await rollbook.call('accounts.list', {})).toMatchObject({ total: 1 });
    },
  );

  test('while it is open lets itself be read, reports a write as busy, and goes on afterwards', async () => {
    const rollbook = await openTestRollbook();
    await rollbook.create('ana');
    const other = openBeside(rollbook.path);
    other.exec('BEGIN IMMEDIATE');
    let turns = 0;
    const counting = setInterval(() => (turns += 1), 1);
    const failure = await failureOf(rollbook.create('ben')).finally(() => clearInterval(counting));
    expect(failure).toMatchObject({ code: 'busy', reason: 'database_locked' });
    expect(turns).toBeGreaterThan(30);
    expect(await rollbook.call('accounts.list', {})).toMatchObject({ total: 1 });
    const waiting = rollbook.create('cleo');
    other.exec('ROLLBACK');
    await waiting;
    await rollbook.create('ben');
    expect(rollbook.journal()).toHaveLength(3);
  });
});
