import type { Output, Parsed } from '../../../contract/index.ts';
import type { AccountRow } from '../../models/account.ts';
import { hashPassword, type PasswordHash } from '../../passwords/index.ts';
import { recordChange } from './change.ts';
import { admit, judge, verifyAttempt } from './checkPassword.ts';
import { now, type Actor, type Dependencies } from './dependencies.ts';
import { checkNewPassword } from './newPassword.ts';
import { accepts } from '../secondFactor/atDesk.ts';
import { checkCode, type CodeCheck } from '../secondFactor/checkCode.ts';
import { keepFormerPassword } from '../passwordRules/former.ts';
import { inTurn } from './turns.ts';

type Outcome = Output<'accounts.changePassword'>;

/**
 * Gives a member the password they chose at the desk. The present one is checked as `checkPassword` does, and answered
 * so unless it is right; it is no second visit. Throws `invalid_input` on `newPassword`, which only the right password
 * gets to hear: what is refused may tell of the person.
 */
export async function changePassword(
  dependencies: Dependencies,
  { login, password, newPassword, code, ticket }: Parsed<'accounts.changePassword'>,
  actor: Actor,
): Promise<Outcome> {
  return inTurn(dependencies, login, async (found) => {
    const { row, outcome } = await verifyAttempt(dependencies, found, password, actor);
    if (row === undefined) return outcome;
    const check: CodeCheck = dependencies.tickets.holds(row.id, ticket)
      ? { state: 'none' }
      : await checkCode(dependencies, row, code);
    const isProven = check.state === 'none' || check.state === 'right';
    if (isProven && judge(row, row, now(dependencies)) === 'ok') {
      const choice = { present: password, next: newPassword };
      const { history } = await checkNewPassword(dependencies, row, choice);
      const made = { ...(await hashPassword(newPassword)), history };
      const changed = await write(dependencies, { row, check }, made, actor);
      if (changed) dependencies.tickets.forget(row.id);
      if (changed) return { outcome: 'changed', accountId: row.id, name: row.displayName || row.username };
    }
    return admit(dependencies, row, { password, code }, actor);
  });
}

/** False when a lock or a reset came while the password was hashed, or the code was used: then that counts. */
async function write(
  dependencies: Dependencies,
  { row, check }: { row: AccountRow; check: CodeCheck },
  { hash, scheme, cost, history }: PasswordHash & { history: number },
  actor: Actor,
): Promise<boolean> {
  const request = { actor, action: 'account.passwordChanged', undoable: false };
  const { result } = await recordChange(dependencies, request, async (recorder) => {
    const latest = await dependencies.accounts.findById(row.id, recorder.transaction);
    const at = now(dependencies);
    if (latest === null || judge(latest, row, at) !== 'ok') return false;
    if (!accepts(check, row, latest, recorder.transaction)) return false;
    keepFormerPassword(recorder.transaction, latest, at, history);
    recorder.update(latest, {
      passwordHash: hash,
      passwordScheme: scheme,
      passwordCost: cost,
      passwordExpiresAt: null,
      passwordChangedAt: at,
      mustChangePassword: 0,
      failedAttempts: 0,
      lastFailedAt: null,
    });
    return true;
  });
  return result;
}
