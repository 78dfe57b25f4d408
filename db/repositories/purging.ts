import type { Database } from '../connection/database.ts';
import { prepareWrite, type WriteTransaction } from '../connection/writeQueue.ts';

/** What of an account stays: when it came and when it went, by the month. */
export interface Leaving {
  id: string;
  sequence: number;
  createdAt: string;
  archivedAt: string;
}

/** Ids of the accounts that belong to one. */
export function childrenOf(transaction: WriteTransaction, id: string): string[] {
  const sql = 'SELECT id FROM accounts WHERE parent_id = ?';
  return prepareWrite(transaction, sql).pluck().all(id) as string[];
}

/**
 * Removes an account and everything personal about it: its row with its unique values and pairs, what the journal and the
 * history tell of it alone. The trigger of the journal lets entries of those in `purged_accounts` be emptied, and
 * nothing else.
 */
export function purgeAccount(transaction: WriteTransaction, account: Leaving, at: string): void {
  const { id, sequence, createdAt, archivedAt } = account;
  const run = (sql: string, ...values: unknown[]) => void prepareWrite(transaction, sql).run(...values);
  run('INSERT INTO purged_accounts (id, at) VALUES (?, ?)', id, at);
  run(
    'UPDATE audit_entries SET subject_id = NULL, old_values = NULL, new_values = NULL WHERE subject_id = ?',
    id,
  );
  run("UPDATE changes SET details = '{}', subject_id = NULL, undoable = 0 WHERE subject_id = ?", id);
  run('DELETE FROM accounts WHERE sequence = ?', sequence);
  run(
    `INSERT INTO purged_totals (joined_month, left_month, total) VALUES (?, ?, 1)
     ON CONFLICT DO UPDATE SET total = total + 1`,
    createdAt.slice(0, 7),
    archivedAt.slice(0, 7),
  );
}

/** The changes that touched an account. */
export function changesOf(transaction: WriteTransaction, id: string): string[] {
  const sql = 'SELECT DISTINCT change_id FROM audit_entries WHERE subject_id = ? AND change_id IS NOT NULL';
  return prepareWrite(transaction, sql).pluck().all(id) as string[];
}

/** Empties a change that nobody who is left was part of, and parts whom a merge bound together: it cannot be undone any more. */
export function purgeChange(transaction: WriteTransaction, changeId: string): void {
  const part = `UPDATE changes SET details = json_remove(details, '$.together', '$.exchangedPasswords'), undoable = 0
    WHERE id = $changeId AND EXISTS (SELECT 1 FROM json_each(details, '$.together')
      WHERE value IN (SELECT id FROM purged_accounts))`;
  prepareWrite(transaction, part).run({ changeId });
  const sql = `UPDATE changes SET details = '{}', undoable = 0 WHERE id = $changeId AND NOT EXISTS (
    SELECT 1 FROM audit_entries INDEXED BY audit_entries_by_change
    WHERE change_id = $changeId AND subject_id IS NOT NULL)`;
  prepareWrite(transaction, sql).run({ changeId });
}

/** Everybody who was ever purged. */
export async function purgedIds(database: Database): Promise<string[]> {
  return (await database.read<{ id: string }>('SELECT id FROM purged_accounts')).map(({ id }) => id);
}
