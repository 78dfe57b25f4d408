import BetterSqlite3 from 'better-sqlite3';

/** The modes of the sqlite3 package, which are SQLite's own flags (https://sqlite.org/c3ref/c_open_autoproxy.html). */
export const OPEN_READONLY = 1;
export const OPEN_READWRITE = 2;
export const OPEN_CREATE = 4;

export interface SqliteConnectionOptions {
  /** Path of a compiled addon, for runtimes that cannot load the one in the better-sqlite3 package. */
  nativeBinding?: string | undefined;
  /** Prepares every new connection (pragmas, SQL functions); Sequelize opens one for each transaction. */
  onOpen?: (connection: BetterSqlite3.Database) => void;
}

type SqliteValue = string | number | bigint | ArrayBufferView | null;
type Positional = SqliteValue[];
type Named = Record<string, SqliteValue>;

export type PreparedStatement = BetterSqlite3.Statement<[Positional, Named]>;

/**
 * Opens a file, or memory for '' and ':memory:', with the settings of the sqlite3 package. Throws what better-sqlite3
 * or `onOpen` throws; the connection is closed then.
 */
export function openConnection(
  filename: string,
  mode: number,
  { nativeBinding, onOpen }: SqliteConnectionOptions,
): BetterSqlite3.Database {
  const readonly = (mode & OPEN_READWRITE) === 0;
  const inMemory = filename === '' || filename === ':memory:';
  const connection = new BetterSqlite3(filename, {
    // better-sqlite3 knows no readonly memory; the pragma below refuses writes with the same error.
    readonly: readonly && !inMemory,
    fileMustExist: (mode & OPEN_CREATE) === 0,
    nativeBinding,
    // SQLite would wait on this very thread, on which the other connection could never release its lock.
    timeout: 0,
  });
  try {
    // better-sqlite3 turns foreign keys on; Sequelize's `foreignKeys: false` relies on SQLite's own default.
    connection.pragma('foreign_keys = OFF');
    if (readonly && inMemory) connection.pragma('query_only = ON');
    onOpen?.(connection);
    return connection;
  } catch (error) {
    connection.close();
    throw error;
  }
}

function toSqliteValue(value: unknown): SqliteValue {
  if (typeof value === 'string' || typeof value === 'bigint') return value;
  // better-sqlite3 binds every number as a double, and 42 in a text column would become '42.0'.
  if (typeof value === 'number') return Number.isSafeInteger(value) ? BigInt(value) : value;
  if (typeof value === 'boolean') return value ? 1n : 0n;
  if (value === undefined || value === null || typeof value === 'symbol') return null;
  if (ArrayBuffer.isView(value)) return value;
  if (value instanceof Date) return value.getTime();
  return value instanceof RegExp ? String(value) : '[object Object]';
}

/**
 * Reads parameters as Sequelize passes them: an array, or an object `{ $1: value }` whose names lose their sigil.
 * Values follow the sqlite3 package: undefined is NULL, booleans are 1 and 0, dates are milliseconds, and an object
 * that SQLite has no type for is the text '[object Object]'.
 */
function toSqliteParameters(parameters: unknown): [Positional, Named] {
  if (Array.isArray(parameters)) return [parameters.map(toSqliteValue), {}];
  const named: Named = {};
  for (const [name, value] of Object.entries(parameters ?? {})) {
    named[name.replace(/^[$:@]/, '')] = toSqliteValue(value);
  }
  return [[], named];
}

// better-sqlite3 does not start while a parameter is missing; for SQLite, and the sqlite3 package, it is NULL.
function withMissingAsNull<Result>(
  parameters: unknown,
  execute: (positional: Positional, named: Named) => Result,
): Result {
  const [positional, named] = toSqliteParameters(parameters);
  for (;;) {
    try {
      return execute(positional, named);
    } catch (error) {
      if (!(error instanceof RangeError)) throw error;
      const name = /^Missing named parameter "(.*)"$/.exec(error.message)?.[1];
      if (name !== undefined) named[name] = null;
      else if (error.message.startsWith('Too few parameter values')) positional.push(null);
      else throw error;
    }
  }
}

/** Executes a statement for its effect; `lastID` is the rowid of the connection's last insert, `changes` its rows. */
export function executeRun(statement: PreparedStatement, parameters: unknown) {
  const result = withMissingAsNull(parameters, (...values) => statement.run(...values));
  // After defaultSafeIntegers() the rowid is a bigint, with which Sequelize cannot count.
  return { lastID: Number(result.lastInsertRowid), changes: result.changes };
}

/** Executes a statement for its rows. better-sqlite3 has no all() for those without columns, such as DDL. */
export function executeAll(statement: PreparedStatement, parameters: unknown): unknown[] {
  return withMissingAsNull(parameters, (...values) => {
    if (statement.reader) return statement.all(...values);
    statement.run(...values);
    return [];
  });
}

/**
 * Prepares the first statement of an SQL text and ignores the rest, as the sqlite3 package does; Sequelize's truncate
 * with restartIdentity sends two. better-sqlite3 refuses such a text and does not tell where the second one begins.
 */
export function prepareFirst(connection: BetterSqlite3.Database, sql: string): PreparedStatement {
  try {
    return connection.prepare(sql);
  } catch (error) {
    if (!(error instanceof RangeError && error.message.includes('more than one statement'))) throw error;
    // A semicolon in quotes or a comment ends nothing; one in a trigger's body leaves a text that does not prepare.
    for (const token of sql.matchAll(/'[^']*'|"[^"]*"|`[^`]*`|\[[^\]]*\]|--.*|\/\*[^]*?\*\/|;/g)) {
      if (token[0] !== ';') continue;
      try {
        return connection.prepare(sql.slice(0, token.index + 1));
      } catch {
        continue;
      }
    }
    throw error;
  }
}
