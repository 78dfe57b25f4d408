import { AppError } from '../../../contract/errors.ts';
import type { Parsed } from '../../../contract/index.ts';
import { preparePassword } from '../../passwords/preparePassword.ts';
import type { PasswordRules } from '../../../contract/settings.ts';
import { requireGoodPassword } from '../passwordRules/check.ts';
import { keepFormerPassword } from '../passwordRules/former.ts';
import { getPolicy } from '../settings/operations.ts';
import { recordChange } from './change.ts';
import { now, type Actor, type Dependencies } from './dependencies.ts';

/**
 * Gives an account a new password and forgets its failed attempts; the old one stops working at once. A generated
 * password is returned once. Throws `not_found`, and `invalid_input` on `password.value` for one that breaks a rule.
 */
export async function resetPassword(
  dependencies: Dependencies,
  input: Parsed<'accounts.resetPassword'>,
  actor: Actor,
): Promise<{ temporaryPassword?: string }> {
  const { history } = await checkedRules(dependencies, input);
  const password = await preparePassword(input.password);
  const request = { actor, action: 'account.passwordReset', undoable: false };
  await recordChange(dependencies, request, async (recorder) => {
    const row = await dependencies.accounts.findById(input.id, recorder.transaction);
    if (!row) throw new AppError('not_found', 'the account does not exist');
    keepFormerPassword(recorder.transaction, row, recorder.at, history);
    recorder.update(row, {
      passwordHash: password.hash,
      passwordScheme: password.scheme,
      passwordCost: password.cost,
      passwordExpiresAt: null,
      passwordChangedAt: now(dependencies),
      mustChangePassword: Number(input.mustChangePassword ?? password.mustChange),
      failedAttempts: 0,
      lastFailedAt: null,
    });
  });
  return password.once;
}

/** The rules that the new password was checked by when a person chose it. */
async function checkedRules(
  dependencies: Dependencies,
  { id, password }: Parsed<'accounts.resetPassword'>,
): Promise<PasswordRules> {
  if (password.mode !== 'set') return (await getPolicy(dependencies.database)).passwords;
  const row = await dependencies.accounts.findById(id);
  if (!row) throw new AppError('not_found', 'the account does not exist');
  return requireGoodPassword(dependencies, { password: password.value, path: 'password.value', row });
}
