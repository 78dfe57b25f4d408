import { AppError } from '../../contract/errors.ts';
import type { StartProblem } from '../../contract/startProblems.ts';

/** SQLite's primary result code in the error or in the one it wraps: 'SQLITE_BUSY', or '' when there is none. */
export function sqliteCode(error: unknown): string {
  for (let current = error, depth = 0; current instanceof Error && depth < 5; depth += 1) {
    if ('code' in current && typeof current.code === 'string' && current.code.startsWith('SQLITE_')) {
      return current.code;
    }
    current = 'original' in current ? current.original : current.cause;
  }
  return '';
}

/** Errors of the file and its surroundings: SQLite code prefix to the reason the window words. */
const fileProblems: [prefix: string, problem: StartProblem][] = [
  ['SQLITE_NOTADB', 'not_a_database'],
  ['SQLITE_CORRUPT', 'database_damaged'],
  ['SQLITE_FULL', 'disk_full'],
  ['SQLITE_READONLY', 'folder_not_writable'],
  ['SQLITE_CANTOPEN', 'folder_not_writable'],
  ['SQLITE_PERM', 'folder_not_writable'],
];

/**
 * Turns what SQLite or Sequelize throws into an AppError: `busy/database_locked`, or `io` with a reason. Errors that
 * are already ours, and those we do not know, come back as they are; the router makes the latter `internal`.
 */
export function translateDatabaseError(error: unknown): unknown {
  if (error instanceof AppError) return error;
  const code = sqliteCode(error);
  if (code.startsWith('SQLITE_BUSY') || code === 'SQLITE_LOCKED') {
    return new AppError('busy', 'another program is using the database', {
      reason: 'database_locked',
      cause: error,
    });
  }
  const problem = fileProblems.find(([prefix]) => code.startsWith(prefix))?.[1];
  if (problem)
    return new AppError('io', `the database failed with ${code}`, { reason: problem, cause: error });
  if (code.startsWith('SQLITE_IOERR')) {
    return new AppError('io', `the database failed with ${code}`, { reason: 'unknown', cause: error });
  }
  return error;
}
