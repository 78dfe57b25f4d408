import argon2 from 'argon2';
import { slots } from './slots.ts';
import type { StoredScheme } from './schemeNames.ts';

/** Cost of one hash. Memory in KiB, time in passes over it. */
export interface HashCost {
  memoryCost: number;
  timeCost: number;
  parallelism: number;
}

/**
 * Inside the envelope that other systems can take over (memory 19456-32768 KiB, time 2-10, one lane) and above the
 * OWASP Password Storage Cheat Sheet's minimum of m=19456, t=2, p=1.
 */
export const preferredCost: HashCost = { memoryCost: 32_768, timeCost: 3, parallelism: 1 };

let chosen: HashCost | undefined;

/**
 * What new hashes cost from now on; undefined takes the preferred cost. Whoever hashes a password, and whoever asks whether
 * a hash is up to date, gets it from here unless they say otherwise.
 */
export function useHashCost(cost: Omit<HashCost, 'parallelism'> | undefined): void {
  chosen = cost && { ...cost, parallelism: 1 };
}

/** What new hashes cost now. */
export function todaysCost(): HashCost {
  return chosen ?? preferredCost;
}

export interface PasswordHash {
  hash: string;
  scheme: StoredScheme;
  /** Canonical short text of the cost, for a person to read and the health page to count by. */
  cost: string;
}

/** RFC 8265 and NIST SP 800-63B-4 section 3.1.1.2: normalise, so that one keyboard's ä equals another's. */
export function normalized(password: string): Buffer {
  return Buffer.from(password.normalize('NFKC'), 'utf8');
}

/** The cost of argon2 as the health page counts by it. */
export function costText({ memoryCost, timeCost, parallelism }: HashCost): string {
  return `m=${memoryCost},t=${timeCost},p=${parallelism}`;
}

/**
 * The order of the PHC text, `m,t,p`: the argon2 package writes `m,p,t`, which it can read itself but the reference
 * decoder, and with it PHP and Python, cannot (phc-winner-argon2, src/encoding.c, decode_string).
 */
function inStandardOrder(hash: string): string {
  return hash.replace(/\$m=(\d+),p=(\d+),t=(\d+)\$/, '$m=$1,t=$3,p=$2$');
}

/** The PHC text of argon2id over some bytes, 16 random bytes of salt and 32 of tag. Waits for one of two slots. */
export async function hashBytes(bytes: Buffer, cost: HashCost): Promise<string> {
  const hash = await slots(() => argon2.hash(bytes, { type: argon2.argon2id, hashLength: 32, ...cost }));
  return inStandardOrder(hash);
}

/**
 * Hashes a password with argon2id (RFC 9106): 16 random bytes of salt, 32 bytes of tag, as a PHC text.
 * Waits for one of two slots; runs off the JavaScript thread.
 */
export async function hashPassword(password: string, cost = todaysCost()): Promise<PasswordHash> {
  return { hash: await hashBytes(normalized(password), cost), scheme: 'argon2id', cost: costText(cost) };
}
