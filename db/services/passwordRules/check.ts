import { AppError } from '../../../contract/errors.ts';
import type { PasswordRules } from '../../../contract/settings.ts';
import type { AccountRow } from '../../models/account.ts';
import { findProblems } from '../../passwords/rules/findProblems.ts';
import type { Person } from '../../passwords/rules/personWords.ts';
import type { Dependencies } from '../accounts/dependencies.ts';
import { getPolicy } from '../settings/operations.ts';
import { wasUsedBefore } from './former.ts';

/** What of an account a password must not be made of. */
export function personOf(row: AccountRow): Person {
  const { username, displayName, email, phone, memberNumber } = row;
  const custom = JSON.parse(row.custom) as Record<string, string>;
  return { username, displayName, email, phone, memberNumber, custom };
}

export interface NewPassword {
  password: string;
  /** Where it was typed, for the reason: `password.value`. */
  path: string;
  /** Whose it is to be; nobody's row is there yet when an account is created. */
  row?: AccountRow;
  person?: Person;
}

/**
 * Whoever sets a password that a person chose calls this before hashing it. Throws `invalid_input` with one of
 * `passwordProblems` on `path`. Returns the rules it was checked by.
 */
export async function requireGoodPassword(
  dependencies: Pick<Dependencies, 'database'>,
  { password, path, row, person }: NewPassword,
): Promise<PasswordRules> {
  const { passwords: rules } = await getPolicy(dependencies.database);
  const about = row ? personOf(row) : person;
  const [problem] = await findProblems(password, {
    rules,
    ...(about && { person: about }),
    ...(row && { wasUsed: (typed) => wasUsedBefore(dependencies.database, row, typed, rules.history) }),
  });
  if (problem === undefined) return rules;
  throw new AppError('invalid_input', 'the password breaks a rule', { fields: { [path]: problem } });
}
