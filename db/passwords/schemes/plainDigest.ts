import { hash } from 'node:crypto';
import type { SchemeName } from '../schemeNames.ts';
import { guesses } from '../strength.ts';
import { byDigest } from './byDigest.ts';
import { fromBase64 } from './encodings.ts';
import type { Identify } from './parsedHash.ts';

const sizes = { md5: 16, sha1: 20, sha256: 32, sha512: 64 };
type Algorithm = keyof typeof sizes;

const digestOf = (algorithm: Algorithm, ...parts: Uint8Array[]) =>
  hash(algorithm, Buffer.concat(parts), 'buffer');

const ldapSchemes: Record<string, { scheme: SchemeName; algorithm: Algorithm; isSalted: boolean }> = {
  '{SHA}': { scheme: 'ldap_sha1', algorithm: 'sha1', isSalted: false },
  '{SSHA}': { scheme: 'ldap_ssha', algorithm: 'sha1', isSalted: true },
  '{SSHA256}': { scheme: 'ldap_ssha256', algorithm: 'sha256', isSalted: true },
  '{SSHA512}': { scheme: 'ldap_ssha512', algorithm: 'sha512', isSalted: true },
  '{SMD5}': { scheme: 'ldap_smd5', algorithm: 'md5', isSalted: true },
};

/** RFC 2307 and what grew around it: base64 of the digest, followed by 2 to 16 bytes of salt. */
const ldap: Identify = (text) => {
  const [, mark = '', content = ''] = /^(\{[A-Z0-9]{3,7}\})([A-Za-z0-9+/]{24,108}={0,2})$/i.exec(text) ?? [];
  const known = ldapSchemes[mark.toUpperCase()];
  const bytes = fromBase64(content);
  if (!known || !bytes) return undefined;
  const { scheme, algorithm, isSalted } = known;
  const salt = bytes.subarray(sizes[algorithm]);
  if (isSalted ? salt.length < 2 || salt.length > 16 : bytes.length !== sizes[algorithm]) return undefined;
  return byDigest(
    { scheme, guessesPerSecond: guesses[algorithm], place: 'here' },
    {
      expected: bytes.subarray(0, sizes[algorithm]),
      compute: (password) => digestOf(algorithm, password, salt),
      template: mark + Buffer.from(bytes).fill(0, 0, sizes[algorithm]).toString('base64'),
    },
  );
};

/** MySQL's PASSWORD() from 4.1 to 5.7: SHA-1 twice. */
const mysql: Identify = (text) => {
  if (!/^\*[0-9A-F]{40}$/i.test(text)) return undefined;
  return byDigest(
    { scheme: 'mysql41', guessesPerSecond: guesses.sha1 / 2, place: 'here' },
    {
      expected: Buffer.from(text.slice(1), 'hex'),
      compute: (password) => digestOf('sha1', digestOf('sha1', password)),
      template: `*${'0'.repeat(40)}`,
    },
  );
};

/** Django's oldest: the salt's text and the password, hashed once. */
const django: Identify = (text) => {
  const [, name, salt = '', digest = ''] =
    /^(md5|sha1)\$([^$\s]{1,128})\$([0-9a-f]{32,40})$/.exec(text) ?? [];
  const algorithm = name === 'md5' ? 'md5' : 'sha1';
  if (digest.length !== 2 * sizes[algorithm]) return undefined;
  return byDigest(
    { scheme: `django_${algorithm}`, guessesPerSecond: guesses[algorithm], place: 'here' },
    {
      expected: Buffer.from(digest, 'hex'),
      compute: (password) => digestOf(algorithm, Buffer.from(salt), password),
      template: text.slice(0, -digest.length) + '0'.repeat(digest.length),
    },
  );
};

/** A digest in hexadecimal could be anything: read only where the owner said what it is. */
const hex: Identify = (text, { scheme }) => {
  const [, name] = /^hex_(md5|sha1|sha256|sha512)$/.exec(scheme ?? '') ?? [];
  const algorithm = name as Algorithm | undefined;
  if (!algorithm || text.length !== 2 * sizes[algorithm] || !/^[0-9a-f]+$/i.test(text)) return undefined;
  return byDigest(
    { scheme: `hex_${algorithm}`, guessesPerSecond: guesses[algorithm], place: 'here' },
    {
      expected: Buffer.from(text, 'hex'),
      compute: (password) => digestOf(algorithm, password),
      template: '0'.repeat(text.length),
    },
  );
};

const shapes = [ldap, mysql, django, hex];

/** Digests that were never meant for passwords: billions of guesses a second. */
export const identify: Identify = (text, options) => {
  for (const shape of shapes) {
    const found = shape(text, options);
    if (found) return found;
  }
  return undefined;
};
