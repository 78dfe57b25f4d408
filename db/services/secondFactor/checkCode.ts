import { timingSafeEqual } from 'node:crypto';
import type { WriteTransaction } from '../../connection/writeQueue.ts';
import type { AccountRow } from '../../models/account.ts';
import {
  consumeRecoveryCode,
  consumeStep,
  findSecondFactor,
  findUnusedCodes,
} from '../../repositories/secondFactors.ts';
import { stepOfCode } from '../../secondFactor/oneTimeCode.ts';
import { hashRecoveryCode, readRecoveryCode } from '../../secondFactor/recoveryCode.ts';
import { unseal } from '../../secondFactor/seal.ts';
import { now, type Dependencies } from '../accounts/dependencies.ts';

/**
 * `none`: the account has no second factor. `missing`: it has one and no code was given. `unreadable`: the code is one of an app,
 * and its secret cannot be read on this computer. `right` is so only once `consume` has been true in the transaction that
 * lets somebody in: each code works once.
 */
export type CodeCheck =
  | { state: 'none' | 'missing' | 'unreadable' | 'wrong' }
  | { state: 'right'; kind: 'app' | 'recovery'; consume: (transaction: WriteTransaction) => boolean };

/** The six digits of an app's code, however they were parted; undefined when it is something else. */
export function digitsOf(typed: string): string | undefined {
  const digits = typed.normalize('NFKC').replace(/[\s\p{Dash_Punctuation}]/gu, '');
  return /^[0-9]{6}$/.test(digits) ? digits : undefined;
}

/** The secret of an account's second factor; undefined when it, or the key that it is sealed with, is not there. */
export async function secretOf({ database, sealingKeys }: Dependencies, row: AccountRow) {
  const factor = await findSecondFactor(database, row.sequence);
  const key = factor && (await sealingKeys.find(factor.keyId).catch(() => undefined));
  const secret = factor && key && unseal(key, row.id, factor.sealedSecret);
  return secret && { secret, lastStep: factor.lastStep };
}

/** What a code is worth that was typed for an account whose password has been right. Changes nothing yet. */
export async function checkCode(
  dependencies: Dependencies,
  row: AccountRow,
  typed: string | undefined,
): Promise<CodeCheck> {
  if (row.secondFactorAt === null) return { state: 'none' };
  if (typed === undefined) return { state: 'missing' };
  const digits = digitsOf(typed);
  return digits === undefined
    ? checkRecoveryCode(dependencies, row, typed)
    : checkAppCode(dependencies, row, digits);
}

async function checkAppCode(dependencies: Dependencies, row: AccountRow, digits: string): Promise<CodeCheck> {
  const known = await secretOf(dependencies, row);
  if (!known) return { state: 'unreadable' };
  const step = stepOfCode(known.secret, digits, dependencies.clock(), known.lastStep);
  if (step === undefined) return { state: 'wrong' };
  const consume = (transaction: WriteTransaction) => consumeStep(transaction, row.sequence, step);
  return { state: 'right', kind: 'app', consume };
}

async function checkRecoveryCode(
  dependencies: Dependencies,
  row: AccountRow,
  typed: string,
): Promise<CodeCheck> {
  const code = readRecoveryCode(typed);
  if (code === undefined) return { state: 'wrong' };
  const given = Buffer.from(hashRecoveryCode(row.id, code));
  const codes = await findUnusedCodes(dependencies.database, row.sequence);
  const found = codes.filter(({ codeHash }) => {
    const kept = Buffer.from(codeHash);
    return kept.length === given.length && timingSafeEqual(kept, given);
  });
  const [match] = found;
  if (match === undefined) return { state: 'wrong' };
  const consume = (transaction: WriteTransaction) =>
    consumeRecoveryCode(transaction, match.sequence, now(dependencies));
  return { state: 'right', kind: 'recovery', consume };
}
