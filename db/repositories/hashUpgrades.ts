import { QueryTypes, type Sequelize } from 'sequelize';
import type { Database } from '../connection/database.ts';
import type { WriteTransaction } from '../connection/writeQueue.ts';

export interface HashUpgradeRepository {
  /** Counts one more hash of a scheme that a better one replaced, in the month (UTC) of an instant. */
  insert(transaction: WriteTransaction, at: string, scheme: string): Promise<void>;
}

/** How many hashes were replaced by better ones, month by month from one on; months without any are left out. */
export function upgradesSince(
  database: Database,
  month: string,
): Promise<{ month: string; total: number }[]> {
  const sql = `SELECT month, sum(total) AS total FROM hash_upgrades WHERE month >= $month GROUP BY month`;
  return database.read(sql, { month });
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
