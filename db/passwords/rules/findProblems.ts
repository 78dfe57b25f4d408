import { limits } from '../../../contract/fields.ts';
import type { PasswordProblem } from '../../../contract/passwordRules.ts';
import type { PasswordRules } from '../../../contract/settings.ts';
import { commonPasswords } from './commonPasswords.ts';
import { guessableKinds, type Kind } from './guessable.ts';
import { businessWords, personWords, type Person } from './personWords.ts';
import { spellingsOf } from './spelling.ts';

export interface RuleContext {
  rules: Pick<PasswordRules, 'minimumLength' | 'blockedWords'>;
  /** Whose password it is to be. */
  person?: Person;
  /** Tells whether this person had the password before. Asked last, and only when all else is well: it takes a hash for each. */
  wasUsed?: (password: string) => Promise<boolean>;
}

const problemOf: Record<Kind, PasswordProblem> = {
  common: 'password_common',
  business: 'password_business_word',
  personal: 'password_personal',
  keyboard: 'password_keyboard',
  repeats: 'password_repeats',
};

/**
 * Why a new password is not accepted, the most important reason first; empty when it is. After NIST SP 800-63B-4 section
 * 3.1.1.2 and OWASP ASVS 5.0 chapter 6.2: length, what is known to be guessed, and nothing about kinds of characters.
 */
export async function findProblems(password: string, context: RuleContext): Promise<PasswordProblem[]> {
  const { rules, person = {}, wasUsed } = context;
  const points = Array.from(password.normalize('NFKC'));
  if (points.length > limits.passwordMaximum) return ['too_long'];
  const problems: PasswordProblem[] = [];
  if (!password.isWellFormed()) problems.push('broken_characters');
  if (/\p{Cc}/u.test(password)) problems.push('control_characters');
  if (points.length < rules.minimumLength) problems.push('password_too_short');
  const words = { business: businessWords(rules.blockedWords), personal: personWords(person) };
  const kinds = guessableKinds(spellingsOf(password), await commonPasswords(), words);
  problems.push(...kinds.map((kind) => problemOf[kind]));
  if (problems.length === 0 && (await wasUsed?.(password))) return ['password_used_before'];
  return problems;
}
