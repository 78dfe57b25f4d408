import BetterSqlite3 from 'better-sqlite3';

// https://sqlite.org/rescode.html: the primary result codes 1 to 26, in their order.
const PRIMARY_CODES = (
  'ERROR INTERNAL PERM ABORT BUSY LOCKED NOMEM READONLY INTERRUPT IOERR CORRUPT NOTFOUND FULL CANTOPEN ' +
  'PROTOCOL EMPTY SCHEMA TOOBIG CONSTRAINT MISMATCH MISUSE NOLFS AUTH FORMAT RANGE NOTADB'
).split(' ');

// What better-sqlite3 checks by itself and throws without a code, and the answer SQLite would have given.
const ANSWERS_OF_SQLITE: [thrown: string, code: string, message: string][] = [
  ['the directory does not exist', 'SQLITE_CANTOPEN', 'unable to open database file'],
  ['contains no statements', 'SQLITE_MISUSE', 'not an error'],
  ['Too many parameter values', 'SQLITE_RANGE', 'column index out of range'],
  ['is too big', 'SQLITE_TOOBIG', 'string or blob too big'],
];

/** What callbacks get: an error as the sqlite3 package makes it, with better-sqlite3's own as its cause. */
export class SqliteDriverError extends Error {
  /** The primary result code, 'SQLITE_BUSY'; for constraints the extended one, 'SQLITE_CONSTRAINT_UNIQUE'. */
  readonly code: string;
  /** The number of the primary result code, 5 for SQLITE_BUSY. */
  readonly errno: number;

  constructor(code: string, message: string, cause?: unknown) {
    const primary = /^SQLITE_([A-Z]+)/.exec(code)?.[1] ?? 'ERROR';
    // Sequelize compares whole messages with its retry patterns: the prefix is part of the contract.
    super(`SQLITE_${primary}: ${message}`, { cause });
    this.errno = PRIMARY_CODES.indexOf(primary) + 1;
    // Sequelize knows the extended codes of constraints, but would not see a lock in SQLITE_BUSY_SNAPSHOT.
    this.code = primary === 'CONSTRAINT' ? code : `SQLITE_${primary}`;
  }
}

/** The answer to every call on a connection that is closed or never opened. */
export function closedError(): SqliteDriverError {
  return new SqliteDriverError('SQLITE_MISUSE', 'Database is closed');
}

/** True for a lock that can go away by waiting. A snapshot that is out of date (SQLITE_BUSY_SNAPSHOT) stays so. */
export function isPassingLock(error: unknown): boolean {
  return error instanceof BetterSqlite3.SqliteError && /^SQLITE_BUSY(_RECOVERY)?$/.test(error.code);
}

/** Turns whatever better-sqlite3, `onOpen` or an SQL function threw into an error of the sqlite3 package. */
export function toDriverError(thrown: unknown): SqliteDriverError {
  if (thrown instanceof BetterSqlite3.SqliteError)
    return new SqliteDriverError(thrown.code, thrown.message, thrown);
  if (thrown instanceof SqliteDriverError) return thrown;
  const text = thrown instanceof Error ? thrown.message : String(thrown);
  const known = ANSWERS_OF_SQLITE.find(([part]) => text.includes(part));
  return known
    ? new SqliteDriverError(known[1], known[2], thrown)
    : new SqliteDriverError('SQLITE_ERROR', text, thrown);
}
