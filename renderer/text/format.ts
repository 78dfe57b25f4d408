/** Undefined is the machine's own, until a language was set. */
let locale: string | undefined;

/** Numbers, dates and plurals follow this locale from now on, such as `de-AT`. */
export function setLocale(next: string): void {
  locale = next;
}

/**
 * A formatter made when it is first used, so that the start does not wait for it, and once per locale: each costs about
 * 50 µs.
 */
function made<Formatter>(make: (locale: string | undefined) => Formatter): () => Formatter {
  let kept: { locale: string | undefined; formatter: Formatter } | undefined;
  return () => {
    if (kept === undefined || kept.locale !== locale) kept = { locale, formatter: make(locale) };
    return kept.formatter;
  };
}

const counts = made((tag) => new Intl.NumberFormat(tag));
const days = made((tag) => new Intl.DateTimeFormat(tag, { dateStyle: 'medium' }));
const instants = made((tag) => new Intl.DateTimeFormat(tag, { dateStyle: 'medium', timeStyle: 'short' }));
const names = made((tag) => new Intl.ListFormat(tag, { type: 'conjunction' }));
const plurals = made((tag) => new Intl.PluralRules(tag));

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

interface PluralForms {
  one: string;
  other: string;
  /** Spanish wants "1.000.000 de miembros". */
  many?: string;
}

/** The form that the language uses for a number. */
export function plural(count: number, { one, other, many = other }: PluralForms): string {
  const form = plurals().select(count);
  if (form === 'one') return one;
  return form === 'many' ? many : other;
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
