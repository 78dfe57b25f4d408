import { AppError } from '../../../contract/errors.ts';
import type { Output, Parsed } from '../../../contract/index.ts';
import { now, type Actor, type Dependencies } from '../accounts/dependencies.ts';

/**
 * Remembers that two accounts are two people, with an entry in the journal of each. `dismissed` is false when it was
 * known. Throws `not_found`, and `invalid_input` for an account and itself.
 */
export async function dismissDuplicate(
  dependencies: Dependencies,
  { first, second }: Parsed<'duplicates.dismiss'>,
  actor: Actor,
): Promise<Output<'duplicates.dismiss'>> {
  if (first === second) {
    throw new AppError('invalid_input', 'one account twice', { fields: { second: 'same_account' } });
  }
  return dependencies.writes.run(async (transaction) => {
    for (const id of [first, second]) {
      const row = await dependencies.accounts.findById(id, transaction);
      if (!row) throw new AppError('not_found', 'the account does not exist');
    }
    const dismissed = await dependencies.dismissedDuplicates.insert(transaction, first, second);
    if (dismissed) {
      const entry = { at: now(dependencies), actor, action: 'account.notDuplicate' };
      await dependencies.auditEntries.append(transaction, [
        { ...entry, subjectId: first, newValues: { notDuplicateOf: second } },
        { ...entry, subjectId: second, newValues: { notDuplicateOf: first } },
      ]);
    }
    return { dismissed };
  });
}
