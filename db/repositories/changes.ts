import type { AccountName } from '../../contract/account.ts';
import type { Database } from '../connection/database.ts';
import { prepareWrite, type WriteTransaction } from '../connection/writeQueue.ts';
import { selectNames } from './accountNames.ts';

/** A row of `changes`: one thing that somebody did to one account or to many. `details` is a JSON text. */
export interface ChangeRow {
  sequence: number;
  id: string;
  at: string;
  actor: string;
  action: string;
  details: string;
  total: number;
  subjectId: string | null;
  undoable: number;
  undoneBy: string | null;
  undoneAt: string | null;
}

export type NewChangeRow = Omit<ChangeRow, 'sequence' | 'undoneBy' | 'undoneAt'>;

export interface ListedChange extends ChangeRow {
  subject: AccountName | null;
}

const columns = `changes.sequence, changes.id, changes.at, changes.actor, changes.action, changes.details, changes.total,
  changes.subject_id AS subjectId, changes.undoable, changes.undone_by AS undoneBy, changes.undone_at AS undoneAt`;

/** Keeps a change in the transaction of its journal entries. */
export function insertChange(transaction: WriteTransaction, row: NewChangeRow): void {
  prepareWrite(
    transaction,
    `INSERT INTO changes (id, at, actor, action, details, total, subject_id, undoable)
     VALUES ($id, $at, $actor, $action, $details, $total, $subjectId, $undoable)`,
  ).run(row);
}

/** Keeps a change that is made account by account, each in a transaction of its own: the first makes it, the others count. */
export function countInChange(transaction: WriteTransaction, row: Omit<NewChangeRow, 'total'>): void {
  prepareWrite(
    transaction,
    `INSERT INTO changes (id, at, actor, action, details, total, subject_id, undoable)
     VALUES ($id, $at, $actor, $action, $details, 1, $subjectId, $undoable)
     ON CONFLICT (id) DO UPDATE SET total = total + 1, subject_id = NULL`,
  ).run(row);
}

export function findChange(transaction: WriteTransaction, id: string): ChangeRow | undefined {
  const sql = `SELECT ${columns} FROM changes WHERE id = $id`;
  return prepareWrite(transaction, sql).get({ id }) as ChangeRow | undefined;
}

/** Notes by which change another was undone, or with null that it holds again. */
export function markUndone(
  transaction: WriteTransaction,
  id: string,
  undone: { by: string; at: string } | null,
): void {
  const sql = 'UPDATE changes SET undone_by = $by, undone_at = $at WHERE id = $id';
  prepareWrite(transaction, sql).run({ id, by: undone?.by ?? null, at: undone?.at ?? null });
}

/** The newest changes before the one named, or before none. */
export async function listChanges(
  database: Database,
  { before, limit }: { before: string | undefined; limit: number },
): Promise<ListedChange[]> {
  const older =
    before === undefined ? 'TRUE' : 'changes.sequence < (SELECT sequence FROM changes WHERE id = $before)';
  const rows = await database.read<ChangeRow>(
    `SELECT ${columns} FROM changes WHERE ${older} ORDER BY changes.sequence DESC LIMIT $limit`,
    before === undefined ? { limit } : { before, limit },
  );
  const list = JSON.stringify([...new Set(rows.map(({ subjectId }) => subjectId))]);
  const names = await database.read<AccountName>(selectNames('id'), { list });
  const byId = new Map(names.map((name) => [name.id, name]));
  return rows.map((row) => ({ ...row, subject: byId.get(row.subjectId ?? '') ?? null }));
}

export interface ChangeEntry {
  sequence: number;
  subjectId: string;
  oldValues: string | null;
  newValues: string | null;
  action: string;
}

/** The journal entries of a change, a part at a time, oldest first. Those of purged accounts are left out. */
export function entriesAfter(
  transaction: WriteTransaction,
  changeId: string,
  after: number,
  limit: number,
): ChangeEntry[] {
  const sql = `SELECT sequence, subject_id AS subjectId, old_values AS oldValues, new_values AS newValues, action
    FROM audit_entries INDEXED BY audit_entries_by_change
    WHERE change_id = $changeId AND sequence > $after AND subject_id IS NOT NULL ORDER BY sequence LIMIT $limit`;
  return prepareWrite(transaction, sql).all({ changeId, after, limit }) as ChangeEntry[];
}
