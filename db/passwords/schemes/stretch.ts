import { hash } from 'node:crypto';

interface Stretch {
  algorithm: 'md5' | 'sha256' | 'sha512';
  first: Buffer;
  password: Buffer;
  salt: Buffer;
  rounds: number;
}

/**
 * The rounds that md5-crypt began with and sha-crypt took over: each hashes the last digest together with the password
 * and the salt in an order that depends on the round. Of the orders there are eight, laid out once, because a round
 * may come a million times.
 */
export function stretched({ algorithm, first, password, salt, rounds }: Stretch): Buffer {
  const layouts = Array.from({ length: 8 }, (_, kind) => {
    const gap = Buffer.alloc(first.length);
    const middle = [...(kind & 2 ? [salt] : []), ...(kind & 4 ? [password] : [])];
    const parts = kind & 1 ? [password, ...middle, gap] : [gap, ...middle, password];
    const bytes = Buffer.concat(parts);
    return { bytes, place: kind & 1 ? bytes.length - gap.length : 0 };
  });
  let digest = first;
  for (let round = 0; round < rounds; round += 1) {
    const kind = (round & 1) | (round % 3 ? 2 : 0) | (round % 7 ? 4 : 0);
    const layout = layouts[kind];
    if (!layout) break;
    digest.copy(layout.bytes, layout.place);
    digest = hash(algorithm, layout.bytes, 'buffer');
  }
  return digest;
}

/** `bytes` over and over, to `length`. */
export function repeated(bytes: Buffer, length: number): Buffer {
  return Buffer.alloc(length, bytes);
}
