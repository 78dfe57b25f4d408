import type { DateColumn, Presence } from '../../../contract/index.ts';
import { formatCount, plural } from '../format.ts';

/** What a filter is about, as its chip and its entry in the menu name it. */
export const filterDates: Record<DateColumn, string> = {
  lastSignInAt: 'Last visit',
  createdAt: 'Added',
  updatedAt: 'Changed',
  passwordChangedAt: 'Password set',
  lockedFrom: 'Locked from',
  lockedUntil: 'Locked until',
  archivedAt: 'Archived',
};

/** The sentence of a chip: that there is such a thing, or that there is none. */
export const filterHas: Record<Presence, { name: string; yes: string; no: string }> = {
  email: { name: 'E-mail address', yes: 'Has an e-mail address', no: 'Has no e-mail address' },
  phone: { name: 'Phone number', yes: 'Has a phone number', no: 'Has no phone number' },
  memberNumber: { name: 'Member number', yes: 'Has a member number', no: 'Has no member number' },
  password: { name: 'Password', yes: 'Has a password', no: 'Has no password' },
  notes: { name: 'Notes', yes: 'Has notes', no: 'Has no notes' },
  groups: { name: 'Any group', yes: 'Is in a group', no: 'Is in no group' },
  tags: { name: 'Any tag', yes: 'Has a tag', no: 'Has no tag' },
  parent: { name: 'Family or company', yes: 'Belongs to somebody', no: 'Belongs to nobody' },
  mustChangePassword: {
    name: 'Change of password',
    yes: 'Must change the password',
    no: 'Need not change the password',
  },
  secondFactor: { name: 'Second factor', yes: 'Has a second factor', no: 'Has no second factor' },
  failedAttempts: { name: 'Wrong tries', yes: 'Has wrong tries', no: 'Has no wrong tries' },
};

function duration(days: number): string {
  if (days > 0 && days % 365 === 0)
    return plural(days / 365, { one: '1 year', other: `${formatCount(days / 365)} years` });
  return plural(days, { one: '1 day', other: `${formatCount(days)} days` });
}

/** "in the last year" beside "in the last 30 days". */
function period(days: number, one: 'last' | 'next'): string {
  const words = days === 365 || days === 1 ? duration(days).replace('1 ', '') : duration(days);
  return `in the ${one} ${words}`;
}

const labelMatch = {
  any: 'Any of these',
  all: 'All of these',
  none: 'None of these',
  notAll: 'Not all of these',
};

export const filters = {
  name: 'Filters',
  add: 'Filter',
  addHint: 'Add a filter',
  status: 'Status',
  group: 'Group',
  tag: 'Tag',
  sections: { people: 'Who', dates: 'When', details: 'What is known', custom: 'Your own fields' },
  match: 'Show who meets',
  matchAll: 'All filters',
  matchAny: 'Any filter',
  clear: 'Clear filters',
  edit: (sentence: string) => `${sentence}. Change this filter`,
  remove: (sentence: string) => `Remove filter ${sentence}`,
  incomplete: 'Please choose or fill in something first.',
  apply: 'Apply',
  removeOne: 'Remove',
  matching: (count: number) =>
    plural(count, { one: '1 member fits', other: `${formatCount(count)} members fit` }),
  turnRound: 'Everyone except these',
  findLabel: 'Find in the list',
  noLabels: 'There are none yet.',

  not: (rest: string) => `not ${rest}`,
  notAll: (names: string) => `not all of ${names}`,
  /** For each kind: in some languages the two are of different genders. */
  labelMatch: { group: labelMatch, tag: labelMatch },

  within: (days: number) => period(days, 'last'),
  notWithin: (days: number) => `not ${period(days, 'last')}`,
  older: (days: number) => `over ${duration(days)} ago`,
  next: (days: number) => period(days, 'next'),
  between: (from: string, until: string) => `${from} to ${until}`,
  since: (from: string) => `since ${from}`,
  upTo: (until: string) => `up to ${until}`,
  never: 'never',
  ever: 'at any time',
  dateMode: {
    within: 'in the last … days',
    notWithin: 'not in the last … days, or never',
    older: 'more than … days ago',
    next: 'in the next … days',
    between: 'between two days',
    empty: 'never',
    filled: 'at any time',
  },
  days: 'Days',
  daysOf: duration,
  from: 'From',
  until: 'Up to',

  contains: (text: string) => `contains “${text}”`,
  notContains: (text: string) => `does not contain “${text}”`,
  isEmpty: 'empty',
  isFilled: 'filled in',
  atLeast: (number: string) => `at least ${number}`,
  atMost: (number: string) => `at most ${number}`,
  range: (least: string, most: string) => `${least} to ${most}`,
  customMode: {
    contains: 'contains',
    notContains: 'does not contain',
    anyOf: 'one of these',
    range: 'between',
    period: 'between two days',
    empty: 'is empty',
    filled: 'is filled in',
  },
  condition: 'Condition',
  text: 'Text',
  least: 'At least',
  most: 'At most',

  family: 'Belongs to one member',
  change: 'Changed together',
  deletedField: 'A deleted field',
  orphan: (name: string) => `${name}: uses a deleted field`,
  orphanText: 'The field of this filter was deleted, so nobody has a value in it.',
  removeCondition: 'Remove this condition',
  protection: 'Password protection',

  nobody: 'Nobody fits these filters',
  nobodyHint: 'Change a filter above, or take one away.',
};
