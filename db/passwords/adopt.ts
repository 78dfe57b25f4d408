import type { PasswordHash } from './argon2id.ts';
import { parseHash } from './identify.ts';
import { isRefused, policyOf, type HashPolicy } from './policy.ts';
import type { SchemeName } from './schemeNames.ts';
import type { ParsedHash } from './schemes/parsedHash.ts';
import { wrapped } from './schemes/wrapped.ts';
import { strengthOf } from './strength.ts';

/** Why a hash from elsewhere is of no use: who had it needs a new password. */
export type UnusableReason = 'none' | 'unknown' | 'too_long' | 'too_expensive' | 'refused';

export type Adopted = PasswordHash | { unusable: UnusableReason };

/** Firebase keeps these once for a project, and a salt for each person; all but `rounds` and `memoryCost` in base64. */
export interface FirebaseParameters {
  signerKey: string;
  saltSeparator?: string;
  rounds: number;
  memoryCost: number;
  salt: string;
}

export interface AdoptOptions {
  /** What the owner says the hashes are; plain hexadecimal digests are taken in no other way. */
  scheme?: SchemeName | undefined;
  firebase?: FirebaseParameters | undefined;
  policy?: HashPolicy | undefined;
}

/**
 * Takes in a hash that another system made, as it may be stored. One so fast that it would protect nobody is wrapped in
 * argon2id first, which takes as long as a new hash. Nothing expensive is computed with what the stranger's text says.
 */
export async function adoptHash(given: string, options: AdoptOptions = {}): Promise<Adopted> {
  const text = options.firebase ? firebaseText(given.trim(), options.firebase) : given.trim();
  // Django's and shadow's ways of saying that no password will ever be right.
  if (/^[!*]?$|^![A-Za-z0-9]{40}$|^\*LK\*$|^!!$/.test(text)) return { unusable: 'none' };
  const parsed = parseHash(text, { scheme: options.firebase ? 'firebase_scrypt' : options.scheme });
  if (!parsed) return { unusable: text.length > 512 ? 'too_long' : 'unknown' };
  if (!parsed.isAffordable) return { unusable: 'too_expensive' };
  const { scheme, cost } = parsed;
  const policy = options.policy ?? policyOf();
  if (isRefused(scheme, policy)) return { unusable: 'refused' };
  if (strengthOf(parsed.guessesPerSecond) === 'veryWeak')
    return (await wrap(parsed, policy)) ?? { unusable: 'refused' };
  return { hash: text, scheme, cost };
}

/** A stored hash with argon2id over it, without anybody's password; undefined where that cannot be done. */
export async function wrapHash(
  hash: string,
  options: Pick<AdoptOptions, 'scheme' | 'policy'> = {},
): Promise<PasswordHash | undefined> {
  const parsed = parseHash(hash, { scheme: options.scheme });
  return parsed?.isAffordable ? wrap(parsed, options.policy ?? policyOf()) : undefined;
}

async function wrap({ scheme, digest }: ParsedHash, { cost }: HashPolicy): Promise<PasswordHash | undefined> {
  // Only a scheme of its own has a digest; what is wrapped already has none.
  return digest && wrapped(scheme as SchemeName, digest, cost);
}

function firebaseText(
  digest: string,
  { signerKey, saltSeparator, rounds, memoryCost, salt }: FirebaseParameters,
) {
  const separator = saltSeparator ? `,ss=${saltSeparator}` : '';
  return `$fbscrypt$v=1,n=${memoryCost},r=${rounds},p=1${separator},sk=${signerKey}$${salt}$${digest}`;
}
