import { formatCount, plural } from '../format.ts';
import { members } from './common.ts';

/** Taking archived members out for good. */
export const purge = {
  action: 'Delete for good…',
  titleOne: (name: string) => `Delete ${name} for good?`,
  title: (count: number) => `Delete ${members(count)} for good?`,
  lead: 'This cannot be undone, not even from the history.',
  goes: 'What is deleted',
  goesDetails: 'Name, contact details, notes, groups, tags, your own fields and the password',
  goesHistory: 'What the history tells about them, with old and new values',
  goesBackups: (count: number) =>
    plural(count, {
      one: 'All of this also in the copy in the folder “backups”',
      other: `All of this also in the ${formatCount(count)} copies in the folder “backups”`,
    }),
  stays: 'What stays',
  staysNumbers: 'Numbers without names: in which month how many joined and left',
  staysLine: 'One line in the history: how many were deleted, when and by whom',
  staysOutside: 'What is outside of Rollbook: files you exported and copies you keep elsewhere',
  notArchived: (count: number) =>
    plural(count, {
      one: '1 member is not archived and stays.',
      other: `${members(count)} are not archived and stay.`,
    }),
  unreadable: (count: number) =>
    plural(count, {
      one: '1 copy in the folder “backups” cannot be opened and may still hold them.',
      other: `${formatCount(count)} copies in the folder “backups” cannot be opened and may still hold them.`,
    }),
  nobody: 'Nobody of these is archived. Only archived members can be deleted for good.',
  confirm: (count: number) => `To delete, type the number of members: ${formatCount(count)}`,
  submit: 'Delete for good',
  working: 'Deleting…',
  progress: (done: number, total: number) => `${formatCount(done)} of ${formatCount(total)} members`,
  cleaning: 'Tidying up the member file and the copies…',
  stopHint: 'If you stop it now, nobody is deleted.',
  stop: 'Stop',
  stopped: 'Stopped. Nobody was deleted.',
  doneTitle: 'Deleted for good',
  done: (count: number) =>
    plural(count, {
      one: '1 member was deleted for good',
      other: `${members(count)} were deleted for good`,
    }),
  notRewritten:
    'The disk was too full or the file was busy: traces may be left in unused places of the member file. Rollbook removes them at its next start.',
};
