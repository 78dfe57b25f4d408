const minute = 60_000;
const hour = 60 * minute;
export const day = 24 * hour;

/** A stretch of local time, in milliseconds since 1970 UTC: from `start` up to `end`, which is the next one's start. */
export interface Period {
  name: string;
  start: number;
  end: number;
}

/** The local clock of an instant, to be read with the UTC methods. */
function localClock(at: Date, offsetMinutes: number): Date {
  return new Date(at.getTime() - offsetMinutes * minute);
}

/** The last `count` months of local time up to the one of `at`, oldest first, named `2026-03`. */
export function monthsUntil(at: Date, count: number, offsetMinutes: number): Period[] {
  const local = localClock(at, offsetMinutes);
  const [year, month] = [local.getUTCFullYear(), local.getUTCMonth()];
  return Array.from({ length: count }, (_, place) => {
    const start = Date.UTC(year, month - count + 1 + place);
    const end = Date.UTC(year, month - count + 2 + place);
    const name = new Date(start).toISOString().slice(0, 7);
    return { name, start: start + offsetMinutes * minute, end: end + offsetMinutes * minute };
  });
}

/** The last `count` weeks of local time up to the one of `at`, oldest first, named by the date of their Monday. */
export function weeksUntil(at: Date, count: number, offsetMinutes: number): Period[] {
  const local = localClock(at, offsetMinutes);
  const daysSinceMonday = (local.getUTCDay() + 6) % 7;
  const monday = Math.floor(local.getTime() / day) * day - daysSinceMonday * day;
  return Array.from({ length: count }, (_, place) => {
    const localStart = monday - (count - 1 - place) * 7 * day;
    const start = localStart + offsetMinutes * minute;
    return { name: new Date(localStart).toISOString().slice(0, 10), start, end: start + 7 * day };
  });
}

/** The first hour, as `sign_in_totals` names it, that begins at or after an instant. */
export function hourFrom(instant: number): string {
  return new Date(Math.ceil(instant / hour) * hour).toISOString().slice(0, 13);
}
