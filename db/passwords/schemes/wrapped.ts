import { costText, hashBytes, type HashCost, type PasswordHash } from '../argon2id.ts';
import { schemeNames, type SchemeName } from '../schemeNames.ts';
import { identify as identifyArgon2 } from './argon2.ts';
import { identifyFamily } from './families.ts';
import type { Digest, Identify, ParsedHash } from './parsedHash.ts';

// $wrapped$<scheme>$<base64url of the hash text with an empty digest>$argon2id$v=19$m=…,t=…,p=…$<salt>$<tag>
const shape = /^\$wrapped\$([a-z0-9_]{3,40})\$([A-Za-z0-9_-]{1,684})(\$argon2id\$[^\s]{40,250})$/;

/** What argon2id is computed over: the digest in hexadecimal, which has no NUL and one form only. */
const asText = (digest: Buffer) => Buffer.from(digest.toString('hex'));

/**
 * Puts argon2id over the digest of a hash without knowing its password (OWASP Password Storage Cheat Sheet, "Upgrading
 * legacy hashes"). What remains of the old one is how it is computed: its text with an empty digest.
 */
export async function wrapped(scheme: SchemeName, digest: Digest, cost: HashCost): Promise<PasswordHash> {
  const outer = await hashBytes(asText(digest.expected), cost);
  const inner = Buffer.from(digest.template).toString('base64url');
  return {
    hash: `$wrapped$${scheme}$${inner}${outer}`,
    scheme: `wrapped_${scheme}`,
    cost: costText(cost),
  };
}

/** Reads what `wrapped` made. Both costs have to lie under their caps; a wrapped hash in another is nothing we made. */
export const identifyWrapped: Identify = (text) => {
  const [, name, template = '', phc = ''] = shape.exec(text) ?? [];
  const scheme = schemeNames.find((known) => known === name);
  const outer = identifyArgon2(phc, {});
  if (scheme === undefined || !outer) return undefined;
  const inner = identifyFamily(Buffer.from(template, 'base64url').toString(), { scheme });
  return inner?.digest && around(scheme, inner, inner.digest, outer);
};

function around(scheme: SchemeName, inner: ParsedHash, digest: Digest, outer: ParsedHash): ParsedHash {
  return {
    scheme: `wrapped_${scheme}`,
    cost: outer.cost,
    work: outer.work,
    guessesPerSecond: outer.guessesPerSecond,
    isAffordable: inner.isAffordable && outer.isAffordable,
    place: inner.place === 'thread' ? 'thread' : 'pool',
    verify: async (password) => outer.verify(asText(await digest.compute(password))),
  };
}
