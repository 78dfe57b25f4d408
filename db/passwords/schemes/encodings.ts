import { timingSafeEqual } from 'node:crypto';

/** Base64 with padding, in its one canonical form; undefined otherwise. A text that was cut is usually not canonical. */
export function fromBase64(text: string): Buffer | undefined {
  const bytes = Buffer.from(text, 'base64');
  return bytes.toString('base64') === text ? bytes : undefined;
}

/** The form without padding, which PHC texts use. */
export function toUnpadded(bytes: Buffer): string {
  return bytes.toString('base64').replace(/=+$/, '');
}

/** Canonical base64 without padding; undefined otherwise. */
export function fromUnpadded(text: string): Buffer | undefined {
  const bytes = Buffer.from(text, 'base64');
  return toUnpadded(bytes) === text ? bytes : undefined;
}

const standardAlphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
const bcryptAlphabet = './ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789';

/** Bcrypt's base64: the usual bits in another alphabet. Bits beyond the last whole byte are ignored, as by bcrypt itself. */
export function fromBcrypt64(text: string): Buffer {
  const standard = Array.from(text, (letter) => standardAlphabet[bcryptAlphabet.indexOf(letter)] ?? '');
  return Buffer.from(standard.join(''), 'base64');
}

export const cryptAlphabet = './0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';

/** crypt(3)'s base64: up to four letters for three bytes, the lowest six bits first. */
export function toCrypt64(bytes: Uint8Array): string {
  let text = '';
  for (let start = 0; start < bytes.length; start += 3) {
    const group = bytes.subarray(start, start + 3);
    const value = (group[0] ?? 0) | ((group[1] ?? 0) << 8) | ((group[2] ?? 0) << 16);
    for (let place = 0; place <= group.length; place += 1) text += cryptAlphabet[(value >> (6 * place)) & 63];
  }
  return text;
}

/** In a time that does not tell where they differ. The lengths are no secret. */
export function isSame(one: Uint8Array, other: Uint8Array): boolean {
  return one.length === other.length && timingSafeEqual(one, other);
}
