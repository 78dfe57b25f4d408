import type { Protection, SchemeStatus } from '../../contract/protections.ts';
import { parseHash } from './identify.ts';
import { isRefused, type HashPolicy, type SchemeRule } from './policy.ts';
import { schemeNames } from './schemeNames.ts';
import type { ParsedHash } from './schemes/parsedHash.ts';
import { strengthOf } from './strength.ts';

export interface HashDescription {
  /** How well it holds out. That the owner refuses its kind changes nothing about that. */
  protection: Protection;
  /** Whether a check can be right at all: whoever has another needs a new password. */
  isUsable: boolean;
  /** Whether it costs less than what is wanted today, or is of a kind that is not wanted any more. */
  isBelow: boolean;
  /** Whether argon2id can be put over it without knowing the password, and should be. */
  isStrengthenable: boolean;
}

const prefix = 'wrapped_';

/** The scheme itself, whether or not argon2id was put over it. */
export function bareScheme(scheme: string): string {
  return scheme.startsWith(prefix) ? scheme.slice(prefix.length) : scheme;
}

/** What happens to the hashes of a stored scheme. Of one that Rollbook does not know none can be checked. */
export function schemeStatusOf(scheme: string, policy: HashPolicy): SchemeStatus {
  return ruleOf(scheme, policy)?.status ?? 'refused';
}

/** What the owner may know of a stored hash. Nothing is computed. */
export function describeHash(hash: string, policy: HashPolicy): HashDescription {
  const parsed = parseHash(hash);
  if (!parsed?.isAffordable) {
    return { protection: 'unusable', isUsable: false, isBelow: true, isStrengthenable: false };
  }
  // What is wrapped costs as much as a new one; that its password has not been typed since is no weakness.
  const isBelow = !parsed.scheme.startsWith(prefix) && costsTooLittle(parsed, policy);
  const protection = strengthOf(parsed.guessesPerSecond);
  // One of ours that is strong gains little by a second layer, which every check would pay for: the next one renews it.
  const isFine = protection === 'strong' && schemeStatusOf(parsed.scheme, policy) === 'preferred';
  return {
    protection,
    isUsable: !isRefused(parsed.scheme, policy),
    isBelow,
    isStrengthenable: isBelow && !isFine && parsed.digest !== undefined,
  };
}

function costsTooLittle({ scheme, work }: ParsedHash, policy: HashPolicy): boolean {
  const { memoryCost, timeCost } = policy.cost;
  const rule = ruleOf(scheme, policy);
  if (rule?.status === 'preferred') return work < memoryCost * timeCost;
  return rule?.status !== 'accepted' || work < rule.minimum;
}

function ruleOf(scheme: string, policy: HashPolicy): SchemeRule | undefined {
  const name = schemeNames.find((known) => known === bareScheme(scheme));
  return name && policy.rules[name];
}
