import { AppError } from '../../../contract/errors.ts';
import type { Output, Parsed } from '../../../contract/index.ts';
import type { WriteTransaction } from '../../connection/writeQueue.ts';
import type { AccountRow } from '../../models/account.ts';
import { recordChange, type ChangeRecorder, type Changes } from '../accounts/change.ts';
import type { Actor, Dependencies } from '../accounts/dependencies.ts';
import { derivedColumns } from '../accounts/derived.ts';
import { freeNames } from '../accounts/freeNames.ts';
import { toAccount } from '../accounts/view.ts';
import { createPace } from '../pace.ts';
import { mergedValues, type Merged } from './mergedValues.ts';

type Request = Parsed<'accounts.merge'>;

/**
 * Puts two accounts together, see the contract: the kept one takes what was chosen, the other goes to the archive, its
 * children come along. Throws `conflict/stale_version` when one was changed since, `conflict/archived` when the kept one
 * is in the archive, `not_found`, and `invalid_input` for an account with itself or for more than an account holds.
 */
export async function mergeAccounts(
  dependencies: Dependencies,
  request: Request,
  actor: Actor,
): Promise<Output<'accounts.merge'>> {
  const { keep, other, take } = request;
  if (keep.id === other.id) {
    throw new AppError('invalid_input', 'one account twice', { fields: { 'other.id': 'same_account' } });
  }
  // No values: the history outlives the people in it.
  const details = { kept: keep.id, other: other.id, exchangedPasswords: take.password === 'other' };
  const { result, changeId } = await recordChange(
    dependencies,
    { actor, action: 'accounts.merged', details },
    (recorder) => merge(dependencies, recorder, request),
  );
  return { account: toAccount(result), changeId };
}

async function merge(
  dependencies: Dependencies,
  recorder: ChangeRecorder,
  { keep, other, take }: Request,
): Promise<AccountRow> {
  const { transaction } = recorder;
  const kept = await seen(dependencies, transaction, keep);
  const given = await seen(dependencies, transaction, other);
  if (kept.archivedAt !== null) {
    throw new AppError('conflict', 'the kept account is in the archive', { reason: 'archived' });
  }
  const fields = await customFieldKeys(dependencies);
  const merged = mergedValues(kept, given, take, fields.unique);
  merged.keep.parentId = await parentAfter(dependencies, transaction, { kept, given, merged });
  if (given.archivedAt === null) Object.assign(merged.other, { archivedAt: recorder.at, status: 'archived' });
  await moveChildren(dependencies, recorder, kept, given);
  const derived = (row: AccountRow, changes: Changes) => ({
    ...changes,
    ...derivedColumns({ ...row, ...changes }, fields.searchable),
  });
  freeNames(transaction, given);
  const result = recorder.update(kept, derived(kept, merged.keep));
  recorder.updateFreed(given, derived(given, merged.other));
  return result;
}

async function seen(
  { accounts }: Dependencies,
  transaction: WriteTransaction,
  { id, version }: Request['keep'],
): Promise<AccountRow> {
  const row = await accounts.findById(id, transaction);
  if (!row) throw new AppError('not_found', 'the account does not exist');
  if (row.version !== version) {
    const message = `seen at version ${version}, now at ${row.version}`;
    throw new AppError('conflict', message, { reason: 'stale_version' });
  }
  return row;
}

async function customFieldKeys({ database }: Dependencies) {
  const rows = await database.read<{ key: string; isUnique: number; searchable: number }>(
    `SELECT key, is_unique AS isUnique, searchable AND removed_at IS NULL AS searchable FROM custom_fields ORDER BY key`,
  );
  const keys = (chosen: typeof rows) => chosen.map(({ key }) => key);
  return {
    unique: keys(rows.filter(({ isUnique }) => isUnique === 1)),
    searchable: keys(rows.filter(({ searchable }) => searchable === 1)),
  };
}

/** Whom the kept account belongs to: nobody when it would be itself, whoever comes to belong to it, or the archived one. */
async function parentAfter(
  { accounts }: Dependencies,
  transaction: WriteTransaction,
  { kept, given, merged }: { kept: AccountRow; given: AccountRow; merged: Merged },
): Promise<string | null> {
  const chosen = merged.keep.parentId === undefined ? kept.parentId : merged.keep.parentId;
  // The head of the family goes into the archive: its place above is free for the one that stays.
  const parentId = chosen === given.id ? given.parentId : chosen;
  const met = new Set([kept.id, given.id]);
  for (let next = parentId; next !== null;) {
    if (met.has(next)) return null;
    met.add(next);
    next = (await accounts.findById(next, transaction))?.parentId ?? null;
  }
  return parentId;
}

async function moveChildren(
  { accounts }: Dependencies,
  recorder: ChangeRecorder,
  kept: AccountRow,
  given: AccountRow,
): Promise<void> {
  const pace = createPace();
  for (const child of await accounts.findByParent(given.id, recorder.transaction)) {
    if (child.id === kept.id) continue;
    recorder.update(child, { parentId: kept.id });
    if (pace.due()) await pace.rest();
  }
}
