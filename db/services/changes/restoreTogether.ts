import type { WriteTransaction } from '../../connection/writeQueue.ts';
import { findRows } from '../../repositories/accountRows.ts';
import type { ChangeRecorder } from '../accounts/change.ts';
import type { CustomFieldCatalogue } from '../customFields/catalogue.ts';
import { restoreGroup, type Restoring } from './restore.ts';

/** What a change says of accounts that exchanged values: undoing it restores all of them or none. */
export interface Bound {
  together: string[];
  /** The journal knows no hashes: the password of one is found with the other. */
  exchangedPasswords: boolean;
}

/** The details of a change that binds accounts together. Undoing it passes them on, so that it can be done again. */
export function boundTogether(
  together: string[],
  { exchangedPasswords }: Pick<Bound, 'exchangedPasswords'>,
): Record<string, unknown> {
  return exchangedPasswords ? { together, exchangedPasswords } : { together };
}

/** The accounts that a change binds together; none for most changes. */
export function bondOf(details: Record<string, unknown>): Bound {
  const { together = [], exchangedPasswords = false } = details as Partial<Bound>;
  return { together, exchangedPasswords };
}

/**
 * Restores the accounts that a change binds together: all, or none when one is gone, was changed since, or cannot have
 * back what it had. Resolves to whether it was done.
 */
export function restoreTogether(
  recorder: ChangeRecorder,
  bond: Bound,
  found: readonly (Restoring | 'conflict' | undefined)[],
  customFields: CustomFieldCatalogue,
): boolean {
  if (found.length < bond.together.length || found.includes('conflict')) return false;
  const group = found.filter((one): one is Restoring => typeof one === 'object');
  const restorings = bond.exchangedPasswords ? withHashes(recorder.transaction, bond, group) : group;
  return restoreGroup(recorder, restorings, customFields);
}

function withHashes(transaction: WriteTransaction, { together }: Bound, group: Restoring[]): Restoring[] {
  const rows = findRows(transaction, ['passwordHash'], 'id', together);
  return group.map((restoring) => {
    const partner = rows.find(({ id }) => id !== restoring.row.id);
    return partner === undefined ? restoring : { ...restoring, passwordHash: partner.passwordHash };
  });
}
