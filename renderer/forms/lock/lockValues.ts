import type { Account, Input } from '../../../contract/index.ts';
import { lockDetails } from '../../bridge/schemas.ts';
import { endsWithDay } from '../../text/format.ts';
import { dayBefore, dayOf } from '../../text/localDay.ts';
import { checkWith } from '../fields.ts';
import { endInstant, startInstant, timeOf } from './lockTimes.ts';

export interface LockValues {
  reason: string;
  note: string;
  /** `held` is a lock that holds already: its beginning is no longer a choice. */
  begins: 'now' | 'later' | 'held';
  from: string;
  fromTime: string;
  // `later` and `untilDate` are choices of their own: an emptied date must not silently mean "now" or "for ever".
  ends: 'untilUnlocked' | 'untilDate';
  until: string;
  untilTime: string;
}

type LockInput = Omit<Input<'accounts.lock'>, 'ids'>;

/** Days from today that are offered when somebody asks for a later beginning or an end. */
const daysUntilStart = 1;
const daysUntilEnd = 28;

function dayAfter(now: Date, days: number): string {
  return dayOf(new Date(now.getFullYear(), now.getMonth(), now.getDate() + days).toISOString());
}

export function newLock(now: Date): LockValues {
  return {
    reason: '',
    note: '',
    begins: 'now',
    from: dayAfter(now, daysUntilStart),
    fromTime: '',
    ends: 'untilUnlocked',
    until: dayAfter(now, daysUntilEnd),
    untilTime: '',
  };
}

/** The lock that somebody has, to be changed. */
export function lockValuesOf(account: Account, now: Date): LockValues {
  const { status, lockReason, lockNote, lockedFrom, lockedUntil } = account;
  const isPlanned = status !== 'locked' && lockedFrom !== null;
  return {
    ...newLock(now),
    reason: lockReason ?? '',
    note: lockNote ?? '',
    begins: isPlanned ? 'later' : 'held',
    ...(isPlanned && { from: dayOf(lockedFrom), fromTime: timeOf(lockedFrom, endsWithDay(lockedFrom)) }),
    ...(lockedUntil !== null && {
      ends: 'untilDate',
      until: endsWithDay(lockedUntil) ? dayBefore(lockedUntil) : dayOf(lockedUntil),
      untilTime: timeOf(lockedUntil, endsWithDay(lockedUntil)),
    }),
  };
}

/** When the lock begins: undefined is at once, null while it cannot be said. Today without a time is at once too. */
export function beginOf({ begins, from, fromTime }: LockValues, now: Date): string | null | undefined {
  if (begins !== 'later') return undefined;
  const isToday = fromTime === '' && from === dayOf(now.toISOString());
  return isToday ? undefined : startInstant(from, fromTime);
}

/** When it ends: undefined is never, null while it cannot be said. */
export function endOf({ ends, until, untilTime }: LockValues): string | null | undefined {
  return ends === 'untilDate' ? endInstant(until, untilTime) : undefined;
}

export function lockInput(values: LockValues, now: Date): LockInput {
  const { reason, note } = values;
  const [from, until] = [beginOf(values, now), endOf(values)];
  return { reason, note, ...(from !== undefined && { from }), ...(until !== undefined && { until }) };
}

/** A date that was asked for and is missing would mean "now" or "for ever": here that is a mistake. */
export function checkLock(values: LockValues, now: Date): Record<string, string> {
  const reasons = checkWith(lockDetails, lockInput(values, now));
  const present = now.toISOString();
  const [from, until] = [beginOf(values, now), endOf(values)];
  if (from === null) reasons['from'] = 'day_missing';
  else if (from !== undefined && from <= present) reasons['from'] ??= 'start_in_past';
  if (until === null) reasons['until'] = 'day_missing';
  else if (until !== undefined && until <= present) reasons['until'] ??= 'end_in_past';
  else if (from && until && until <= from) reasons['until'] ??= 'end_before_start';
  return reasons;
}
