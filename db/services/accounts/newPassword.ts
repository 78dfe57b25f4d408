import { AppError } from '../../../contract/errors.ts';
import type { PasswordRules } from '../../../contract/settings.ts';
import type { AccountRow } from '../../models/account.ts';
import { asPrintedCode } from '../../passwords/generatePassword.ts';
import { requireGoodPassword } from '../passwordRules/check.ts';
import { mustChange } from '../passwordRules/mustChange.ts';
import { getPolicy } from '../settings/operations.ts';
import type { Dependencies } from './dependencies.ts';

/** Whether a member must choose another password before anything else. */
export async function mustChangeNow({ database, clock }: Dependencies, row: AccountRow): Promise<boolean> {
  return mustChange(row, await getPolicy(database), clock());
}

/** A code also when it was typed in another form: on paper and good for one exchange, it must not become a password. */
function isSamePassword({ passwordExpiresAt }: AccountRow, one: string, other: string): boolean {
  const [first, second] = [one, other].map((text) =>
    (passwordExpiresAt === null ? text : asPrintedCode(text)).normalize('NFKC'),
  );
  return first === second;
}

/**
 * Refuses what may not be a member's next password; returns the rules it was checked by. Throws `invalid_input` on
 * `newPassword`. `present` is the password they have just proved to know.
 */
export async function checkNewPassword(
  dependencies: Dependencies,
  row: AccountRow,
  { present, next }: { present: string; next: string },
): Promise<PasswordRules> {
  if (isSamePassword(row, present, next)) {
    const fields = { newPassword: 'same_password' };
    throw new AppError('invalid_input', 'the new password is the present one', { fields });
  }
  return requireGoodPassword(dependencies, { password: next, path: 'newPassword', row });
}
