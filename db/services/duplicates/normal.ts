import { textHash } from './hash.ts';

const gmail = new Set(['gmail.com', 'googlemail.com']);

/**
 * The mailbox that mail to an address ends in, from its unique key: without what follows a plus, and at Gmail without
 * dots, which Google ignores. Other providers tell dots apart.
 */
export function mailbox(emailKey: string): string {
  const at = emailKey.lastIndexOf('@');
  const domain = emailKey.slice(at + 1);
  const plus = emailKey.indexOf('+');
  const name = emailKey.slice(0, plus > 0 && plus < at ? plus : at);
  return gmail.has(domain) ? `${name.replaceAll('.', '')}@gmail.com` : `${name}@${domain}`;
}

/** Above every telephone number (E.164 has at most 15 digits): numbers with an extension, equal only as a whole. */
const withExtension = 1e15;

/** Fewer digits than this are an extension or a slip of the pen, not a number that tells people apart. */
const fewestDigits = 6;

/**
 * A telephone number as its digits without trunk zeros: positive when it names its country (+49 30 …, 0049 30 …),
 * negative when not (030 …). 0 when it tells nobody apart: too short, too long, or one digit over and over.
 */
export function phoneNumber(text: string): number {
  const plain = text.normalize('NFKC').trim();
  const digits = plain.replace(/\D/g, '');
  if (digits.length < fewestDigits || /^(\d)\1*$/.test(digits)) return 0;
  if (/[\p{L}#;,*]/u.test(plain)) return withExtension + (textHash(digits) % withExtension);
  const international = /^\(?(\+|00)/.test(plain);
  const bare = international ? plain.replace(/\(0\)/, '').replace(/\D/g, '') : digits;
  const significant = bare.replace(/^0+/, '');
  if (significant.length < fewestDigits || significant.length > 15) return 0;
  return international ? Number(significant) : -Number(significant);
}

/** Numbers that may be the same have the same key: the last nine digits, or all when there are fewer. */
export function phoneKey(number: number): number {
  const digits = Math.abs(number);
  if (digits === 0 || digits >= withExtension) return digits;
  return digits >= 1e8 ? 1 + (digits % 1e9) : 2e9 + digits;
}

/**
 * Whether two numbers are one: equal, or one has the country before the other's at least nine digits. Two that name
 * their country must be equal, because +1 and +84 are followed by the same digits now and then.
 */
export function samePhone(one: number, other: number): boolean {
  const [short, long] = [Math.abs(one), Math.abs(other)].toSorted((a, b) => a - b) as [number, number];
  if (short === long) return short > 0;
  if ((one > 0 && other > 0) || short < 1e8 || long >= withExtension) return false;
  return long % 10 ** String(short).length === short;
}

/** The words of a name in its sorting form, sorted: "ruiz, ana" is "ana ruiz". */
export function sortedName(nameSort: string): string {
  const words = nameSort.split(/[^\p{L}\p{N}]+/u).filter(Boolean);
  return words.length > 1 ? words.toSorted().join(' ') : (words[0] ?? '');
}

/** A date of birth as a number, 0 for none. Values that are not ISO dates cannot be compared. */
export function birthday(text: string | null): number {
  return text !== null && /^\d{4}-\d{2}-\d{2}$/.test(text) ? Number(text.replaceAll('-', '')) : 0;
}
