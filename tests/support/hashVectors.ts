import { readFileSync } from 'node:fs';
import type { AdoptOptions, SchemeName, StoredScheme } from '../../db/passwords/index.ts';
import { parseHash } from '../../db/passwords/identify.ts';

interface Listed {
  scheme: string;
  password: string | null;
  password_hex?: string;
  hash: string;
  params?: { salt: string; salt_separator: string; signer_key: string; rounds: number; mem_cost: number };
}

export interface HashVector {
  /** As the list names it; ours are the same but for the variants of argon2 and bcrypt. */
  family: string;
  /** As the text is stored. */
  hash: string;
  /** As it comes in from elsewhere, with what the owner has to say about it. */
  given: string;
  options: AdoptOptions;
  password: Buffer;
}

function read(file: string): HashVector[] {
  const listed = JSON.parse(readFileSync(`tests/fixtures/${file}`, 'utf8')) as Listed[];
  return listed.map(({ scheme, password, password_hex, hash, params }) => ({
    family: scheme,
    given: hash,
    ...(params ? firebase(hash, params) : { hash, options: optionsOf(scheme) }),
    password: password_hex === undefined ? Buffer.from(password ?? '') : Buffer.from(password_hex, 'hex'),
  }));
}

const optionsOf = (scheme: string): AdoptOptions =>
  scheme.startsWith('hex_') ? { scheme: scheme as SchemeName } : {};

function firebase(hash: string, params: NonNullable<Listed['params']>) {
  const { salt, salt_separator: separator, signer_key: key, rounds, mem_cost: cost } = params;
  const head = `$fbscrypt$v=1,n=${cost},r=${rounds},p=1${separator ? `,ss=${separator}` : ''},sk=${key}`;
  const parameters = { salt, saltSeparator: separator, signerKey: key, rounds, memoryCost: cost };
  return { hash: `${head}$${salt}$${hash}`, options: { firebase: parameters } };
}

/** The 235 that came with the project's brief, each with its source in the file. */
export const givenVectors = read('hash-vectors.json');
/** Ours, for schemes and letters that those leave out. */
export const moreVectors = read('hash-vectors-more.json');

/** The name under which a family is kept. */
export function schemeOf({ hash, options }: HashVector): StoredScheme | undefined {
  return parseHash(hash, { scheme: options.scheme })?.scheme;
}

/** What a scheme sees of a password: two passwords that look the same to it cannot be told apart. */
export function seenBy(scheme: string, password: Buffer): Buffer {
  if (/^(bcrypt|django_bcrypt|ldap_crypt_bcrypt)$/.test(scheme)) return password.subarray(0, 72);
  if (/des(_crypt)?$/.test(scheme)) return Buffer.from(password.subarray(0, 8).map((byte) => byte & 0x7f));
  if (scheme === 'wordpress_6_8') {
    const text = password.toString('latin1').replace(/^[ \n\r\t\v]+|[ \n\r\t\v]+$/g, '');
    return Buffer.from(text, 'latin1');
  }
  return password;
}
