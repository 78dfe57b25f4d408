import { setImmediate as nextTurn } from 'node:timers/promises';
import type BetterSqlite3 from 'better-sqlite3';
import { Sequelize } from 'sequelize';
import { sqliteCode, translateDatabaseError } from './errors.ts';
import { configureConnection } from './pragmas.ts';
import { OPEN_READWRITE } from './sqliteConnection.ts';
import { createSqliteDriver } from './sqliteDriver.ts';
import { createWriteQueue, type WriteQueue } from './writeQueue.ts';

/** Sequelize on the database, for models and everything that writes. */
export interface Orm {
  readonly sequelize: Sequelize;
  readonly writes: WriteQueue;
  /** Lets queued writes finish, then closes every connection. Closing twice does nothing. */
  close(): Promise<void>;
}

/** Connects Sequelize to a prepared file. Throws what `translateDatabaseError` makes of SQLite's errors. */
export async function openOrm(path: string, nativeBinding: string | undefined): Promise<Orm> {
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
    // Sequelize's own mode would make an empty file where the file was taken away, and SQLite throws away the write-ahead
    // log that lies beside an empty file: all that was written last.
    dialectOptions: { mode: OPEN_READWRITE },
    logging: false,
    // Sequelize would put every value of a failed statement into the error it throws.
    logQueryParameters: false,
  });
  // Sequelize keeps a connection that did not open and hands it out again: better to fail here than at every read.
  await sequelize.authenticate().catch((error: unknown) => {
    throw translateDatabaseError(error);
  });
  const writes = createWriteQueue(sequelize);
  return {
    sequelize,
    writes,
    async close() {
      await writes.idle();
      await closeAll(sequelize, connections);
    },
  };
}

/**
 * Closes what Sequelize holds and waits for what it let go: it does not wait for the connections of transactions, and
 * only the very last close puts the write-ahead log into the file.
 */
async function closeAll(sequelize: Sequelize, connections: Set<BetterSqlite3.Database>): Promise<void> {
  await sequelize.close().catch((error: unknown) => {
    if (sqliteCode(error) !== 'SQLITE_MISUSE') throw error;
  });
  while ([...connections].some(({ open }) => open)) await nextTurn();
}
