import type { Output, Parsed } from '../../../contract/index.ts';
import { AppError } from '../../../contract/errors.ts';
import type { DatabaseOperations } from '../../databaseOperations.ts';
import { findProblems } from '../../passwords/rules/findProblems.ts';
import { businessWords, personWords, type Person } from '../../passwords/rules/personWords.ts';
import { strengthOf } from '../../passwords/rules/strength.ts';
import type { Dependencies } from '../accounts/dependencies.ts';
import { getPolicy } from '../settings/operations.ts';
import { personOf } from './check.ts';

/** What is said about a password while it is typed. */
export function passwordRuleOperations(
  dependencies: Dependencies,
): Pick<DatabaseOperations, 'passwords.rate'> {
  return { 'passwords.rate': (input) => ratePassword(dependencies, input) };
}

async function ratePassword(
  dependencies: Dependencies,
  { password, accountId, person }: Parsed<'passwords.rate'>,
): Promise<Output<'passwords.rate'>> {
  const { passwords: rules } = await getPolicy(dependencies.database);
  const about = accountId === undefined ? person : await personById(dependencies, accountId);
  const problems = await findProblems(password, { rules, ...(about && { person: about }) });
  const personal = personWords(about ?? {});
  const strength = await strengthOf(password, { personal, business: businessWords(rules.blockedWords) });
  return { problems, ...strength };
}

async function personById({ accounts }: Dependencies, id: string): Promise<Person> {
  const row = await accounts.findById(id);
  if (!row) throw new AppError('not_found', 'the account does not exist');
  return personOf(row);
}
