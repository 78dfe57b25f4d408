import { v7 as uuidv7 } from 'uuid';
import type { Account } from '../../../contract/account.ts';
import type { Parsed } from '../../../contract/index.ts';
import { preparePassword } from '../../passwords/preparePassword.ts';
import { recordChange } from './change.ts';
import { noLock, derivedColumns } from './derived.ts';
import { now, type Actor, type Dependencies } from './dependencies.ts';
import { withGroups } from './groups.ts';
import { toAccount } from './view.ts';

/**
 * Creates an account. A generated password is returned once and kept only as a hash.
 * Throws `conflict` with `username_taken` or `email_taken` on the field.
 */
export async function createAccount(
  dependencies: Dependencies,
  input: Parsed<'accounts.create'>,
  actor: Actor,
): Promise<{ account: Account; temporaryPassword?: string }> {
  const password = await preparePassword(input.password);
  const at = now(dependencies);
  const request = { actor, action: 'account.created' };
  const { result } = await recordChange(dependencies, request, async (recorder) => {
    const typed = typedColumns(withGroups(recorder, input), password.mustChange);
    const inserted = await dependencies.accounts.insert(recorder.transaction, {
      ...typed,
      ...derivedColumns(typed, []),
      ...freshColumns,
      id: uuidv7({ msecs: dependencies.clock().getTime() }),
      passwordHash: password.hash,
      passwordScheme: password.scheme,
      passwordChangedAt: password.hash === null ? null : at,
      createdAt: at,
      updatedAt: at,
    });
    recorder.note(inserted.id, { newValues: { ...typed, passwordScheme: password.scheme } });
    return inserted;
  });
  return { account: toAccount(result), ...password.once };
}

/** What every account begins with. */
const freshColumns = {
  ...noLock,
  status: 'active',
  archivedAt: null,
  lastSignInAt: null,
  failedAttempts: 0,
  lastFailedAt: null,
  version: 1,
} as const;

function typedColumns(input: Parsed<'accounts.create'>, mustChange: boolean) {
  return {
    username: input.username,
    memberNumber: input.memberNumber ?? null,
    email: input.email ?? null,
    displayName: input.displayName ?? '',
    phone: input.phone ?? null,
    notes: input.notes ?? '',
    groups: JSON.stringify(input.groups ?? []),
    tags: JSON.stringify(input.tags ?? []),
    custom: JSON.stringify(input.custom ?? {}),
    parentId: input.parentId ?? null,
    mustChangePassword: Number(input.mustChangePassword ?? mustChange),
  };
}
