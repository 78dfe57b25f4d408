import { existsSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import BetterSqlite3 from 'better-sqlite3';
import { compact } from '../../connection/compact.ts';
import { configureConnection } from '../../connection/pragmas.ts';
import type { Database } from '../../connection/database.ts';
import { createPace, type Pace } from '../pace.ts';

export interface BackupsDone {
  /** Those in which somebody was found and removed. */
  backups: number;
  /** Those that could not be opened or written. */
  unreadableBackups: number;
}

/** The copies in the folder `backups`, also half-made ones: they hold people too. */
export function backupFiles({ path }: Pick<Database, 'path'>): string[] {
  const folder = join(dirname(path), 'backups');
  if (!existsSync(folder)) return [];
  const names = readdirSync(folder).filter((name) => /\.db(\.partial)?$/.test(name));
  return names.toSorted().map((name) => join(folder, name));
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
  return backupFiles(database).filter((file) => {
    try {
      openBackup(file, database.nativeBinding).close();
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
async function scrubBackup(connection: BetterSqlite3.Database, ids: string[], pace: Pace): Promise<boolean> {
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
  compact(connection);
  return true;
}

/**
 * Removes people from every backup. Cannot be cancelled: they are gone from the database already. A backup that cannot be
 * opened is counted, and gone through again at the next purge.
 */
export async function scrubBackups(database: Database, ids: string[]): Promise<BackupsDone> {
  const done: BackupsDone = { backups: 0, unreadableBackups: 0 };
  const pace = createPace();
  for (const file of backupFiles(database)) {
    try {
      const connection = openBackup(file, database.nativeBinding);
      try {
        if (await scrubBackup(connection, ids, pace)) done.backups += 1;
      } finally {
        connection.close();
      }
    } catch {
      done.unreadableBackups += 1;
    }
    await pace.rest();
  }
  return done;
}
