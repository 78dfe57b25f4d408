import { AppError } from '../../../contract/errors.ts';
import type { Output, Parsed } from '../../../contract/index.ts';
import type { WriteTransaction } from '../../connection/writeQueue.ts';
import type { AccountRow } from '../../models/account.ts';
import { recordChange, type ChangeRecorder, type Changes } from '../accounts/change.ts';
import type { Actor, Dependencies } from '../accounts/dependencies.ts';
import { toAccount } from '../accounts/view.ts';
import { restoreGroup, type Restoring } from '../changes/restore.ts';
import { boundTogether } from '../changes/restoreTogether.ts';
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
  const details = boundTogether([keep.id, other.id], { exchangedPasswords: take.password === 'other' });
  const { result, ...change } = await recordChange(
    dependencies,
    { actor, action: 'accounts.merged', details },
    (recorder) => merge(dependencies, recorder, request),
    // Of a company thousands come along.
    { lengthy: true },
  );
  return { account: toAccount(result), ...change };
}

async function merge(
  dependencies: Dependencies,
  recorder: ChangeRecorder,
  { keep, other, take }: Request,
): Promise<AccountRow> {
  const { accounts, customFields } = dependencies;
  const { transaction } = recorder;
  const kept = await seen(dependencies, transaction, keep);
  const given = await seen(dependencies, transaction, other);
  if (kept.archivedAt !== null) {
    throw new AppError('conflict', 'the kept account is in the archive', { reason: 'archived' });
  }
  const merged = mergedValues(kept, given, take, customFields.uniqueKeys());
  merged.keep.parentId = await parentAfter(dependencies, transaction, { kept, given, merged });
  merged.other.archivedAt = given.archivedAt ?? recorder.at;
  await moveChildren(dependencies, recorder, kept, given);
  const group = [restoringOf(kept, merged.keep), restoringOf(given, merged.other)];
  // What is unique only changes places between the two, so this happens to data that was broken before.
  if (!restoreGroup(recorder, group, customFields)) {
    throw new AppError('conflict', 'a value that must be unique is taken', { reason: 'not_unique' });
  }
  return (await accounts.findById(kept.id, transaction)) ?? kept;
}

function restoringOf(row: AccountRow, { passwordHash, ...values }: Changes): Restoring {
  return passwordHash === undefined ? { row, values } : { row, values, passwordHash };
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
