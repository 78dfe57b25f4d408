import { searchForm } from '../../../contract/text.ts';
import { spelledAlike } from './spelling.ts';

/** What is known of somebody; any of it may be missing or half typed. */
export interface Person {
  username?: string | null | undefined;
  displayName?: string | null | undefined;
  email?: string | null | undefined;
  phone?: string | null | undefined;
  memberNumber?: string | null | undefined;
  /** Values of custom fields: a birthday, the name of a dog. */
  custom?: Readonly<Record<string, string>> | undefined;
}

/** Two letters are in every second word. */
const shortestWord = 3;
/** A year, or the end of a phone number. */
const shortestNumber = 4;
/** Long texts are notes and not what somebody builds a password on. */
const longestValue = 120;

const isWord = (text: string) => text.length >= (/^\d+$/.test(text) ? shortestNumber : shortestWord);

/** A text with its words, in both ways in which umlauts are typed: `müller` as `muller` and as `mueller`. */
function wordsOf(text: string): string[] {
  const parts = [text, ...text.split(/[^\p{L}\p{N}]+/u)];
  const typed = parts.flatMap((part) => [spelledAlike(part), withoutUmlauts(part)]);
  return typed.filter(isWord);
}

function withoutUmlauts(text: string): string {
  const vowels: Record<string, string> = { ä: 'ae', ö: 'oe', ü: 'ue' };
  const written = text.normalize('NFKC').toLowerCase();
  return searchForm(written.replace(/[äöü]/g, (vowel) => vowels[vowel] ?? vowel));
}

/** A number in whole and its ends: the country and the first zero are often left away. */
function endsOf(number: string): string[] {
  const digits = number.replace(/\P{Nd}/gu, '');
  const lengths = [digits.length, 10, 9, 8, 7, 6, 5, shortestNumber];
  return lengths.filter((length) => digits.length >= length).map((length) => digits.slice(-length));
}

/** The ways in which people type a day, whole, without its century, and its parts. */
function daysOf(value: string): string[] {
  const found = /^(\d{4})-(\d\d)-(\d\d)(T|$)/.exec(value);
  if (!found) return [];
  const [, year = '', month = '', day = ''] = found;
  const orders = [year, year.slice(2)].flatMap((written) => [
    [day, month, written],
    [month, day, written],
    [written, month, day],
  ]);
  const whole = ['', '.', '-', '/', ' '].flatMap((sign) => orders.map((order) => order.join(sign)));
  return [...whole, ...whole.map((text) => text.replace(/\b0/g, '')), year, day + month, month + day];
}

/** `ana.martin@posta.example` gives the part before the sign, its words and `posta`. */
function addressWords(email: string): string[] {
  const [local = '', domain = ''] = email.split('@');
  const hosts = domain.split('.').slice(0, -1);
  return [...wordsOf(local), ...hosts.flatMap(wordsOf)];
}

/** What of a person's data a password must not be made of, longest first, in the spelling of `Spellings.plain`. */
export function personWords(person: Person): string[] {
  const { username, displayName, email, phone, memberNumber, custom = {} } = person;
  const values = Object.values(custom).filter((value) => value.length <= longestValue);
  const words = [
    ...[username, displayName, memberNumber, ...values].flatMap((text) => wordsOf(text ?? '')),
    ...addressWords(email ?? ''),
    ...[phone, memberNumber].flatMap((number) => endsOf(number ?? '')),
    ...values.flatMap(daysOf),
  ];
  return longestFirst(words);
}

/** The owner's words as `findProblems` looks for them. */
export function businessWords(blocked: readonly string[]): string[] {
  return longestFirst(blocked.flatMap(wordsOf));
}

function longestFirst(words: readonly string[]): string[] {
  return [...new Set(words.filter(isWord))].toSorted((one, another) => another.length - one.length);
}
