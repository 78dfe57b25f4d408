import { searchForm, uniqueKey } from '../../../contract/text.ts';
import type { AccountRow } from '../../models/account.ts';

type Named = Pick<AccountRow, 'username' | 'displayName' | 'email' | 'phone'>;

/** The columns that follow from what a person typed: unique keys, the text to search in, the name to sort by. */
export function derivedColumns({ username, displayName, email, phone }: Named) {
  // Numbers are found however they are grouped, here and in the search: "030 12/34" by "0301-234".
  const digits = phone?.replace(/\P{Nd}/gu, '');
  const searched = [username, displayName, email, phone, digits].filter(Boolean);
  return {
    usernameKey: uniqueKey(username),
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

export const noLock = { lockReason: null, lockNote: null, lockedFrom: null, lockedUntil: null } as const;
