import { searchForm, uniqueKey } from '../../../contract/text.ts';
import type { AccountRow } from '../../models/account.ts';

type Typed = Pick<
  AccountRow,
  'username' | 'memberNumber' | 'displayName' | 'email' | 'phone' | 'notes' | 'custom'
>;

/** What is missing sorts last: greater than any text a field accepts. */
const last = '\u{10FFFF}';

/** A member number by which 9 comes before 10: every run of digits filled up with zeros to 15. */
function numberSort(memberNumber: string | null): string {
  if (memberNumber === null) return last;
  return searchForm(memberNumber).replace(/\d+/g, (digits) => digits.padStart(15, '0'));
}

function customValues(custom: string, keys: readonly string[]): string[] {
  if (keys.length === 0 || custom === '{}') return [];
  const values = JSON.parse(custom) as Record<string, string>;
  return keys.map((key) => values[key] ?? '');
}

/**
 * The columns that follow from what a person typed: unique keys, texts to sort by, the text to search in. `searchable`
 * are the keys of the custom fields that are searched too.
 */
export function derivedColumns(typed: Typed, searchable: readonly string[]) {
  const { username, memberNumber, displayName, email, phone, notes, custom } = typed;
  // Numbers are found however they are grouped, here and in the search: "030 12/34" by "0301-234".
  const digits = phone?.replace(/\P{Nd}/gu, '');
  const more = customValues(custom, searchable);
  const searched = [username, displayName, email, phone, digits, memberNumber, notes, ...more].filter(
    Boolean,
  );
  return {
    usernameKey: uniqueKey(username),
    memberNumberKey: memberNumber === null ? null : uniqueKey(memberNumber),
    memberNumberSort: numberSort(memberNumber),
    emailKey: email === null ? null : uniqueKey(email),
    nameSort: searchForm(displayName === '' ? username : displayName),
    searchText: searched.map((text) => searchForm(String(text))).join('\n'),
  };
}

type LockState = Pick<AccountRow, 'archivedAt' | 'lockedFrom' | 'lockedUntil'>;

/** The status that dates mean at `instant`. A lock begins at its start and no longer holds at its end. */
export function statusAt(
  { archivedAt, lockedFrom, lockedUntil }: LockState,
  instant: string,
): AccountRow['status'] {
  if (archivedAt !== null) return 'archived';
  const begun = lockedFrom !== null && lockedFrom <= instant;
  const ended = lockedUntil !== null && lockedUntil <= instant;
  return begun && !ended ? 'locked' : 'active';
}

/** Whether a lock has begun or ended at `instant` and the stored status does not show it yet. */
export function isLockDue(
  { status, lockedFrom, lockedUntil }: Pick<AccountRow, 'status' | 'lockedFrom' | 'lockedUntil'>,
  instant: string,
): boolean {
  const hasEnded = lockedUntil !== null && lockedUntil <= instant;
  return hasEnded || (status === 'active' && lockedFrom !== null && lockedFrom <= instant);
}

export const noLock = { lockReason: null, lockNote: null, lockedFrom: null, lockedUntil: null } as const;
