import { Op, type ModelStatic } from 'sequelize';
import type { WriteTransaction } from '../connection/writeQueue.ts';
import type { AccountModel, AccountRow } from '../models/account.ts';
import { sequelizeOf } from './sequelizeOf.ts';

export interface SearchTextRepository {
  /** The next accounts after a sequence, in the order of creation. */
  listAfter(sequence: number, limit: number, transaction: WriteTransaction): Promise<AccountRow[]>;
  /** Puts in other texts, in one statement. They follow from the rest of an account: it is no change to it. */
  update(transaction: WriteTransaction, rows: Pick<AccountRow, 'sequence' | 'searchText'>[]): Promise<void>;
}

/** Reads and writes of `accounts.search_text` over all accounts. */
export function createSearchTextRepository(Account: ModelStatic<AccountModel>): SearchTextRepository {
  return {
    async listAfter(sequence, limit, transaction) {
      const where = { sequence: { [Op.gt]: sequence } };
      return Account.findAll({ where, order: ['sequence'], limit, raw: true, transaction });
    },
    async update(transaction, rows) {
      const texts = JSON.stringify(rows.map(({ sequence, searchText }) => [sequence, searchText]));
      await sequelizeOf(Account).query(
        'UPDATE accounts SET search_text = value ->> 1 FROM json_each($texts) WHERE sequence = value ->> 0',
        { bind: { texts }, transaction },
      );
    },
  };
}
