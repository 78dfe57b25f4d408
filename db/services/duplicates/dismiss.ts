import { AppError } from '../../../contract/errors.ts';
import type { Output, Parsed } from '../../../contract/index.ts';
import type { WriteTransaction } from '../../connection/writeQueue.ts';
import { now, type Actor, type Dependencies } from '../accounts/dependencies.ts';

type Pair = Parsed<'duplicates.dismiss'>;
type Decide = (
  repository: Dependencies['dismissedDuplicates'],
  transaction: WriteTransaction,
) => Promise<boolean>;

/** Decides about a pair of accounts that exist, and notes it in the journal of each when that is new. */
async function decide(
  dependencies: Dependencies,
  { first, second }: Pair,
  { actor, action, write }: { actor: Actor; action: string; write: Decide },
): Promise<boolean> {
  if (first === second) {
    throw new AppError('invalid_input', 'one account twice', { fields: { second: 'same_account' } });
  }
  return dependencies.writes.run(async (transaction) => {
    for (const id of [first, second]) {
      const row = await dependencies.accounts.findById(id, transaction);
      if (!row) throw new AppError('not_found', 'the account does not exist');
    }
    const isNew = await write(dependencies.dismissedDuplicates, transaction);
    if (isNew) {
      const entry = { at: now(dependencies), actor, action };
      await dependencies.auditEntries.append(transaction, [
        { ...entry, subjectId: first, newValues: { notDuplicateOf: second } },
        { ...entry, subjectId: second, newValues: { notDuplicateOf: first } },
      ]);
    }
    return isNew;
  });
}

/**
 * Remembers that two accounts are two people, with an entry in the journal of each. `dismissed` is false when it was
 * known. Throws `not_found`, and `invalid_input` for an account and itself.
 */
export async function dismissDuplicate(
  dependencies: Dependencies,
  pair: Pair,
  actor: Actor,
): Promise<Output<'duplicates.dismiss'>> {
  const write: Decide = (pairs, transaction) => pairs.insert(transaction, pair.first, pair.second);
  return { dismissed: await decide(dependencies, pair, { actor, action: 'account.notDuplicate', write }) };
}

/** Forgets that again. `restored` is false when there was nothing to forget. Throws as `dismissDuplicate` does. */
export async function restoreDuplicate(
  dependencies: Dependencies,
  pair: Pair,
  actor: Actor,
): Promise<Output<'duplicates.restore'>> {
  const write: Decide = (pairs, transaction) => pairs.remove(transaction, pair.first, pair.second);
  return { restored: await decide(dependencies, pair, { actor, action: 'account.maybeDuplicate', write }) };
}
