import { setImmediate as nextTurn } from 'node:timers/promises';
import { AppError } from '../../contract/errors.ts';
import { uniqueKey } from '../../contract/text.ts';
import { sqliteCode } from '../connection/errors.ts';
import { prepareWrite, type WriteTransaction } from '../connection/writeQueue.ts';

type Values = Record<string, string>;

/** The form in which values are unique. A value of nothing but invisible characters stays what it is. */
function keyOf(value: string): string {
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

/** The account that has a unique value of a field; undefined when nobody does. */
export function findUniqueHolder(
  read: (sql: string, bind: Record<string, unknown>) => unknown[],
  key: string,
  value: string,
): number | undefined {
  const sql = `SELECT account_sequence AS sequence FROM custom_unique_values
    WHERE field_key = $key AND value_key = $value`;
  const [row] = read(sql, { key, value: keyOf(value) }) as { sequence: number }[];
  return row?.sequence;
}

function insert(transaction: WriteTransaction, bind: { key: string; sequence: number; value: string }): void {
  try {
    prepareWrite(
      transaction,
      'INSERT INTO custom_unique_values (field_key, value_key, account_sequence) VALUES ($key, $value, $sequence)',
    ).run({ ...bind, value: keyOf(bind.value) });
  } catch (error) {
    if (!sqliteCode(error).startsWith('SQLITE_CONSTRAINT')) throw error;
    const message = `${bind.key} is taken (${sqliteCode(error)})`;
    throw new AppError('conflict', message, {
      reason: 'not_unique',
      fields: { [`custom.${bind.key}`]: 'not_unique' },
    });
  }
}

/** Forgets the values of a field that need no longer be unique. */
export function clearUniqueField(transaction: WriteTransaction, key: string): void {
  prepareWrite(transaction, 'DELETE FROM custom_unique_values WHERE field_key = $key').run({ key });
}

/** Accounts looked at in one go, about 5 ms. */
const chunkSize = 2_000;

/**
 * Takes in the values of a field that accounts have already. Resolves to the number of those that another account before
 * has too.
 */
export async function fillUniqueField(transaction: WriteTransaction, key: string): Promise<number> {
  // A key holds letters, digits, blanks, hyphens and underscores: nothing that ends a quoted path.
  const next = prepareWrite(
    transaction,
    `SELECT sequence, custom ->> $path AS value FROM accounts
     WHERE sequence > $last AND custom ->> $path IS NOT NULL ORDER BY sequence LIMIT ${chunkSize}`,
  );
  const add = prepareWrite(
    transaction,
    `INSERT OR IGNORE INTO custom_unique_values (field_key, value_key, account_sequence)
     VALUES ($key, $value, $sequence)`,
  );
  let clashes = 0;
  for (let last = 0; ; await nextTurn()) {
    const rows = next.all({ path: `$."${key}"`, last }) as { sequence: number; value: string }[];
    for (const { sequence, value } of rows) {
      clashes += 1 - add.run({ key, value: keyOf(value), sequence }).changes;
    }
    last = rows.at(-1)?.sequence ?? last;
    if (rows.length < chunkSize) return clashes;
  }
}
