import type { WriteTransaction } from '../../connection/writeQueue.ts';
import type { AccountRow } from '../../models/account.ts';
import { ChangeRecorder } from './change.ts';
import { isLockDue, noLock, statusAt } from './derived.ts';
import { now, type Dependencies } from './dependencies.ts';

/** Who is named in the journal when a lock begins or ends by its date. */
const scheduleActor = 'schedule';

/** Accounts moved in one transaction, which takes some milliseconds; after it others may write. */
const batchSize = 100;

/**
 * Moves the stored status of every account whose lock began or ended since it was last looked at, also while the
 * program was closed. Resolves to the number moved. Does nothing while a change of many accounts is being written: every
 * list would wait for it.
 *
 * An entry of the journal carries the time at which the move was noticed, so that the journal stays in the order of time,
 * and in its values the time at which it was due. A lock that began and ended unseen gets both entries.
 */
export async function settleDueLocks(dependencies: Dependencies): Promise<number> {
  for (let total = 0; ;) {
    if (dependencies.writes.lengthy) return total;
    const at = now(dependencies);
    const moved = await dependencies.writes.run(async (transaction) => {
      const rows = await dependencies.accounts.findByDueLock(at, batchSize, transaction);
      return move(dependencies, transaction, rows);
    });
    if (moved.length > 0) dependencies.onAccountsChanged(moved);
    total += moved.length;
    if (moved.length < batchSize) return total;
  }
}

/** Moves the status of one account if its lock is due, and resolves to the account as it is then. */
export async function settleLockOf(dependencies: Dependencies, id: string): Promise<AccountRow | null> {
  const { accounts, writes } = dependencies;
  const { row, moved } = await writes.run(async (transaction) => {
    const before = await accounts.findById(id, transaction);
    if (before === null || !isLockDue(before, now(dependencies))) return { row: before, moved: [] };
    const ids = move(dependencies, transaction, [before]);
    return { row: await accounts.findById(id, transaction), moved: ids };
  });
  if (moved.length > 0) dependencies.onAccountsChanged(moved);
  return row;
}

function move(dependencies: Dependencies, transaction: WriteTransaction, rows: AccountRow[]): string[] {
  const at = now(dependencies);
  const hasEnded = (row: AccountRow) => row.lockedUntil !== null && row.lockedUntil <= at;
  const recorderFor = (action: string) =>
    // Dates cannot be taken back: the status would follow them again at once.
    new ChangeRecorder(transaction, dependencies.clock(), { actor: scheduleActor, action, undoable: false });
  const began = recorderFor('account.lockBegan');
  const seen = rows.map((row) =>
    row.status === 'active'
      ? began.update(row, { status: 'locked' }, undefined, { lockedFrom: row.lockedFrom })
      : row,
  );
  began.finish();
  const ended = recorderFor('account.lockEnded');
  for (const row of seen.filter(hasEnded))
    ended.update(row, { ...noLock, status: statusAt({ ...row, ...noLock }, at) });
  ended.finish();
  return rows.map(({ id }) => id);
}
