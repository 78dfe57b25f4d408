const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

/** A stretch of local time as instants of the database: from `start` up to `end`, which is the next one's start. */
export interface Period {
  name: string;
  start: string;
  end: string;
}

/** The local clock of an instant, to be read with the UTC methods. */
function localClock(at: Date, offsetMinutes: number): Date {
  return new Date(at.getTime() - offsetMinutes * minute);
}

function period(name: string, start: number, end: number, offsetMinutes: number): Period {
  const instant = (local: number) => new Date(local + offsetMinutes * minute).toISOString();
  return { name, start: instant(start), end: instant(end) };
}

/** The last `count` months of local time up to the one of `at`, oldest first, named `2026-03`. */
export function monthsUntil(at: Date, count: number, offsetMinutes: number): Period[] {
  const local = localClock(at, offsetMinutes);
  const [year, month] = [local.getUTCFullYear(), local.getUTCMonth()];
  return Array.from({ length: count }, (_, place) => {
    const start = Date.UTC(year, month - count + 1 + place);
    const end = Date.UTC(year, month - count + 2 + place);
    return period(new Date(start).toISOString().slice(0, 7), start, end, offsetMinutes);
  });
}

/** The last `count` weeks of local time up to the one of `at`, oldest first, named by the date of their Monday. */
export function weeksUntil(at: Date, count: number, offsetMinutes: number): Period[] {
  const local = localClock(at, offsetMinutes);
  const daysSinceMonday = (local.getUTCDay() + 6) % 7;
  const monday = Math.floor(local.getTime() / day) * day - daysSinceMonday * day;
  return Array.from({ length: count }, (_, place) => {
    const start = monday - (count - 1 - place) * 7 * day;
    return period(new Date(start).toISOString().slice(0, 10), start, start + 7 * day, offsetMinutes);
  });
}

/** The first hour, as `sign_in_totals` names it, that begins at or after an instant. */
export function hourFrom(instant: string): string {
  return new Date(Math.ceil(Date.parse(instant) / hour) * hour).toISOString().slice(0, 13);
}
