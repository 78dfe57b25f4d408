import type { SortColumn, SortKey } from '../../contract/query.ts';

/** The sorts that an index of the table serves; the others are made in memory. */
export type IndexedSort = Exclude<
  SortColumn,
  'groups' | 'tags' | 'passwordChangedAt' | 'lockedUntil' | 'archivedAt'
>;

/** Column and index that serve a sort. Each index holds `status` too; rows of equal value follow by status and age. */
export const sorts: Record<IndexedSort, { order: string[]; index: string }> = {
  username: { order: ['username_key', 'status'], index: 'accounts_by_username' },
  memberNumber: { order: ['member_number_sort', 'status'], index: 'accounts_by_member_number' },
  displayName: { order: ['name_sort', 'status'], index: 'accounts_by_name' },
  email: { order: ['email_sort', 'status'], index: 'accounts_by_email' },
  phone: { order: ['phone_sort', 'status'], index: 'accounts_by_phone' },
  status: { order: ['status', 'name_sort'], index: 'accounts_by_status' },
  lastSignInAt: { order: ['last_sign_in_at', 'status'], index: 'accounts_by_last_sign_in' },
  createdAt: { order: ['created_at', 'status'], index: 'accounts_by_created' },
  updatedAt: { order: ['updated_at', 'status'], index: 'accounts_by_updated' },
};

/** The order as SQL, down to the last tie: without a total order a row could be on two pages or on none. */
export function orderBy(columns: string[], direction: 'asc' | 'desc'): string {
  return [...columns, 'sequence'].map((column) => `${column} ${direction}`).join(', ');
}

/** The index behind a sort; undefined for those that are made in memory. */
export function indexedSort(by: SortKey): { order: string[]; index: string } | undefined {
  return by in sorts ? sorts[by as IndexedSort] : undefined;
}
