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
const months = made((tag) => new Intl.DateTimeFormat(tag, { month: 'long', year: 'numeric' }));
const shortMonths = made((tag) => new Intl.DateTimeFormat(tag, { month: 'short', year: 'numeric' }));
const shortDays = made((tag) => new Intl.DateTimeFormat(tag, { day: 'numeric', month: 'short' }));
const shares = made((tag) => new Intl.NumberFormat(tag, { style: 'percent', maximumFractionDigits: 1 }));
const times = made((tag) => new Intl.DateTimeFormat(tag, { timeStyle: 'short' }));
const milliseconds = made(
  (tag) => new Intl.NumberFormat(tag, { style: 'unit', unit: 'millisecond', unitDisplay: 'long' }),
);
const names = made((tag) => new Intl.ListFormat(tag, { type: 'conjunction' }));
const alternatives = made((tag) => new Intl.ListFormat(tag, { type: 'disjunction' }));
const plurals = made((tag) => new Intl.PluralRules(tag));

export function formatCount(count: number): string {
  return counts().format(count);
}

export function formatDay(instant: string | Date): string {
  return days().format(new Date(instant));
}

export function formatInstant(instant: string): string {
  return instants().format(new Date(instant));
}

/** Whether an end is the beginning of a day here: people call that the end of the day before. */
export function endsWithDay(instant: string): boolean {
  const at = new Date(instant);
  // Not "at 0:00": where the clock is put forward at midnight a day begins at one.
  return new Date(at.getFullYear(), at.getMonth(), at.getDate()).getTime() === at.getTime();
}

/** The last moment before an end: on the day that people name as the last one. */
export function lastMoment(end: string): Date {
  return new Date(new Date(end).getTime() - 1);
}

/** The day at whose end something ends, or the day and the time. */
export function formatEnd(instant: string): string {
  return endsWithDay(instant) ? formatDay(lastMoment(instant)) : formatInstant(instant);
}

/** The day with which something begins, or the day and the time. */
export function formatStart(instant: string): string {
  return endsWithDay(instant) ? formatDay(instant) : formatInstant(instant);
}

/** "2 Mar" as long as the year goes without saying. */
export function formatNearDay(instant: string | Date): string {
  const day = new Date(instant);
  return day.getFullYear() === new Date().getFullYear() ? formatShortDay(day) : formatDay(day);
}

/** The last day of what ends at an instant, as short as it can be said. */
export function formatLastDay(end: string): string {
  return formatNearDay(lastMoment(end));
}

/** "March 2026". */
export function formatMonth(day: Date): string {
  return months().format(day);
}

/** "Mar 2026", for an axis. */
export function formatShortMonth(day: Date): string {
  return shortMonths().format(day);
}

/** "2 Mar", for an axis. */
export function formatShortDay(day: Date): string {
  return shortDays().format(day);
}

/** A part of one as per cent. */
export function formatShare(share: number): string {
  return shares().format(share);
}

/** "82 milliseconds". */
export function formatMilliseconds(count: number): string {
  return milliseconds().format(Math.max(1, Math.round(count)));
}

export function formatTime(instant: string): string {
  return times().format(new Date(instant));
}

export function formatNames(list: readonly string[]): string {
  return names().format(list);
}

/** "Gold or Silver". */
export function formatAlternatives(list: readonly string[]): string {
  return alternatives().format(list);
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

const units = ['second', 'minute', 'hour', 'day', 'year'] as const;
const secondsOf = { second: 1, minute: 60, hour: 3_600, day: 86_400, year: 31_557_600 };
const durations = units.map((unit) =>
  made(
    (tag) =>
      new Intl.NumberFormat(tag, { style: 'unit', unit, unitDisplay: 'long', maximumSignificantDigits: 1 }),
  ),
);

/** "3 hours", "2,000 years": the greatest unit that fits, to one digit. */
export function formatDuration(seconds: number): string {
  const place = Math.max(
    0,
    units.findLastIndex((unit) => seconds >= secondsOf[unit]),
  );
  return durations[place]?.().format(seconds / secondsOf[units[place] ?? 'second']) ?? '';
}

// A plain date belongs to no zone: read as UTC and shown as UTC, it stays the day it is everywhere.
const plainDates = made((tag) => new Intl.DateTimeFormat(tag, { dateStyle: 'medium', timeZone: 'UTC' }));
const decimals = made((tag) => new Intl.NumberFormat(tag, { maximumFractionDigits: 20 }));
const typedDecimals = made(
  (tag) => new Intl.NumberFormat(tag, { maximumFractionDigits: 20, useGrouping: false }),
);

/** A day such as `2026-01-31`. What is no day stays as it is: an old value is better than none. */
export function formatDate(date: string): string {
  const day = new Date(`${date}T00:00:00Z`);
  return Number.isNaN(day.getTime()) ? date : plainDates().format(day);
}

function isDecimal(text: string): text is `${number}` {
  return /^-?\d+(\.\d+)?$/.test(text);
}

/** A number such as `1234.5`, digit by digit: as text it may be longer than a JavaScript number is exact. */
export function formatDecimal(text: string): string {
  return isDecimal(text) ? decimals().format(text) : text;
}

/** As `formatDecimal`, without marks between the thousands, for a field to type in. */
export function toTypedDecimal(text: string): string {
  return isDecimal(text) ? typedDecimals().format(text) : text;
}

/**
 * A number as somebody types it, in the form `1234.5`. Marks between thousands are those of the locale and only where
 * they belong: `1.234` is a thousand in German, but `12.5` is twelve and a half everywhere. What is no number stays.
 */
export function fromTypedDecimal(typed: string): string {
  const text = typed.replace(/[\s\u00A0\u202F’']/g, '').replace('−', '-');
  const mark = decimals().format(1.5).includes(',') ? '.' : ',';
  const grouped = new RegExp(`^-?\\d{1,3}(\\${mark}\\d{3})+(\\D\\d+)?$`).test(text);
  const plain = (grouped ? text.replaceAll(mark, '') : text).replace(',', '.');
  return isDecimal(plain) ? plain : typed;
}

const longDays = made(
  (tag) => new Intl.DateTimeFormat(tag, { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' }),
);
const longInstants = made((tag) => new Intl.DateTimeFormat(tag, { dateStyle: 'full', timeStyle: 'short' }));
const weekdays = made((tag) => new Intl.DateTimeFormat(tag, { weekday: 'short' }));
const longWeekdays = made((tag) => new Intl.DateTimeFormat(tag, { weekday: 'long' }));

/** "Monday, 2 March 2026". */
export function formatLongDay(day: Date): string {
  return longDays().format(day);
}

/** "Monday, 2 March 2026", or with the time where it does not begin with the day. */
export function formatLongStart(instant: string): string {
  return (endsWithDay(instant) ? longDays() : longInstants()).format(new Date(instant));
}

/** As `formatEnd`, with the day of the week: a date alone is easily a week off. */
export function formatLongEnd(instant: string): string {
  return endsWithDay(instant) ? formatLongDay(lastMoment(instant)) : longInstants().format(new Date(instant));
}

/** "Mon" and "Monday". */
export function formatWeekday(day: Date): { short: string; long: string } {
  return { short: weekdays().format(day), long: longWeekdays().format(day) };
}

interface WeekLocale {
  getWeekInfo?: () => { firstDay: number };
  /** The same in browsers that are older than the method. */
  weekInfo?: { firstDay: number };
}

/** The weekday with which weeks begin in the locale, as `Date.getDay` counts: 0 is Sunday. Monday where nobody knows. */
export function firstWeekday(): number {
  const tag: Intl.Locale & WeekLocale = new Intl.Locale(weekdays().resolvedOptions().locale);
  const firstDay = tag.getWeekInfo?.().firstDay ?? tag.weekInfo?.firstDay ?? 1;
  return firstDay % 7;
}
