import type { Condition, Query } from '../../../contract/index.ts';
import { monthPeriod, weekPeriod } from './periods.ts';

/** The questions behind the numbers. Each finds the people that its number counts, as far as they still exist. */
function present(condition: Condition): Query {
  return { filter: { archived: false, conditions: [condition] } };
}

function happened(condition: Condition): Query {
  return { filter: { conditions: [condition] } };
}

export const peopleBehind = {
  present: (): Query => ({ filter: { archived: false } }),
  status: (status: 'active' | 'locked' | 'archived'): Query => ({ filter: { status } }),
  group: (name: string) => present({ kind: 'group', match: 'any', names: [name] }),
  withoutGroup: () => present({ kind: 'has', what: 'groups', not: true }),
  neverUsed: () => present({ kind: 'date', what: 'lastSignInAt', empty: true }),
  withoutPassword: () => present({ kind: 'has', what: 'password', not: true }),
  locksEnding: () => present({ kind: 'date', what: 'lockedUntil', nextDays: 14 }),
  joined: (month: string, offset: number) =>
    happened({ kind: 'date', what: 'createdAt', ...monthPeriod(month, offset) }),
  left: (month: string, offset: number) =>
    happened({ kind: 'date', what: 'archivedAt', ...monthPeriod(month, offset) }),
  /** Only the last visit of each person is kept with the person, so this is not everyone who came that week. */
  lastVisit: (week: string, offset: number) =>
    present({ kind: 'date', what: 'lastSignInAt', ...weekPeriod(week, offset) }),
};
