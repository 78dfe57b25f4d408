import type { AccountName } from '../../../contract/account.ts';
import type { AccountRow } from '../../models/account.ts';
import { selectRows } from '../../repositories/accountRows.ts';
import type { ReadRows } from './readers.ts';

/** How many are shown by name. */
export const exampleCount = 5;

const nameColumns = [
  'username',
  'displayName',
  'memberNumber',
  'email',
  'phone',
  'status',
] as const satisfies readonly (keyof AccountRow)[];

/** Some accounts by name, in the order of their creation. */
export function namesOf(read: ReadRows, sequences: readonly number[]): AccountName[] {
  const list = JSON.stringify(sequences.slice(0, exampleCount));
  const rows = read(selectRows(nameColumns, 'sequence'), { list }) as AccountName[];
  return rows.map(({ id, username, displayName, memberNumber, email, phone, status }) => ({
    id,
    username,
    displayName,
    memberNumber,
    email,
    phone,
    status,
  }));
}
