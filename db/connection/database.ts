import { setImmediate as nextTurn } from 'node:timers/promises';
import type BetterSqlite3 from 'better-sqlite3';
import { QueryTypes, Sequelize } from 'sequelize';
import { sqliteCode, translateDatabaseError } from './errors.ts';
import { configureConnection } from './pragmas.ts';
import { prepareFile, type PrepareOptions } from './prepareFile.ts';
import { withSnapshot, type Snapshot } from './snapshot.ts';
import { createSqliteDriver } from './sqliteDriver.ts';
import { createWriteQueue, type WriteQueue } from './writeQueue.ts';

/** An open `rollbook.db`: one queue for writes, one connection for short reads, a snapshot for long ones. */
export interface Database {
  readonly path: string;
  readonly sequelize: Sequelize;
  readonly writes: WriteQueue;
  /** Runs a SELECT and returns plain rows. Parameters are `$name` in the text, `{ name: value }` here. */
  read<Row extends object>(sql: string, bind?: Record<string, unknown>): Promise<Row[]>;
  snapshot<Result>(work: (snapshot: Snapshot) => Promise<Result>): Promise<Result>;
  /** Lets queued writes finish, then closes every connection. */
  close(): Promise<void>;
}

/**
 * Opens the database of `folder`, creating or migrating it first.
 * Throws `io` or `busy` with a StartProblem as reason.
 */
export async function openDatabase(options: PrepareOptions): Promise<Database> {
  const path = await prepareFile(options).catch((error: unknown) => {
    throw translateDatabaseError(error);
  });
  const { nativeBinding } = options;
  const { sequelize, connections } = connect(path, nativeBinding);
  // Sequelize keeps a connection that did not open and hands it out again: better to fail here than at every read.
  await sequelize.authenticate().catch((error: unknown) => {
    throw translateDatabaseError(error);
  });
  const writes = createWriteQueue(sequelize);
  return {
    path,
    sequelize,
    writes,
    async read(sql, bind = {}) {
      try {
        return await sequelize.query(sql, { type: QueryTypes.SELECT, raw: true, bind });
      } catch (error) {
        throw translateDatabaseError(error);
      }
    },
    snapshot: (work) => withSnapshot(path, nativeBinding, work),
    async close() {
      await writes.idle();
      await closeAll(sequelize, connections);
    },
  };
}

/** Sequelize on our driver, and every connection it has opened and not yet closed. */
function connect(path: string, nativeBinding: string | undefined) {
  const connections = new Set<BetterSqlite3.Database>();
  const sequelize = new Sequelize({
    dialect: 'sqlite',
    dialectModule: createSqliteDriver({
      nativeBinding,
      onOpen(connection) {
        configureConnection(connection);
        for (const known of connections) if (!known.open) connections.delete(known);
        connections.add(connection);
      },
    }),
    storage: path,
    logging: false,
    // Sequelize would put every value of a failed statement into the error it throws.
    logQueryParameters: false,
  });
  return { sequelize, connections };
}

/**
 * Closes what Sequelize holds and waits for what it let go: it does not wait for the connections of transactions, and
 * only the very last close puts the write-ahead log into the file. Closing twice does nothing.
 */
async function closeAll(sequelize: Sequelize, connections: Set<BetterSqlite3.Database>): Promise<void> {
  await sequelize.close().catch((error: unknown) => {
    if (sqliteCode(error) !== 'SQLITE_MISUSE') throw error;
  });
  while ([...connections].some(({ open }) => open)) await nextTurn();
}
