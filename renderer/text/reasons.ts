import type { Failure } from '../../contract/envelope.ts';
import type { ErrorCode } from '../../contract/errors.ts';
import { formatCount } from './format.ts';

/** Why one field is not accepted. Keys are the reasons that `contract/` and main use. */
const fieldWords: Record<string, string> = {
  required: 'Please fill this in.',
  wrong_type: 'This is not the kind of entry expected here.',
  too_long: 'This is too long.',
  broken_characters: 'Some characters are damaged. Please type them again.',
  control_characters:
    'This contains invisible characters that cannot be kept. Please remove them or type it again.',
  contains_space: 'A user name cannot contain spaces.',
  contains_semicolon: 'A group cannot contain a semicolon.',
  invalid_email: 'This does not look like an e-mail address, for example name@example.org.',
  invalid_phone: 'This does not look like a phone number.',
  invalid_name: 'A name has to begin with a letter.',
  too_many: 'These are too many entries.',
  invalid_date: 'Please give a full date and time.',
  password_too_short: 'Please use at least 8 characters.',
  unknown_key: 'This entry is not known here.',
  unknown_value: 'Please choose one of the values offered.',
  out_of_range: 'This number is outside the range allowed.',
  invalid_id: 'This member cannot be identified. Please close this and open it again.',
  invalid: 'This cannot be accepted as it is.',
  username_taken: 'Another member already has this user name.',
  email_taken: 'Another member already has this e-mail address.',
  end_before_start: 'The end has to be after the start.',
  end_in_past: 'The end has to be in the future.',
};

/** Keys are `code` or `code/reason`, as in the failures that main sends. */
const failureWords: Record<string, string> = {
  invalid_input: 'Something entered here cannot be accepted. Please check it.',
  not_found: 'This member is no longer there.',
  'not_found/unknown_operation': 'This version of Rollbook cannot do that.',
  conflict: 'This was changed in the meantime. Please look at it again.',
  'conflict/stale_version': 'Someone changed this member in the meantime, so nothing was saved yet.',
  'conflict/archived': 'This member is archived. Restore the member first.',
  'conflict/username_taken': 'Another member already has this user name.',
  'conflict/email_taken': 'Another member already has this e-mail address.',
  forbidden: 'This is not allowed here.',
  'forbidden/untrusted_sender': 'This is not allowed here.',
  cancelled: 'This was stopped before it was finished.',
  busy: 'Rollbook is busy. Please try again in a moment.',
  'busy/job_running': 'An export is already running. Wait until it ends, or stop it, and try again.',
  'busy/database_locked': 'Another program is using the member file. Close it and try again.',
  io: 'A file could not be read or written.',
  'io/disk_full': 'The disk is full. Make some room, or choose another place, and try again.',
  'io/inside_data_folder': "Please choose another folder: this one holds Rollbook's own files.",
  'io/not_writable': 'Rollbook may not write there. Choose another folder and try again.',
  'io/unknown': 'The file could not be read or written. Check that the disk is connected and try again.',
  'io/not_open': 'The member file is not open. Start Rollbook again.',
  'io/folder_missing': 'The folder with the member file is missing.',
  'io/folder_not_writable': 'Rollbook may not write in the folder of the member file.',
  'io/not_a_database': 'The member file is not one that Rollbook can read.',
  'io/not_a_rollbook_database': 'The member file belongs to another program.',
  'io/database_too_new': 'The member file was made by a newer Rollbook. Please update Rollbook.',
  'io/database_locked': 'Another program is using the member file. Close it and try again.',
  'io/database_damaged': 'The member file is damaged. Nothing was changed.',
  internal: 'Something went wrong that should not have.',
};

/** Words for the reason of one field. `limit` is named where the reason is about length or number. */
export function wordField(reason: string, limit?: number): string {
  if (limit !== undefined && reason === 'too_long') return `At most ${formatCount(limit)} characters.`;
  if (limit !== undefined && reason === 'too_many') return `At most ${formatCount(limit)} entries.`;
  return fieldWords[reason] ?? fieldWords['invalid'] ?? reason;
}

export function hasFieldWords(reason: string): boolean {
  return Object.hasOwn(fieldWords, reason);
}

export function hasFailureWords(code: ErrorCode, reason?: string): boolean {
  return Object.hasOwn(failureWords, reason === undefined ? code : `${code}/${reason}`);
}

export function wordFailure({ code, reason, reference }: Failure): string {
  const words = failureWords[`${code}/${reason ?? ''}`] ?? failureWords[code] ?? code;
  return reference === undefined ? words : `${words} Please note the number ${reference}.`;
}
