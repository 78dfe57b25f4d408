/** A formatter made when it is first used, so that the start does not wait for it, and once: each costs about 50 µs. */
function made<Formatter>(make: () => Formatter): () => Formatter {
  let formatter: Formatter | undefined;
  return () => (formatter ??= make());
}

/** Numbers and dates as the machine's language writes them. */
const counts = made(() => new Intl.NumberFormat());
const days = made(() => new Intl.DateTimeFormat(undefined, { dateStyle: 'medium' }));
const instants = made(() => new Intl.DateTimeFormat(undefined, { dateStyle: 'medium', timeStyle: 'short' }));
const names = made(() => new Intl.ListFormat(undefined, { type: 'conjunction' }));

export function formatCount(count: number): string {
  return counts().format(count);
}

export function formatDay(instant: string): string {
  return days().format(new Date(instant));
}

export function formatInstant(instant: string): string {
  return instants().format(new Date(instant));
}

export function formatNames(list: readonly string[]): string {
  return names().format(list);
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
