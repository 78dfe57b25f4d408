import type { Account } from '../../../contract/accounts.ts';
import type { ListedAccount } from '../../repositories/accountList.ts';

/** A row as the window sees it. Takes the listed columns only, so a hash cannot come along by accident. */
export function toAccount(row: ListedAccount): Account {
  return {
    id: row.id,
    username: row.username,
    email: row.email,
    displayName: row.displayName,
    phone: row.phone,
    status: row.status,
    lockReason: row.lockReason,
    lockNote: row.lockNote,
    lockedFrom: row.lockedFrom,
    lockedUntil: row.lockedUntil,
    hasPassword: row.passwordScheme !== null,
    passwordScheme: row.passwordScheme,
    passwordChangedAt: row.passwordChangedAt,
    mustChangePassword: row.mustChangePassword === 1,
    lastSignInAt: row.lastSignInAt,
    failedAttempts: row.failedAttempts,
    groups: JSON.parse(row.groups) as string[],
    custom: JSON.parse(row.custom) as Record<string, string>,
    notes: row.notes,
    version: row.version,
    createdAt: row.createdAt,
    updatedAt: row.updatedAt,
  };
}
