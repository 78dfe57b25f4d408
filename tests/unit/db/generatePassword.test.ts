import { describe, expect, test } from 'vitest';
import { codePoints } from '../../../contract/index.ts';
import { passwordStyle, type PasswordStyleInput } from '../../../contract/passwords.ts';
import { usualPolicy } from '../../../contract/settings.ts';
import words from '../../../db/passwords/effLargeWordlist.json' with { type: 'json' };
import {
  asPrintedCode,
  codeCharacters,
  generateCode,
  generatePassword,
  leastBits,
  readableCharacters,
} from '../../../db/passwords/generatePassword.ts';

const many = 10_000;
const { minimumLength } = usualPolicy.passwords;

function madeIn(style: PasswordStyleInput) {
  const parsed = passwordStyle.parse(style);
  return Array.from({ length: many }, () => generatePassword(parsed, minimumLength));
}

const styles: [string, PasswordStyleInput, RegExp][] = [
  ['five words', { kind: 'words' }, /^[a-z-]+$/],
  ['four words, which need digits', { kind: 'words', count: 4 }, /^[a-z-]+-\d{4}$/],
  [
    'words with blanks, capitals and a digit',
    { kind: 'words', separator: ' ', capitalised: true, digit: true },
    /^([A-Z][a-z-]+ ){5}\d$/,
  ],
  ['eight words with dots', { kind: 'words', count: 8, separator: '.' }, /^([a-z-]+\.){7}[a-z-]+$/],
  ['words with nothing between', { kind: 'words', separator: '' }, /^[a-z-]{15,}$/],
  ['characters', { kind: 'characters' }, /^[2-9a-km-zA-HJ-NP-Z]{16}$/],
  [
    'twelve characters, which the policy makes fifteen',
    { kind: 'characters', length: 12 },
    /^[2-9a-km-zA-HJ-NP-Z]{15}$/,
  ],
];

describe('10,000 passwords of each kind', () => {
  test.for(styles)('%s: no two alike, long enough, at least 64 bits', ([, style, form]) => {
    const made = madeIn(style);
    expect(new Set(made.map(({ value }) => value)).size).toBe(many);
    expect(made.filter(({ value }) => codePoints(value) < minimumLength)).toEqual([]);
    expect(made.filter(({ bits }) => bits < leastBits)).toEqual([]);
    expect(made.filter(({ value }) => !form.test(value)).slice(0, 3)).toEqual([]);
  });

  test('codes: no two alike, four groups, 70 bits', () => {
    const made = Array.from({ length: many }, generateCode);
    expect(new Set(made.map(({ value }) => value)).size).toBe(many);
    expect(made.filter(({ value }) => !/^([2-9A-HJ-NP-Z]{4}-){3}[2-9A-HJ-NP-Z]{2}$/.test(value))).toEqual([]);
    expect(new Set(made.map(({ bits }) => bits))).toEqual(new Set([70]));
  });
});

/** How far counts are from even: the sum of chi squared, which is about the number of kinds less one, ± its root of 2. */
function chiSquared(drawn: readonly string[], kinds: readonly string[]): number {
  const counts = new Map(kinds.map((kind) => [kind, 0]));
  for (const one of drawn) counts.set(one, (counts.get(one) ?? Number.NaN) + 1);
  const expected = drawn.length / kinds.length;
  return [...counts.values()].reduce((sum, count) => sum + (count - expected) ** 2 / expected, 0);
}

/** Seven standard deviations: by chance once in 10^11 runs, by the bias of a remainder each time. */
function mostBy(kinds: number): number {
  return kinds - 1 + 7 * Math.sqrt(2 * (kinds - 1));
}

describe('every place is drawn evenly', () => {
  test('of random characters', () => {
    const made = madeIn({ kind: 'characters' }).map(({ value }) => value);
    const kinds = readableCharacters.split('');
    for (let place = 0; place < 16; place += 1)
      expect(
        chiSquared(
          made.map((value) => value.charAt(place)),
          kinds,
        ),
      ).toBeLessThan(mostBy(kinds.length));
  });

  test('of codes', () => {
    const made = Array.from({ length: many }, () => generateCode().value.replaceAll('-', ''));
    const kinds = codeCharacters.split('');
    for (let place = 0; place < 14; place += 1)
      expect(
        chiSquared(
          made.map((value) => value.charAt(place)),
          kinds,
        ),
      ).toBeLessThan(mostBy(kinds.length));
  });

  test('of words', () => {
    const made = madeIn({ kind: 'words', separator: ' ' }).map(({ value }) => value.split(' '));
    for (let place = 0; place < 5; place += 1)
      expect(
        chiSquared(
          made.map((value) => value[place] ?? ''),
          words,
        ),
      ).toBeLessThan(mostBy(words.length));
  });
});

describe('the words', () => {
  test('are 7,776 different ones', () => {
    expect(new Set(words).size).toBe(7_776);
    expect(words.filter((word) => !/^[a-z]+(-[a-z]+)?$/.test(word))).toEqual([]);
  });

  test('can be told apart with any separator and with none: no word begins another', () => {
    for (const end of ['', '-', '.', ' ']) {
      const sorted = words.map((word) => word + end).toSorted();
      expect(sorted.filter((word, place) => sorted[place + 1]?.startsWith(word))).toEqual([]);
    }
  });
});

test('what the owner wants longer is made longer', () => {
  const long = (style: PasswordStyleInput) => generatePassword(passwordStyle.parse(style), 64);
  expect(codePoints(long({ kind: 'words' }).value)).toBeGreaterThanOrEqual(64);
  expect(long({ kind: 'characters' }).value).toHaveLength(64);
});

test('fewer than four words or twelve characters are refused', () => {
  expect(passwordStyle.safeParse({ kind: 'words', count: 3 }).success).toBe(false);
  expect(passwordStyle.safeParse({ kind: 'characters', length: 8 }).success).toBe(false);
});

describe('a code as somebody types it', () => {
  test.for([
    'KX7M-93QT-HWPA-4C',
    'kx7m-93qt-hwpa-4c',
    'KX7M93QTHWPA4C',
    ' kx7m 93qt hwpa 4c ',
    'KX7M–93QT—HWPA‑4C',
    'ＫＸ7Ｍ93QTHWPA4C',
  ])('%s is the printed one', (typed) => {
    expect(asPrintedCode(typed)).toBe('KX7M-93QT-HWPA-4C');
  });

  test.for([
    'KX7M-93QT-HWPA-4',
    'KX7M-93QT-HWPA-40',
    'gravel-canopy-thirsty-unit-oboe',
    'x'.repeat(100_000),
    '',
  ])('what is no code stays as it is', (typed) => {
    expect(asPrintedCode(typed)).toBe(typed);
  });
});
