import { setImmediate as nextTurn } from 'node:timers/promises';
import { QueryTypes, type ModelStatic } from 'sequelize';
import type { WriteTransaction } from '../connection/writeQueue.ts';
import type { CustomUniqueValueModel } from '../models/customUniqueValue.ts';
import { sequelizeOf } from './sequelizeOf.ts';
import { replaceUniqueValues, uniqueValueKey } from './uniqueValues.ts';

export interface CustomUniqueValueRepository {
  /**
   * Keeps the values of an account under the keys of unique fields; `before` and `after` are its `custom` as JSON. Throws
   * `conflict/not_unique` on `custom.<key>`.
   */
  replace(transaction: WriteTransaction, sequence: number, before: string, after: string): void;
  /** Takes in the values of a field that all accounts have. Resolves to the number of those that were there already. */
  fill(transaction: WriteTransaction, key: string): Promise<number>;
  /** Forgets the values of a field that need no longer be unique. */
  clear(transaction: WriteTransaction, key: string): Promise<void>;
}

/** Accounts looked at in one go, about 5 ms. */
const chunkSize = 2_000;

/** The constraint behind unique custom fields. `uniqueKeys` are the keys of those there are at the moment. */
export function createCustomUniqueValueRepository(
  Value: ModelStatic<CustomUniqueValueModel>,
  uniqueKeys: () => readonly string[],
): CustomUniqueValueRepository {
  return {
    replace(transaction, sequence, before, after) {
      replaceUniqueValues(transaction, { sequence, custom: before }, { custom: after }, uniqueKeys());
    },
    async fill(transaction, key) {
      let clashes = 0;
      for (let last = 0; ; await nextTurn()) {
        const rows = await nextValues(Value, transaction, { key, last });
        clashes += rows.length - (await insertNew(Value, transaction, key, rows));
        last = rows.at(-1)?.sequence ?? last;
        if (rows.length < chunkSize) return clashes;
      }
    },
    async clear(transaction, key) {
      await Value.destroy({ where: { fieldKey: key }, transaction });
    },
  };
}

interface Held {
  sequence: number;
  value: string;
}

async function nextValues(
  Value: ModelStatic<CustomUniqueValueModel>,
  transaction: WriteTransaction,
  { key, last }: { key: string; last: number },
): Promise<Held[]> {
  // A key holds letters, digits, blanks, hyphens and underscores: nothing that ends a quoted path.
  return sequelizeOf(Value).query<Held>(
    `SELECT sequence, custom ->> $path AS value FROM accounts
     WHERE sequence > $last AND custom ->> $path IS NOT NULL ORDER BY sequence LIMIT ${chunkSize}`,
    { bind: { path: `$."${key}"`, last }, type: QueryTypes.SELECT, transaction },
  );
}

/** Resolves to the number of rows that were new. */
async function insertNew(
  Value: ModelStatic<CustomUniqueValueModel>,
  transaction: WriteTransaction,
  key: string,
  held: Held[],
): Promise<number> {
  const rows = JSON.stringify(held.map(({ sequence, value }) => [uniqueValueKey(value), sequence]));
  const sequelize = sequelizeOf(Value);
  await sequelize.query(
    `INSERT OR IGNORE INTO custom_unique_values (field_key, value_key, account_sequence)
     SELECT $key, value ->> 0, value ->> 1 FROM json_each($rows)`,
    { bind: { key, rows }, transaction },
  );
  const [changed] = await sequelize.query<{ total: number }>('SELECT changes() AS total', {
    type: QueryTypes.SELECT,
    transaction,
  });
  return changed?.total ?? 0;
}
