import { formatCount, plural } from '../format.ts';
import { members } from './common.ts';

/** The history and undo. */
export const history = {
  undone: 'The change was undone',
  redone: 'The change was made again',
  nothingToUndo: 'Nothing to undo. Older changes are in the history.',
  nothingLeft: 'Nothing was left to undo.',
  /** `who` are those that somebody changed after the change that is being undone. */
  nothingRestored: (who: string) => `Nothing was undone. Changed since and left as they are: ${who}`,
  partlyUndone: (restored: number, who: string) =>
    `Undone for ${formatCount(restored)}. Changed since and left as they are: ${who}`,
  more: (count: number) => `${formatCount(count)} more`,

  undoing: 'Undoing the change…',
  redoing: 'Making the change again…',
  progress: (done: number, total: number) => `${formatCount(done)} of ${formatCount(total)} members`,
  stopHint: 'If you stop it, everything stays as it is now.',
  stop: 'Stop',
  stopped: 'Stopped. Nothing was changed.',

  lead: 'Everything that was changed, newest first. Nearly all of it can be undone, however old it is.',
  failed: 'The history cannot be shown now',
  emptyTitle: 'Nothing has been changed yet',
  emptyText: 'Every change to your members will stand here, and you can undo it.',
  older: 'Show older changes',
  showMembers: 'Go to the members',

  redo: 'Do again',
  undoOne: (what: string) => `Undo: ${what}`,
  redoOne: (what: string) => `Do again: ${what}`,
  show: (what: string) => `${what}. Show the people`,
  undoneAt: (instant: string) => `Undone on ${instant}`,
  redoneAt: (instant: string) => `Done again on ${instant}`,
  conflicts: (count: number) =>
    plural(count, {
      one: '1 member had been changed since and was left as it was.',
      other: `${members(count)} had been changed since and were left as they were.`,
    }),
  never: {
    password: 'Cannot be undone: the old password is not kept',
    strengthened: 'Cannot be undone: the weak form is not kept',
    secondFactor: 'Cannot be undone: secrets of second factors are not kept',
    date: 'Cannot be undone: its date had come',
    purged: 'Cannot be undone: deleted for good',
    gone: 'Cannot be undone: deleted for good since',
  },

  someone: 'a member who is gone',
  until: (instant: string) => `until ${instant}`,
  ownFields: 'your own fields',
  undid: (what: string) => `Undone: ${what}`,
  redid: (what: string) => `Done again: ${what}`,
  unknown: 'Something was changed',
  merged: 'Merged two members',
  purged: (count: number) => `Deleted ${members(count)} for good`,
  what: {
    accountCreated: (who: string) => `Added ${who}`,
    accountUpdated: (who: string) => `Changed ${who}`,
    accountLocked: (who: string) => `Locked ${who}`,
    accountUnlocked: (who: string) => `Unlocked ${who}`,
    accountLockBegan: (who: string) => `A planned lock began: ${who}`,
    accountLockEnded: (who: string) => `A lock ended by its date: ${who}`,
    accountArchived: (who: string) => `Archived ${who}`,
    accountRestored: (who: string) => `Restored ${who} from the archive`,
    accountSecondFactorSet: (who: string) => `Set up a second factor for ${who}`,
    accountSecondFactorRemoved: (who: string) => `Removed the second factor of ${who}`,
    accountRecoveryCodesRenewed: (who: string) => `Made new recovery codes for ${who}`,
    accountPasswordReset: (who: string) => `Gave ${who} a new password`,
    accountPasswordStrengthened: (who: string) => `Strengthened the password protection of ${who}`,
    accountPasswordChanged: (who: string) => `${who} chose a new password`,
    accountAttemptsCleared: (who: string) => `Cleared the wrong tries of ${who}`,
  },
  passwordsGiven: {
    passwords: (who: string) => `Gave ${who} new passwords on slips`,
    codes: (who: string) => `Gave ${who} one-time codes on slips`,
  },
  passwordChange: {
    asked: (who: string) => `Asked ${who} to change the password at the next sign-in`,
    dropped: (who: string) => `No longer asked ${who} to change the password`,
  },
  fieldSet: (field: string, who: string) => `Set “${field}” for ${who}`,
  fieldEmptied: (field: string, who: string) => `Emptied “${field}” for ${who}`,
  groupsAdded: {
    one: (name: string, who: string) => `Added the group ${name} to ${who}`,
    other: (names: string, who: string) => `Added the groups ${names} to ${who}`,
  },
  groupsRemoved: {
    one: (name: string, who: string) => `Removed the group ${name} from ${who}`,
    other: (names: string, who: string) => `Removed the groups ${names} from ${who}`,
  },
  tagsAdded: {
    one: (name: string, who: string) => `Added the tag ${name} to ${who}`,
    other: (names: string, who: string) => `Added the tags ${names} to ${who}`,
  },
  tagsRemoved: {
    one: (name: string, who: string) => `Removed the tag ${name} from ${who}`,
    other: (names: string, who: string) => `Removed the tags ${names} from ${who}`,
  },
  renamed: {
    group: (name: string, to: string) => `Renamed the group ${name} to ${to}`,
    tag: (name: string, to: string) => `Renamed the tag ${name} to ${to}`,
  },
  removed: {
    group: (name: string) => `Deleted the group ${name}`,
    tag: (name: string) => `Deleted the tag ${name}`,
  },
  members,
};
