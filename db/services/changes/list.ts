import type { Output, Parsed } from '../../../contract/index.ts';
import { listChanges, type ListedChange } from '../../repositories/changes.ts';
import type { Reading } from '../accounts/dependencies.ts';

function toChange(row: ListedChange): Output<'changes.list'>['changes'][number] {
  const undone =
    row.undoneBy === null || row.undoneAt === null ? null : { at: row.undoneAt, changeId: row.undoneBy };
  return {
    id: row.id,
    at: row.at,
    actor: row.actor,
    action: row.action,
    details: JSON.parse(row.details) as Record<string, unknown>,
    total: row.total,
    subject: row.subject,
    undone,
    undoable: row.undoable === 1 && undone === null,
  };
}

/** The history, newest first. */
export async function listHistory(
  { database }: Reading,
  { before, limit }: Parsed<'changes.list'>,
): Promise<Output<'changes.list'>> {
  const rows = await listChanges(database, { before, limit: limit + 1 });
  return { changes: rows.slice(0, limit).map(toChange), more: rows.length > limit };
}
