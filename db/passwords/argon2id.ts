import argon2 from 'argon2';
import pLimit from 'p-limit';

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

/** At most two at once: each takes 32 MiB and a thread of the four that file access shares. */
const slots = pLimit(2);

/** RFC 8265 and NIST SP 800-63B-4 section 3.1.1.2: normalise, so that one keyboard's ä equals another's. */
function bytesOf(password: string): Buffer {
  return Buffer.from(password.normalize('NFKC'), 'utf8');
}

/**
 * The order of the PHC text, `m,t,p`: the argon2 package writes `m,p,t`, which it can read itself but the reference
 * decoder, and with it PHP and Python, cannot (phc-winner-argon2, src/encoding.c, decode_string).
 */
function inStandardOrder(hash: string): string {
  return hash.replace(/\$m=(\d+),p=(\d+),t=(\d+)\$/, '$m=$1,t=$3,p=$2$');
}

export interface PasswordHash {
  hash: string;
  scheme: string;
  /** In the words of the scheme, to be counted: `m=32768,t=3,p=1`. */
  cost: string;
}

/**
 * Hashes a password with argon2id (RFC 9106): 16 random bytes of salt, 32 bytes of tag, as a PHC text.
 * Waits for one of two slots; runs off the JavaScript thread.
 */
export async function hashPassword(password: string, cost: HashCost = preferredCost): Promise<PasswordHash> {
  const hash = await slots(() =>
    argon2.hash(bytesOf(password), { type: argon2.argon2id, hashLength: 32, ...cost }),
  );
  const { memoryCost, timeCost, parallelism } = cost;
  return {
    hash: inStandardOrder(hash),
    scheme: 'argon2id',
    cost: `m=${memoryCost},t=${timeCost},p=${parallelism}`,
  };
}

/** Compares in constant time. False for a wrong password; an unreadable hash is an error of the caller's data. */
export async function verifyPassword(hash: string, password: string): Promise<boolean> {
  return slots(() => argon2.verify(hash, bytesOf(password)));
}

/** True when `hash` was made with another variant or cost than the preferred one and should be replaced. */
export function needsRehash(hash: string, cost: HashCost = preferredCost): boolean {
  return !hash.startsWith('$argon2id$') || argon2.needsRehash(hash, { ...cost });
}
