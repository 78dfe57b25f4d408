import { applyChanges } from './change.ts';
import { noLock, statusAt } from './derived.ts';
import { now, type Dependencies } from './dependencies.ts';

/** Who is named in the journal when a lock begins or ends by its date. */
const scheduleActor = 'schedule';

/**
 * Moves the stored status of every account whose lock began or ended since it was last looked at, also while the
 * program was closed. Resolves to the number moved.
 */
export async function settleDueLocks(dependencies: Dependencies): Promise<number> {
  const at = now(dependencies);
  const moved = await dependencies.writes.run(async (transaction) => {
    const rows = await dependencies.accounts.findByDueLock(at, transaction);
    for (const row of rows) {
      const ended = row.lockedUntil !== null && row.lockedUntil <= at;
      const changes = ended
        ? { ...noLock, status: statusAt({ ...row, ...noLock }, at) }
        : { status: statusAt(row, at) };
      const action = ended ? 'account.lockEnded' : 'account.lockBegan';
      await applyChanges(dependencies, transaction, row, { actor: scheduleActor, action, changes });
    }
    return rows.map(({ id }) => id);
  });
  if (moved.length > 0) dependencies.onAccountsChanged(moved);
  return moved.length;
}
