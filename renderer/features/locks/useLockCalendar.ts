import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { Output } from '../../../contract/index.ts';
import { call } from '../../bridge/call.ts';
import { bordersOf } from './calendarDays.ts';

export type DayCounts = Output<'locks.calendar'>['days'][number];
export type LockList = Output<'locks.list'>;

export interface LockPeriod {
  from: string;
  until: string;
}

/** How many locks begin and end on each of the days. */
export function useLockCalendar(days: readonly Date[]) {
  const borders = bordersOf(days);
  return useQuery({
    queryKey: ['locks.calendar', { borders }],
    queryFn: () => call('locks.calendar', { borders }),
  });
}

/** Who is behind the counts: the first of them. */
export function useLockList({ from, until }: LockPeriod) {
  return useQuery({
    queryKey: ['locks.list', { from, until }],
    queryFn: () => call('locks.list', { from, until }),
    // Of the same days a minute ago; another day is another list altogether (its key).
    placeholderData: keepPreviousData,
  });
}
