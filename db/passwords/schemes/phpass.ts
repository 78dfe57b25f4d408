import { hash } from 'node:crypto';
import { guesses } from '../strength.ts';
import { byDigest } from './byDigest.ts';
import { cryptAlphabet, toCrypt64 } from './encodings.ts';
import type { Identify } from './parsedHash.ts';

const kinds = {
  phpass: { algorithm: 'md5', letters: 22 },
  // Drupal cuts its 86 letters so that the whole fits into the 55 of its column.
  drupal7: { algorithm: 'sha512', letters: 43 },
} as const;

function compute(algorithm: 'md5' | 'sha512', password: Buffer, salt: string, cost: number): Buffer {
  let digest = hash(algorithm, Buffer.concat([Buffer.from(salt), password]), 'buffer');
  const bytes = Buffer.concat([digest, password]);
  for (let round = 0; round < 2 ** cost; round += 1) {
    digest.copy(bytes);
    digest = hash(algorithm, bytes, 'buffer');
  }
  return digest;
}

const shape = /^\$([PHS])\$([./0-9A-Za-z])([./0-9A-Za-z]{8})([./0-9A-Za-z]{22,43})$/;

/** The portable hash of WordPress before 6.8 (`$P$`) and phpBB (`$H$`), and Drupal 7's (`$S$`) with SHA-512. */
export const identify: Identify = (text) => {
  const [, mark, costLetter = '', salt = '', digest = ''] = shape.exec(text) ?? [];
  const scheme = mark === 'S' ? 'drupal7' : 'phpass';
  const { algorithm, letters } = kinds[scheme];
  const cost = cryptAlphabet.indexOf(costLetter);
  if (digest.length !== letters || cost < 7 || cost > 30) return undefined;
  return byDigest(
    {
      scheme,
      cost: String(cost),
      work: cost,
      guessesPerSecond: guesses.iterated[algorithm] / 2 ** cost,
      isAffordable: cost <= 20,
      place: 'thread',
    },
    {
      expected: Buffer.from(digest),
      compute: (password) =>
        Buffer.from(toCrypt64(compute(algorithm, password, salt, cost)).slice(0, letters)),
      template: text.slice(0, -letters) + '.'.repeat(letters),
    },
  );
};
