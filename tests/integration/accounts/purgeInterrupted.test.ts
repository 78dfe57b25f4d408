import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import {
  executeOn,
  openBeside,
  openTestRollbook,
  type TestRollbook,
} from '../../support/openTestRollbook.ts';
import { tracesInFiles } from '../../support/traces.ts';

/** Enough people that SQLite leaves parts of the names of those who go in pages that others share. */
async function openMany() {
  const rollbook = await openTestRollbook();
  executeOn(
    rollbook.path,
    `WITH RECURSIVE place(n) AS (SELECT 0 UNION ALL SELECT n + 1 FROM place WHERE n < 1999)
     INSERT INTO accounts (id, username, username_key, display_name, name_sort, search_text, notes, created_at,
       updated_at, status, archived_at)
     SELECT printf('0190a000-0000-7000-8000-%012x', n), name, name, name, name, name, name, '2020', '2020',
       iif(n % 3 = 0, 'archived', 'active'), iif(n % 3 = 0, '2026-05-01T12:00:00.000Z', NULL)
     FROM (SELECT n, iif(n % 3 = 0, 'zanzibarina', 'somebody') || (n * 7919 % 9973) AS name FROM place)`,
  );
  mkdirSync(join(rollbook.folder, 'backups'));
  const backup = join(rollbook.folder, 'backups', 'rollbook-v3-2026.db');
  executeOn(rollbook.path, `VACUUM INTO '${backup}'`);
  executeOn(backup, 'PRAGMA journal_mode = WAL');
  return { ...rollbook, backup };
}

const everybody = { target: { query: {} }, confirm: 667 };
const traces = ({ folder }: TestRollbook) => tracesInFiles(folder, ['zanzibarina']);
const pending = ({ rows }: TestRollbook) => rows("SELECT 1 FROM settings WHERE name = 'pendingPurge'");

async function startAgain(people: TestRollbook): Promise<void> {
  await people.reopen();
  await people.warmUp();
}

/** Nothing rewrites a file with an index of which it does not know the function, though people can be removed from it. */
function preventRewriting(backup: string): void {
  const beside = openBeside(backup);
  beside.function('unknown_elsewhere', { deterministic: true }, (value: unknown): unknown => value);
  beside.exec('CREATE TABLE odd (value); CREATE INDEX odd_index ON odd (unknown_elsewhere(value))');
  beside.close();
}

test('a crash after the purge leaves nobody behind: the next start cleans up', async () => {
  const people = await openMany();
  const { push } = people.changes;
  people.changes.push = () => {
    throw new Error('the power went out');
  };
  await expect(people.run('purge.run', everybody)).rejects.toThrow('the power went out');
  expect(people.rows('SELECT count(*) AS total FROM accounts')).toEqual([{ total: 1_333 }]);
  expect(traces(people)).not.toEqual([]);
  people.changes.push = push;
  await startAgain(people);
  expect(traces(people)).toEqual([]);
  expect(pending(people)).toEqual([]);
});

test('whoever closes the window meanwhile does not wait for it, and the next start cleans up', async () => {
  const people = await openMany();
  let closing: Promise<void> | undefined;
  const report = () => void (closing ??= people.close());
  const { signal } = new AbortController();
  expect(await people.run('purge.run', everybody, { signal, report })).toMatchObject({
    purged: 667,
    rewritten: false,
  });
  await closing;
  expect(traces(people)).not.toEqual([]);
  await startAgain(people);
  expect(traces(people)).toEqual([]);
  expect(pending(people)).toEqual([]);
});

test('a backup that could be emptied but not rewritten is told, and rewritten at the next start', async () => {
  const people = await openMany();
  preventRewriting(people.backup);
  expect(await people.run('purge.run', everybody)).toMatchObject({ backups: 0, unreadableBackups: 1 });
  expect(traces(people)).not.toEqual([]);
  await startAgain(people);
  expect(pending(people)).not.toEqual([]);
  executeOn(people.backup, 'DROP TABLE odd');
  await startAgain(people);
  expect(traces(people)).toEqual([]);
  expect(pending(people)).toEqual([]);
});

test('a backup that could not be rewritten is made up for by the next purge, too', async () => {
  const people = await openMany();
  preventRewriting(people.backup);
  expect(await people.run('purge.run', everybody)).toMatchObject({ backups: 0, unreadableBackups: 1 });
  executeOn(people.backup, 'DROP TABLE odd');
  const last = await people.create('last');
  await people.call('accounts.archive', { ids: [last.id] });
  const again = await people.run('purge.run', { target: { ids: [last.id] }, confirm: 1 });
  expect(again).toMatchObject({ purged: 1, unreadableBackups: 0 });
  expect(traces(people)).toEqual([]);
  expect(pending(people)).toEqual([]);
});
