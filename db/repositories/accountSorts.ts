import type { SortColumn } from '../../contract/accounts.ts';

/** Column and index that serve a sort. Each index holds `status` too; rows of equal value follow by status and age. */
export const sorts: Record<SortColumn, { order: string[]; index: string }> = {
  username: { order: ['username_key', 'status'], index: 'accounts_by_username' },
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
