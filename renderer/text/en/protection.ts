import type { Protection, SchemeStatus } from '../../../contract/protections.ts';
import { formatCount, plural } from '../format.ts';
import { members } from './common.ts';

const passwords = (count: number) =>
  plural(count, { one: '1 password', other: `${formatCount(count)} passwords` });

/** How well the passwords of all members are kept. */
export const protection = {
  level: {
    strong: 'strong',
    good: 'good',
    weak: 'weak',
    veryWeak: 'very weak',
    unusable: 'new one needed',
  } satisfies Record<Protection, string>,
  levelTitle: {
    strong: 'Strong',
    good: 'Good',
    weak: 'Weak',
    veryWeak: 'Very weak',
    unusable: 'New one needed',
  } satisfies Record<Protection, string>,
  status: {
    preferred: 'Used for new passwords',
    accepted: 'Accepted',
    deprecated: 'Replaced at the next visit',
    refused: 'Refused',
  } satisfies Record<SchemeStatus, string>,
  kind: 'Kind of stored password',
  wrapped: (kind: string) => `${kind}, strengthened`,

  failed: 'The protection cannot be shown',
  emptyTitle: 'No passwords yet',
  emptyText: 'As soon as a member has a password, this page shows how well it is protected.',
  showMembers: 'Go to the members',
  print: 'Print…',

  headline: (strong: number, all: number) =>
    `${formatCount(strong)} of ${formatCount(all)} passwords are well protected`,
  headlineAll: (count: number) =>
    plural(count, {
      one: 'The only password is well protected',
      other: `All ${formatCount(count)} passwords are well protected`,
    }),
  lead: 'Rollbook never stores a password itself, only what can be computed from it. How hard it is to guess back from that, if somebody ever stole the member file, depends on how it was computed.',
  allStrong: 'There is nothing to do here.',
  weakOnes: (count: number) =>
    plural(count, {
      one: '1 password could be guessed easily if somebody stole the member file.',
      other: `${formatCount(count)} passwords could be guessed easily if somebody stole the member file.`,
    }),
  unusableOnes: (count: number) =>
    plural(count, {
      one: '1 member cannot sign in until you give a new password: the stored one can no longer be checked.',
      other: `${formatCount(count)} members cannot sign in until you give them new passwords: the stored ones can no longer be checked.`,
    }),
  asideWithout: (count: number) =>
    plural(count, { one: '1 has no password.', other: `${formatCount(count)} have no password.` }),
  asideArchived: (count: number) =>
    plural(count, {
      one: '1 archived member with a password is not counted here.',
      other: `${formatCount(count)} archived members with a password are not counted here.`,
    }),
  asideMustChange: (count: number) =>
    plural(count, {
      one: '1 must change the password at the next visit.',
      other: `${formatCount(count)} must change the password at the next visit.`,
    }),

  strengthen: 'Strengthen now…',
  strengthenTitle: (count: number) => `Strengthen ${passwords(count)}`,
  strengthenText:
    'A strong layer is put over every stored password that is not strong yet. Nobody has to do anything: all passwords stay as they are, and Rollbook need not know them.',
  strengthenable: (count: number, withArchive: boolean) =>
    `${plural(count, { one: '1 weak or good password', other: `${formatCount(count)} weak and good passwords` })} can be made stronger${withArchive ? ', those of archived members included' : ''}.`,
  strengthenTime: (minutes: number) =>
    plural(minutes, {
      one: 'It takes about a minute on this computer. You can go on working meanwhile.',
      other: `It takes about ${formatCount(minutes)} minutes on this computer. You can go on working meanwhile.`,
    }),
  strengthenPause:
    'You can stop it at any time and go on later. What is done stays done, and cannot be undone.',
  strengthenSubmit: (count: number) => `Strengthen ${passwords(count)}`,
  strengthening: 'Strengthening passwords',
  progress: (done: number, total: number) => `${formatCount(done)} of ${formatCount(total)}`,
  stop: 'Stop',
  strengthened: (count: number) =>
    plural(count, {
      one: '1 password was strengthened',
      other: `${formatCount(count)} passwords were strengthened`,
    }),
  stopped: (count: number) =>
    plural(count, {
      one: 'Stopped. 1 password was strengthened, the rest can follow at any time.',
      other: `Stopped. ${formatCount(count)} passwords were strengthened, the rest can follow at any time.`,
    }),
  nothingDone: 'There was nothing left to strengthen.',
  requireChange: 'Require a change at the next visit…',
  list: 'List them',
  weakTitle: 'Weakly protected passwords',

  byLevel: 'By protection',
  byKind: 'By kind of stored password',
  byKindNote: 'Technical names. The largest kinds first.',
  withoutPassword: 'No password',
  upgrades: 'Brought up to date each month',
  upgradesNote: 'At a right password, or by strengthening. A click opens the history.',
  noUpgrades: 'None in the last twelve months.',
  noPasswords: 'Nobody has a password.',
  month: 'Month',
  members: 'Members',
  passwordsColumn: 'Passwords',
  memberCount: members,
  passwordCount: passwords,
  shareOfAll: (share: string) => `${share} of all`,
  levelPeople: (level: string) => `Password protection: ${level}`,
  kindPeople: (kind: string) => `Passwords of the kind ${kind}`,

  table: 'In detail',
  tableText: 'How the passwords are stored, for whoever knows about such things.',
  columnKind: 'Kind',
  columnLevel: 'Protection',
  columnStatus: 'What happens to it',
  columnCost: 'Effort',
  moreCosts: (count: number) => `${formatCount(count)} more`,
  archivedToo: (count: number) => `and ${formatCount(count)} archived`,
  changeKinds: 'Change what happens to which kind',

  machine: 'This computer',
  machineNever: 'How long a check takes on this computer has not been measured yet.',
  machineTime: (milliseconds: string) => `Checking a password takes ${milliseconds} on this computer.`,
  machineWhen: (instant: string) => `Measured on ${instant}.`,
  machineText:
    'The longer a check takes, the longer guessing takes. Up to half a second nobody notices at the desk.',
  machineBest: 'The present setting is the right one for this computer.',
  machineBusy:
    'This computer was busy meanwhile, so the times say nothing about it. Close what else is running and measure again.',
  machineAdvice: (milliseconds: string) =>
    `A stronger setting with ${milliseconds} for each check would suit this computer.`,
  machineSlow: (milliseconds: string) =>
    `A lighter setting with ${milliseconds} for each check would suit this computer, and is still safe.`,
  setting: (memory: string, passes: number) =>
    `Argon2id, ${memory} MiB, ${plural(passes, { one: '1 pass', other: `${formatCount(passes)} passes` })}`,
  measure: 'Measure',
  measureAgain: 'Measure again',
  measuring: 'Measuring this computer',
  measured: 'This computer was measured',
  adopt: 'Use this setting',
  adopted: 'New passwords will use this setting. Existing ones follow at the next visit.',
};

/** Settings: what happens to which kind of stored passwords. */
export const schemeSettings = {
  title: 'Kinds of stored passwords',
  text: 'Members who came from another system bring passwords stored in its own way. Rollbook can check them all. Here you decide what happens to them.',
  explain: {
    accepted: 'The password works and stays stored as it is, as long as it is strong enough.',
    deprecated: 'The password works. At the next right entry Rollbook stores it anew in its own, strong way.',
    refused: 'The password no longer works. Whoever has such a one needs a new password.',
  } satisfies Record<Exclude<SchemeStatus, 'preferred'>, string>,
  statusOf: (kind: string) => `What happens to ${kind}`,
  advice: (status: string) => `Rollbook’s advice: ${status}`,
  begins: 'begins with',
  showAll: (count: number) => `Show all ${formatCount(count)} kinds`,
  showUsed: 'Show only the kinds in use',
  reset: 'Back to Rollbook’s advice',
  saved: 'Saved',
  failed: 'The kinds cannot be shown.',
  refuseTitle: (kind: string) => `Refuse ${kind}?`,
  refuseText: (count: number) =>
    plural(count, {
      one: '1 member would need a new password.',
      other: `${formatCount(count)} members would need a new password.`,
    }),
  refuseNote: 'Their present password will be turned away at the desk. You can allow it again at any time.',
  refuseSubmit: 'Refuse this kind',
};
