import type { LockReason } from '../../../contract/index.ts';
import { endsWithDay, formatEnd, formatInstant, formatStart } from '../format.ts';

export const lockedNote = {
  title: 'Locked',
  planned: (from: string) => `Will be locked from ${formatStart(from)}`,
  until: (instant: string) =>
    endsWithDay(instant) ? `Until the end of ${formatEnd(instant)}` : `Until ${formatEnd(instant)}`,
  since: (instant: string) => `Since ${formatInstant(instant)}`,
  sinceBy: (instant: string, who: string) => `Since ${formatInstant(instant)}, by ${who}`,
  plannedBy: (who: string) => `Planned by ${who}`,
  forever: 'No end: until you unlock it',
  noReason: 'No reason given',
  sayTitle: 'What to say',
  say: (sentence: string) => `“${sentence}”`,
  endsByItself: 'It then ends by itself.',
  beginsByItself: 'It begins by itself.',
  bothByItself: 'It begins and ends by itself.',
};

/** The status of somebody in the list, short enough for its column. */
export const lockedCell = {
  until: (end: string) => `Locked until ${end}`,
  from: (start: string) => `Will be locked from ${start}`,
};

/** What every business knows. The owner changes them in the settings. */
const usualReasons: readonly LockReason[] = [
  {
    name: 'Fees not paid',
    sentence:
      'A payment is still open. As soon as it is settled, here at the desk if you like, you can come in.',
  },
  {
    name: 'Membership ended',
    sentence: 'The membership has ended. We are glad to renew it right here at the desk.',
  },
  {
    name: 'House rules broken',
    sentence: 'We had to lock this account because of the house rules. The manager is glad to talk about it.',
  },
  {
    name: 'Card lost',
    sentence: 'The card was reported lost. Please show some identification, and we make a new one.',
  },
  {
    name: 'Member asked for it',
    sentence: 'You asked us to lock this account. Just tell us when you would like to use it again.',
  },
];

export const lock = {
  title: (name: string) => `Lock ${name}`,
  changeTitle: (name: string) => `Change the lock of ${name}`,
  lead: 'A locked member cannot sign in until the lock ends.',
  reason: 'Reason',
  reasonHint: 'Shown when the password is checked at the desk. Choose one or type your own.',
  reasonChoices: 'Show the usual reasons',
  noSentence: 'There is no sentence for this reason. Sentences to read out are kept in the settings.',
  usualReasons,
  note: 'Note',
  noteHint: 'Only for you and your staff.',
  begins: 'Begins',
  now: 'Now',
  later: 'Later',
  startsOn: 'First day',
  startTime: 'From (time)',
  heldSince: (instant: string) => `It holds since ${formatInstant(instant)} and goes on without a gap.`,
  ends: 'Ends',
  untilUnlocked: 'Never: until I unlock it',
  untilDate: 'On a date',
  endsOn: 'Last day',
  endTime: 'Until (time)',
  timeHint: 'May stay empty',
  fromNow: 'Locked from now',
  fromThen: (start: string) => `Locked from ${start}`,
  untilDay: (day: string) => `until the end of ${day}`,
  untilInstant: (instant: string) => `until ${instant}`,
  untilNever: 'until somebody unlocks it',
  submit: 'Lock',
  change: 'Save the lock',
  locked: (name: string) => `${name} was locked`,
  planned: (name: string) => `The lock for ${name} is planned`,
  changed: (name: string) => `The lock of ${name} was changed`,
  takenBack: (name: string) => `The lock planned for ${name} was taken back`,
};

export const lockSettings = {
  title: 'Reasons to lock',
  text: 'What is offered when somebody is locked, each with a sentence that staff can read out at the desk.',
  usual: 'These are the usual ones. Change them as you like.',
  none: 'No reasons yet. Any reason can still be typed when somebody is locked.',
  add: 'Add a reason',
  edit: (name: string) => `Edit reason ${name}`,
  more: (name: string) => `More about the reason ${name}`,
  newTitle: 'New reason',
  editTitle: 'Edit reason',
  name: 'Reason',
  sentence: 'Sentence to read out',
  sentenceHint: 'In words for the member. May stay empty.',
  withoutSentence: 'Nothing to read out',
  kept: 'Members who are locked for this reason keep its name.',
  create: 'Add reason',
  remove: 'Remove',
  created: (name: string) => `Reason “${name}” added`,
  saved: (name: string) => `Reason “${name}” saved`,
  removed: (name: string) => `Reason “${name}” removed`,
  usualAgain: 'Use the usual ones again',
  failed: 'The reasons cannot be shown.',
};
