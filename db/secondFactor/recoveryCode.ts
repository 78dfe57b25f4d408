import { createHash, randomBytes } from 'node:crypto';

/** Crockford's: without I, L, O and U, so that nobody mistakes a letter for a digit or another one. */
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
/** 16 letters of 5 bits each are 80 bits. */
const letters = 16;
const valid = new RegExp(`^[${alphabet}]{${letters}}$`);

export const recoveryCodeCount = 10;

function newCode(): string {
  // 256 is a multiple of 32: every letter is as likely as any other.
  return Array.from(randomBytes(letters), (byte) => alphabet.charAt(byte & 31)).join('');
}

/** Ten codes, each once, in groups of four as they are shown. */
export function newRecoveryCodes(): string[] {
  const codes = new Set<string>();
  while (codes.size < recoveryCodeCount) codes.add(newCode());
  return [...codes].map(grouped);
}

/** Text in groups of four, to be read out and typed without losing one's place. */
export function grouped(text: string): string {
  return text.replace(/.{4}(?=.)/g, '$&-');
}

/** A code as it was meant: in capitals, without what parts it, with the digits that look like the letters typed. */
export function readRecoveryCode(typed: string): string | undefined {
  const code = typed
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[\s\p{Dash_Punctuation}]/gu, '')
    .replace(/O/g, '0')
    .replace(/[IL]/g, '1');
  return valid.test(code) ? code : undefined;
}

/**
 * What is kept of a code. Plain SHA-256, not argon2id: with 80 random bits there is nothing to guess, whereas ten slow
 * hashes would make every check at the desk a second long. The account's id is the salt.
 */
export function hashRecoveryCode(accountId: string, code: string): string {
  return createHash('sha256').update(`rollbook recovery code\n${accountId}\n${code}`).digest('base64url');
}
