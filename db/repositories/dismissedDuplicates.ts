import { QueryTypes, type Sequelize } from 'sequelize';
import type { WriteTransaction } from '../connection/writeQueue.ts';

export interface DismissedDuplicateRepository {
  /** Remembers a pair in either order. False when it was remembered already. Both accounts must exist. */
  insert(transaction: WriteTransaction, one: string, other: string): Promise<boolean>;
  /** Forgets a pair. False when it was not remembered. */
  remove(transaction: WriteTransaction, one: string, other: string): Promise<boolean>;
}

export function createDismissedDuplicateRepository(sequelize: Sequelize): DismissedDuplicateRepository {
  return {
    async insert(transaction, one, other) {
      const [first, second] = [one, other].toSorted();
      const [, added] = await sequelize.query(
        'INSERT INTO dismissed_duplicates VALUES ($first, $second) ON CONFLICT DO NOTHING',
        { bind: { first, second }, type: QueryTypes.INSERT, transaction },
      );
      return added > 0;
    },
    async remove(transaction, one, other) {
      const [first, second] = [one, other].toSorted();
      const removed = await sequelize.query(
        'DELETE FROM dismissed_duplicates WHERE first_id = $first AND second_id = $second',
        { bind: { first, second }, type: QueryTypes.BULKDELETE, transaction },
      );
      return removed > 0;
    },
  };
}
