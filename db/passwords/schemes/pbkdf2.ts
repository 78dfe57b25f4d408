import { pbkdf2 } from 'node:crypto';
import { promisify } from 'node:util';
import type { SchemeName } from '../schemeNames.ts';
import { guesses } from '../strength.ts';
import { byDigest } from './byDigest.ts';
import { fromBase64, fromUnpadded, toUnpadded } from './encodings.ts';
import type { Identify, ParsedHash } from './parsedHash.ts';

const derive = promisify(pbkdf2);

const sizes = { sha1: 20, sha256: 32, sha512: 64 };
type Algorithm = keyof typeof sizes;

interface Parts {
  scheme: SchemeName;
  algorithm: Algorithm;
  rounds: number;
  salt: Buffer;
  expected: Buffer;
  template: string;
}

function parsed({ scheme, algorithm, rounds, salt, expected, template }: Parts): ParsedHash | undefined {
  if (rounds < 1) return undefined;
  return byDigest(
    {
      scheme,
      cost: String(rounds),
      work: rounds,
      guessesPerSecond: guesses.pbkdf2[algorithm] / rounds,
      isAffordable: rounds <= 5_000_000,
      place: 'pool',
    },
    { expected, template, compute: (password) => derive(password, salt, rounds, expected.length, algorithm) },
  );
}

const passlibShape =
  /^\$pbkdf2(-sha256|-sha512)?\$([1-9]\d{0,9})\$([A-Za-z0-9./]{0,88})\$([A-Za-z0-9./]{27,86})$/;

/** passlib: base64 without padding and with `.` in the place of `+`. */
const passlib: Identify = (text) => {
  const found = passlibShape.exec(text);
  if (!found) return undefined;
  const [, suffix, rounds, saltText = '', digestText = ''] = found;
  const algorithm = (suffix?.slice(1) ?? 'sha1') as Algorithm;
  const salt = fromUnpadded(saltText.replaceAll('.', '+'));
  const expected = fromUnpadded(digestText.replaceAll('.', '+'));
  if (!salt || expected?.length !== sizes[algorithm]) return undefined;
  const template = text.slice(0, -digestText.length) + toUnpadded(Buffer.alloc(expected.length));
  const scheme = `passlib_pbkdf2_${algorithm}` as const;
  return parsed({ scheme, algorithm, rounds: Number(rounds), salt, expected, template });
};

const djangoShape = /^pbkdf2_(sha1|sha256)\$([1-9]\d{0,9})\$([^$\s]{1,128})\$([A-Za-z0-9+/=]{28,44})$/;

const django: Identify = (text) => {
  const found = djangoShape.exec(text);
  if (!found) return undefined;
  const [, name, rounds, salt = '', digestText = ''] = found;
  const algorithm = name as 'sha1' | 'sha256';
  const expected = fromBase64(digestText);
  if (expected?.length !== sizes[algorithm]) return undefined;
  const template = text.slice(0, -digestText.length) + Buffer.alloc(expected.length).toString('base64');
  const scheme = `django_pbkdf2_${algorithm}` as const;
  return parsed({ scheme, algorithm, rounds: Number(rounds), salt: Buffer.from(salt), expected, template });
};

const werkzeugShape = /^pbkdf2:(sha1|sha256|sha512):([1-9]\d{0,9})\$([^$\s]{1,128})\$([0-9a-f]{40,128})$/;

const werkzeug: Identify = (text) => {
  const found = werkzeugShape.exec(text);
  if (!found) return undefined;
  const [, name, rounds, salt = '', digestText = ''] = found;
  const algorithm = name as Algorithm;
  if (digestText.length !== 2 * sizes[algorithm]) return undefined;
  const template = text.slice(0, -digestText.length) + '0'.repeat(digestText.length);
  const expected = Buffer.from(digestText, 'hex');
  const scheme = `werkzeug_pbkdf2_${algorithm}` as const;
  return parsed({ scheme, algorithm, rounds: Number(rounds), salt: Buffer.from(salt), expected, template });
};

/** Jira, Confluence and Bitbucket: 16 bytes of salt, 32 of digest, always 10,000 rounds. */
const atlassian: Identify = (text) => {
  const bytes = /^\{PKCS5S2\}[A-Za-z0-9+/]{64}$/.test(text) ? fromBase64(text.slice(9)) : undefined;
  if (!bytes) return undefined;
  const salt = bytes.subarray(0, 16);
  const template = `{PKCS5S2}${Buffer.concat([salt, Buffer.alloc(32)]).toString('base64')}`;
  const fixed = { scheme: 'atlassian_pbkdf2_sha1', algorithm: 'sha1', rounds: 10_000 } as const;
  return parsed({ ...fixed, salt, expected: bytes.subarray(16), template });
};

const plain = [passlib, django, werkzeug, atlassian];

export const identify: Identify = (text, options) => {
  for (const shape of plain) {
    const found = shape(text, options);
    if (found) return found;
  }
  return undefined;
};

export { parsed as parsedPbkdf2 };
