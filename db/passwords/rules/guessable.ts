import type { CommonPasswords } from './commonPasswords.ts';
import { keyboardRuns, repeats, type Span } from './runs.ts';
import type { Spellings } from './spelling.ts';

export type Kind = 'business' | 'personal' | 'keyboard' | 'repeats' | 'common';

export interface Words {
  business: readonly string[];
  personal: readonly string[];
}

/** For each code point what makes it easy to guess, or undefined. */
type Marks = (Kind | undefined)[];

function mark(marks: Marks, kind: Kind, { start, end }: Span): void {
  for (let place = start; place < end; place += 1) marks[place] ??= kind;
}

/** Every place where one of the words stands, whatever its spelling. */
export function findWords({ all }: Spellings, words: readonly string[]): Span[] {
  return words.flatMap((word) =>
    all.flatMap((spelling) => {
      const found: Span[] = [];
      for (let start = spelling.indexOf(word); start >= 0; start = spelling.indexOf(word, start + 1))
        found.push({ start, end: start + word.length });
      return found;
    }),
  );
}

const unmarked = (marks: Marks, { start, end }: Span) =>
  marks.slice(start, end).filter((kind) => kind === undefined).length;

/** Whether a word counts although letters stand beside it: the shorter, the more often it stands in a random code by chance. */
function isNoChance(length: number, rank: number): boolean {
  return length >= 8 || (length >= 6 && rank <= 10_000) || rank <= 1_000;
}

/** The places of the first letter and behind the last one. */
function lettersOf(points: readonly string[]): Span {
  const isLetter = (point: string) => /\p{L}/u.test(point);
  return { start: points.findIndex(isLetter), end: points.findLastIndex(isLetter) + 1 };
}

/**
 * The one common password in it that takes most of what nothing else has taken. A short and rarer one counts only when there is no
 * letter beside it: `hiroki` is common, and by chance in `x7HIROKI2mQ`.
 */
function longestCommon({ all, points }: Spellings, common: CommonPasswords, marks: Marks): Span | undefined {
  const letters = lettersOf(points);
  let best: Span | undefined;
  let most = 0;
  for (const spelling of all)
    for (let start = 0; start < spelling.length; start += 1)
      for (const { end, rank } of common.matchesFrom(spelling, start)) {
        const alone = letters.start >= start && letters.end <= end;
        if (!alone && !isNoChance(end - start, rank)) continue;
        const taken = unmarked(marks, { start, end });
        if (taken > most) [best, most] = [{ start, end }, taken];
      }
  return best;
}

function marksOf(spellings: Spellings, common: CommonPasswords, words: Words): Marks {
  const marks: Marks = spellings.points.map(() => undefined);
  for (const span of findWords(spellings, words.personal)) mark(marks, 'personal', span);
  for (const span of findWords(spellings, words.business)) mark(marks, 'business', span);
  for (const span of keyboardRuns(spellings)) mark(marks, 'keyboard', span);
  for (const span of repeats(spellings)) mark(marks, 'repeats', span);
  // In what is much longer than the longest of the list enough is left whatever is found: not worth 100,000 looks.
  if (spellings.points.length > common.longest + lotsLeft) return marks;
  const span = longestCommon(spellings, common, marks);
  if (span) mark(marks, 'common', span);
  return marks;
}

/** Fewer characters than this are tried out, when the rest of a password is known: NIST's floor beside another factor. */
const enoughLeft = 8;
const lotsLeft = 64;

/** Years, days and numbers are what everybody puts beside a word: however many digits and signs in a row, no more than these count. */
const mostOfNumber = 4;

/** What counts as left: every letter, and of digits and signs in a row the first four when a word stands beside them. */
function countLeft({ points }: Spellings, marks: Marks): number {
  const isLetter = (place: number) => /\p{L}/u.test(points[place] ?? '');
  const words = new Set<Kind | undefined>(['business', 'personal', 'common']);
  const besideWord = points.some((_, place) => words.has(marks[place]) && isLetter(place));
  let left = 0;
  let inNumber = 0;
  marks.forEach((kind, place) => {
    inNumber = kind === undefined && !isLetter(place) ? inNumber + 1 : 0;
    if (kind === undefined && (!besideWord || inNumber <= mostOfNumber)) left += 1;
  });
  return left;
}

/**
 * What makes a password easy to guess, the worst first; empty when it is not. Everything guessable is taken away: all of this
 * person's data and the business's words, runs of keys, repeats, and the longest common password. Refused is what has
 * neither eight characters nor half of itself left then. So `password` with any digits is refused, and a long sentence is not for
 * a common word in it.
 */
export function guessableKinds(spellings: Spellings, common: CommonPasswords, words: Words): Kind[] {
  const squeezed = spellings.all.map((spelling) => spelling.replace(/[^\p{L}\p{N}]/gu, ''));
  const isListed = squeezed.some((spelling) => common.rankOf(spelling) !== undefined);
  const marks = marksOf(spellings, common, words);
  const taken = marks.filter((kind) => kind !== undefined).length;
  const left = countLeft(spellings, marks);
  if (left >= enoughLeft || taken <= left) return isListed ? ['common'] : [];
  const count = (kind: Kind) => marks.filter((one) => one === kind).length;
  const kinds = [...new Set(marks)].filter((kind) => kind !== undefined);
  return kinds.toSorted((one, another) => count(another) - count(one));
}
