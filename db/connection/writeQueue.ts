import { Transaction, type Sequelize } from 'sequelize';
import { translateDatabaseError } from './errors.ts';

declare const writable: unique symbol;

/** The right to write. Only the write queue hands one out; repositories that write demand it first. */
export type WriteTransaction = Transaction & { readonly [writable]: true };

export interface WriteQueue {
  /** Runs `work` in a transaction after all earlier work; commits when it resolves, rolls back when it rejects. */
  run<Result>(work: (transaction: WriteTransaction) => Promise<Result>): Promise<Result>;
  /** Resolves when everything queued so far has ended. */
  idle(): Promise<void>;
}

/**
 * One writer at a time. SQLite allows only one anyway; queueing here means nobody ever waits for a lock, and
 * `BEGIN IMMEDIATE` means a transaction cannot fail half-way because another began to write in between.
 */
export function createWriteQueue(sequelize: Sequelize): WriteQueue {
  let last: Promise<unknown> = Promise.resolve();

  async function write<Result>(work: (transaction: WriteTransaction) => Promise<Result>): Promise<Result> {
    try {
      return await sequelize.transaction({ type: Transaction.TYPES.IMMEDIATE }, (transaction) =>
        work(transaction as WriteTransaction),
      );
    } catch (error) {
      throw translateDatabaseError(error);
    }
  }

  return {
    run(work) {
      const result = last.then(() => write(work));
      last = result.catch(() => undefined);
      return result;
    },
    async idle() {
      await last;
    },
  };
}
