import type { StartProblem } from '../../../contract/startProblems.ts';

export interface ProblemWords {
  title: string;
  what: string;
  todo: readonly string[];
}

// Said wherever the file is not as it should be: the first fear is that it was overwritten.
const untouched = 'Rollbook has left the file as it is.';

export const problems: Record<StartProblem, ProblemWords> = {
  folder_missing: {
    title: 'The folder with your members is missing',
    what: 'Rollbook cannot find or create the folder that holds the member file.',
    todo: [
      'If the folder is on a removable or network disk, connect the disk.',
      'If the folder was moved, move it back to the place below.',
    ],
  },
  file_missing: {
    title: 'The member file is gone',
    what: 'The file “rollbook.db” is no longer in its folder. Somebody moved or deleted it while Rollbook was open.',
    todo: [
      'If it was moved, or lies in the recycle bin, put it back into the folder below.',
      'If you cannot find it, copy the newest backup from the folder “backups” to its place and name it “rollbook.db”.',
    ],
  },
  folder_not_writable: {
    title: 'Rollbook may not write in its folder',
    what: 'The folder that holds the member file can be read but not changed, so nothing could be saved.',
    todo: [
      'Give your own user permission to change the folder below.',
      'If the disk is write-protected, remove the protection.',
    ],
  },
  not_a_database: {
    title: 'The member file cannot be read',
    what: `There is a file with the right name, but it does not contain members. ${untouched}`,
    todo: [
      'Move the file “rollbook.db” out of the folder below to a safe place.',
      'Copy a backup from the folder “backups” to its place and name it “rollbook.db”.',
    ],
  },
  not_a_rollbook_database: {
    title: 'The member file belongs to another program',
    what: `The file “rollbook.db” was made by another program. ${untouched}`,
    todo: [
      'Move the file out of the folder below to a safe place.',
      'If you have a backup of your members, copy it there and name it “rollbook.db”.',
    ],
  },
  database_too_new: {
    title: 'Your members were kept by a newer Rollbook',
    what: `The member file was changed by a newer version, which this one does not understand. ${untouched}`,
    todo: [
      'Install the newest Rollbook on this computer.',
      'Then start it again: your members will be there.',
    ],
  },
  database_locked: {
    title: 'Another program is using the member file',
    what: 'Rollbook waited for the member file, but another program holds on to it.',
    todo: [
      'Close other programs that may have it open, such as a database viewer or a backup or sync program.',
      'Then try again.',
    ],
  },
  database_damaged: {
    title: 'The member file is damaged',
    what: `Part of the member file cannot be read. ${untouched}`,
    todo: [
      'Make a copy of the file “rollbook.db” before anything else.',
      'Copy the newest backup from the folder “backups” to its place and name it “rollbook.db”.',
    ],
  },
  disk_full: {
    title: 'The disk is full',
    what: 'There is no room left to open the member file safely. Your members are still there.',
    todo: ['Delete or move files you no longer need.', 'Then try again.'],
  },
  unknown: {
    title: 'Your members cannot be opened',
    what: `Something unexpected keeps Rollbook from opening the member file. ${untouched}`,
    todo: [
      'Try again, and restart the computer if that does not help.',
      'Check that the disk with the folder below is connected and readable.',
    ],
  },
};

export const start = {
  todo: 'What you can do',
  folder: 'Folder with your members',
  stillFailing: 'It still does not work.',
  lost: {
    kept: 'What you typed is still here. Rollbook goes on as soon as the member file is back.',
    back: 'The members are back.',
  },
};
