import { QueryTypes, type Sequelize } from 'sequelize';
import type { WriteTransaction } from '../connection/writeQueue.ts';

export interface HashUpgradeRepository {
  /** Counts one more hash of a scheme that a better one replaced, in the month (UTC) of an instant. */
  insert(transaction: WriteTransaction, at: string, scheme: string): Promise<void>;
}

export function createHashUpgradeRepository(sequelize: Sequelize): HashUpgradeRepository {
  return {
    async insert(transaction, at, scheme) {
      await sequelize.query(
        `INSERT INTO hash_upgrades VALUES ($month, $scheme, 1)
          ON CONFLICT (month, scheme) DO UPDATE SET total = total + 1`,
        { bind: { month: at.slice(0, 7), scheme }, type: QueryTypes.INSERT, transaction },
      );
    },
  };
}
