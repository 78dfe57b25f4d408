import { AppError } from '../../../contract/errors.ts';
import type { Parsed } from '../../../contract/index.ts';
import { changeMany } from './change.ts';
import { noLock, statusAt } from './derived.ts';
import { now, type Actor, type Dependencies } from './dependencies.ts';

/** The dates of a lock in the database's form. Throws `invalid_input` when it would end before it begins or is over. */
function lockDates(input: Parsed<'accounts.lock'>, at: string) {
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

/**
 * Locks accounts, now or from a later instant, for good or until an instant. Locking a locked account replaces its
 * reason and dates. Throws `conflict/archived` when one of them is archived, and then locks none.
 */
export async function lockAccounts(dependencies: Dependencies, input: Parsed<'accounts.lock'>, actor: Actor) {
  const at = now(dependencies);
  const lock = { ...lockDates(input, at), lockReason: input.reason ?? null, lockNote: input.note ?? null };
  return changeMany(dependencies, input.ids, {
    actor,
    action: 'account.locked',
    decide(row) {
      if (row.archivedAt !== null)
        throw new AppError('conflict', 'an archived account', { reason: 'archived' });
      // Whoever is locked now stays locked: a later start must not let them in until then.
      const lockedFrom =
        row.status === 'locked' && row.lockedFrom !== null
          ? earlier(row.lockedFrom, lock.lockedFrom)
          : lock.lockedFrom;
      return { ...lock, lockedFrom, status: statusAt({ ...lock, archivedAt: null, lockedFrom }, at) };
    },
  });
}

/** Ends locks, also those that have not begun. Accounts without a lock are not counted. */
export async function unlockAccounts(dependencies: Dependencies, ids: string[], actor: Actor) {
  return changeMany(dependencies, ids, {
    actor,
    action: 'account.unlocked',
    decide(row) {
      if (row.lockedFrom === null) return undefined;
      return { ...noLock, status: row.archivedAt === null ? 'active' : 'archived' };
    },
  });
}
