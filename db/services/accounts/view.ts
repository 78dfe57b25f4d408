import type { Account } from '../../../contract/account.ts';
import type { ListedAccount } from '../../repositories/accountList.ts';

/** A row as the window sees it. Takes the listed columns only, so a hash cannot come along by accident. */
export function toAccount(row: ListedAccount): Account {
  return {
    id: row.id,
    username: row.username,
    memberNumber: row.memberNumber,
    email: row.email,
    displayName: row.displayName,
    phone: row.phone,
    status: row.status,
    archivedAt: row.archivedAt,
    lockReason: row.lockReason,
    lockNote: row.lockNote,
    lockedFrom: row.lockedFrom,
    lockedUntil: row.lockedUntil,
    hasPassword: row.passwordScheme !== null,
    passwordScheme: row.passwordScheme,
    passwordChangedAt: row.passwordChangedAt,
    passwordExpiresAt: row.passwordExpiresAt,
    mustChangePassword: row.mustChangePassword === 1,
    lastSignInAt: row.lastSignInAt,
    failedAttempts: row.failedAttempts,
    secondFactorAt: row.secondFactorAt,
    groups: JSON.parse(row.groups) as string[],
    tags: JSON.parse(row.tags) as string[],
    custom: JSON.parse(row.custom) as Record<string, string>,
    parentId: row.parentId,
    notes: row.notes,
    version: row.version,
    createdAt: row.createdAt,
    updatedAt: row.updatedAt,
  };
}
