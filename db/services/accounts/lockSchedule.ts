import { applyChanges } from './change.ts';
import { noLock, statusAt } from './derived.ts';
import { now, type Dependencies } from './dependencies.ts';

/** Who is named in the journal when a lock begins or ends by its date. */
const scheduleActor = 'schedule';

/** Accounts moved in one transaction: about 100 ms, after which others may write. */
const batchSize = 100;

/**
 * Moves the stored status of every account whose lock began or ended since it was last looked at, also while the
 * program was closed. Resolves to the number moved.
 */
export async function settleDueLocks(dependencies: Dependencies): Promise<number> {
  for (let total = 0; ;) {
    const moved = await settleBatch(dependencies);
    if (moved.length > 0) dependencies.onAccountsChanged(moved);
    total += moved.length;
    if (moved.length < batchSize) return total;
  }
}

function settleBatch(dependencies: Dependencies): Promise<string[]> {
  const at = now(dependencies);
  return dependencies.writes.run(async (transaction) => {
    const rows = await dependencies.accounts.findByDueLock(at, batchSize, transaction);
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
}
