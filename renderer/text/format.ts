/** Numbers and dates as the machine's language writes them. Made once: an Intl object costs about 50 µs each. */
const counts = new Intl.NumberFormat();
const days = new Intl.DateTimeFormat(undefined, { dateStyle: 'medium' });
const instants = new Intl.DateTimeFormat(undefined, { dateStyle: 'medium', timeStyle: 'short' });
const names = new Intl.ListFormat(undefined, { type: 'conjunction' });

export function formatCount(count: number): string {
  return counts.format(count);
}

export function formatDay(instant: string): string {
  return days.format(new Date(instant));
}

export function formatInstant(instant: string): string {
  return instants.format(new Date(instant));
}

export function formatNames(list: readonly string[]): string {
  return names.format(list);
}

/** For an input of type datetime-local: the instant in the machine's own time, to the minute. */
export function toLocalInput(instant: Date): string {
  const shifted = new Date(instant.getTime() - instant.getTimezoneOffset() * 60_000);
  return shifted.toISOString().slice(0, 16);
}

/** The instant that a datetime-local input means, or null while it is incomplete. */
export function fromLocalInput(value: string): string | null {
  const instant = new Date(value);
  return value === '' || Number.isNaN(instant.getTime()) ? null : instant.toISOString();
}
