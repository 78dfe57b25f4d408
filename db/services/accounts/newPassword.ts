import { AppError } from '../../../contract/errors.ts';
import type { AccountRow } from '../../models/account.ts';
import type { Dependencies } from './dependencies.ts';

/** Whether a member must choose another password before anything else. */
export function mustChangeNow(_dependencies: Dependencies, row: AccountRow): Promise<boolean> {
  return Promise.resolve(row.mustChangePassword === 1);
}

/**
 * Refuses what may not be a member's next password. Throws `invalid_input` on `newPassword`. `present` is the password
 * they have just proved to know, in clear, because nothing else tells that the new one is the same.
 */
export async function checkNewPassword(
  _dependencies: Dependencies,
  _row: AccountRow,
  { present, next }: { present: string; next: string },
): Promise<void> {
  if (present.normalize('NFKC') === next.normalize('NFKC')) throw refused('same_password');
  return Promise.resolve();
}

function refused(reason: string): AppError {
  return new AppError('invalid_input', 'the new password is refused', { fields: { newPassword: reason } });
}
