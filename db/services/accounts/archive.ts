import { changeMany } from './change.ts';
import { statusAt } from './derived.ts';
import { now, type Actor, type Dependencies } from './dependencies.ts';

/** Archives accounts: they keep all they have, cannot sign in, and keep their user name taken. Undone by restore. */
export async function archiveAccounts(dependencies: Dependencies, ids: string[], actor: Actor) {
  const at = now(dependencies);
  return changeMany(dependencies, ids, {
    actor,
    action: 'account.archived',
    decide: (row) => (row.archivedAt === null ? { archivedAt: at, status: 'archived' } : undefined),
  });
}

/** Brings archived accounts back with the lock they had, if it still holds. */
export async function restoreAccounts(dependencies: Dependencies, ids: string[], actor: Actor) {
  const at = now(dependencies);
  return changeMany(dependencies, ids, {
    actor,
    action: 'account.restored',
    decide: (row) =>
      row.archivedAt === null
        ? undefined
        : { archivedAt: null, status: statusAt({ ...row, archivedAt: null }, at) },
  });
}
