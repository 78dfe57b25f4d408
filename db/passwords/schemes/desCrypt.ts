import { guesses } from '../strength.ts';
import { byDigest } from './byDigest.ts';
import { desWithSalt } from './des.ts';
import { cryptAlphabet } from './encodings.ts';
import type { Identify } from './parsedHash.ts';

/** The 64 bits of a block as eleven letters, the highest six bits first. */
function toLetters(bits: Uint8Array): string {
  let text = '';
  for (let start = 0; start < 66; start += 6) {
    let value = 0;
    for (let place = start; place < start + 6; place += 1) value = value * 2 + (bits[place] ?? 0);
    text += cryptAlphabet[value];
  }
  return text;
}

/** crypt(3) of 1979: 56 bits of the password, seven of each of the first eight bytes, are all it sees. */
function compute(password: Buffer, salt: string): Buffer {
  const key = new Uint8Array(64);
  for (let index = 0; index < 8; index += 1) {
    const byte = password[index] ?? 0;
    for (let bit = 0; bit < 7; bit += 1) key[8 * index + bit] = (byte >> (6 - bit)) & 1;
  }
  const [low = 0, high = 0] = Array.from(salt, (letter) => cryptAlphabet.indexOf(letter));
  return Buffer.from(toLetters(desWithSalt(key, low | (high << 6), 25)));
}

/** The last letter has only four bits. */
const shape = /^(\{(?:CRYPT|crypt)\})?([./0-9A-Za-z]{2})([./0-9A-Za-z]{10}[./26AEIMQUYcgkosw])$/;

/**
 * Thirteen letters also remain of a hexadecimal digest or of ASP.NET's base64 when they are cut. Without `{CRYPT}` or
 * the owner's word such a text is no DES hash; of real ones that costs one in 240.
 */
const looksCut = (text: string) => /^[0-9a-f]{13}$/i.test(text) || /^A[A-Q]/.test(text);

export const identify: Identify = (text, { scheme }) => {
  const [, ldap, salt = '', digest] = shape.exec(text) ?? [];
  if (digest === undefined || !'./26AEIMQUYcgkosw'.includes(text.slice(-1))) return undefined;
  if (ldap === undefined && scheme !== 'des_crypt' && looksCut(text)) return undefined;
  return byDigest(
    {
      scheme: ldap === undefined ? 'des_crypt' : 'ldap_crypt_des',
      guessesPerSecond: guesses.desCrypt,
      place: 'thread',
    },
    {
      expected: Buffer.from(digest),
      compute: (password) => compute(password, salt),
      template: text.slice(0, -11) + '.'.repeat(11),
    },
  );
};
