import type { Database } from '../connection/database.ts';
import { prepareWrite, type WriteTransaction } from '../connection/writeQueue.ts';

export interface SecondFactorRow {
  sealedSecret: Buffer;
  keyId: string;
  /** The last half minute whose code was taken. */
  lastStep: number | null;
}

export interface UnusedCode {
  sequence: number;
  codeHash: string;
}

export async function findSecondFactor(
  database: Database,
  accountSequence: number,
): Promise<SecondFactorRow | undefined> {
  const [row] = await database.read<SecondFactorRow>(
    `SELECT sealed_secret AS sealedSecret, key_id AS keyId, last_step AS lastStep FROM second_factors
     WHERE account_sequence = $accountSequence`,
    { accountSequence },
  );
  return row;
}

/** The recovery codes of an account that nobody has used yet; ten at most. */
export function findUnusedCodes(database: Database, accountSequence: number): Promise<UnusedCode[]> {
  return database.read<UnusedCode>(
    `SELECT sequence, code_hash AS codeHash FROM recovery_codes
     WHERE account_sequence = $accountSequence AND used_at IS NULL`,
    { accountSequence },
  );
}

/** Keeps a sealed secret. `lastStep` is the step whose code proved that it reached the member's app. */
export function insertSecondFactor(
  transaction: WriteTransaction,
  accountSequence: number,
  { sealedSecret, keyId, lastStep }: SecondFactorRow,
  at: string,
): void {
  prepareWrite(
    transaction,
    `INSERT INTO second_factors (account_sequence, sealed_secret, key_id, last_step, created_at)
     VALUES ($accountSequence, $sealedSecret, $keyId, $lastStep, $at)`,
  ).run({ accountSequence, sealedSecret, keyId, lastStep, at });
}

/** Forgets the secret and all recovery codes of an account. False when there was no secret. */
export function removeSecondFactor(transaction: WriteTransaction, accountSequence: number): boolean {
  const remove = (table: string) =>
    prepareWrite(transaction, `DELETE FROM ${table} WHERE account_sequence = ?`).run(accountSequence).changes;
  remove('recovery_codes');
  return remove('second_factors') > 0;
}

/** Puts new recovery codes in the place of all earlier ones. */
export function replaceRecoveryCodes(
  transaction: WriteTransaction,
  accountSequence: number,
  codeHashes: readonly string[],
): void {
  prepareWrite(transaction, 'DELETE FROM recovery_codes WHERE account_sequence = ?').run(accountSequence);
  const insert = 'INSERT INTO recovery_codes (account_sequence, code_hash) VALUES (?, ?)';
  for (const hash of codeHashes) prepareWrite(transaction, insert).run(accountSequence, hash);
}

/** Uses up a step, and with it all before. False when it was used up meanwhile, or the secret is gone. */
export function consumeStep(transaction: WriteTransaction, accountSequence: number, step: number): boolean {
  const sql = `UPDATE second_factors SET last_step = $step
    WHERE account_sequence = $accountSequence AND (last_step IS NULL OR last_step < $step)`;
  return prepareWrite(transaction, sql).run({ accountSequence, step }).changes === 1;
}

/** Uses up a recovery code. False when it was used up or replaced meanwhile. */
export function consumeRecoveryCode(transaction: WriteTransaction, sequence: number, at: string): boolean {
  const sql = 'UPDATE recovery_codes SET used_at = $at WHERE sequence = $sequence AND used_at IS NULL';
  return prepareWrite(transaction, sql).run({ sequence, at }).changes === 1;
}
