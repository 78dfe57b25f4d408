import { AppError } from '../../../contract/errors.ts';
import type { WriteTransaction } from '../../connection/writeQueue.ts';
import type { AccountRow, NewAccountRow } from '../../models/account.ts';
import type { AuditEntry } from '../../repositories/auditEntries.ts';
import { now, type Actor, type Dependencies } from './dependencies.ts';

/** Columns that never enter the journal: secrets, and what follows from other columns. */
const unrecorded = new Set([
  'passwordHash',
  'usernameKey',
  'emailKey',
  'memberNumberKey',
  'memberNumberSort',
  'nameSort',
  'searchText',
  'sequence',
]);

export type Changes = Partial<NewAccountRow>;

/** The values that differ, before and after, as the journal keeps them; nothing when none does. */
export function difference(row: AccountRow, changes: Changes): Pick<AuditEntry, 'oldValues' | 'newValues'> {
  const oldValues: Record<string, unknown> = {};
  const newValues: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(changes)) {
    const before = row[name as keyof AccountRow];
    if (unrecorded.has(name) || before === value) continue;
    oldValues[name] = before;
    newValues[name] = value;
  }
  return Object.keys(newValues).length > 0 ? { oldValues, newValues } : {};
}

/** Writes changes to one account with the next version and the journal entry of the same transaction. */
export async function applyChanges(
  dependencies: Dependencies,
  transaction: WriteTransaction,
  row: AccountRow,
  change: { actor: Actor; action: string; changes: Changes },
): Promise<AccountRow> {
  const at = now(dependencies);
  const changed = await dependencies.accounts.update(transaction, row, {
    ...change.changes,
    version: row.version + 1,
    updatedAt: at,
  });
  const entry = { at, actor: change.actor, action: change.action, subjectId: row.id };
  await dependencies.auditEntries.append(transaction, [{ ...entry, ...difference(row, change.changes) }]);
  return changed;
}

/**
 * Changes many accounts in one transaction: all or none. `decide` returns the changes of an account, or undefined when
 * it is as wanted already. Resolves to the number of accounts changed; `not_found` when an id has no account.
 */
export async function changeMany(
  dependencies: Dependencies,
  ids: string[],
  request: { actor: Actor; action: string; decide: (row: AccountRow) => Changes | undefined },
): Promise<{ changed: number }> {
  const changed = await dependencies.writes.run(async (transaction) => {
    const rows = await dependencies.accounts.findByIds(ids, transaction);
    if (rows.length < ids.length) throw new AppError('not_found', 'an account does not exist');
    const done: string[] = [];
    for (const row of rows) {
      const changes = request.decide(row);
      if (changes === undefined) continue;
      await applyChanges(dependencies, transaction, row, { ...request, changes });
      done.push(row.id);
    }
    return done;
  });
  if (changed.length > 0) dependencies.onAccountsChanged(changed);
  return { changed: changed.length };
}
