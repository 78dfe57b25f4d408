import { existsSync, statSync } from 'node:fs';
import { chmod, mkdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import BetterSqlite3 from 'better-sqlite3';
import { AppError } from '../../contract/errors.ts';
import { migrations } from '../migrations/index.ts';
import type { Migration } from '../migrations/migration.ts';
import { runMigrations } from '../migrations/runMigrations.ts';
import { sqliteCode } from './errors.ts';
import { inspectFile, refuseNewer } from './inspectFile.ts';
import { applicationId, configureConnection } from './pragmas.ts';

/** Another program may hold the lock for a moment (a backup tool, a virus scanner): 40 tries in 2 seconds. */
const lockTries = 40;
const lockPause = 50;

export interface PrepareOptions {
  folder: string;
  nativeBinding?: string | undefined;
  clock: () => Date;
  /** A file that was open a moment ago and is gone must not be replaced by an empty one. */
  mustExist?: boolean | undefined;
  /** Only tests of the chain pass another list. */
  migrations?: readonly Migration[];
}

/**
 * Makes `rollbook.db` in `folder` ready: creates it, checks that it is ours and not newer, switches it to WAL and runs
 * the migrations, after an online backup into `backups/` when it holds data. Returns the path.
 *
 * Throws an AppError whose reason is a StartProblem; a file that is not ours, or newer, is left byte for byte.
 */
export async function prepareFile(options: PrepareOptions): Promise<string> {
  const chain = options.migrations ?? migrations;
  await ensureFolder(options.folder);
  const path = join(options.folder, 'rollbook.db');
  const { exists } = await inspectFile(path, chain.length);
  if (!exists && (options.mustExist === true || hasLog(path))) {
    throw new AppError('io', 'the database file is gone', { reason: 'file_missing' });
  }
  if (exists && existsSync(`${path}-wal`)) {
    await patiently(() => refuseNewerLog(path, chain.length, options.nativeBinding));
  }
  const connection = new BetterSqlite3(path, {
    timeout: 0,
    nativeBinding: options.nativeBinding ?? undefined,
  });
  try {
    await chmod(path, 0o600);
    await patiently(() => {
      configureConnection(connection);
      claim(connection, exists);
    });
    await runMigrations(connection, chain, (version) => backUp(connection, version, options));
  } finally {
    connection.close();
  }
  return path;
}

/**
 * A write-ahead log without its file: the file was taken away while it was open. SQLite would throw the log away with the
 * new file, and with it what was written last.
 */
function hasLog(path: string): boolean {
  return (statSync(`${path}-wal`, { throwIfNoEntry: false })?.size ?? 0) > 0;
}

/**
 * A newer program that crashed leaves its version in the write-ahead log, where `inspectFile` does not look. Closing a
 * connection that could write would move the log into the file; this one cannot.
 */
function refuseNewerLog(path: string, newestVersion: number, nativeBinding: string | undefined): void {
  const connection = new BetterSqlite3(path, { readonly: true, timeout: 0, nativeBinding });
  try {
    refuseNewer(Number(connection.pragma('user_version', { simple: true })), newestVersion);
  } finally {
    connection.close();
  }
}

/** Marks a new file before WAL hides the header from `inspectFile`, and proves that we may write. */
function claim(connection: BetterSqlite3.Database, exists: boolean): void {
  if (!exists) connection.pragma(`application_id = ${applicationId}`);
  connection.pragma('journal_mode = WAL');
  connection.exec('BEGIN IMMEDIATE; ROLLBACK');
}

async function patiently(work: () => void): Promise<void> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      work();
      return;
    } catch (error) {
      if (!sqliteCode(error).startsWith('SQLITE_BUSY') || attempt === lockTries) throw error;
      await delay(lockPause);
    }
  }
}

async function ensureFolder(folder: string): Promise<void> {
  try {
    await mkdir(folder, { recursive: true, mode: 0o700 });
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined;
    const denied = code === 'EACCES' || code === 'EPERM' || code === 'EROFS';
    throw new AppError('io', 'the data folder cannot be made', {
      reason: denied ? 'folder_not_writable' : code === 'ENOSPC' ? 'disk_full' : 'folder_missing',
      cause: error,
    });
  }
}

async function backUp(
  connection: BetterSqlite3.Database,
  version: number,
  options: PrepareOptions,
): Promise<void> {
  const backups = join(options.folder, 'backups');
  await mkdir(backups, { recursive: true, mode: 0o700 });
  const stamp = options.clock().toISOString().replaceAll(':', '-');
  const target = join(backups, `rollbook-v${version}-${stamp}.db`);
  const partial = `${target}.partial`;
  try {
    await connection.backup(partial);
    await chmod(partial, 0o600);
    await rename(partial, target);
  } catch (error) {
    // Half a backup must not look like one, nor fill the disk at every new attempt.
    await rm(partial, { force: true });
    throw error;
  }
}
