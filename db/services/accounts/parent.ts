import { AppError } from '../../../contract/errors.ts';
import type { WriteTransaction } from '../../connection/writeQueue.ts';
import { findRows } from '../../repositories/accountRows.ts';

/** Deeper than any family or company, and shallow enough to walk in a millisecond. */
const deepest = 50;

/**
 * Why an account, or one that is yet to come, cannot belong to another: `parent_missing` when there is no such account,
 * `parent_cycle` when it is the account itself or belongs to it, however indirectly, or when the family is too deep.
 */
export function parentRefusal(
  transaction: WriteTransaction,
  id: string | null,
  parentId: string,
): 'parent_missing' | 'parent_cycle' | undefined {
  let next: string | null = parentId;
  for (let level = 0; next !== null; level += 1) {
    if (next === id || level >= deepest) return 'parent_cycle';
    const [parent]: { parentId: string | null }[] = findRows(transaction, ['parentId'], 'id', [next]);
    if (!parent && level === 0) return 'parent_missing';
    next = parent?.parentId ?? null;
  }
  return undefined;
}

/** Checks whom an account may belong to. Throws `invalid_input` on `path` with the reason why it cannot. */
export function checkParent(
  transaction: WriteTransaction,
  { id, parentId, path }: { id: string | null; parentId: string; path: string },
): void {
  const reason = parentRefusal(transaction, id, parentId);
  if (reason === undefined) return;
  throw new AppError('invalid_input', 'the account cannot belong to that one', {
    fields: { [path]: reason },
  });
}
