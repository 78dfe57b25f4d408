import { existsSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import BetterSqlite3 from 'better-sqlite3';
import { compact } from '../../connection/compact.ts';
import { configureConnection } from '../../connection/pragmas.ts';
import type { Database } from '../../connection/database.ts';
import { createPace, type Pace } from '../pace.ts';

interface Scrubbing {
  /** The backups to go through; those that are gone are passed over. */
  names: readonly string[];
  /** Those that are rewritten also when nobody is found in them: people may have been removed, but not every byte of them. */
  unfinished: readonly string[];
  isStopped: () => boolean;
}

export interface BackupsDone {
  /** Those in which somebody was found and removed. */
  backups: number;
  /** Names of those that could not be opened or rewritten, or whose turn did not come. */
  unfinished: string[];
}

function folderOf({ path }: Pick<Database, 'path'>): string {
  return join(dirname(path), 'backups');
}

/** The copies in the folder `backups`, also half-made ones: they hold people too. */
export function namesOfBackups(database: Pick<Database, 'path'>): string[] {
  const folder = folderOf(database);
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => /\.db(\.partial)?$/.test(name))
    .toSorted();
}

function openBackup(file: string, nativeBinding: string | undefined): BetterSqlite3.Database {
  const connection = new BetterSqlite3(file, { fileMustExist: true, timeout: 0, nativeBinding });
  try {
    configureConnection(connection);
    // Reads the schema: a file that is no database fails here.
    connection.prepare('SELECT count(*) FROM accounts WHERE sequence < 0').get();
    return connection;
  } catch (error) {
    connection.close();
    throw error;
  }
}

/** How many of the backups cannot be opened. */
export function countUnreadable(database: Database): number {
  return namesOfBackups(database).filter((name) => {
    try {
      openBackup(join(folderOf(database), name), database.nativeBinding).close();
      return false;
    } catch {
      return true;
    }
  }).length;
}

/** Empties the journal of a version that knows no purging: its guard is lifted within the transaction and put back. */
function scrubJournal(connection: BetterSqlite3.Database): void {
  const guard = connection
    .prepare("SELECT sql FROM sqlite_schema WHERE type = 'trigger' AND name = 'audit_entries_no_update'")
    .pluck()
    .get() as string | undefined;
  if (guard === undefined) return;
  connection.exec('DROP TRIGGER audit_entries_no_update');
  connection.exec(
    `UPDATE audit_entries SET subject_id = NULL, old_values = NULL, new_values = NULL
     WHERE subject_id IN (SELECT id FROM temp.purging)`,
  );
  connection.exec(guard);
}

function scrubHistory(connection: BetterSqlite3.Database): void {
  const exists = connection
    .prepare("SELECT 1 FROM sqlite_schema WHERE type = 'table' AND name = 'changes'")
    .get();
  if (exists === undefined) return;
  connection.exec(
    `UPDATE changes SET details = '{}', subject_id = NULL, undoable = 0
     WHERE subject_id IN (SELECT id FROM temp.purging) OR (total > 0 AND NOT EXISTS (
       SELECT 1 FROM audit_entries WHERE change_id = changes.id AND subject_id IS NOT NULL))`,
  );
  connection.exec(
    `UPDATE changes SET details = json_remove(details, '$.together', '$.exchangedPasswords'), undoable = 0
     WHERE EXISTS (SELECT 1 FROM json_each(details, '$.together') WHERE value IN (SELECT id FROM temp.purging))`,
  );
}

/** Removes people from one backup, whatever version it has. Returns whether one of them was in it. */
async function removePeople(connection: BetterSqlite3.Database, ids: string[], pace: Pace): Promise<boolean> {
  connection.exec('CREATE TEMP TABLE purging (id TEXT PRIMARY KEY) WITHOUT ROWID');
  connection.prepare('INSERT INTO temp.purging SELECT value FROM json_each(?)').run(JSON.stringify(ids));
  const find = connection.prepare(
    'SELECT accounts.id FROM temp.purging CROSS JOIN accounts ON accounts.id = purging.id',
  );
  const found = find.pluck().all() as string[];
  if (found.length === 0) return false;
  connection.exec('BEGIN IMMEDIATE');
  scrubJournal(connection);
  scrubHistory(connection);
  const remove = connection.prepare('DELETE FROM accounts WHERE id = ?');
  for (const id of found) {
    remove.run(id);
    if (pace.due()) await pace.rest();
  }
  connection.exec('COMMIT');
  return true;
}

/** Frees one backup of people. Throws when it cannot be opened, written or rewritten. */
async function scrubBackup(
  connection: BetterSqlite3.Database,
  ids: string[],
  pace: Pace,
  isUnfinished: boolean,
): Promise<boolean> {
  const found = await removePeople(connection, ids, pace);
  if ((found || isUnfinished) && !compact(connection)) throw new Error('somebody is reading the backup');
  return found;
}

/**
 * Removes people from backups. Cannot be cancelled: they are gone from the database already. A backup that cannot be opened or
 * rewritten is named, to be gone through again at the next start or purge.
 */
export async function scrubBackups(
  database: Database,
  ids: string[],
  { names, unfinished, isStopped }: Scrubbing,
): Promise<BackupsDone> {
  const done: BackupsDone = { backups: 0, unfinished: [] };
  const pace = createPace();
  const existing = new Set(namesOfBackups(database));
  for (const name of names.filter((one) => existing.has(one))) {
    try {
      if (isStopped()) throw new Error('the database is being closed');
      const connection = openBackup(join(folderOf(database), name), database.nativeBinding);
      try {
        if (await scrubBackup(connection, ids, pace, unfinished.includes(name))) done.backups += 1;
      } finally {
        connection.close();
      }
    } catch {
      done.unfinished.push(name);
    }
    await pace.rest();
  }
  return done;
}
