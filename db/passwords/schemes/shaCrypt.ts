import { createHash, hash } from 'node:crypto';
import { guesses } from '../strength.ts';
import { byDigest } from './byDigest.ts';
import { toCrypt64 } from './encodings.ts';
import type { Identify } from './parsedHash.ts';
import { repeated, stretched } from './stretch.ts';

type Algorithm = 'sha256' | 'sha512';

/** In which order the digest's bytes are written: by threes that lie a third apart, each turned once more. */
const orders = {
  sha256: [...turnedThrees(10, 2), 30, 31],
  sha512: [...turnedThrees(21, 1), 63],
};

function turnedThrees(third: number, turn: number): number[] {
  return Array.from({ length: third }, (_, index) => {
    const three = [index, index + third, index + 2 * third];
    return [2, 1, 0].map((place) => three[(place + turn * index) % 3] ?? 0);
  }).flat();
}

/** The digest of the password as often as it has bytes. Piece by piece: in one buffer 12 kB would be 150 MB. */
function digestOfRepeated(algorithm: Algorithm, password: Buffer): Buffer {
  const digest = createHash(algorithm);
  for (let time = 0; time < password.length; time += 1) digest.update(password);
  return digest.digest();
}

/** Ulrich Drepper, "Unix crypt using SHA-256 and SHA-512", 2007 (https://akkadia.org/drepper/SHA-crypt.txt). */
function compute(algorithm: Algorithm, password: Buffer, salt: Buffer, rounds: number): Buffer {
  const digestOf = (...parts: Buffer[]) => hash(algorithm, Buffer.concat(parts), 'buffer');
  const alternate = digestOf(password, salt, password);
  const parts = [password, salt, repeated(alternate, password.length)];
  for (let left = password.length; left > 0; left >>= 1) parts.push(left & 1 ? alternate : password);
  const first = digestOf(...parts);
  const fromPassword = digestOfRepeated(algorithm, password);
  const fromSalt = digestOf(repeated(salt, salt.length * (16 + (first[0] ?? 0))));
  const digest = stretched({
    algorithm,
    first,
    password: repeated(fromPassword, password.length),
    salt: repeated(fromSalt, salt.length),
    rounds,
  });
  return Buffer.from(toCrypt64(Uint8Array.from(orders[algorithm], (index) => digest[index] ?? 0)));
}

const shape =
  /^(\{(?:CRYPT|crypt)\})?\$([56])\$(?:rounds=([1-9]\d{3,9})\$)?([./0-9A-Za-z]{0,16})\$([./0-9A-Za-z]{43,86})$/;

/** `$5$` and `$6$`, as in /etc/shadow; 5,000 rounds unless it says otherwise. */
export const identify: Identify = (text) => {
  const [, ldap, kind, roundsText = '5000', salt = '', digest = ''] = shape.exec(text) ?? [];
  const algorithm = kind === '5' ? 'sha256' : 'sha512';
  if (digest.length !== (kind === '5' ? 43 : 86)) return undefined;
  const rounds = Number(roundsText);
  return byDigest(
    {
      scheme: ldap === undefined ? `${algorithm}_crypt` : `ldap_crypt_${algorithm}`,
      cost: String(rounds),
      work: rounds,
      guessesPerSecond: guesses.shaCrypt[algorithm] / rounds,
      isAffordable: rounds <= 1_000_000,
      place: 'thread',
    },
    {
      expected: Buffer.from(digest),
      compute: (password) => compute(algorithm, password, Buffer.from(salt), rounds),
      template: text.slice(0, -digest.length) + '.'.repeat(digest.length),
    },
  );
};
