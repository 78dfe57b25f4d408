import { prepareWrite, type WriteTransaction } from '../connection/writeQueue.ts';
import type { AccountRow, NewAccountRow } from '../models/account.ts';
import type { AuditEntry } from './auditEntries.ts';
import { accountConflict } from './accounts.ts';

/** Columns that every change of an account needs. */
export type KeyColumns = 'sequence' | 'id' | 'version';

/** Some columns of an account: what a change looks at and nothing more, for there may be a million to look at. */
export type PartialRow<Column extends keyof AccountRow = never> = Pick<AccountRow, Column | KeyColumns>;

function columnOf(attribute: string): string {
  return attribute.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}

/** A SELECT of some columns of the accounts in `$list`, under the names of the model, in the order of creation. */
export function selectRows(columns: readonly (keyof AccountRow)[], by: Key): string {
  const names = [...new Set<keyof AccountRow>(['sequence', 'id', 'version', ...columns])];
  const listed = names.map((name) => `accounts.${columnOf(name)} AS "${name}"`).join(', ');
  // CROSS JOIN keeps its sides: SQLite would rather read every account and look each up in the list.
  return `SELECT ${listed} FROM json_each($list) CROSS JOIN accounts ON accounts.${by} = json_each.value
    ORDER BY sequence`;
}

/** What a list of accounts names them by. */
type Key = 'sequence' | 'id';

/** Accounts of a list of sequences or ids; those that do not exist are missing from the answer. */
export function findRows<Column extends keyof AccountRow>(
  transaction: WriteTransaction,
  columns: readonly Column[],
  by: Key,
  list: readonly (number | string)[],
): PartialRow<Column>[] {
  const statement = prepareWrite(transaction, selectRows(columns, by));
  return statement.all({ list: JSON.stringify(list) }) as PartialRow<Column>[];
}

const updates = new Map<string, string>();

/** The UPDATE for some columns, made once: a change of many accounts asks for the same one each time. */
function updateSql(changes: Partial<NewAccountRow>): string {
  const key = Object.keys(changes).join();
  const known = updates.get(key);
  if (known !== undefined) return known;
  const assignments = Object.keys(changes).map((name) => `${columnOf(name)} = $${name}`);
  const sql = `UPDATE accounts SET ${assignments.join(', ')} WHERE sequence = $sequence`;
  updates.set(key, sql);
  return sql;
}

/**
 * Changes one account on the transaction's own connection. Throws `conflict` with the field for a taken user name, e-mail
 * address or member number.
 */
export function updateRow(
  transaction: WriteTransaction,
  sequence: number,
  changes: Partial<NewAccountRow>,
): void {
  try {
    prepareWrite(transaction, updateSql(changes)).run({ ...changes, sequence });
  } catch (error) {
    throw accountConflict(error) ?? error;
  }
}

const insertEntry = `INSERT INTO audit_entries (at, actor, action, subject_id, old_values, new_values, change_id)
  VALUES ($at, $actor, $action, $subjectId, $oldValues, $newValues, $changeId)`;

function textOf(values: Record<string, unknown> | undefined): string | null {
  return values === undefined ? null : JSON.stringify(values);
}

/** Adds one journal entry on the transaction's own connection. */
export function appendEntry(transaction: WriteTransaction, entry: AuditEntry): void {
  prepareWrite(transaction, insertEntry).run({
    at: entry.at,
    actor: entry.actor,
    action: entry.action,
    subjectId: entry.subjectId,
    oldValues: textOf(entry.oldValues),
    newValues: textOf(entry.newValues),
    changeId: entry.changeId ?? null,
  });
}
