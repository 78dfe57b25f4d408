import type { duplicateReasons } from '../../../contract/index.ts';
import { formatCount, plural } from '../format.ts';

export const duplicates = {
  look: 'Look for duplicates',
  lookAgain: 'Look again',
  looking: 'Looking for people who are here twice…',
  progress: (done: number, total: number) => `${formatCount(done)} of ${formatCount(total)}`,
  failed: 'The search could not be finished',
  stoppedTitle: 'The search was stopped',
  stoppedText: 'Nothing was changed.',
  noneTitle: 'No likely duplicates',
  noneText: 'Nobody seems to be here twice.',
  pairs: (count: number) =>
    plural(count, { one: '1 likely pair', other: `${formatCount(count)} likely pairs` }),
  surest: (shown: number, total: number) =>
    `The ${formatCount(shown)} surest of ${formatCount(total)} likely pairs`,
  reasons: {
    email: 'Same e-mail',
    phone: 'Same phone',
    name: 'Similar name',
  } satisfies Record<(typeof duplicateReasons)[number], string>,
  namesOf: (first: string, second: string) => `${first} and ${second}`,
  dismiss: 'Not a duplicate',
  dismissPair: (both: string) => `Not a duplicate: ${both}`,
  dismissed: 'These two are not shown as a pair again.',
  shownAgain: 'These two may be shown as a pair again.',
  compare: 'Compare',
  comparePair: (both: string) => `Compare ${both}`,
  showMore: 'Show more',
};

export const merge = {
  title: 'Merge two members',
  which: 'Which one stays?',
  stays: 'Stays',
  goes: 'Is archived',
  visited: (day: string) => `Last visit: ${day}`,
  added: (day: string) => `Added: ${day}`,
  memberNumber: 'Member number',
  tags: 'Tags',
  belongsTo: 'Belongs to',
  nothing: 'Nothing',
  both: 'Both together',
  same: (count: number) => `The same in both (${formatCount(count)})`,
  result: 'After merging',
  explained: (kept: string, other: string) =>
    `${kept} stays. ${other} is archived and keeps what was not taken.`,
  noSecondFactor: (kept: string) =>
    `The second factor does not come along: set one up for ${kept} afterwards.`,
  submit: 'Merge',
  merged: (name: string) => `Merged into ${name}`,
  undone: 'The two are separate again',
  reload: 'Load the newer version',
};
