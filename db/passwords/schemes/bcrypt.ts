import { createHash, createHmac } from 'node:crypto';
import { bcrypt } from 'hash-wasm';
import type { SchemeName } from '../schemeNames.ts';
import { guesses } from '../strength.ts';
import { byDigest } from './byDigest.ts';
import { fromBcrypt64 } from './encodings.ts';
import type { Identify, ParsedHash } from './parsedHash.ts';

/** Bcrypt is a C string's: it sees 72 bytes, and the NUL that ends a shorter one. */
const visibleBytes = 72;

async function compute(password: Buffer, salt: Buffer, costFactor: number): Promise<Buffer> {
  // The library refuses an empty password, whose key is its closing NUL alone, over and over: the same as two of them.
  const visible = password.length === 0 ? Buffer.of(0) : password.subarray(0, visibleBytes);
  const raw = await bcrypt({ password: visible, salt, costFactor, outputType: 'binary' });
  // Every implementation keeps 23 of the 24 bytes.
  return Buffer.from(raw.subarray(0, 23));
}

interface Parts {
  scheme: SchemeName;
  cost: string | undefined;
  salt: string | undefined;
  digest: string | undefined;
  /** The text before the digest. */
  head: string;
  prepare?: (password: Buffer) => Buffer;
}

function parsed({ scheme, cost, salt = '', digest = '', head, prepare }: Parts): ParsedHash | undefined {
  const factor = Number(cost);
  if (factor < 4 || factor > 31) return undefined;
  const saltBytes = fromBcrypt64(salt).subarray(0, 16);
  return byDigest(
    {
      scheme,
      cost: String(factor),
      work: factor,
      guessesPerSecond: guesses.bcrypt / 2 ** factor,
      isAffordable: factor <= 14,
      place: 'thread',
    },
    {
      expected: fromBcrypt64(digest).subarray(0, 23),
      compute: (password) => compute(prepare ? prepare(password) : password, saltBytes, factor),
      template: head + '.'.repeat(31),
    },
  );
}

const sha256 = (format: 'hex' | 'base64') => (password: Buffer) =>
  Buffer.from(createHash('sha256').update(password).digest(format));

/** PHP's trim, which WordPress puts before every hash. */
function trimmed(password: Buffer): Buffer {
  const blank = (byte: number | undefined) =>
    byte !== undefined && ' \n\r\t\v\0'.includes(String.fromCharCode(byte));
  let start = 0;
  let end = password.length;
  while (blank(password[start])) start += 1;
  while (end > start && blank(password[end - 1])) end -= 1;
  return password.subarray(start, end);
}

const wordpress = (password: Buffer) =>
  Buffer.from(createHmac('sha384', 'wp-sha384').update(trimmed(password)).digest('base64'));

const shape =
  /^(|\{(?:CRYPT|crypt)\}|bcrypt\$|bcrypt_sha256\$|\$wp)\$2[aby]\$([0-3]\d)\$([./A-Za-z0-9]{22})([./A-Za-z0-9]{31})$/;

const wrappings: Record<string, Pick<Parts, 'scheme' | 'prepare'>> = {
  '': { scheme: 'bcrypt' },
  '{crypt}': { scheme: 'ldap_crypt_bcrypt' },
  bcrypt$: { scheme: 'django_bcrypt' },
  bcrypt_sha256$: { scheme: 'django_bcrypt_sha256', prepare: sha256('hex') },
  $wp: { scheme: 'wordpress_6_8', prepare: wordpress },
};

/** `$2a$`, `$2b$` and `$2y$`, which differ in old bugs only; Django's, WordPress's and LDAP's texts around them. */
const plain: Identify = (text) => {
  const [, wrapping = '', cost, salt, digest] = shape.exec(text) ?? [];
  const known = wrappings[wrapping.toLowerCase()];
  if (!known || digest === undefined) return undefined;
  return parsed({ ...known, cost, salt, digest, head: text.slice(0, -31) });
};

const passlibShape =
  /^\$bcrypt-sha256\$(?:2[ab],([1-9]\d?)|v=2,t=2b,r=([1-9]\d?))\$([./A-Za-z0-9]{22})\$([./A-Za-z0-9]{31})$/;

/** passlib's answer to the 72 bytes. Version 1 was SHA-256, version 2 is HMAC-SHA-256 with the salt's text as key. */
const passlib: Identify = (text) => {
  const found = passlibShape.exec(text);
  if (!found) return undefined;
  const [, first, second, salt = '', digest] = found;
  const keyed = (password: Buffer) =>
    Buffer.from(createHmac('sha256', salt).update(password).digest('base64'));
  const version =
    first === undefined
      ? { scheme: 'passlib_bcrypt_sha256_v2' as const, prepare: keyed }
      : { scheme: 'passlib_bcrypt_sha256_v1' as const, prepare: sha256('base64') };
  return parsed({ ...version, cost: first ?? second, salt, digest, head: text.slice(0, -31) });
};

export const identify: Identify = (text, options) => plain(text, options) ?? passlib(text, options);
