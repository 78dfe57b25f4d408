import { formatCount, plural } from '../format.ts';
import { members } from './common.ts';

/** How a password looks that Rollbook makes, and how long a code can be exchanged. */
export const passwordStyle = {
  example: 'For example',
  kind: 'How the password looks',
  kinds: { words: 'Words', characters: 'Random characters' },
  howMany: 'How many words',
  words: (count: number) => (count === 4 ? '4 words and 4 digits' : `${formatCount(count)} words`),
  between: 'Between the words',
  separators: { hyphen: 'Hyphen', blank: 'Blank', dot: 'Dot', none: 'Nothing' },
  capitalised: 'Each word with a capital letter',
  digit: 'With a digit at the end',
  length: 'Length',
  characters: (count: number) => `${formatCount(count)} characters`,
  validFor: 'Valid for',
  asInSettings: 'As in the settings',
  days: (count: number) => plural(count, { one: '1 day', other: `${formatCount(count)} days` }),
};

/** A code that is shown this once. */
export const oneTimeCode = {
  title: 'One-time code',
  lead: (name: string) =>
    `Give this code to ${name}, who exchanges it at the desk for a password of their own. It is shown only now.`,
  until: (instant: string) => `Valid until ${instant}.`,
  reset: 'If it gets lost or its time is over, reset the password to make a new one.',
};

export const slip = {
  print: 'Print slip…',
  save: 'Save slip as PDF…',
  printed: 'The slip was sent to the printer.',
  saved: (fileName: string) => `Saved as ${fileName}.`,
};

export const letterhead = {
  title: 'Letterhead',
  text: 'Stands on top of every slip with a password that you print or save.',
  name: 'Name of the business',
  lines: 'Lines below it',
  linesHint: 'Address, telephone, opening hours: up to 6 lines.',
  preview: 'So a slip will look',
  exampleName: 'Alex Example',
  exampleLogin: 'alex.example',
  unsaved: 'What you typed for the letterhead is not saved yet.',
  saved: 'The letterhead was saved',
};

/** New passwords for many. */
export const givePasswords = {
  what: 'What they get',
  modes: { code: 'A one-time code', generate: 'A temporary password' },
  hints: {
    code: 'They exchange it at the desk for a password of their own. It is short and ends by itself.',
    generate: 'They sign in with it once and then choose a password of their own.',
  },
  onlyWithout: 'Only those who have no password yet',
  choosing: 'Choose where the slips should go.',
  hashing: (done: number, total: number) =>
    `${formatCount(done)} of ${formatCount(total)} passwords are made. Nobody has a new one yet.`,
  writing: 'Making the slips…',
  done: (count: number, fileName: string) =>
    `${members(count)} ${plural(count, { one: 'has', other: 'have' })} a new password. The slips are in ${fileName}.`,
};
