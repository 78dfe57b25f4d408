import { fromLocalInput, toLocalInput } from '../../text/format.ts';
import { startOfDay } from '../../text/localDay.ts';

/** The beginning of a day, or a time of it; null while there is no day. */
export function startInstant(day: string, time: string): string | null {
  return time === '' ? (startOfDay(day) ?? null) : fromLocalInput(`${day}T${time}`);
}

/** A day alone is meant with all of it: the instant is the midnight after it. */
export function endInstant(day: string, time: string): string | null {
  return time === '' ? (startOfDay(day, 1) ?? null) : fromLocalInput(`${day}T${time}`);
}

/** The time of an instant for a field, empty when it is the beginning of a day and goes without saying. */
export function timeOf(instant: string, isWhole: boolean): string {
  return isWhole ? '' : toLocalInput(new Date(instant)).slice(11);
}
