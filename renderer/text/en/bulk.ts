import { formatCount, plural } from '../format.ts';
import { members } from './common.ts';

const will = (count: number, what: string) => `${members(count)} will ${what}.`;
const was = (count: number, what: string) =>
  `${members(count)} ${plural(count, { one: 'was', other: 'were' })} ${what}`;
const are = (count: number, what: string) =>
  `${formatCount(count)} ${plural(count, { one: 'is', other: 'are' })} ${what}.`;
const have = (count: number, what: string) =>
  `${formatCount(count)} ${plural(count, { one: 'has', other: 'have' })} ${what}.`;
const leftOut = (count: number, what: string) =>
  plural(count, {
    one: `1 ${what} and is left out.`,
    other: `${formatCount(count)} ${what} and are left out.`,
  });

/** Changes of many members: what can be done, what it would do, what was done. */
export const bulk = {
  actions: 'Actions',
  menu: {
    lock: 'Lock…',
    unlock: 'Unlock…',
    archive: 'Archive…',
    restore: 'Restore…',
    addGroups: 'Add to groups…',
    removeGroups: 'Take out of groups…',
    addTags: 'Add tags…',
    removeTags: 'Remove tags…',
    setField: 'Set a field…',
    askPassword: 'Require a new password…',
    keepPassword: 'No longer require a new password…',
    clearAttempts: 'Clear wrong tries…',
  },
  titles: {
    lock: 'Lock members',
    unlock: 'Unlock members',
    archive: 'Archive members',
    restore: 'Restore members',
    addGroups: 'Add members to groups',
    removeGroups: 'Take members out of groups',
    addTags: 'Add tags to members',
    removeTags: 'Remove tags from members',
    setField: 'Set a field of members',
    askPassword: 'Require a new password',
    keepPassword: 'No longer require a new password',
    clearAttempts: 'Clear wrong tries',
  },
  /** `submit` stands on the button, `will` above it; `done` is said afterwards; `already` of those as wanted before. */
  acts: {
    lock: {
      submit: (count: number) => `Lock ${members(count)}`,
      will: (count: number) => will(count, 'be locked'),
      done: (count: number) => was(count, 'locked'),
      already: (count: number) => are(count, 'locked in just this way already'),
    },
    planLock: {
      submit: (count: number) => `Plan the lock for ${members(count)}`,
      will: (count: number) => will(count, 'be locked from that day on'),
      done: (count: number) => `The lock for ${members(count)} is planned`,
      already: (count: number) => have(count, 'just this lock already'),
    },
    unlock: {
      submit: (count: number) => `Unlock ${members(count)}`,
      will: (count: number) => will(count, 'be unlocked'),
      done: (count: number) => was(count, 'unlocked'),
      already: (count: number) => are(count, 'not locked'),
    },
    archive: {
      submit: (count: number) => `Archive ${members(count)}`,
      will: (count: number) => will(count, 'be archived'),
      done: (count: number) => was(count, 'archived'),
      already: (count: number) => are(count, 'archived already'),
    },
    restore: {
      submit: (count: number) => `Restore ${members(count)}`,
      will: (count: number) => will(count, 'come back from the archive'),
      done: (count: number) => was(count, 'restored'),
      already: (count: number) => are(count, 'not archived'),
    },
    addGroups: {
      submit: (count: number) => `Add ${members(count)}`,
      will: (count: number, what: string) => will(count, `be added to ${what}`),
      done: (count: number, what: string) => was(count, `added to ${what}`),
      already: (count: number) => are(count, 'there already'),
    },
    removeGroups: {
      submit: (count: number) => `Take out ${members(count)}`,
      will: (count: number, what: string) => will(count, `be taken out of ${what}`),
      done: (count: number, what: string) => was(count, `taken out of ${what}`),
      already: (count: number) => are(count, 'not there'),
    },
    addTags: {
      submit: (count: number) => `Tag ${members(count)}`,
      will: (count: number, what: string) => will(count, `be tagged ${what}`),
      done: (count: number, what: string) => was(count, `tagged ${what}`),
      already: (count: number) => are(count, 'tagged so already'),
    },
    addSeveralTags: {
      submit: (count: number) => `Tag ${members(count)}`,
      will: (count: number, what: string) => will(count, `get the tags ${what}`),
      done: (count: number, what: string) => `${what} were added to ${members(count)}`,
      already: (count: number) => have(count, 'these tags already'),
    },
    removeTags: {
      submit: (count: number) => `Remove from ${members(count)}`,
      will: (count: number, what: string) => will(count, `lose the tag ${what}`),
      done: (count: number, what: string) => `${what} was removed from ${members(count)}`,
      already: (count: number) => are(count, 'not tagged so'),
    },
    removeSeveralTags: {
      submit: (count: number) => `Remove from ${members(count)}`,
      will: (count: number, what: string) => will(count, `lose the tags ${what}`),
      done: (count: number, what: string) => `${what} were removed from ${members(count)}`,
      already: (count: number) => have(count, 'none of these tags'),
    },
    setField: {
      submit: (count: number) => `Change ${members(count)}`,
      will: (count: number, what: string) => will(count, `get this value for ${what}`),
      done: (count: number, what: string) => `${what} was set for ${members(count)}`,
      already: (count: number) => have(count, 'this value already'),
    },
    emptyField: {
      submit: (count: number) => `Empty the field for ${members(count)}`,
      will: (count: number, what: string) => `${what} will be emptied for ${members(count)}.`,
      done: (count: number, what: string) => `${what} was emptied for ${members(count)}`,
      already: (count: number) => have(count, 'nothing there'),
    },
    askPassword: {
      submit: (count: number) => `Require it of ${members(count)}`,
      will: (count: number) => will(count, 'have to choose a new password'),
      done: (count: number) =>
        `${members(count)} ${plural(count, { one: 'has', other: 'have' })} to choose a new password`,
      already: (count: number) => have(count, 'to do so already'),
    },
    keepPassword: {
      submit: (count: number) => `Change ${members(count)}`,
      will: (count: number) => will(count, 'be free to keep their password'),
      done: (count: number) => `${members(count)} may keep their password`,
      already: (count: number) => `${formatCount(count)} may keep it already.`,
    },
    clearAttempts: {
      submit: (count: number) => `Clear those of ${members(count)}`,
      will: (count: number) => will(count, 'start without wrong tries again'),
      done: (count: number) => `The wrong tries of ${members(count)} were cleared`,
      already: (count: number) => have(count, 'none'),
    },
  },
  leads: {
    lock: 'Locked members cannot sign in until the lock ends. Those who are locked already get this reason and these dates instead.',
    unlock: 'Their locks end now, also those that are only planned.',
    archive:
      'Archived members cannot sign in and leave the list. They keep all they have and can be restored from the archive.',
    restore: 'They come back with all they had, also with a lock that still holds.',
    addGroups: 'A group that does not exist yet is made.',
    askPassword: 'At their next sign-in they choose a new password. Until then the present one works.',
    keepPassword: 'They sign in with the password they have.',
    clearAttempts: 'Those who have to wait after too many wrong passwords need not wait any longer.',
  },
  refused: {
    archived: (count: number) => leftOut(count, plural(count, { one: 'is archived', other: 'are archived' })),
    no_password: (count: number) =>
      leftOut(count, plural(count, { one: 'has no password', other: 'have no password' })),
    tooManyGroups: (count: number) => leftOut(count, 'would be in too many groups'),
    tooManyTags: (count: number) => leftOut(count, 'would have too many tags'),
    tooManyFields: (count: number) => leftOut(count, 'would have too many own fields'),
    not_found: (count: number) =>
      leftOut(count, plural(count, { one: 'is no longer there', other: 'are no longer there' })),
    required: (count: number) =>
      leftOut(count, plural(count, { one: 'must have something here', other: 'must have something here' })),
    not_unique: (count: number) =>
      plural(count, {
        one: '1 is left out: another member has this value, and no two may share it.',
        other: `${formatCount(count)} are left out: no two members may share this value.`,
      }),
    other: (count: number) =>
      leftOut(count, plural(count, { one: 'cannot be changed', other: 'cannot be changed' })),
  },
  recap: 'What will happen',
  counting: 'Counting…',
  nobody: 'Nobody will be changed.',
  more: (count: number) => `${formatCount(count)} more`,
  progressLabel: 'Progress of the change',
  progress: (done: number, total: number) => `${formatCount(done)} of ${formatCount(total)}`,
  stop: 'Stop',
  stopped: 'Stopped. Nobody was changed.',
  nothingDone: 'Nobody had to be changed.',
  undone: (count: number) => `Undone for ${members(count)}`,
  field: 'Field',
  chooseField: 'Choose a field',
  value: 'New value',
  empty: 'Empty the field instead',
};
