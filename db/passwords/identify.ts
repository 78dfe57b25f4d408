import { identifyFamily } from './schemes/families.ts';
import type { IdentifyOptions, ParsedHash } from './schemes/parsedHash.ts';
import { identifyWrapped } from './schemes/wrapped.ts';
import type { StoredScheme } from './schemeNames.ts';
import { strengthOf, type Strength } from './strength.ts';

export interface IdentifiedHash {
  scheme: StoredScheme;
  /** Canonical short text, such as `m=32768,t=3,p=1` or `12`; empty where the scheme has none. */
  cost: string;
  strength: Strength;
}

/** Reads a stored hash text; undefined for what nobody can check. Nothing is computed. */
export function parseHash(text: string, options: IdentifyOptions = {}): ParsedHash | undefined {
  return text.startsWith('$wrapped$') ? identifyWrapped(text, options) : identifyFamily(text, options);
}

/** What a hash is and how well it holds out if stolen; undefined for what Rollbook cannot check or is too costly to. */
export function identifyHash(text: string, options: IdentifyOptions = {}): IdentifiedHash | undefined {
  const parsed = parseHash(text, options);
  if (!parsed?.isAffordable) return undefined;
  return { scheme: parsed.scheme, cost: parsed.cost, strength: strengthOf(parsed.guessesPerSecond) };
}
