import type { WriteTransaction } from '../../connection/writeQueue.ts';
import type { AccountRow } from '../../models/account.ts';
import { findRows } from '../../repositories/accountRows.ts';
import { entriesAfter, type ChangeEntry } from '../../repositories/changes.ts';

/** Entries read in one go: below 5 ms. */
const chunkSize = 200;

/** All columns but the secret one. */
const columns = [
  'username',
  'memberNumber',
  'email',
  'displayName',
  'phone',
  'notes',
  'groups',
  'tags',
  'custom',
  'parentId',
  'status',
  'archivedAt',
  'lockReason',
  'lockNote',
  'lockedFrom',
  'lockedUntil',
  'passwordScheme',
  'passwordCost',
  'passwordExpiresAt',
  'passwordChangedAt',
  'mustChangePassword',
  'failedAttempts',
  'lastFailedAt',
  'lastSignInAt',
] as const satisfies readonly (keyof AccountRow)[];

/** What a change did to an account, and the account as it is now. */
export interface Found {
  entry: ChangeEntry;
  row: AccountRow;
}

/** The entries of a change with their accounts, in parts. A purged account has neither. */
export function* entriesOf(transaction: WriteTransaction, changeId: string): Generator<Found[]> {
  for (let after = 0; ;) {
    const entries = entriesAfter(transaction, changeId, after, chunkSize);
    const last = entries.at(-1);
    if (!last) return;
    after = last.sequence;
    const ids = entries.map(({ subjectId }) => subjectId);
    const rows = new Map(findRows(transaction, columns, 'id', ids).map((row) => [row.id, row]));
    yield entries.flatMap((entry) => {
      const row = rows.get(entry.subjectId);
      return row ? [{ entry, row: row as AccountRow }] : [];
    });
  }
}
