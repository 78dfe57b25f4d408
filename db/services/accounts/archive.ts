import { changeMany } from './change.ts';
import { statusAt } from './derived.ts';
import { now, type Actor, type Dependencies } from './dependencies.ts';
import { makePlan, type Plan } from './plan.ts';

/** Archived accounts keep all they have, cannot sign in, and keep their user name taken. Undone by restore. */
export function archivePlan(at: string): Plan {
  const names = { action: 'account.archived', details: {} };
  return makePlan(names, ['archivedAt', 'status', 'lockedFrom'], (row) => {
    if (row.archivedAt !== null) return undefined;
    const changes = { archivedAt: at, status: 'archived' } as const;
    // The clock was set back since the lock began. Only the status knows that it holds, and the status is lost now.
    const holdsAhead = row.status === 'locked' && row.lockedFrom !== null && row.lockedFrom > at;
    return { changes: holdsAhead ? { ...changes, lockedFrom: at } : changes };
  });
}

/** Archived accounts come back with the lock they had, if it still holds. */
export function restorePlan(at: string): Plan {
  const names = { action: 'account.restored', details: {} };
  return makePlan(names, ['archivedAt', 'status', 'lockedFrom', 'lockedUntil'], (row) => {
    if (row.archivedAt === null) return undefined;
    return { changes: { archivedAt: null, status: statusAt({ ...row, archivedAt: null }, at) } };
  });
}

/** Archives accounts; those that are archived already are not counted. */
export async function archiveAccounts(dependencies: Dependencies, ids: string[], actor: Actor) {
  return changeMany(dependencies, ids, archivePlan(now(dependencies)), actor);
}

/** Brings archived accounts back; the others are not counted. */
export async function restoreAccounts(dependencies: Dependencies, ids: string[], actor: Actor) {
  return changeMany(dependencies, ids, restorePlan(now(dependencies)), actor);
}
