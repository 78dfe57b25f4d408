import type { AccountStatus } from '../../contract/index.ts';
import type { ShownColumn, StatusView } from '../features/accounts/listInput.ts';
import { formatCount, formatInstant } from './format.ts';

export { problemWords } from './problems.ts';
export { wordFailure, wordField } from './reasons.ts';
export * from './format.ts';

// Records over the contract's types: a new status or column does not compile without its word.
const statusWords: Record<AccountStatus, string> = {
  active: 'Active',
  locked: 'Locked',
  archived: 'Archived',
};

const viewWords: Record<StatusView, string> = { everyone: 'Everyone', ...statusWords };

const columnWords: Record<ShownColumn, string> = {
  displayName: 'Name',
  username: 'User name',
  email: 'E-mail',
  phone: 'Phone',
  status: 'Status',
  lastSignInAt: 'Last visit',
  createdAt: 'Added',
};

function members(count: number): string {
  return count === 1 ? '1 member' : `${formatCount(count)} members`;
}

/** Every English sentence of the window, except errors (`reasons.ts`) and start problems (`problems.ts`). */
export const messages = {
  status: statusWords,
  view: viewWords,
  column: columnWords,
  none: '—',
  windowFailed: 'This part of the window cannot be shown',

  common: {
    cancel: 'Cancel',
    close: 'Close',
    done: 'Done',
    save: 'Save',
    copy: 'Copy',
    copied: 'Copied',
    undo: 'Undo',
    tryAgain: 'Try again',
    dismiss: 'Dismiss',
    notifications: 'Messages',
    discardTitle: 'Discard what you typed?',
    discard: 'Discard',
    keepTyping: 'Keep typing',
  },

  list: {
    title: 'Members',
    name: 'Members',
    count: (shown: number, whole: number) =>
      shown === whole ? members(shown) : `${formatCount(shown)} of ${formatCount(whole)}`,
    search: 'Search members',
    searchHint: 'Name, user name, e-mail or phone',
    clearSearch: 'Clear search',
    statusFilter: 'Show',
    failed: 'The members cannot be shown',
    emptyTitle: 'Your rollbook is open',
    emptyText: 'Everyone you add appears here. Your members stay on this computer, and nowhere else.',
    addFirst: 'Add your first member',
    nothingFor: (search: string) => `Nobody found for “${search}”`,
    nothingForHint: 'Check the spelling, or search for a part of the name, e-mail or phone number.',
    nobody: {
      everyone: 'No members here',
      active: 'No active members',
      locked: 'Nobody is locked',
      archived: 'Nobody is archived',
    } satisfies Record<StatusView, string>,
    nobodyHint: 'Members appear here as soon as there are some.',
    showEveryone: 'Show everyone',
  },

  actions: {
    newAccount: 'New member',
    find: 'Search members',
    exportCsv: 'Export…',
    checkPassword: 'Check a password…',
    edit: 'Edit',
    lock: 'Lock…',
    unlock: 'Unlock',
    resetPassword: 'Reset password…',
    archive: 'Archive',
    restore: 'Restore',
  },

  field: {
    username: 'User name',
    displayName: 'Name',
    email: 'E-mail',
    phone: 'Phone',
    groups: 'Groups',
    removeGroup: (name: string) => `Remove ${name}`,
    groupsHint: 'Type a group and press Enter',
    notes: 'Notes',
    password: 'Password',
  },

  password: {
    choice: 'First password',
    newChoice: 'New password',
    generate: 'Make a temporary password',
    generateHint: 'Rollbook makes one that is easy to read out. It is shown once.',
    set: 'Type one',
    none: 'No password yet',
    noneHint: 'The member cannot sign in until you set one.',
    typed: 'Password',
    typedHint: 'At least 8 characters. Several words make a good password.',
    show: 'Show password',
    hide: 'Hide password',
    mustChange: 'Must change it at the next sign-in',
  },

  create: {
    title: 'New member',
    submit: 'Add member',
    added: (name: string) => `${name} was added`,
  },

  oneTime: {
    title: 'Temporary password',
    lead: (name: string) => `Give this password to ${name}. It is shown only now.`,
    reset: 'If it gets lost, reset the password.',
    copyFailed: 'Copying did not work. Select the password and copy it by hand.',
  },

  panel: {
    name: 'Member details',
    close: 'Close details',
    failed: 'This member cannot be shown',
    contact: 'Contact',
    signIn: 'Sign-in',
    record: 'Record',
    noName: 'No name',
    passwordSet: 'Set',
    passwordSetAt: (instant: string) => `Set on ${formatInstant(instant)}`,
    passwordNone: 'None yet',
    mustChange: 'Must be changed at the next sign-in',
    lastVisit: 'Last visit',
    never: 'Not yet',
    failedAttempts: 'Failed tries',
    added: 'Added',
    changed: 'Last change',
    archivedNote: 'This member is archived and cannot sign in. Restore the member to make changes.',
    archived: (name: string) => `${name} was archived`,
    restored: (name: string) => `${name} was restored`,
    unlocked: (name: string) => `${name} was unlocked`,
    leaveTitle: 'Leave without saving?',
    leaveText: 'You have changed this member and not saved it yet.',
    leave: 'Leave without saving',
    stay: 'Keep editing',
  },

  lockedNote: {
    title: 'Locked',
    planned: (from: string) => `Will be locked from ${formatInstant(from)}`,
    until: (instant: string) => `Until ${formatInstant(instant)}`,
    since: (instant: string) => `Since ${formatInstant(instant)}`,
    forever: 'Until you unlock it',
    noReason: 'No reason given',
  },

  edit: {
    title: 'Edit member',
    saved: 'Saved',
    load: 'Load the newer version',
    loaded: 'This is the newer version. What you typed stands below each field that differs.',
    typed: (value: string) => `You typed: ${value}`,
    emptyValue: '(nothing)',
    takeMine: 'Use what I typed',
  },

  lock: {
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
  },

  reset: {
    title: 'Reset password',
    lead: (name: string) => `The present password of ${name} stops working at once.`,
    leadNone: (name: string) => `${name} has no password yet.`,
    submit: 'Reset password',
    done: (name: string) => `The password of ${name} was reset`,
  },

  check: {
    title: 'Check a password',
    lead: 'Let the person at the desk type their password. It is checked and not kept.',
    login: 'User name or e-mail',
    submit: 'Check',
    ok: 'The password is right',
    okHint: 'This is the right person for this account.',
    okMustChange: 'The password has to be changed at the next sign-in.',
    wrong: 'That is not right',
    wrongHint: 'User name or password is wrong. Check capital letters and try again.',
    locked: 'This member is locked',
    noPassword: 'There is no password yet',
    noPasswordHint: 'Reset the password to give this member one.',
    throttled: 'Too many tries',
    throttledUntil: (time: string) => `Wait until ${time}, then try again.`,
    throttledHint: 'Wait a few minutes, then try again.',
    showMember: 'Show member',
    again: 'Check another',
  },

  export: {
    title: 'Export members',
    lead: 'Saves a table file (CSV) that Excel, LibreOffice and most other programs open. Passwords are never in it.',
    what: 'What',
    everyone: 'Everyone, also archived members',
    shown: (count: number) => `What the list shows now (${formatCount(count)})`,
    separator: 'Columns separated by',
    comma: 'Comma',
    semicolon: 'Semicolon',
    tab: 'Tab',
    bom: 'Opens in Excel with accents',
    bomHint: 'Leave it off when another program reads the file.',
    safe: 'Protect against formulas',
    safeHint: 'Keeps a spreadsheet from running text that looks like a formula.',
    submit: 'Export…',
    choosing: 'Choose where to save the file…',
    progress: (done: number, total: number) => `${formatCount(done)} of ${formatCount(total)}`,
    progressLabel: 'Export progress',
    stopped: 'The export was stopped. No file was written.',
    finished: (rows: number, file: string) => `${members(rows)} saved in ${file}`,
  },

  start: {
    todo: 'What you can do',
    folder: 'Folder with your members',
    stillFailing: 'It still does not work.',
  },
} as const;
