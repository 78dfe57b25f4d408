import { isSame } from './encodings.ts';
import type { Digest, ParsedHash } from './parsedHash.ts';

type Facts = Omit<ParsedHash, 'verify' | 'digest' | 'cost' | 'work' | 'isAffordable'> &
  Partial<Pick<ParsedHash, 'cost' | 'work' | 'isAffordable'>>;

/** A hash whose digest is computed from the password and compared in constant time. Without a cost unless told. */
export function byDigest(facts: Facts, digest: Digest): ParsedHash {
  return {
    cost: '',
    work: 0,
    isAffordable: true,
    ...facts,
    digest,
    verify: async (password) => isSame(await digest.compute(password), digest.expected),
  };
}
