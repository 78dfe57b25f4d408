import type { Policy } from '../../../contract/settings.ts';
import type { AccountRow } from '../../models/account.ts';

const day = 86_400_000;

/**
 * Whether a member who typed the right password has to choose a new one: somebody asked for it, or it is older than the owner
 * allows. A code always, whoever unticked or took back what: it is good for nothing but to be exchanged. A password without a date came with the account and is as old as that.
 */
export function mustChange(
  row: Pick<AccountRow, 'mustChangePassword' | 'passwordChangedAt' | 'passwordExpiresAt' | 'createdAt'>,
  { passwords }: Pick<Policy, 'passwords'>,
  now: Date,
): boolean {
  if (row.mustChangePassword === 1 || row.passwordExpiresAt !== null) return true;
  if (passwords.maximumAgeDays === null) return false;
  const since = Date.parse(row.passwordChangedAt ?? row.createdAt);
  return now.getTime() - since > passwords.maximumAgeDays * day;
}
