import { v7 as uuidv7 } from 'uuid';
import type { Account } from '../../../contract/account.ts';
import type { Parsed } from '../../../contract/index.ts';
import { preparePassword } from '../../passwords/preparePassword.ts';
import { requireGoodPassword } from '../passwordRules/check.ts';
import { initialValues } from '../customFields/patch.ts';
import { recordChange } from './change.ts';
import { noLock, derivedColumns } from './derived.ts';
import { now, type Actor, type Dependencies } from './dependencies.ts';
import { withGroups } from './groups.ts';
import { checkParent } from './parent.ts';
import { withTags } from './tags.ts';
import { toAccount } from './view.ts';

/**
 * Creates an account. A generated password is returned once and kept only as a hash.
 * Throws `conflict` on the field for what another account has, `invalid_input` on `custom.<key>`, `parentId` and, for a
 * password that breaks a rule, `password.value`.
 */
export async function createAccount(
  dependencies: Dependencies,
  input: Parsed<'accounts.create'>,
  actor: Actor,
): Promise<{ account: Account; temporaryPassword?: string }> {
  await checkTypedPassword(dependencies, input);
  const password = await preparePassword(input.password);
  const tagged = await withTags(dependencies, input);
  const at = now(dependencies);
  const { accounts, customFields } = dependencies;
  const request = { actor, action: 'account.created' };
  const { result } = await recordChange(dependencies, request, async (recorder) => {
    const { transaction } = recorder;
    const custom = JSON.stringify(initialValues(customFields, input.custom ?? {}));
    const typed = { ...typedColumns(withGroups(recorder, tagged), password.mustChange), custom };
    const { parentId } = typed;
    if (parentId !== null) checkParent(transaction, { id: null, parentId, path: 'parentId' });
    const inserted = await accounts.insert(transaction, {
      ...typed,
      ...derivedColumns(typed, customFields.searchableKeys()),
      ...freshColumns,
      id: uuidv7({ msecs: dependencies.clock().getTime() }),
      passwordHash: password.hash,
      passwordScheme: password.scheme,
      passwordCost: password.cost,
      passwordChangedAt: password.hash === null ? null : at,
      createdAt: at,
      updatedAt: at,
    });
    recorder.note(inserted.id, { newValues: { ...typed, passwordScheme: password.scheme } });
    return inserted;
  });
  return { account: toAccount(result), ...password.once };
}

async function checkTypedPassword(dependencies: Dependencies, input: Parsed<'accounts.create'>) {
  if (input.password.mode !== 'set') return;
  const { value: password } = input.password;
  await requireGoodPassword(dependencies, { password, path: 'password.value', person: input });
}

/** What every account begins with. */
const freshColumns = {
  ...noLock,
  status: 'active',
  archivedAt: null,
  lastSignInAt: null,
  passwordExpiresAt: null,
  secondFactorAt: null,
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
