import type { WriteTransaction } from '../../connection/writeQueue.ts';
import type { AccountRow, NewAccountRow } from '../../models/account.ts';
import { updateRow } from '../../repositories/accountRows.ts';
import { freeUniqueValues } from '../../repositories/uniqueValues.ts';

/** What no two accounts can have. */
export const uniqueColumns = ['username', 'memberNumber', 'email', 'custom'] as const;

/**
 * Takes from an account what must be unique, so that another can have it within the same transaction: the database checks
 * after every statement, not at the end. Not recorded: the caller writes the account again with `updateFreed`.
 */
export function freeNames(
  transaction: WriteTransaction,
  row: AccountRow,
  columns: readonly string[] = uniqueColumns,
): void {
  // Nobody has this name: no field takes that character.
  const placeholder = `\u{10FFFF}${row.sequence}`;
  const freed: Partial<NewAccountRow> = {};
  if (columns.includes('username')) freed.usernameKey = placeholder;
  if (columns.includes('memberNumber') && row.memberNumber !== null) freed.memberNumberKey = placeholder;
  if (columns.includes('email') && row.email !== null) freed.emailKey = placeholder;
  if (Object.keys(freed).length > 0) updateRow(transaction, row.sequence, freed);
  if (columns.includes('custom')) freeUniqueValues(transaction, row.sequence);
}
