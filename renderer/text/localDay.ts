/** Days of the person's own calendar, `2026-01-31`, and the instants at which they begin. */

function localDay(instant: Date): string {
  const two = (part: number) => String(part).padStart(2, '0');
  return `${instant.getFullYear()}-${two(instant.getMonth() + 1)}-${two(instant.getDate())}`;
}

/** The instant at which a day begins here, or undefined while it is no day. `later` days after it. */
export function startOfDay(day: string, later = 0): string | undefined {
  const [year = Number.NaN, month = Number.NaN, date = Number.NaN] = day.split('-').map(Number);
  const instant = new Date(year, month - 1, date + later);
  return Number.isNaN(instant.getTime()) ? undefined : instant.toISOString();
}

export function dayOf(instant: string): string {
  return localDay(new Date(instant));
}

/** The last day of a period that ends before `instant`. */
export function dayBefore(instant: string): string {
  return localDay(new Date(new Date(instant).getTime() - 1));
}
