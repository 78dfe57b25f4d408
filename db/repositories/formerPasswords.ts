import type { Database } from '../connection/database.ts';
import { prepareWrite, type WriteTransaction } from '../connection/writeQueue.ts';

export interface FormerPassword {
  /** The account's. */
  sequence: number;
  hash: string;
  replacedAt: string;
}

/** The hashes that an account had last, newest first. They never leave the database's thread. */
export async function findFormerHashes(
  database: Database,
  sequence: number,
  limit: number,
): Promise<string[]> {
  const sql = `SELECT hash FROM former_passwords WHERE account_sequence = $sequence
    ORDER BY sequence DESC LIMIT $limit`;
  const rows = await database.read<{ hash: string }>(sql, { sequence, limit });
  return rows.map(({ hash }) => hash);
}

export function addFormerPassword(transaction: WriteTransaction, former: FormerPassword): void {
  const sql = `INSERT INTO former_passwords (account_sequence, hash, replaced_at)
    VALUES ($sequence, $hash, $replacedAt)`;
  prepareWrite(transaction, sql).run({ ...former });
}

/** Forgets what an account had before its newest `kept`. */
export function removeFormerPasswords(transaction: WriteTransaction, sequence: number, kept: number): void {
  const newest = `SELECT sequence FROM former_passwords WHERE account_sequence = $sequence
    ORDER BY sequence DESC LIMIT $kept`;
  const sql = `DELETE FROM former_passwords WHERE account_sequence = $sequence AND sequence NOT IN (${newest})`;
  prepareWrite(transaction, sql).run({ sequence, kept });
}

/** Forgets those of everybody: the owner no longer wants them kept. */
export function removeAllFormerPasswords(transaction: WriteTransaction): void {
  prepareWrite(transaction, 'DELETE FROM former_passwords').run({});
}
