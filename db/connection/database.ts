import { statSync } from 'node:fs';
import BetterSqlite3 from 'better-sqlite3';
import { compact } from './compact.ts';
import { translateDatabaseError } from './errors.ts';
import type { Orm } from './orm.ts';
import { configureConnection } from './pragmas.ts';
import { prepareFile, type PrepareOptions } from './prepareFile.ts';
import { remembered } from './remembered.ts';
import { withSnapshot, type Snapshot } from './snapshot.ts';

/** An open `rollbook.db`: one connection for short reads, snapshots for long ones, Sequelize for writes. */
export interface Database {
  readonly path: string;
  /** As given when it was opened, for those who open its backups. */
  readonly nativeBinding: string | undefined;
  /** Runs a SELECT and returns plain rows. Parameters are `$name` in the text, `{ name: value }` here. */
  read<Row extends object>(sql: string, bind?: Record<string, unknown>): Promise<Row[]>;
  snapshot<Result>(work: (snapshot: Snapshot) => Promise<Result>): Promise<Result>;
  /** Sequelize and the write queue, loaded at the first call: about 150 ms that the first list does not wait for. */
  orm(): Promise<Orm>;
  /** Whether the file that was opened still lies in its place; a moved or deleted one would take what is written with it. */
  isInPlace(): boolean;
  /**
   * Rewrites the file so that nothing deleted is left in it or in its write-ahead log. Holds the thread: about
   * 3.5 s at 100,000 accounts with six years of history (220 MB). Belongs into `writes.alone`. Resolves to false when somebody is
   * still reading the state before.
   */
  compact(): Promise<boolean>;
  /** Lets queued writes finish, then closes every connection. */
  close(): Promise<void>;
}

/**
 * Opens the database of `folder`, creating or migrating it first.
 * Throws `io` or `busy` with a StartProblem as reason.
 */
export async function openDatabase(options: PrepareOptions): Promise<Database> {
  const { nativeBinding } = options;
  const path = await translated(() => prepareFile(options));
  const reader = await translated(() => openReader(path, nativeBinding));
  const orm = remembered(async () => (await import('./orm.ts')).openOrm(path, nativeBinding));
  const isInPlace = watchPlace(path);
  return {
    path,
    isInPlace,
    nativeBinding,
    read: (sql, bind) => translated(() => reader.read(sql, bind)),
    snapshot: (work) => withSnapshot(path, nativeBinding, work),
    orm,
    compact: () => translated(() => compactFile(path, nativeBinding)),
    async close() {
      if (orm.begun()) await (await orm()).close();
      reader.close();
    },
  };
}

function identityOf(path: string): string | undefined {
  const found = statSync(path, { bigint: true, throwIfNoEntry: false });
  return found && `${found.dev} ${found.ino}`;
}

function watchPlace(path: string): () => boolean {
  const opened = identityOf(path);
  return () => identityOf(path) === opened;
}

async function translated<Result>(work: () => Result | Promise<Result>): Promise<Result> {
  try {
    return await work();
  } catch (error) {
    throw translateDatabaseError(error);
  }
}

function compactFile(path: string, nativeBinding: string | undefined): boolean {
  const connection = new BetterSqlite3(path, { fileMustExist: true, timeout: 0, nativeBinding });
  try {
    configureConnection(connection);
    return compact(connection);
  } finally {
    connection.close();
  }
}

/** A connection that may only read. It could write by its mode, so that its close tidies the write-ahead log. */
function openReader(path: string, nativeBinding: string | undefined) {
  const connection = new BetterSqlite3(path, { fileMustExist: true, timeout: 0, nativeBinding });
  configureConnection(connection);
  connection.pragma('query_only = ON');
  const statements = new Map<string, BetterSqlite3.Statement>();
  return {
    read<Row>(sql: string, bind: Record<string, unknown> = {}): Row[] {
      let statement = statements.get(sql);
      if (!statement) {
        statement = connection.prepare(sql);
        statements.set(sql, statement);
      }
      return statement.all(bind) as Row[];
    },
    close: () => connection.close(),
  };
}
