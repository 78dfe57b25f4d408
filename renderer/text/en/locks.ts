import { formatCount, plural } from '../format.ts';

/** The calendar of locks. */
export const locks = {
  calendar: 'Calendar of locks',
  previous: 'Previous month',
  next: 'Next month',
  today: 'Today',
  soon: 'Next 30 days',
  showSoon: 'Show the next 30 days',
  begin: (count: number) => plural(count, { one: '1 begins', other: `${formatCount(count)} begin` }),
  end: (count: number) => plural(count, { one: '1 ends', other: `${formatCount(count)} end` }),
  beginning: 'Locks that begin',
  ending: 'Locks that end',
  showAll: (count: number) =>
    plural(count, { one: 'Show in the list', other: `Show all ${formatCount(count)} in the list` }),
  beginningOn: (period: string) => `Locks that begin: ${period}`,
  endingOn: (period: string) => `Locks that end: ${period}`,
  nobodyBegins: 'No lock begins.',
  nobodyEnds: 'No lock ends.',
  noneSoon: 'No lock begins or ends in the next 30 days. Locks with a date show up here by themselves.',
  noneThen: 'No lock begins or ends on this day.',
  past: 'Of days that are over only locks that still hold are shown.',
  from: (instant: string) => `from ${instant}`,
  until: (instant: string) => `until ${instant}`,
  failed: 'The locks cannot be shown',
};
