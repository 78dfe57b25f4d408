import type { Pace } from '../pace.ts';
import { sameWordMisspelt } from './edits.ts';
import { createGroups } from './groups.ts';
import type { People } from './people.ts';
import { Words } from './words.ts';

/** A word that more people have is a name of its own (Marta is no misspelt Maria); one that fewer have may be a slip. */
const rareWord = 2;
const shortestWord = 3;
/** People in one block: more who differ in one word alike are a common family, not slips of the pen. */
const largestBlock = 40;

/**
 * Counts words by their hash in 8 bytes a person (a count-min sketch with two rows): words that fall together can only
 * make each other less rare.
 */
function createWordCounts(people: number) {
  const width = 2 ** Math.ceil(Math.log2(Math.max(1_024, people * 4)));
  const rows = [new Uint8Array(width), new Uint8Array(width)] as const;
  // The lowest bits and others further up.
  const low = (hash: number) => (hash | 0) & (width - 1);
  const high = (hash: number) => ((hash / 4_194_304) | 0) & (width - 1);
  const count = (row: Uint8Array, place: number) => {
    const before = row[place] ?? 0;
    if (before <= rareWord) row[place] = before + 1;
  };
  return {
    add: (hash: number): void => {
      count(rows[0], low(hash));
      count(rows[1], high(hash));
    },
    isRare: (hash: number): boolean =>
      (rows[0][low(hash)] ?? 0) <= rareWord || (rows[1][high(hash)] ?? 0) <= rareWord,
  };
}

/** Reads every name of two words or more and visits its words long enough to be misspelt. */
async function forEachWord(
  people: People,
  pace: Pace,
  visit: (words: Words, place: number, index: number) => void,
): Promise<void> {
  const words = new Words();
  for (let index = 0; index < people.count; index += 1) {
    if (index % 32 === 0 && pace.due()) await pace.rest();
    words.read(people.names[index] ?? '');
    if (words.count < 2) continue;
    for (let place = 0; place < words.count; place += 1) {
      if (words.length(place) >= shortestWord) visit(words, place, index);
    }
  }
}

/**
 * Finds pairs of people whose names of two words or more differ by one slip in one rare word, each once. Everybody is
 * compared with those who have a rare word and otherwise the same ones: one slip leaves one end of the word as it was,
 * so that two such names meet in a block by its first or by its last two letters.
 */
export async function findSimilarNames(
  people: People,
  pace: Pace,
  found: (one: number, other: number) => void,
  compared: (done: number) => void,
): Promise<void> {
  const counts = createWordCounts(people.count);
  let suspected = 0;
  await forEachWord(people, pace, (words, place) => counts.add(words.hash(place)));
  await forEachWord(people, pace, (words, place) => {
    if (counts.isRare(words.hash(place))) suspected += 1;
  });
  const blocks = createBlocks(suspected);
  await forEachWord(people, pace, (words, place, index) => {
    if (counts.isRare(words.hash(place))) blocks.add(index, words, place);
  });
  await forEachWord(people, pace, (words, place, index) => {
    const rare = counts.isRare(words.hash(place));
    blocks.findNear(words, place, (owner) => {
      // Two rare words find each other: the later person tells.
      if (owner === index || (rare && owner > index)) return;
      found(Math.min(owner, index), Math.max(owner, index));
    });
    compared(index + 1);
  });
}

function createBlocks(suspected: number) {
  const capacity = suspected * 2;
  const groups = createGroups(capacity);
  const owners = new Int32Array(capacity);
  const suspects: string[] = [];

  function put(owner: number, key: number, word: string): void {
    if (groups.size(key) > largestBlock) return;
    owners[suspects.length] = owner;
    groups.add(suspects.length, key);
    suspects.push(word);
  }

  function isUsable(key: number): boolean {
    const size = groups.size(key);
    return size > 0 && size <= largestBlock;
  }

  return {
    add(owner: number, words: Words, place: number): void {
      const word = words.word(place);
      put(owner, words.startKey(place), word);
      put(owner, words.endKey(place), word);
    },
    /** Tells each suspect whose word is the one at `place` misspelt, once. */
    findNear(words: Words, place: number, found: (owner: number) => void): void {
      const [start, end] = [words.startKey(place), words.endKey(place)];
      const startUsable = isUsable(start);
      if (!startUsable && !isUsable(end)) return;
      const word = words.word(place);
      for (const entry of startUsable ? groups.members(start) : []) {
        if (sameWordMisspelt(word, suspects[entry] ?? '')) found(owners[entry] ?? 0);
      }
      for (const entry of isUsable(end) ? groups.members(end) : []) {
        const suspect = suspects[entry] ?? '';
        // Whoever met at the start was told there.
        if (startUsable && word.slice(0, 2) === suspect.slice(0, 2)) continue;
        if (sameWordMisspelt(word, suspect)) found(owners[entry] ?? 0);
      }
    },
  };
}
