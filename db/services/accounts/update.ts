import type { Account } from '../../../contract/account.ts';
import { AppError } from '../../../contract/errors.ts';
import type { Parsed } from '../../../contract/index.ts';
import type { AccountRow } from '../../models/account.ts';
import { replaceUniqueValues } from '../../repositories/uniqueValues.ts';
import type { CustomFieldCatalogue } from '../customFields/catalogue.ts';
import { patchedValues } from '../customFields/patch.ts';
import { difference, recordChange, type Changes } from './change.ts';
import { derivedColumns } from './derived.ts';
import type { Actor, Dependencies } from './dependencies.ts';
import { withGroups } from './groups.ts';
import { checkParent } from './parent.ts';
import { withTags } from './tags.ts';
import { toAccount } from './view.ts';

/** What the person changed, as columns. A key that was left out stays as it is. */
function columnsOf(
  catalogue: CustomFieldCatalogue,
  row: AccountRow,
  typed: Parsed<'accounts.update'>['changes'],
): Changes {
  const { groups, tags, custom, mustChangePassword, ...plain } = typed;
  const given = Object.entries(plain).filter(([, value]) => value !== undefined);
  const columns: Changes = Object.fromEntries(given);
  if (groups !== undefined) columns.groups = JSON.stringify(groups);
  if (tags !== undefined) columns.tags = JSON.stringify(tags);
  if (custom !== undefined) {
    const before = JSON.parse(row.custom) as Record<string, string>;
    columns.custom = JSON.stringify(patchedValues(catalogue, before, custom, 'changes.custom'));
  }
  if (mustChangePassword !== undefined) columns.mustChangePassword = Number(mustChangePassword);
  return { ...columns, ...derivedColumns({ ...row, ...columns }, catalogue.searchableKeys()) };
}

/**
 * Changes an account that the caller saw at `version`. Throws `conflict/stale_version` when somebody changed it since,
 * `conflict` on the field for what another account has, `invalid_input` on `changes.custom.<key>` and
 * `changes.parentId`, `not_found` for an unknown id.
 */
export async function updateAccount(
  dependencies: Dependencies,
  { id, version, changes }: Parsed<'accounts.update'>,
  actor: Actor,
): Promise<Account> {
  const request = { actor, action: 'account.updated' };
  const tagged = await withTags(dependencies, changes);
  const { result, changeId } = await recordChange(dependencies, request, async (recorder) => {
    const current = await dependencies.accounts.findById(id, recorder.transaction);
    if (!current) throw new AppError('not_found', 'the account does not exist');
    if (current.version !== version) {
      const message = `seen at version ${version}, now at ${current.version}`;
      throw new AppError('conflict', message, { reason: 'stale_version' });
    }
    const columns = columnsOf(dependencies.customFields, current, withGroups(recorder, tagged));
    const parentId = columns.parentId ?? null;
    if (parentId !== null && parentId !== current.parentId) {
      checkParent(recorder.transaction, { id, parentId, path: 'changes.parentId' });
    }
    // Saving without a change must not make somebody else's open form stale.
    const { newValues } = difference(current, columns);
    if (newValues === undefined) return current;
    recorder.details['fields'] = Object.keys(newValues);
    replaceUniqueValues(recorder.transaction, current, columns, dependencies.customFields.uniqueKeys());
    return recorder.update(current, columns);
  });
  if (changeId === undefined) dependencies.onAccountsChanged([id]);
  return toAccount(result);
}
