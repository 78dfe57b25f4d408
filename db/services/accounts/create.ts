import { v7 as uuidv7 } from 'uuid';
import type { Account } from '../../../contract/account.ts';
import type { Parsed } from '../../../contract/index.ts';
import { preparePassword } from '../../passwords/preparePassword.ts';
import { initialValues } from '../customFields/patch.ts';
import { noLock, derivedColumns } from './derived.ts';
import { now, type Actor, type Dependencies } from './dependencies.ts';
import { checkParent } from './parent.ts';
import { toAccount } from './view.ts';

/**
 * Creates an account. A generated password is returned once and kept only as a hash.
 * Throws `conflict` on the field for what another account has, `invalid_input` on `custom.<key>` and `parentId`.
 */
export async function createAccount(
  dependencies: Dependencies,
  input: Parsed<'accounts.create'>,
  actor: Actor,
): Promise<{ account: Account; temporaryPassword?: string }> {
  const password = await preparePassword(input.password);
  const at = now(dependencies);
  const { accounts, customFields } = dependencies;
  const row = await dependencies.writes.run(async (transaction) => {
    const custom = initialValues(customFields, input.custom ?? {});
    const typed = { ...typedColumns(input, password.mustChange), custom: JSON.stringify(custom) };
    const { parentId } = typed;
    if (parentId !== null) await checkParent(accounts, transaction, { id: null, parentId, path: 'parentId' });
    const inserted = await accounts.insert(transaction, {
      ...typed,
      ...derivedColumns(typed, customFields.searchableKeys()),
      ...freshColumns,
      id: uuidv7({ msecs: dependencies.clock().getTime() }),
      passwordHash: password.hash,
      passwordScheme: password.scheme,
      passwordChangedAt: password.hash === null ? null : at,
      createdAt: at,
      updatedAt: at,
    });
    const newValues = { ...typed, passwordScheme: password.scheme };
    await dependencies.auditEntries.append(transaction, [
      { at, actor, action: 'account.created', subjectId: inserted.id, newValues },
    ]);
    return inserted;
  });
  dependencies.onAccountsChanged([row.id]);
  return { account: toAccount(row), ...password.once };
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
    parentId: input.parentId ?? null,
    mustChangePassword: Number(input.mustChangePassword ?? mustChange),
  };
}
