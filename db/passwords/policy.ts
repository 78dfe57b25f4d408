import { costText, todaysCost, type HashCost } from './argon2id.ts';
import { parseHash } from './identify.ts';
import { schemeNames, type SchemeName, type StoredScheme } from './schemeNames.ts';

/**
 * New hashes are `preferred`; `accepted` stay as they are while their cost is enough; `deprecated` are replaced at the
 * next right check; `refused` are checked no longer, and whoever has one needs a new password.
 */
export type SchemeStatus = 'preferred' | 'accepted' | 'deprecated' | 'refused';

export interface SchemeRule {
  status: SchemeStatus;
  /** The least cost that is accepted: bcrypt's exponent, rounds, or KiB of memory times passes. */
  minimum: number;
}

export interface HashPolicy {
  /** What new hashes cost. */
  cost: HashCost;
  rules: Readonly<Record<SchemeName, SchemeRule>>;
}

/** What the owner thinks of otherwise, by the name of the scheme. Of the preferred one there is no other opinion. */
export interface PolicyOverrides {
  cost?: HashCost;
  schemes?: Readonly<Record<string, Exclude<SchemeStatus, 'preferred'>>>;
}

const accepted = (minimum: number): SchemeRule => ({ status: 'accepted', minimum });

/**
 * The minima are those of the OWASP Password Storage Cheat Sheet. Accepted is what reaches them and also sees the whole
 * password; bcrypt, which sees 72 bytes, because nearly everybody has it. All others are deprecated.
 */
const usualRules: Partial<Record<SchemeName, SchemeRule>> = {
  argon2id: { status: 'preferred', minimum: 0 },
  bcrypt: accepted(10),
  django_bcrypt: accepted(10),
  django_bcrypt_sha256: accepted(10),
  passlib_bcrypt_sha256_v1: accepted(10),
  passlib_bcrypt_sha256_v2: accepted(10),
  wordpress_6_8: accepted(10),
  passlib_pbkdf2_sha1: accepted(1_300_000),
  passlib_pbkdf2_sha256: accepted(600_000),
  passlib_pbkdf2_sha512: accepted(210_000),
  django_pbkdf2_sha1: accepted(1_300_000),
  django_pbkdf2_sha256: accepted(600_000),
  werkzeug_pbkdf2_sha1: accepted(1_300_000),
  werkzeug_pbkdf2_sha256: accepted(600_000),
  werkzeug_pbkdf2_sha512: accepted(210_000),
  // N=2^14, r=8, p=5 and what costs as much.
  passlib_scrypt: accepted(81_920),
  django_scrypt: accepted(81_920),
  werkzeug_scrypt: accepted(81_920),
};

const deprecated: SchemeRule = { status: 'deprecated', minimum: 0 };

/** The policy with what the owner changed. Names that Rollbook does not know change nothing. */
export function policyOf({ cost = todaysCost(), schemes = {} }: PolicyOverrides = {}): HashPolicy {
  const entries = schemeNames.map((name): [SchemeName, SchemeRule] => {
    const { status, minimum } = usualRules[name] ?? deprecated;
    return [name, { status: status === 'preferred' ? status : (schemes[name] ?? status), minimum }];
  });
  return { cost, rules: Object.fromEntries(entries) as HashPolicy['rules'] };
}

const usual = policyOf();

/**
 * True when a right check should replace the hash: its scheme is not accepted, its cost is below the minimum, or it is
 * argon2id of another cost than today's. A wrapped one always, since the password itself has come at last.
 */
export function needsRehash(hash: string, policy: HashPolicy = usual): boolean {
  const parsed = parseHash(hash);
  if (!parsed || isWrapped(parsed.scheme)) return true;
  const { status, minimum } = policy.rules[parsed.scheme];
  if (status === 'preferred') return parsed.cost !== costText(policy.cost) || !hash.includes('$v=19$');
  return status !== 'accepted' || parsed.work < minimum;
}

/** Whether comparing a hash costs what a new one does: argon2id of today's cost, by itself or around another. */
export function costsAsNew(hash: string, policy: HashPolicy = usual): boolean {
  const parsed = parseHash(hash);
  const isOurs = parsed !== undefined && (parsed.scheme === 'argon2id' || isWrapped(parsed.scheme));
  return isOurs && parsed.cost === costText(policy.cost);
}

/** Whether a stored hash can be checked at all; who has another needs a new password. */
export function isCheckable(hash: string, policy: HashPolicy = usual): boolean {
  const parsed = parseHash(hash);
  return parsed !== undefined && parsed.isAffordable && !isRefused(parsed.scheme, policy);
}

/** Whether the owner wants a scheme no longer, wrapped or not. */
export function isRefused(scheme: StoredScheme, policy: HashPolicy = usual): boolean {
  const bare = isWrapped(scheme) ? scheme.slice('wrapped_'.length) : scheme;
  // The names are one list; TypeScript cannot cut a prefix off again.
  return policy.rules[bare as SchemeName].status === 'refused';
}

function isWrapped(scheme: StoredScheme): scheme is `wrapped_${SchemeName}` {
  return scheme.startsWith('wrapped_');
}
