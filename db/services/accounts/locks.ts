import { AppError } from '../../../contract/errors.ts';
import type { Parsed } from '../../../contract/index.ts';
import { changeMany } from './change.ts';
import { noLock, statusAt } from './derived.ts';
import { now, type Actor, type Dependencies } from './dependencies.ts';
import type { AccountRow } from '../../models/account.ts';
import { makePlan, type Plan } from './plan.ts';

/** The dates of a lock in the database's form. Throws `invalid_input` when it would end before it begins or is over. */
function lockDates(input: LockDetails, at: string) {
  const iso = (text: string) => new Date(text).toISOString();
  const lockedFrom = input.from == null ? at : iso(input.from);
  const lockedUntil = input.until == null ? null : iso(input.until);
  if (lockedUntil !== null && lockedUntil <= at) {
    throw new AppError('invalid_input', 'the lock would be over already', {
      fields: { until: 'end_in_past' },
    });
  }
  if (lockedUntil !== null && lockedUntil <= lockedFrom) {
    throw new AppError('invalid_input', 'the lock ends before it begins', {
      fields: { until: 'end_before_start' },
    });
  }
  return { lockedFrom, lockedUntil };
}

function earlier(one: string, other: string): string {
  return one < other ? one : other;
}

const lockColumns = [
  'archivedAt',
  'status',
  'lockReason',
  'lockNote',
  'lockedFrom',
  'lockedUntil',
] as const satisfies readonly (keyof AccountRow)[];

export type LockDetails = Omit<Parsed<'accounts.lock'>, 'ids'>;

/**
 * A lock, now or from a later instant, for good or until an instant. Locking a locked account replaces its reason and
 * dates. Refuses archived accounts. Throws `invalid_input` on `until`.
 */
export function lockPlan(input: LockDetails, at: string): Plan {
  const lock = { ...lockDates(input, at), lockReason: input.reason ?? null, lockNote: input.note ?? null };
  const details = Object.fromEntries(Object.entries(input).filter(([, value]) => value != null));
  return makePlan({ action: 'account.locked', details }, lockColumns, (row) => {
    if (row.archivedAt !== null) return { refused: 'archived' };
    // Whoever is locked now stays locked: a later start must not let them in until then, nor a clock that was set back.
    const heldFrom = row.status === 'locked' ? row.lockedFrom : null;
    const lockedFrom = heldFrom === null ? lock.lockedFrom : earlier(heldFrom, earlier(lock.lockedFrom, at));
    const changes = { ...lock, lockedFrom, status: statusAt({ ...lock, archivedAt: null, lockedFrom }, at) };
    const same = lockColumns.every((name) => name === 'archivedAt' || changes[name] === row[name]);
    return same ? undefined : { changes };
  });
}

/** The end of a lock, also of one that has not begun. Accounts without a lock stay as they are. */
export function unlockPlan(): Plan {
  return makePlan({ action: 'account.unlocked', details: {} }, lockColumns, (row) => {
    if (row.lockedFrom === null) return undefined;
    return { changes: { ...noLock, status: row.archivedAt === null ? 'active' : 'archived' } };
  });
}

/** Locks accounts as `lockPlan` says. Throws `conflict/archived` when one of them is archived, and then locks none. */
export async function lockAccounts(
  dependencies: Dependencies,
  { ids, ...lock }: Parsed<'accounts.lock'>,
  actor: Actor,
) {
  return changeMany(dependencies, ids, lockPlan(lock, now(dependencies)), actor);
}

/** Ends locks. Accounts without a lock are not counted. */
export async function unlockAccounts(dependencies: Dependencies, ids: string[], actor: Actor) {
  return changeMany(dependencies, ids, unlockPlan(), actor);
}
