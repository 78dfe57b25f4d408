import type { Database } from '../../connection/database.ts';
import type { WriteTransaction } from '../../connection/writeQueue.ts';
import type { AccountRow } from '../../models/account.ts';
import { identifyHash, verifyPassword } from '../../passwords/index.ts';
import {
  addFormerPassword,
  findFormerHashes,
  removeFormerPasswords,
} from '../../repositories/formerPasswords.ts';

type Owner = Pick<AccountRow, 'sequence' | 'passwordHash'>;

/**
 * Whether a password is the present one or one of the last `history` before it; false when the owner keeps none. Takes a hash
 * for each (60 ms), which no list waits for.
 */
export async function wasUsedBefore(
  database: Database,
  { sequence, passwordHash }: Owner,
  password: string,
  history: number,
): Promise<boolean> {
  if (history === 0) return false;
  const former = await findFormerHashes(database, sequence, history);
  const hashes = passwordHash === null ? former : [passwordHash, ...former];
  // One that cannot be read is the same as none: the member cannot sign in with it either.
  const same = hashes.map((hash) => verifyPassword(hash, password).catch(() => false));
  return (await Promise.all(same)).includes(true);
}

/**
 * Keeps the hash that is being replaced as one of the last `history`, in the transaction that replaces it. A weak one goes: kept, it
 * would give away the old password that its owner may use elsewhere.
 */
export function keepFormerPassword(
  transaction: WriteTransaction,
  { sequence, passwordHash }: Owner,
  replacedAt: string,
  history: number,
): void {
  const strength = passwordHash === null ? undefined : identifyHash(passwordHash)?.strength;
  if (history > 0 && passwordHash !== null && (strength === 'strong' || strength === 'good'))
    addFormerPassword(transaction, { sequence, hash: passwordHash, replacedAt });
  removeFormerPasswords(transaction, sequence, history);
}
