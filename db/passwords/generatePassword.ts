import { randomInt } from 'node:crypto';
import type { PasswordStyle } from '../../contract/passwords.ts';
import { codePoints } from '../../contract/text.ts';
import words from './effLargeWordlist.json' with { type: 'json' };

export interface Generated {
  value: string;
  /** Of entropy: the logarithm to base 2 of how many there could have been, each as likely. */
  bits: number;
}

/** NIST SP 800-63B-4 asks for 20 bits of what a computer makes; 64 stay out of reach should the hashes be stolen. */
export const leastBits = 64;

/** Five words, such as `gravel-canopy-thirsty-unit-oboe`: 5 × log2(7776) = 64.6 bits. */
export const usualStyle: PasswordStyle = {
  kind: 'words',
  count: 5,
  separator: '-',
  capitalised: false,
  digit: false,
};

/** Without 0 O 1 l I, which look alike: 57 of them, 5.8 bits each. */
export const readableCharacters = '23456789abcdefghijkmnopqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ';

const bitsOfWord = Math.log2(words.length);
const bitsOfDigit = Math.log2(10);
const bitsOfCharacter = Math.log2(readableCharacters.length);

function draw(count: number, from: string | readonly string[]): string[] {
  // From the operating system's random source, and without the bias that a remainder would have.
  return Array.from({ length: count }, () => from[randomInt(from.length)] ?? '');
}

function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}

/**
 * Words of the EFF's long list (J. Bonneau, "Deep Dive: EFF's New Wordlists for Random Passphrases", 2016), chosen to be
 * read out and typed without mistakes. No word is the beginning of another, so that no two draws give the same text, also
 * without a separator. Too few words are made up for by digits at the end.
 */
function fromWords(style: PasswordStyle & { kind: 'words' }, minimumLength: number): Generated {
  const { count, separator, capitalised } = style;
  const missing = Math.ceil((leastBits - count * bitsOfWord) / bitsOfDigit);
  const digits = Math.max(style.digit ? 1 : 0, missing);
  const end = digits > 0 ? [draw(digits, '0123456789').join('')] : [];
  const drawn = draw(count, words);
  const text = () => [...drawn.map(capitalised ? capital : String), ...end].join(separator);
  // Words are short, and the owner may ask for up to 64 characters.
  while (text().length < minimumLength) drawn.push(...draw(1, words));
  return { value: text(), bits: drawn.length * bitsOfWord + digits * bitsOfDigit };
}

function fromCharacters(length: number, minimumLength: number): Generated {
  const enough = Math.max(length, minimumLength, Math.ceil(leastBits / bitsOfCharacter));
  return { value: draw(enough, readableCharacters).join(''), bits: enough * bitsOfCharacter };
}

/**
 * Makes a password in the style asked for, with at least 64 bits and at least as long as the owner wants passwords to be:
 * what is asked for is raised as far as that takes.
 */
export function generatePassword(style: PasswordStyle = usualStyle, minimumLength = 0): Generated {
  if (style.kind === 'words') return fromWords(style, minimumLength);
  return fromCharacters(style.length, minimumLength);
}

/** Capitals and digits without 0 O 1 I: 32 of them, 5 bits each. A code is read off a slip and typed in any case. */
export const codeCharacters = '23456789ABCDEFGHJKLMNPQRSTUVWXYZ';
const codeLength = 14;
const writtenCode = new RegExp(`^[${codeCharacters}]{${codeLength}}$`);
const groupLength = 4;

/** A one-time code such as `KX7M-93QT-HWPA-4C`: 14 × 5 = 70 bits. */
export function generateCode(): Generated {
  const drawn = draw(codeLength, codeCharacters).join('');
  return { value: grouped(drawn), bits: codeLength * Math.log2(codeCharacters.length) };
}

function grouped(code: string): string {
  return code.match(new RegExp(`.{1,${groupLength}}`, 'g'))?.join('-') ?? code;
}

/** Longer than any way of writing a code: what was pasted by mistake is left as it is. */
const longestWriting = 60;

/**
 * How a code was printed, from how somebody typed it: in lower case, without hyphens, with blanks. What cannot be a code is
 * given back as it is. Only for accounts that hold a code: it makes many ways of typing one, but no two codes the same.
 */
export function asPrintedCode(typed: string): string {
  if (codePoints(typed) > longestWriting) return typed;
  const bare = typed
    .normalize('NFKC')
    .replace(/[\s\p{Pd}]+/gu, '')
    .toUpperCase();
  return writtenCode.test(bare) ? grouped(bare) : typed;
}
