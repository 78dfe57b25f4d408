import type BetterSqlite3 from 'better-sqlite3';
import {
  executeAll,
  executeRun,
  openConnection,
  OPEN_CREATE,
  OPEN_READONLY,
  OPEN_READWRITE,
  prepareFirst,
  type PreparedStatement,
  type SqliteConnectionOptions,
} from './sqliteConnection.ts';
import { closedError, isPassingLock, toDriverError, type SqliteDriverError } from './sqliteErrors.ts';

export { OPEN_CREATE, OPEN_READONLY, OPEN_READWRITE };

// Taken once: a test that puts fake timers in their place would stop the database.
const runSoon = globalThis.setImmediate;
const runLater = globalThis.setTimeout;
const now = globalThis.performance.now.bind(globalThis.performance);

// The sqlite3 package waits 1000 ms for a lock; a look every 5 ms costs less than 1 % of a core.
const DEFAULT_LOCK_TIMEOUT = 1000;
const LOCK_RETRY_DELAY = 5;

// Keeping statements with parameters made Sequelize's inserts and updates a fifth faster.
const MAX_PREPARED_STATEMENTS = 100;

export interface SqliteDriverOptions extends SqliteConnectionOptions {
  /** How long a statement waits for the lock of another connection, in milliseconds. 1000 unless told. */
  lockTimeout?: number;
}

/** What `this` is in a callback. Only run() sets `lastID` and `changes`: Sequelize looks whether they exist. */
export class Statement {
  // Sequelize compares this name; a minifier that changed it would make bulkCreate return null ids.
  static readonly name = 'Statement';
  declare lastID?: number;
  declare changes?: number;
}

type Callback<This, Rest extends unknown[] = []> = (
  this: This,
  error: SqliteDriverError | null,
  ...rest: Rest
) => void;
export type DatabaseCallback = Callback<Database>;
export type RunCallback = Callback<Statement>;
export type AllCallback = Callback<Statement, [rows?: unknown[]]>;

interface Job {
  perform: () => unknown;
  finish: (error: SqliteDriverError | null, result?: unknown) => void;
}

/**
 * One connection with the callback API of the sqlite3 package, as far as Sequelize's sqlite dialect uses it.
 *
 * Every call is a job. Jobs run in the order of the calls, each in a turn of the event loop of its own, so that a
 * thousand queries in a row let timers and input through. A job that meets a lock is tried again later, and the
 * jobs behind it wait.
 */
export class Database {
  readonly filename: string;
  readonly mode: number;
  readonly #lockTimeout: number;
  readonly #jobs: Job[] = [];
  readonly #prepared = new Map<string, PreparedStatement>();
  #connection: BetterSqlite3.Database | undefined;
  #closed = false;
  #running = false;
  #hasSnapshot = false;
  #waitingSince: number | undefined;

  /**
   * Opens a file, or ':memory:'. Never throws: errors such as SQLITE_CANTOPEN go to the callback. `mode` is a sum of
   * the OPEN_ constants; without it a missing file is created.
   */
  constructor(
    filename: string,
    mode?: number | DatabaseCallback,
    callback?: DatabaseCallback,
    options: SqliteDriverOptions = {},
  ) {
    this.filename = filename;
    this.mode = typeof mode === 'number' ? mode : OPEN_READWRITE | OPEN_CREATE;
    this.#lockTimeout = options.lockTimeout ?? DEFAULT_LOCK_TIMEOUT;
    const onOpened = typeof mode === 'function' ? mode : callback;
    this.#enqueue(
      () => (this.#connection = openConnection(filename, this.mode, options)),
      (error) => deliver(error, onOpened && (() => onOpened.call(this, error))),
    );
  }

  /** True from a successful open to the close. */
  get open(): boolean {
    return this.#connection !== undefined;
  }

  /**
   * The connection itself, for work that cannot give every statement a turn of the event loop. Statements executed on it
   * pass by the jobs that wait. Throws SQLITE_MISUSE when it is not open.
   */
  get native(): BetterSqlite3.Database {
    if (!this.#connection) throw closedError();
    return this.#connection;
  }

  /** Executes the first statement of the text. In the callback `this` has `lastID` and `changes`. */
  run(sql: string, parameters?: unknown, callback?: RunCallback): this {
    if (typeof parameters === 'function') return this.run(sql, [], parameters as RunCallback);
    const context = new Statement();
    return this.#enqueue(
      () => Object.assign(context, this.#execute(executeRun, sql, parameters)),
      (error) => deliver(error, callback && (() => callback.call(context, error))),
    );
  }

  /** Executes the first statement of the text and calls back with its rows; [] when it has no columns. */
  all(sql: string, parameters?: unknown, callback?: AllCallback): this {
    if (typeof parameters === 'function') return this.all(sql, [], parameters as AllCallback);
    const context = new Statement();
    return this.#enqueue(
      () => this.#execute(executeAll, sql, parameters),
      (error, rows) => deliver(error, callback && (() => callback.call(context, error, rows as unknown[]))),
    );
  }

  /** Calls back at once: jobs here are in order anyway. */
  serialize(callback?: (this: this) => void): this {
    // In this callback Sequelize takes the stack trace for its errors. The sqlite3 package adds no frame to it, and
    // ours must not push the caller's off the end of the ten that V8 keeps.
    Error.stackTraceLimit += 1;
    try {
      callback?.call(this);
    } finally {
      Error.stackTraceLimit -= 1;
    }
    return this;
  }

  /** Closes after the jobs already called; jobs called later fail with SQLITE_MISUSE. */
  close(callback?: DatabaseCallback): this {
    return this.#enqueue(
      () => {
        if (this.#closed) throw closedError();
        this.#connection?.close();
        this.#connection = undefined;
        this.#closed = true;
        this.#prepared.clear();
      },
      (error) => deliver(error, callback && (() => callback.call(this, error))),
    );
  }

  #execute<Result>(
    work: (statement: PreparedStatement, parameters: unknown) => Result,
    sql: string,
    parameters: unknown,
  ): Result {
    const connection = this.#connection;
    if (!connection) throw closedError();
    try {
      const result = work(this.#prepare(connection, sql, parameters), parameters);
      this.#hasSnapshot =
        connection.inTransaction && (this.#hasSnapshot || !/^\s*(BEGIN|SAVEPOINT)/i.test(sql));
      return result;
    } catch (error) {
      // A transaction that has read must not wait to write: the writer may be waiting for this very read to end.
      const stuck = this.#hasSnapshot && connection.inTransaction && !/^\s*(COMMIT|END|RELEASE)/i.test(sql);
      throw stuck ? toDriverError(error) : error;
    }
  }

  #prepare(connection: BetterSqlite3.Database, sql: string, parameters: unknown): PreparedStatement {
    const kept = this.#prepared.get(sql);
    if (kept) return kept;
    const statement = prepareFirst(connection, sql);
    // SQL without parameters rarely comes twice, except for what Sequelize asks before every find (20 µs saved).
    if (Object.keys(parameters ?? {}).length > 0 || sql.startsWith('PRAGMA table_info(')) {
      if (this.#prepared.size >= MAX_PREPARED_STATEMENTS) this.#prepared.clear();
      this.#prepared.set(sql, statement);
    }
    return statement;
  }

  #enqueue(perform: Job['perform'], finish: Job['finish']): this {
    this.#jobs.push({ perform, finish });
    if (!this.#running) runSoon(() => this.#runNext());
    this.#running = true;
    return this;
  }

  #runNext(): void {
    const job = this.#jobs[0];
    this.#running = job !== undefined;
    if (!job) return;
    let result: unknown;
    let error: SqliteDriverError | null = null;
    try {
      result = job.perform();
    } catch (thrown) {
      if (isPassingLock(thrown) && this.#mayWait()) {
        runLater(() => this.#runNext(), LOCK_RETRY_DELAY);
        return;
      }
      error = toDriverError(thrown);
    }
    this.#waitingSince = undefined;
    this.#jobs.shift();
    // Before the callback, which may throw: the jobs behind it must run all the same.
    runSoon(() => this.#runNext());
    job.finish(error, result);
  }

  #mayWait(): boolean {
    this.#waitingSince ??= now();
    return now() - this.#waitingSince + LOCK_RETRY_DELAY < this.#lockTimeout;
  }
}

// An error without a callback ends as an uncaught one, as in the sqlite3 package; only a closed connection is quiet.
function deliver(error: SqliteDriverError | null, callback: (() => void) | undefined): void {
  if (callback) callback();
  else if (error && error.code !== 'SQLITE_MISUSE') throw error;
}

/** What Sequelize takes as its `dialectModule`. This module itself is one, too, with the default options. */
export interface SqliteDriver {
  Database: new (filename: string, mode?: number | DatabaseCallback, callback?: DatabaseCallback) => Database;
  OPEN_READONLY: typeof OPEN_READONLY;
  OPEN_READWRITE: typeof OPEN_READWRITE;
  OPEN_CREATE: typeof OPEN_CREATE;
}

/** Makes a `dialectModule` for Sequelize whose connections share these options. */
export function createSqliteDriver(options: SqliteDriverOptions = {}): SqliteDriver {
  class ConfiguredDatabase extends Database {
    constructor(filename: string, mode?: number | DatabaseCallback, callback?: DatabaseCallback) {
      super(filename, mode, callback, options);
    }
  }
  return { Database: ConfiguredDatabase, OPEN_READONLY, OPEN_READWRITE, OPEN_CREATE };
}
