import type { AccountRow } from '../../models/account.ts';

/** Failures before waiting begins, and the longest wait in seconds: 1, 2, 4, … up to five minutes. */
const freeAttempts = 5;
const longestWait = 300;

/**
 * The instant until which an account takes no further attempt, or undefined when it takes one now. A failure in the
 * future, when the clock was set back, counts as one of now: the wait is neither skipped nor longer than five minutes.
 */
export function throttledUntil(
  row: Pick<AccountRow, 'failedAttempts' | 'lastFailedAt'>,
  instant: Date,
): Date | undefined {
  if (row.failedAttempts < freeAttempts || row.lastFailedAt === null) return undefined;
  const seconds = Math.min(longestWait, 2 ** (row.failedAttempts - freeAttempts));
  const failedAt = Math.min(Date.parse(row.lastFailedAt), instant.getTime());
  const until = new Date(failedAt + seconds * 1000);
  return until > instant ? until : undefined;
}
