import type { Database } from '../../connection/database.ts';

/** Whether a lock has begun or ended whose account does not show it yet: one read of two small indexes. */
export async function hasDueLock(database: Database, at: string): Promise<boolean> {
  const [row] = await database.read<{ due: number }>(
    `SELECT EXISTS (SELECT 1 FROM accounts INDEXED BY accounts_lock_ends WHERE locked_until <= $at)
         OR EXISTS (SELECT 1 FROM accounts INDEXED BY accounts_lock_begins
                    WHERE locked_from <= $at AND status = 'active') AS due`,
    { at },
  );
  return row?.due === 1;
}
