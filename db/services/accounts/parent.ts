import { AppError } from '../../../contract/errors.ts';
import type { WriteTransaction } from '../../connection/writeQueue.ts';
import type { AccountRepository } from '../../repositories/accounts.ts';

/** Deeper than any family or company, and shallow enough to walk in a millisecond or two. */
const deepest = 50;

/**
 * Checks whom an account may belong to. Throws `invalid_input` on `path`: `parent_missing` when there is no such account,
 * `parent_cycle` when it is the account itself or belongs to it, however indirectly, or when the family is too deep.
 */
export async function checkParent(
  accounts: AccountRepository,
  transaction: WriteTransaction,
  { id, parentId, path }: { id: string | null; parentId: string; path: string },
): Promise<void> {
  const refuse = (reason: string) =>
    new AppError('invalid_input', 'the account cannot belong to that one', { fields: { [path]: reason } });
  let next: string | null = parentId;
  for (let level = 0; next !== null; level += 1) {
    if (next === id || level >= deepest) throw refuse('parent_cycle');
    const parent = await accounts.findById(next, transaction);
    if (!parent && level === 0) throw refuse('parent_missing');
    next = parent?.parentId ?? null;
  }
}
