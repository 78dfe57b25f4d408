import type { Condition, DateColumn } from '../../../contract/index.ts';
import { dayBefore, dayOf, startOfDay } from '../../text/localDay.ts';

type DateCondition = Extract<Condition, { kind: 'date' }>;

export type DateMode = 'within' | 'notWithin' | 'older' | 'next' | 'between' | 'empty' | 'filled';

/** What stands in the editor of a date. Texts, because that is what somebody types. */
export interface DateDraft {
  mode: DateMode;
  days: string;
  from: string;
  until: string;
  not: boolean;
}

const past: readonly DateMode[] = ['within', 'notWithin', 'older', 'between'];

/** What can be asked about a date: an account was always added and changed; only locks lie in the future. */
export function modesOf(what: DateColumn): readonly DateMode[] {
  if (what === 'createdAt' || what === 'updatedAt') return past;
  if (what === 'lockedFrom' || what === 'lockedUntil')
    return ['next', 'within', 'older', 'between', 'empty', 'filled'];
  return [...past, 'empty', 'filled'];
}

/** Where "not" is part of the question itself and needs no switch of its own. */
export function saysNot(mode: DateMode): boolean {
  return mode === 'notWithin' || mode === 'within' || mode === 'empty' || mode === 'filled';
}

function modeOf(condition: DateCondition): DateMode {
  if (condition.empty) return condition.not === true ? 'filled' : 'empty';
  if (condition.withinDays !== undefined) return condition.not === true ? 'notWithin' : 'within';
  if (condition.nextDays !== undefined) return 'next';
  return condition.olderThanDays === undefined ? 'between' : 'older';
}

/** An end at midnight belongs to the day before, so the days of ends begin a moment later than other days. */
function momentsLater(what: DateColumn): number {
  return what === 'lockedUntil' ? 1 : 0;
}

function moved(instant: string | undefined, moments: number): string | undefined {
  return instant === undefined ? undefined : new Date(Date.parse(instant) + moments).toISOString();
}

/** The last day of the period of a condition. */
export function lastDayOf(what: DateColumn, until: string): string {
  return dayBefore(new Date(Date.parse(until) - momentsLater(what)).toISOString());
}

export function dateDraftOf(condition: DateCondition): DateDraft {
  const { what, from, until, withinDays, nextDays, olderThanDays } = condition;
  const mode = modeOf(condition);
  return {
    mode,
    days: String(withinDays ?? nextDays ?? olderThanDays ?? 30),
    from: from === undefined ? '' : dayOf(from),
    until: until === undefined ? '' : lastDayOf(what, until),
    not: !saysNot(mode) && condition.not === true,
  };
}

const longest = 36_500;

function daysIn(text: string): number | undefined {
  const days = /^\d{1,5}$/.test(text.trim()) ? Number(text) : Number.NaN;
  return days <= longest ? days : undefined;
}

function timesOf(
  what: DateColumn,
  { mode, days, from, until }: DateDraft,
): Partial<DateCondition> | undefined {
  if (mode === 'empty' || mode === 'filled') return { empty: true };
  if (mode === 'between') {
    const first = moved(startOfDay(from), momentsLater(what));
    const end = moved(startOfDay(until, 1), momentsLater(what));
    if (first === undefined && end === undefined) return undefined;
    if (first !== undefined && end !== undefined && first >= end) return undefined;
    return { ...(first !== undefined && { from: first }), ...(end !== undefined && { until: end }) };
  }
  const count = daysIn(days);
  if (count === undefined) return undefined;
  if (mode === 'older') return { olderThanDays: count };
  return mode === 'next' ? { nextDays: count } : { withinDays: count };
}

/** The condition that a draft means; undefined while something is missing. */
export function dateConditionOf(what: DateColumn, draft: DateDraft): DateCondition | undefined {
  const times = timesOf(what, draft);
  if (times === undefined) return undefined;
  const { mode } = draft;
  const not = mode === 'notWithin' || mode === 'filled' || (!saysNot(mode) && draft.not);
  return { kind: 'date', what, ...times, ...(not && { not }) };
}
