import type { Input } from '../../../contract/index.ts';
import { lockDetails } from '../../bridge/schemas.ts';
import { fromLocalInput } from '../../text/messages.ts';
import { checkWith } from '../fields.ts';

export interface LockValues {
  reason: string;
  note: string;
  begins: 'now' | 'later';
  from: string;
  ends: 'untilUnlocked' | 'untilDate';
  until: string;
}

// `later` and `untilDate` are choices of their own: an emptied date must not silently mean "now" or "for ever".
export const noLock: LockValues = {
  reason: '',
  note: '',
  begins: 'now',
  from: '',
  ends: 'untilUnlocked',
  until: '',
};
export function lockInput({
  reason,
  note,
  begins,
  from,
  ends,
  until,
}: LockValues): Omit<Input<'accounts.lock'>, 'ids'> {
  return {
    reason,
    note,
    ...(begins === 'later' ? { from: fromLocalInput(from) } : {}),
    ...(ends === 'untilDate' ? { until: fromLocalInput(until) } : {}),
  };
}

/** A date that was asked for and is missing would mean "now" or "for ever": here that is a mistake. */
export function checkLock(values: LockValues, now: Date): Record<string, string> {
  const reasons = checkWith(lockDetails, lockInput(values));
  const from = values.begins === 'later' ? fromLocalInput(values.from) : now.toISOString();
  const until = values.ends === 'untilDate' ? fromLocalInput(values.until) : undefined;
  if (from === null) reasons['from'] ??= 'invalid_date';
  if (until === null) reasons['until'] ??= 'invalid_date';
  if (from && until && until <= from)
    reasons['until'] ??= values.begins === 'now' ? 'end_in_past' : 'end_before_start';
  return reasons;
}
