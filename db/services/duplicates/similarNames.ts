import type { Pace } from '../pace.ts';
import { sameWordMisspelt } from './edits.ts';
import { createGroups } from './groups.ts';
import { textHash } from './hash.ts';
import type { People } from './people.ts';

/** A word that more people have is a name of its own (Marta is no misspelt Maria); one that fewer have may be a slip. */
const rareWord = 2;
/** Longer names are compared in their first words only. */
const mostWords = 6;
/** People in one block: more who differ in one word alike are a common family, not slips of the pen. */
const largestBlock = 40;

/**
 * Counts words in a fixed 64 MB at most (a count-min sketch with two rows): words that fall together can only make
 * each other less rare.
 */
function createWordCounts(people: number) {
  const width = 2 ** Math.ceil(Math.log2(Math.max(1_024, people * 4)));
  const rows = [new Uint16Array(width), new Uint16Array(width)] as const;
  const places = (word: string) => {
    const hash = textHash(word);
    return [hash % width, Math.floor(hash / 4_194_304) % width] as const;
  };
  return {
    add(word: string) {
      const [one, other] = places(word);
      rows[0][one] = Math.min(65_535, (rows[0][one] ?? 0) + 1);
      rows[1][other] = Math.min(65_535, (rows[1][other] ?? 0) + 1);
    },
    count(word: string) {
      const [one, other] = places(word);
      return Math.min(rows[0][one] ?? 0, rows[1][other] ?? 0);
    },
  };
}

function wordsOf(name: string): string[] {
  const words = name.split(' ');
  return words.length > mostWords ? words.slice(0, mostWords) : words;
}

/**
 * Two keys for each word: the other words with its first two letters, and with its last two. One slip leaves one of the
 * two ends as it was, so that misspelt names meet in at least one block.
 */
function blockKeys(words: string[], place: number): [start: number, end: number] {
  const others = words.toSpliced(place, 1).join(' ');
  const word = words[place] ?? '';
  return [textHash(`${others}<${word.slice(0, 2)}`), textHash(`${others}>${word.slice(-2)}`)];
}

async function forEachName(
  people: People,
  pace: Pace,
  visit: (index: number, words: string[]) => void,
): Promise<void> {
  for (let index = 0; index < people.count; index += 1) {
    const words = wordsOf(people.names[index] ?? '');
    if (words.length > 1) visit(index, words);
    if (pace.due()) await pace.rest();
  }
}

/**
 * Finds pairs of people whose names of two words or more differ by one slip in one rare word. Each pair is told once.
 */
export async function findSimilarNames(
  people: People,
  pace: Pace,
  found: (one: number, other: number) => void,
  compared: (done: number) => void,
): Promise<void> {
  const counts = createWordCounts(people.count);
  await forEachName(people, pace, (_, words) => words.forEach((word) => counts.add(word)));
  const blocks = createBlocks(people, counts.count);
  await forEachName(people, pace, blocks.add);
  await forEachName(people, pace, (index, words) => {
    blocks.findNear(index, words, found);
    compared(index + 1);
  });
}

/** The blocks of rare words: everybody is compared with those who have one, not everybody with everybody. */
function createBlocks(people: People, count: (word: string) => number) {
  // Untouched pages of these arrays cost nothing: the system gives memory at the first write.
  const capacity = people.count * 6;
  const groups = createGroups(capacity);
  const owners = new Int32Array(capacity);
  const suspects = new Array<string>();
  const isRare = (word: string) => word.length > 2 && count(word) <= rareWord;

  function put(owner: number, key: number, word: string): void {
    const entry = suspects.length;
    if (entry >= capacity || groups.size(key) > largestBlock) return;
    suspects.push(word);
    owners[entry] = owner;
    groups.add(entry, key);
  }

  return {
    add(index: number, words: string[]) {
      words.forEach((word, place) => {
        if (!isRare(word)) return;
        for (const key of blockKeys(words, place)) put(index, key, word);
      });
    },
    findNear(index: number, words: string[], found: (one: number, other: number) => void) {
      words.forEach((word, place) => {
        if (word.length < 3) return;
        const rare = isRare(word);
        const [start, end] = blockKeys(words, place).map((key) =>
          groups.size(key) > largestBlock ? 0 : key,
        );
        for (const key of [start, end]) {
          if (key === undefined || key === 0) continue;
          for (const entry of groups.members(key)) {
            const owner = owners[entry] ?? index;
            const suspect = suspects[entry] ?? '';
            // Two rare words find each other, the later person tells; and who met at the start is not told at the end.
            if (owner === index || (rare && owner > index)) continue;
            if (key === end && start !== 0 && word.slice(0, 2) === suspect.slice(0, 2)) continue;
            if (sameWordMisspelt(word, suspect)) found(Math.min(owner, index), Math.max(owner, index));
          }
        }
      });
    },
  };
}
