import { createCipheriv, scrypt, type ScryptOptions } from 'node:crypto';
import { promisify } from 'node:util';
import type { SchemeName } from '../schemeNames.ts';
import { guesses } from '../strength.ts';
import { byDigest } from './byDigest.ts';
import { fromBase64, fromUnpadded, toUnpadded } from './encodings.ts';
import type { Identify, ParsedHash } from './parsedHash.ts';

const derive = promisify<Buffer, Buffer, number, ScryptOptions, Buffer>(scrypt);

const mebibyte = 1_048_576;

interface Parts {
  scheme: SchemeName;
  /** The number itself, a power of two. */
  N: number;
  r: number;
  p: number;
  salt: Buffer;
  expected: Buffer;
  template: string;
  /** What becomes of the derived bytes; as they are unless told. */
  finish?: (derived: Buffer) => Buffer;
}

function parsed({ scheme, N, r, p, salt, expected, template, finish }: Parts): ParsedHash | undefined {
  if (!Number.isInteger(Math.log2(N)) || N < 2 || r < 1 || p < 1) return undefined;
  const memory = 128 * N * r;
  const options = { N, r, p, maxmem: memory + 128 * r * p + 2 * mebibyte };
  return byDigest(
    {
      scheme,
      cost: `ln=${Math.log2(N)},r=${r},p=${p}`,
      work: (memory * p) / 1_024,
      guessesPerSecond: guesses.scrypt / (N * r * p),
      // Lanes cost time but no memory, so they have a cap of their own.
      isAffordable: memory <= 256 * mebibyte && memory * p <= 1_024 * mebibyte && p <= 64 && r <= 64,
      place: 'pool',
    },
    {
      expected,
      template,
      async compute(password) {
        const derived = await derive(password, salt, finish ? 64 : expected.length, options);
        return finish ? finish(derived) : derived;
      },
    },
  );
}

const passlibShape =
  /^\$scrypt\$ln=(\d{1,2}),r=(\d{1,9}),p=(\d{1,9})\$([A-Za-z0-9+/]{0,88})\$([A-Za-z0-9+/]{43})$/;

const passlib: Identify = (text) => {
  const found = passlibShape.exec(text);
  if (!found) return undefined;
  const [, exponent, r, p, saltText = '', digestText = ''] = found;
  const salt = fromUnpadded(saltText);
  const expected = fromUnpadded(digestText);
  if (!salt || !expected) return undefined;
  const template = text.slice(0, -digestText.length) + toUnpadded(Buffer.alloc(32));
  const cost = { N: 2 ** Number(exponent), r: Number(r), p: Number(p) };
  return parsed({ scheme: 'passlib_scrypt', ...cost, salt, expected, template });
};

const djangoShape = /^scrypt\$(\d{1,12})\$([^$\s]{1,128})\$(\d{1,9})\$(\d{1,9})\$([A-Za-z0-9+/]{86}==)$/;

const django: Identify = (text) => {
  const found = djangoShape.exec(text);
  if (!found) return undefined;
  const [, N, saltText = '', r, p, digestText = ''] = found;
  const expected = fromBase64(digestText);
  if (!expected) return undefined;
  const template = text.slice(0, -digestText.length) + Buffer.alloc(64).toString('base64');
  const cost = { N: Number(N), r: Number(r), p: Number(p) };
  return parsed({ scheme: 'django_scrypt', ...cost, salt: Buffer.from(saltText), expected, template });
};

const werkzeugShape = /^scrypt:(\d{1,12}):(\d{1,9}):(\d{1,9})\$([^$\s]{1,128})\$([0-9a-f]{128})$/;

const werkzeug: Identify = (text) => {
  const found = werkzeugShape.exec(text);
  if (!found) return undefined;
  const [, N, r, p, saltText = '', digestText = ''] = found;
  const template = text.slice(0, -digestText.length) + '0'.repeat(digestText.length);
  const cost = { N: Number(N), r: Number(r), p: Number(p) };
  const expected = Buffer.from(digestText, 'hex');
  return parsed({ scheme: 'werkzeug_scrypt', ...cost, salt: Buffer.from(saltText), expected, template });
};

const firebaseShape =
  /^\$fbscrypt\$v=1,n=(\d{1,2}),r=(\d{1,3}),p=1(?:,ss=([A-Za-z0-9+/]{0,40}={0,2}))?,sk=([A-Za-z0-9+/]{20,180}={0,2})\$([A-Za-z0-9+/]{0,88}={0,2})\$([A-Za-z0-9+/]{20,180}={0,2})$/;

/**
 * Firebase's scrypt: the project's key, encrypted with what is derived from the password. The text, in which everything
 * needed stands together, is that of Supabase's importer (supabase/auth, internal/crypto/password.go).
 */
const firebase: Identify = (text) => {
  const found = firebaseShape.exec(text);
  if (!found) return undefined;
  const [, exponent, r, separatorText = '', keyText = '', saltText = '', digestText = ''] = found;
  const [separator, key, salt, expected] = [separatorText, keyText, saltText, digestText].map(fromBase64);
  if (!separator || !key || !salt || !expected || expected.length !== key.length) return undefined;
  return parsed({
    scheme: 'firebase_scrypt',
    N: 2 ** Number(exponent),
    r: Number(r),
    p: 1,
    salt: Buffer.concat([salt, separator]),
    expected,
    template: text.slice(0, -digestText.length) + Buffer.alloc(expected.length).toString('base64'),
    finish: (derived) => createCipheriv('aes-256-ctr', derived.subarray(0, 32), Buffer.alloc(16)).update(key),
  });
};

const shapes = [passlib, django, werkzeug, firebase];

export const identify: Identify = (text, options) => {
  for (const shape of shapes) {
    const found = shape(text, options);
    if (found) return found;
  }
  return undefined;
};
