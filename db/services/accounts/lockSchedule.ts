import type { AccountRow } from '../../models/account.ts';
import { ChangeRecorder, type Changes } from './change.ts';
import { noLock, statusAt } from './derived.ts';
import { now, type Dependencies } from './dependencies.ts';

/** Who is named in the journal when a lock begins or ends by its date. */
const scheduleActor = 'schedule';

/** Accounts moved in one transaction, which takes some milliseconds; after it others may write. */
const batchSize = 100;

/**
 * Moves the stored status of every account whose lock began or ended since it was last looked at, also while the
 * program was closed. Resolves to the number moved. Does nothing while a change of many accounts is being written: every
 * list would wait for it.
 */
export async function settleDueLocks(dependencies: Dependencies): Promise<number> {
  for (let total = 0; ;) {
    if (dependencies.writes.lengthy) return total;
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
    const hasEnded = (row: AccountRow) => row.lockedUntil !== null && row.lockedUntil <= at;
    const record = (action: string, moved: AccountRow[], changesOf: (row: AccountRow) => Changes) => {
      // Dates cannot be taken back: the status would follow them again at once.
      const request = { actor: scheduleActor, action, undoable: false };
      const recorder = new ChangeRecorder(transaction, dependencies.clock(), request);
      for (const row of moved) recorder.update(row, changesOf(row));
      recorder.finish();
      return recorder.ids;
    };
    return [
      ...record('account.lockEnded', rows.filter(hasEnded), (row) => ({
        ...noLock,
        status: statusAt({ ...row, ...noLock }, at),
      })),
      ...record(
        'account.lockBegan',
        rows.filter((row) => !hasEnded(row)),
        (row) => ({
          status: statusAt(row, at),
        }),
      ),
    ];
  });
}
