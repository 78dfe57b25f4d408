import { formatCount, plural } from '../format.ts';
import { members } from './common.ts';

export const charts = {
  asTable: 'Show as table',
  asChart: 'Show as chart',
};

export const overview = {
  asOf: (day: string) => `As of ${day}`,
  print: 'Print…',
  failed: 'The numbers cannot be shown',
  emptyTitle: 'Nothing to count yet',
  emptyText: 'As soon as there are members, their numbers appear here.',
  showMembers: 'Go to the members',

  present: 'Members',
  neverUsed: 'Never visited',
  withoutPassword: 'Without a password',
  withoutGroup: 'Without a group',

  overTime: 'Members over time',
  joinedAndLeft: 'Joined and left',
  joinedAndLeftNote: 'Upwards: joined. Downwards, hatched: left.',
  byStatus: 'By status',
  byGroup: 'By group',
  largestGroups: 'The largest groups.',
  visits: 'Visits per week',
  visitsNote: 'A click shows whose last visit was in that week.',
  noChanges: 'Nobody joined or left in this time.',
  noVisits: 'No visits in this time.',
  noMembers: 'No members in this time.',
  noGroups: 'Nobody is in a group yet.',

  month: 'Month',
  week: 'Week',
  group: 'Group',
  members: 'Members',
  joined: 'Joined',
  left: 'Left',
  visitsColumn: 'Visits',
  memberCount: members,
  joinedCount: (count: number) => `${formatCount(count)} joined`,
  leftCount: (count: number) => `${formatCount(count)} left`,
  visitCount: (count: number) => plural(count, { one: '1 visit', other: `${formatCount(count)} visits` }),
  shareOfAll: (share: string) => `${share} of all`,
  weekOf: (day: string) => `Week of ${day}`,
  joinedIn: (month: string) => `Joined in ${month}`,
  leftIn: (month: string) => `Archived in ${month}`,
  lastVisitIn: (day: string) => `Last visit in the week of ${day}`,
  groupTitle: (name: string) => `Group “${name}”`,

  locksEnding: 'Locks ending soon',
  locksNote: 'Within the next 14 days.',
  noLocks: 'No lock ends in the next 14 days.',
  until: (instant: string) => `until ${instant}`,
  showAllLocks: (count: number) => `Show all ${formatCount(count)}`,
};
