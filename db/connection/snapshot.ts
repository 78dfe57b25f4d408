import BetterSqlite3 from 'better-sqlite3';
import { translateDatabaseError } from './errors.ts';
import { configureConnection } from './pragmas.ts';

export interface Snapshot {
  /** Prepares a query on the snapshot. The connection is read-only: a write fails. */
  prepare(sql: string): BetterSqlite3.Statement;
}

/**
 * Runs a long read on a connection of its own inside one deferred transaction: it sees the database as it was at the
 * first query however long it takes, and in WAL mode it holds up no writer. Closed when `work` ends.
 */
export async function withSnapshot<Result>(
  path: string,
  nativeBinding: string | undefined,
  work: (snapshot: Snapshot) => Promise<Result>,
): Promise<Result> {
  let connection: BetterSqlite3.Database | undefined;
  try {
    connection = new BetterSqlite3(path, { readonly: true, fileMustExist: true, timeout: 0, nativeBinding });
    configureConnection(connection);
    connection.exec('BEGIN');
    return await work(connection);
  } catch (error) {
    throw translateDatabaseError(error);
  } finally {
    connection?.close();
  }
}
