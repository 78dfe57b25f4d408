import { AppError } from '../../contract/errors.ts';
import { uniqueKey } from '../../contract/text.ts';
import { sqliteCode } from '../connection/errors.ts';
import { prepareWrite, type WriteTransaction } from '../connection/writeQueue.ts';

type Values = Record<string, string>;

/** The form in which values are unique. A value of nothing but invisible characters stays what it is. */
export function uniqueValueKey(value: string): string {
  return uniqueKey(value) || value;
}

function valuesOf(custom: string | undefined): Values {
  return custom === undefined || custom === '{}' ? {} : (JSON.parse(custom) as Values);
}

/** Forgets the unique values of an account, so that another may take them within the same change. */
export function freeUniqueValues(transaction: WriteTransaction, sequence: number): void {
  const sql = 'DELETE FROM custom_unique_values WHERE account_sequence = $sequence';
  prepareWrite(transaction, sql).run({ sequence });
}

/**
 * Keeps the values of an account under the keys of unique fields, as `changes.custom` makes them. Throws
 * `conflict/not_unique` on `custom.<key>`.
 */
export function replaceUniqueValues(
  transaction: WriteTransaction,
  row: { sequence: number; custom?: string },
  changes: { custom?: string },
  keys: readonly string[],
): void {
  if (keys.length === 0 || changes.custom === undefined || changes.custom === row.custom) return;
  const [before, after] = [valuesOf(row.custom), valuesOf(changes.custom)];
  for (const key of keys) {
    if (before[key] === after[key]) continue;
    const bind = { key, sequence: row.sequence };
    const sql = 'DELETE FROM custom_unique_values WHERE account_sequence = $sequence AND field_key = $key';
    prepareWrite(transaction, sql).run(bind);
    if (after[key] !== undefined) insert(transaction, { ...bind, value: after[key] });
  }
}

/** The account that has a value of a unique field; undefined when it is free. */
export const holderSql = `SELECT account_sequence AS holder FROM custom_unique_values
  WHERE field_key = $key AND value_key = $value`;

function insert(transaction: WriteTransaction, bind: { key: string; sequence: number; value: string }): void {
  try {
    prepareWrite(
      transaction,
      'INSERT INTO custom_unique_values (field_key, value_key, account_sequence) VALUES ($key, $value, $sequence)',
    ).run({ ...bind, value: uniqueValueKey(bind.value) });
  } catch (error) {
    if (!sqliteCode(error).startsWith('SQLITE_CONSTRAINT')) throw error;
    const message = `${bind.key} is taken (${sqliteCode(error)})`;
    throw new AppError('conflict', message, {
      reason: 'not_unique',
      fields: { [`custom.${bind.key}`]: 'not_unique' },
    });
  }
}
