import type { Condition, Query } from '../../../contract/index.ts';
import type { LockPeriod } from './useLockCalendar.ts';

function present(condition: Condition): Query {
  return { filter: { archived: false, conditions: [condition] } };
}

/** A period of a filter has its first instant and not its last. Ends have it the other way round: a moment later. */
function momentLater(instant: string): string {
  return new Date(Date.parse(instant) + 1).toISOString();
}

/** The questions that find in the list whom the calendar counts. */
export const peopleWithLocks = {
  begin: ({ from, until }: LockPeriod): Query => present({ kind: 'date', what: 'lockedFrom', from, until }),
  end: ({ from, until }: LockPeriod): Query =>
    present({ kind: 'date', what: 'lockedUntil', from: momentLater(from), until: momentLater(until) }),
};
