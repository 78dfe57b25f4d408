import { readFileSync } from 'node:fs';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { SearchTexts } from '../../../db/accountIndex/searchTexts.ts';
import { TextMemory } from '../../../db/accountIndex/textMemory.ts';
import { assembledFile, assembleKernel } from '../../../scripts/kernel.mjs';

type Words = string[][];

/** SearchTexts beside what it must be equal to. */
class Both {
  readonly texts = new SearchTexts();
  readonly plain = new Map<number, string>();

  set(sequence: number, text: string): void {
    this.texts.set(sequence, text);
    this.plain.set(sequence, text);
  }

  remove(sequence: number): void {
    this.texts.remove(sequence);
    this.plain.delete(sequence);
  }

  found(words: Words): number[] {
    return found(this.texts, words, Math.max(0, ...this.plain.keys()));
  }

  expected(words: Words): number[] {
    const matching = [...this.plain].filter(([, text]) =>
      words.every((forms) => forms.some((form) => text.includes(form))),
    );
    return matching.map(([sequence]) => sequence).toSorted((a, b) => a - b);
  }
}

function found(texts: SearchTexts, words: Words, highest: number): number[] {
  // What an earlier search left behind must not matter.
  const flags = new Uint8Array(highest + 1).fill(1);
  texts.match(words, flags);
  return [...flags.keys()].filter((sequence) => flags[sequence] === 1);
}

/** Chance that is the same in every run (mulberry32). */
function chance(seed: number) {
  let state = seed;
  const fraction = () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const below = (limit: number) => Math.floor(fraction() * limit);
  const pick = <Item>(items: readonly Item[]) => items[below(items.length)] as Item;
  const text = (letters: readonly string[], longest: number) =>
    Array.from({ length: below(longest + 1) }, () => pick(letters)).join('');
  return { below, pick, text };
}

type Chance = ReturnType<typeof chance>;

/** Few letters, so that words are often almost there; and such as share bytes in UTF-8. */
const alphabets = {
  'two letters': ['a', 'b'],
  'a usual text': Array.from('etaoin shrdlu\n0123456789@.+'),
  'all lengths in UTF-8': [...Array.from('aé߿ࠀ日本😀😁𝒳'), '\u0301', '\uffff', '\u{10ffff}'],
  'what ends texts elsewhere': ['\0', 'ÿ', 'þ', '\n', '\u007f', 'a'],
} as const;

/** A piece of a text that is there, or of chance; now and then one that is too long for 16 bytes. */
function word({ below, pick, text }: Chance, texts: readonly string[], letters: readonly string[]): string {
  const characters = Array.from(below(3) === 0 ? text(letters, 5) : pick(texts));
  const start = below(characters.length);
  return characters.slice(start, start + pick([1, 1, 2, 3, 5, 8, 16, 17, 40])).join('');
}

function search(random: Chance, both: Both, letters: readonly string[]): Words {
  const texts = ['', ...both.plain.values()];
  const some = (most: number) => Array.from({ length: 1 + random.below(most) });
  return some(3).map(() => some(2).map(() => word(random, texts, letters)));
}

describe.each(Object.entries(alphabets))('random texts of %s', (_, letters) => {
  test.each([1, 2, 3, 4, 5, 6])('are found as by includes, through all changes (seed %i)', (seed) => {
    const random = chance(seed);
    const both = new Both();
    for (let change = 0; change < 4_000; change += 1) {
      const sequence = 1 + random.below(700);
      if (random.below(5) === 0) both.remove(sequence);
      // The later, the longer: few of the new texts fit into the old one's place.
      else both.set(sequence, random.text(letters, random.pick([0, 3, 30, 100 + change / 10])));
      if (change % 40 !== 0) continue;
      const words = search(random, both, letters);
      expect(both.found(words), JSON.stringify(words)).toEqual(both.expected(words));
    }
  });
});

describe('words', () => {
  const both = new Both();
  both.set(1, 'anna kaiser');
  both.set(2, '');
  both.set(3, 'kai anna');
  both.set(5, 'ser anna müller 😀');

  test.each<[string, Words, number[]]>([
    ['one letter', [['k']], [1, 3]],
    ['a whole text', [['anna kaiser']], [1]],
    ['more than a text', [['anna kaiserin']], []],
    ['in any order', [['kai'], ['an']], [1, 3]],
    ['one of the forms', [['kaiser', 'müller'], ['anna']], [1, 5]],
    ['the same form twice', [['anna', 'anna'], ['anna']], [1, 3, 5]],
    ['of several bytes', [['ü']], [5]],
    ['outside the first plane', [['😀']], [5]],
    ['across two texts', [['kaiserkai']], []],
    ['no word: everybody', [], [1, 2, 3, 5]],
    ['an empty form: everybody', [['x', '']], [1, 2, 3, 5]],
    ['a word without a form: nobody', [['a'], []], []],
  ])('%s', (_, words, sequences) => {
    expect(both.found(words)).toEqual(sequences);
  });

  test('as many as there is room for, and no more', () => {
    const words = (count: number) => Array.from({ length: count }, () => ['an']);
    expect(both.found(words(254))).toEqual([1, 3, 5]);
    expect(() => both.found(words(255))).toThrow(RangeError);
  });

  test('longer than all the room that usual words have', () => {
    const long = 'lä'.repeat(200_000);
    const texts = new SearchTexts();
    texts.set(1, `x${long}`);
    texts.set(2, long.slice(1));
    expect(found(texts, [[long]], 2)).toEqual([1]);
    expect(found(texts, [['äl']], 2)).toEqual([1, 2]);
  });

  test('a half of a pair counts as U+FFFD, as in the database', () => {
    const texts = new SearchTexts();
    texts.set(1, 'a\ud83d');
    texts.set(2, 'a😀');
    expect(found(texts, [['\ud83d']], 2)).toEqual([1]);
    expect(found(texts, [['\ufffd']], 2)).toEqual([1]);
  });
});

describe('many texts', () => {
  afterEach(() => void vi.restoreAllMocks());

  const long = (sequence: number, length: number) => `${sequence}.`.padEnd(length, 'abcdefgh');

  test('each is found alone, first and last of every block as well', () => {
    const texts = new SearchTexts();
    // Short ones fill a block's slots before its bytes.
    for (let sequence = 1; sequence <= 60_000; sequence += 1)
      texts.set(sequence, sequence <= 50_000 ? '' : long(sequence, 300));
    const flags = new Uint8Array(60_001);
    texts.match([['a']], flags);
    expect(flags.findIndex(Boolean)).toBe(50_001);
    expect(flags.reduce((sum, flag) => sum + flag, 0)).toBe(10_000);
    for (let sequence = 50_001; sequence <= 60_000; sequence += 97)
      expect(found(texts, [[`${sequence}.`]], 60_000)).toEqual([sequence]);
  });

  test('take no more memory however often they change', () => {
    const take = vi.spyOn(TextMemory.prototype, 'take');
    const both = new Both();
    const setAll = (length: number) => {
      for (let sequence = 1; sequence <= 5_000; sequence += 1)
        both.set(sequence, long(sequence, length + (sequence % 7)));
    };
    setAll(200);
    const atFirst = take.mock.calls.length;
    for (let round = 0; round < 30; round += 1) setAll([50, 120, 200][round % 3] ?? 0);
    expect(take.mock.calls.length).toBeLessThanOrEqual(Math.ceil(atFirst * 1.5) + 1);
    for (const words of [[['4321.']], [['99'], ['abc', 'x']], [['gha']]])
      expect(both.found(words)).toEqual(both.expected(words));
  });

  test('removed ones are forgotten, and their sequences can be used again', () => {
    const both = new Both();
    for (let sequence = 1; sequence <= 4_000; sequence += 1) both.set(sequence, long(sequence, 150));
    for (let sequence = 1; sequence <= 4_000; sequence += 1) if (sequence % 10) both.remove(sequence);
    both.remove(1);
    both.remove(9_999);
    expect(both.found([])).toEqual(both.expected([]));
    both.set(7, 'again');
    expect(both.found([['again']])).toEqual([7]);
    expect(both.found([['abc']])).toEqual(both.expected([['abc']]));
  });
});

test('the assembled scan is that of its source', async () => {
  // Otherwise run `npm run kernel`.
  expect(readFileSync(assembledFile, 'utf8')).toBe(await assembleKernel());
});
