import { QueryTypes, Sequelize } from 'sequelize';
import { translateDatabaseError } from './errors.ts';
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
  const sequelize = new Sequelize({
    dialect: 'sqlite',
    dialectModule: createSqliteDriver({ nativeBinding, onOpen: configureConnection }),
    storage: path,
    logging: false,
    // Sequelize would put every value of a failed statement into the error it throws.
    logQueryParameters: false,
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
      await sequelize.close();
    },
  };
}
