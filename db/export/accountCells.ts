import type { csvColumns } from '../../contract/accounts.ts';
import { csvCell } from './csv.ts';

export type CsvColumn = (typeof csvColumns)[number];
type Value = string | number | null;
type Encode = (value: Value, safe: boolean) => string;

/** One cell of every row: its head, the column of the table it is made of, and how. */
export interface CsvCell {
  name: string;
  column: string;
  encode: Encode;
}

const empty = '""';

/** What a person typed. */
const free: Encode = (value, safe) => (value === null || value === '' ? empty : csvCell(String(value), safe));
/** What we made ourselves: ids, dates, numbers. Their signs need no look, which is a third of the time of an export. */
const plain: Encode = (value) => (value === null ? empty : `"${value}"`);
const flag: Encode = (value) => (value === 1 ? '"true"' : '"false"');
const isThere: Encode = (value) => (value === null ? '"false"' : '"true"');
/** Names of groups hold no semicolon (contract/fields.ts), so that they can be told apart again. */
const list: Encode = (value, safe) =>
  value === '[]' ? empty : csvCell((JSON.parse(String(value)) as string[]).join(';'), safe);

type CustomValues = Record<string, string>;

/** Reads the custom values of one row once, however many of its cells ask for them. */
function customReader(): (value: Value) => CustomValues {
  let [text, values]: [Value, CustomValues] = ['{}', {}];
  return (value) => {
    if (value !== text) [text, values] = [value, JSON.parse(String(value)) as CustomValues];
    return values;
  };
}

/** A column for each field, `custom.` and its key; in `custom` what has none of its own, such as deleted fields, as JSON. */
function customCells(keys: readonly string[]): CsvCell[] {
  const read = customReader();
  const known = new Set(keys);
  const rest: Encode = (value, safe) => {
    if (value === '{}') return empty;
    const others = Object.entries(read(value)).filter(([key]) => !known.has(key));
    return others.length === 0 ? empty : csvCell(JSON.stringify(Object.fromEntries(others)), safe);
  };
  return [
    ...keys.map((key) => ({
      name: `custom.${key}`,
      column: 'custom',
      encode: (value: Value, safe: boolean) => free(read(value)[key] ?? null, safe),
    })),
    { name: 'custom', column: 'custom', encode: rest },
  ];
}

/**
 * Each CSV column's place in the table and its way into a quoted cell. A missing value is an empty cell, a flag is true
 * or false. Done here and not in SQL, where the same conversions took twice as long.
 */
const accountCells: Record<Exclude<CsvColumn, 'custom'>, Omit<CsvCell, 'name'>> = {
  id: { column: 'id', encode: plain },
  username: { column: 'username', encode: free },
  memberNumber: { column: 'member_number', encode: free },
  email: { column: 'email', encode: free },
  displayName: { column: 'display_name', encode: free },
  phone: { column: 'phone', encode: free },
  status: { column: 'status', encode: plain },
  archivedAt: { column: 'archived_at', encode: plain },
  lockReason: { column: 'lock_reason', encode: free },
  lockNote: { column: 'lock_note', encode: free },
  lockedFrom: { column: 'locked_from', encode: plain },
  lockedUntil: { column: 'locked_until', encode: plain },
  hasPassword: { column: 'password_scheme', encode: isThere },
  passwordScheme: { column: 'password_scheme', encode: free },
  passwordChangedAt: { column: 'password_changed_at', encode: plain },
  passwordExpiresAt: { column: 'password_expires_at', encode: plain },
  mustChangePassword: { column: 'must_change_password', encode: flag },
  lastSignInAt: { column: 'last_sign_in_at', encode: plain },
  failedAttempts: { column: 'failed_attempts', encode: plain },
  secondFactorAt: { column: 'second_factor_at', encode: plain },
  groups: { column: 'groups', encode: list },
  tags: { column: 'tags', encode: list },
  parentId: { column: 'parent_id', encode: plain },
  notes: { column: 'notes', encode: free },
  version: { column: 'version', encode: plain },
  createdAt: { column: 'created_at', encode: plain },
  updatedAt: { column: 'updated_at', encode: plain },
};

/** The cells of a row for the columns asked for. `customKeys` are the fields in use, in their order. */
export function cellsFor(columns: readonly CsvColumn[], customKeys: readonly string[]): CsvCell[] {
  return columns.flatMap((name) =>
    name === 'custom' ? customCells(customKeys) : [{ name, ...accountCells[name] }],
  );
}
