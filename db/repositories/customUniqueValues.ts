import { setImmediate as nextTurn } from 'node:timers/promises';
import { QueryTypes, type ModelStatic } from 'sequelize';
import { uniqueKey } from '../../contract/text.ts';
import type { WriteTransaction } from '../connection/writeQueue.ts';
import type { CustomUniqueValueModel } from '../models/customUniqueValue.ts';
import { withConflict } from './conflicts.ts';
import { sequelizeOf } from './sequelizeOf.ts';

export interface CustomUniqueValueRepository {
  /**
   * Keeps the values of an account under the keys of unique fields; `before` and `after` are its `custom` as JSON. Throws
   * `conflict/not_unique` on `custom.<key>`.
   */
  replace(transaction: WriteTransaction, sequence: number, before: string, after: string): Promise<void>;
  /** Takes in the values of a field that all accounts have. Resolves to the number of those that were there already. */
  fill(transaction: WriteTransaction, key: string): Promise<number>;
  /** Forgets the values of a field that need no longer be unique. */
  clear(transaction: WriteTransaction, key: string): Promise<void>;
}

/** Accounts looked at in one go, about 5 ms. */
const chunkSize = 2_000;

/** The form in which values are unique. A value of nothing but invisible characters stays what it is. */
function keyOf(value: string): string {
  return uniqueKey(value) || value;
}

function valuesOf(custom: string): Map<string, string> {
  return new Map(custom === '{}' ? [] : Object.entries(JSON.parse(custom) as Record<string, string>));
}

/** The constraint behind unique custom fields. `uniqueKeys` are the keys of those there are at the moment. */
export function createCustomUniqueValueRepository(
  Value: ModelStatic<CustomUniqueValueModel>,
  uniqueKeys: () => readonly string[],
): CustomUniqueValueRepository {
  return {
    async replace(transaction, sequence, before, after) {
      const keys = uniqueKeys();
      if (keys.length === 0 || before === after) return;
      const [old, given] = [valuesOf(before), valuesOf(after)];
      for (const key of keys) {
        if (old.get(key) === given.get(key)) continue;
        await Value.destroy({ where: { fieldKey: key, accountSequence: sequence }, transaction });
        const value = given.get(key);
        if (value === undefined) continue;
        const row = { fieldKey: key, valueKey: keyOf(value), accountSequence: sequence };
        const taken = {
          column: 'custom_unique_values.value_key',
          field: `custom.${key}`,
          reason: 'not_unique',
        };
        await withConflict(taken, Value.create(row, { transaction }));
      }
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
  const rows = JSON.stringify(held.map(({ sequence, value }) => [keyOf(value), sequence]));
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
