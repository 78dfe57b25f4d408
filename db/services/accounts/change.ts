import { AppError } from '../../../contract/errors.ts';
import type { WriteOptions } from '../../connection/writeQueue.ts';
import { findRows } from '../../repositories/accountRows.ts';
import { createPace } from '../pace.ts';
import { ChangeRecorder, type ChangeRequest } from './changeRecorder.ts';
import type { Actor, Dependencies } from './dependencies.ts';
import type { Plan } from './plan.ts';

export { ChangeRecorder, difference, type Changes, type ChangeRequest } from './changeRecorder.ts';

export interface Recorded<Result> {
  result: Result;
  /** Missing when nothing had to be changed. */
  changeId?: string;
}

/**
 * The one way in which services change accounts: one transaction, one row in the history, one journal entry for each
 * account. The window is told after the commit. `lengthy` lets lists be answered meanwhile.
 */
export async function recordChange<Result>(
  dependencies: Dependencies,
  request: ChangeRequest,
  work: (recorder: ChangeRecorder) => Promise<Result> | Result,
  options: WriteOptions = {},
): Promise<Recorded<Result>> {
  const { result, ids, changeId } = await dependencies.writes.run(async (transaction) => {
    const recorder = new ChangeRecorder(transaction, dependencies.clock(), request);
    const made = await work(recorder);
    return { result: made, ids: recorder.ids, changeId: recorder.finish() };
  }, options);
  if (ids.length > 0) dependencies.onAccountsChanged(ids);
  return changeId === undefined ? { result } : { result, changeId };
}

/** More accounts than this take long enough that lists should not wait for them. */
const many = 500;

/**
 * Changes named accounts in one transaction: all or none. Throws `not_found` when an id has no account and `conflict`
 * with the reason when the plan refuses one.
 */
export async function changeMany(
  dependencies: Dependencies,
  ids: string[],
  { decide, columns, ...plan }: Plan,
  actor: Actor,
): Promise<{ changed: number; changeId?: string }> {
  const work = async (recorder: ChangeRecorder) => {
    const rows = findRows(recorder.transaction, columns, 'id', ids);
    if (rows.length < ids.length) throw new AppError('not_found', 'an account does not exist');
    const pace = createPace();
    for (const row of rows) {
      const decision = decide(row);
      if (decision === undefined) continue;
      if ('refused' in decision) throw new AppError('conflict', 'refused', { reason: decision.refused });
      recorder.update(row, decision.changes);
      if (pace.due()) await pace.rest();
    }
    return recorder.ids.length;
  };
  const request = { ...plan, actor };
  const { result, ...change } = await recordChange(dependencies, request, work, {
    lengthy: ids.length > many,
  });
  return { changed: result, ...change };
}
