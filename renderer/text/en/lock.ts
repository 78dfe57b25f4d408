import { formatInstant } from '../format.ts';

export const lockedNote = {
  title: 'Locked',
  planned: (from: string) => `Will be locked from ${formatInstant(from)}`,
  until: (instant: string) => `Until ${formatInstant(instant)}`,
  since: (instant: string) => `Since ${formatInstant(instant)}`,
  forever: 'Until you unlock it',
  noReason: 'No reason given',
};

export const lock = {
  title: (name: string) => `Lock ${name}`,
  lead: 'A locked member cannot sign in until the lock ends.',
  reason: 'Reason',
  reasonHint: 'Shown when the password is checked at the desk.',
  suggestionsLabel: 'Suggested reasons',
  suggestions: [
    'Fees not paid',
    'Membership paused',
    'House rules broken',
    'Card lost',
    'Member asked for it',
  ],
  note: 'Note',
  noteHint: 'Only for you and your staff.',
  begins: 'Begins',
  now: 'Now',
  later: 'Later',
  startsOn: 'Starts on',
  ends: 'Ends',
  untilUnlocked: 'Until I unlock it',
  untilDate: 'On a date',
  endsOn: 'Ends on',
  submit: 'Lock',
  locked: (name: string) => `${name} was locked`,
  planned: (name: string) => `The lock for ${name} is planned`,
};
