/** Six weeks: every month fits, and the calendar keeps its height from month to month. */
const weeksShown = 6;

/** A local day without a time. Days are made by the calendar, not by adding hours: some have 23 of them. */
export function dayAt(day: Date, later: number): Date {
  return new Date(day.getFullYear(), day.getMonth(), day.getDate() + later);
}

export function sameDay(one: Date | undefined, other: Date): boolean {
  return one?.toDateString() === other.toDateString();
}

export function sameMonth(one: Date, other: Date): boolean {
  return one.getFullYear() === other.getFullYear() && one.getMonth() === other.getMonth();
}

/** The same day of another month, or its last one where that month is shorter. */
export function monthAt(day: Date, later: number): Date {
  const last = new Date(day.getFullYear(), day.getMonth() + later + 1, 0);
  return new Date(last.getFullYear(), last.getMonth(), Math.min(day.getDate(), last.getDate()));
}

/** The days of a month in whole weeks, each week an array. */
export function weeksOf(month: Date, firstWeekday: number): Date[][] {
  const first = new Date(month.getFullYear(), month.getMonth(), 1);
  const before = (first.getDay() - firstWeekday + 7) % 7;
  return Array.from({ length: weeksShown }, (_, week) =>
    Array.from({ length: 7 }, (__, day) => dayAt(first, week * 7 + day - before)),
  );
}

/** The midnights before, between and after days. */
export function bordersOf(days: readonly Date[]): string[] {
  const [last] = days.slice(-1);
  const borders = last === undefined ? days : [...days, dayAt(last, 1)];
  return borders.map((day) => day.toISOString());
}

/** Where a key leads to from a day; undefined for keys that mean nothing here. */
export function dayByKey(key: string, day: Date, firstWeekday: number): Date | undefined {
  const inWeek = (day.getDay() - firstWeekday + 7) % 7;
  const steps: Record<string, number> = {
    ArrowLeft: -1,
    ArrowRight: 1,
    ArrowUp: -7,
    ArrowDown: 7,
    Home: -inWeek,
    End: 6 - inWeek,
  };
  const step = steps[key];
  if (step !== undefined) return dayAt(day, step);
  if (key === 'PageUp') return monthAt(day, -1);
  return key === 'PageDown' ? monthAt(day, 1) : undefined;
}
