import { randomBytes } from 'node:crypto';
import { AppError } from '../../../contract/errors.ts';
import type { Output, Parsed } from '../../../contract/index.ts';
import type { AccountRow } from '../../models/account.ts';
import {
  insertSecondFactor,
  removeSecondFactor,
  replaceRecoveryCodes,
} from '../../repositories/secondFactors.ts';
import { toBase32 } from '../../secondFactor/base32.ts';
import { stepOfCode } from '../../secondFactor/oneTimeCode.ts';
import {
  grouped,
  hashRecoveryCode,
  newRecoveryCodes,
  readRecoveryCode,
} from '../../secondFactor/recoveryCode.ts';
import { seal } from '../../secondFactor/seal.ts';
import { recordChange } from '../accounts/change.ts';
import type { Actor, Dependencies } from '../accounts/dependencies.ts';
import { getPolicy } from '../settings/operations.ts';
import { digitsOf } from './checkCode.ts';
import type { PendingSecrets } from './pending.ts';

/** As long as the digest of SHA-1: RFC 4226 section 4 recommends 160 bits. */
const secretBytes = 20;

/**
 * Makes a secret for an account and remembers it until a code confirms it. Throws `not_found`, `conflict` with `archived` or
 * `second_factor_exists`, and `io` when there is no key to seal it with: better now than after the member has scanned it.
 */
export async function beginSecondFactor(
  dependencies: Dependencies,
  pending: PendingSecrets,
  id: string,
): Promise<Output<'secondFactor.begin'>> {
  const row = refuseUnfit(await dependencies.accounts.findById(id));
  await dependencies.sealingKeys.current();
  const { letterhead } = await getPolicy(dependencies.database);
  const secret = randomBytes(secretBytes);
  pending.put(id, secret);
  const text = toBase32(secret);
  return { secret: grouped(text), uri: uriOf(row, letterhead.name, text) };
}

/**
 * Google's Key Uri Format. SHA-1, six digits and 30 seconds are what apps take when nothing is said; saying it makes the QR
 * code denser, and some apps refuse parameters they do not know.
 */
function uriOf({ username }: AccountRow, business: string, secret: string): string {
  // A colon parts issuer and name, also where it is encoded.
  const issuer = encodeURIComponent(business.replaceAll(':', ' ').trim() || 'Rollbook');
  return `otpauth://totp/${issuer}:${encodeURIComponent(username)}?secret=${secret}&issuer=${issuer}`;
}

function refuseUnfit(row: AccountRow | null): AccountRow {
  if (!row) throw new AppError('not_found', 'the account does not exist');
  if (row.archivedAt !== null) throw new AppError('conflict', 'in the archive', { reason: 'archived' });
  if (row.secondFactorAt !== null) {
    throw new AppError('conflict', 'there is one already', { reason: 'second_factor_exists' });
  }
  return row;
}

/**
 * Keeps a secret whose first code is right, and makes recovery codes. That code is used up: it does not open the desk again.
 * Throws `conflict/second_factor_expired` when it was not begun or too long ago, and `invalid_input` on `code`.
 */
export async function confirmSecondFactor(
  dependencies: Dependencies,
  pending: PendingSecrets,
  { id, code }: Parsed<'secondFactor.confirm'>,
  actor: Actor,
): Promise<Output<'secondFactor.confirm'>> {
  const secret = pending.find(id);
  if (!secret) throw new AppError('conflict', 'not begun', { reason: 'second_factor_expired' });
  const lastStep = stepOfCode(secret, digitsOf(code) ?? '', dependencies.clock(), null);
  if (lastStep === undefined) {
    throw new AppError('invalid_input', 'the code does not fit', { fields: { code: 'wrong_code' } });
  }
  const key = await dependencies.sealingKeys.current();
  const sealedSecret = seal(key, id, secret);
  const recoveryCodes = newRecoveryCodes();
  const request = { actor, action: 'account.secondFactorSet', undoable: false };
  await recordChange(dependencies, request, async (recorder) => {
    const row = refuseUnfit(await dependencies.accounts.findById(id, recorder.transaction));
    // Of an account whose second factor was there without being asked for, such as after another program wrote the file.
    removeSecondFactor(recorder.transaction, row.sequence);
    insertSecondFactor(
      recorder.transaction,
      row.sequence,
      { sealedSecret, keyId: key.id, lastStep },
      recorder.at,
    );
    replaceRecoveryCodes(recorder.transaction, row.sequence, hashesOf(id, recoveryCodes));
    recorder.update(row, { secondFactorAt: recorder.at });
  });
  pending.forget(id);
  return { recoveryCodes };
}

function hashesOf(id: string, codes: readonly string[]): string[] {
  return codes.map((code) => hashRecoveryCode(id, readRecoveryCode(code) ?? code));
}

/** Puts ten new recovery codes in the place of all earlier ones. Throws `not_found` and `conflict/no_second_factor`. */
export async function renewRecoveryCodes(
  dependencies: Dependencies,
  id: string,
  actor: Actor,
): Promise<Output<'secondFactor.newRecoveryCodes'>> {
  const recoveryCodes = newRecoveryCodes();
  const request = { actor, action: 'account.recoveryCodesRenewed', undoable: false };
  await recordChange(dependencies, request, async (recorder) => {
    const row = await dependencies.accounts.findById(id, recorder.transaction);
    if (!row) throw new AppError('not_found', 'the account does not exist');
    if (row.secondFactorAt === null) {
      throw new AppError('conflict', 'there is none', { reason: 'no_second_factor' });
    }
    replaceRecoveryCodes(recorder.transaction, row.sequence, hashesOf(id, recoveryCodes));
    recorder.note(id, {});
  });
  dependencies.tickets.forget(id);
  return { recoveryCodes };
}

/** Takes the second factor away, with its recovery codes; without one nothing happens. Throws `not_found`. */
export async function dropSecondFactor(
  dependencies: Dependencies,
  id: string,
  actor: Actor,
): Promise<Output<'secondFactor.remove'>> {
  const request = { actor, action: 'account.secondFactorRemoved', undoable: false };
  const { result, ...change } = await recordChange(dependencies, request, async (recorder) => {
    const row = await dependencies.accounts.findById(id, recorder.transaction);
    if (!row) throw new AppError('not_found', 'the account does not exist');
    const removed = removeSecondFactor(recorder.transaction, row.sequence);
    if (!removed && row.secondFactorAt === null) return 0;
    recorder.update(row, { secondFactorAt: null });
    return 1;
  });
  dependencies.tickets.forget(id);
  return { changed: result, ...change };
}
