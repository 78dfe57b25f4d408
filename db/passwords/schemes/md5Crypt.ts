import { hash } from 'node:crypto';
import { guesses } from '../strength.ts';
import { byDigest } from './byDigest.ts';
import { toCrypt64 } from './encodings.ts';
import type { Identify } from './parsedHash.ts';
import { repeated, stretched } from './stretch.ts';

/** In which order the digest's bytes are written. */
const order = [12, 6, 0, 13, 7, 1, 14, 8, 2, 15, 9, 3, 5, 10, 4, 11];

function compute(password: Buffer, magic: Buffer, salt: Buffer): Buffer {
  const alternate = hash('md5', Buffer.concat([password, salt, password]), 'buffer');
  const parts = [password, magic, salt, repeated(alternate, password.length)];
  for (let left = password.length; left > 0; left >>= 1) {
    parts.push(left & 1 ? Buffer.of(0) : password.subarray(0, 1));
  }
  const first = hash('md5', Buffer.concat(parts), 'buffer');
  const digest = stretched({ algorithm: 'md5', first, password, salt, rounds: 1_000 });
  return Buffer.from(toCrypt64(Uint8Array.from(order, (index) => digest[index] ?? 0)));
}

const shape = /^(\{(?:CRYPT|crypt)\})?(\$1\$|\$apr1\$)([./0-9A-Za-z]{0,8})\$([./0-9A-Za-z]{22})$/;

/** Poul-Henning Kamp's crypt of 1994, also in Apache's variant, which differs by its name only. */
export const identify: Identify = (text) => {
  const [, ldap, magic = '', salt = '', digest] = shape.exec(text) ?? [];
  if (digest === undefined || magic !== magic.toLowerCase()) return undefined;
  const crypt = ldap === undefined ? 'md5_crypt' : 'ldap_crypt_md5';
  return byDigest(
    {
      scheme: magic === '$1$' ? crypt : 'apr1',
      guessesPerSecond: guesses.md5Crypt,
      place: 'thread',
    },
    {
      expected: Buffer.from(digest),
      compute: (password) => compute(password, Buffer.from(magic), Buffer.from(salt)),
      template: text.slice(0, -22) + '.'.repeat(22),
    },
  );
};
