import { searchForm } from '../../../../contract/text.ts';

/** From the first to one past the last UTF-16 unit. */
export type Range = readonly [start: number, end: number];

/** A text in the form in which it is searched, and for each unit of that form the piece of the text it came from. */
interface Folded {
  form: string;
  starts: readonly number[];
  ends: readonly number[];
}

/**
 * What is folded together: a character with its accents, and Korean letters that make one syllable. A longer text folds
 * to the folds of its pieces, one after the other.
 */
const pieces = /[\u1100-\u11FF\uA960-\uA97F\uD7B0-\uD7FF]+\p{M}*|.\p{M}*/gsu;
const ascii = /^[\0-\x7F]*$/;

function foldPieces(text: string): Folded {
  let form = '';
  const starts: number[] = [];
  const ends: number[] = [];
  for (const { 0: piece, index: place } of text.matchAll(pieces)) {
    const isBlank = /^\s/u.test(piece);
    const folded = isBlank ? (form.endsWith(' ') ? '' : ' ') : searchForm(piece);
    for (let unit = 0; unit < folded.length; unit += 1) {
      starts.push(place);
      ends.push(place + piece.length);
    }
    form += folded;
  }
  return { form, starts, ends };
}

/** ASCII folds letter by letter, and runs of blanks do not matter: no word contains one. */
function fold(text: string): Folded | string {
  return ascii.test(text) ? text.toLowerCase() : foldPieces(text);
}

/** The words of a search in the form in which they are compared. */
export function wordsOf(search: string): string[] {
  return [...new Set(searchForm(search).split(' '))].filter((word) => word !== '');
}

function placesOf(word: string, folded: Folded | string, add: (range: Range) => void): void {
  const form = typeof folded === 'string' ? folded : folded.form;
  for (let at = form.indexOf(word); at !== -1; at = form.indexOf(word, at + word.length)) {
    const last = at + word.length - 1;
    if (typeof folded === 'string') add([at, last + 1]);
    else add([folded.starts[at] ?? 0, folded.ends[last] ?? 0]);
  }
}

function joined(ranges: Range[]): Range[] {
  const result: Range[] = [];
  for (const range of ranges.toSorted(([one], [other]) => one - other)) {
    const before = result.at(-1);
    if (before === undefined || range[0] > before[1]) result.push(range);
    else result[result.length - 1] = [before[0], Math.max(before[1], range[1])];
  }
  return result;
}

/** Where the words stand in a text as it is shown, in order and without overlaps. */
export function matchesIn(text: string, words: readonly string[]): Range[] {
  const folded = fold(text);
  const ranges: Range[] = [];
  for (const word of words) placesOf(word, folded, (range) => ranges.push(range));
  return ranges.length < 2 ? ranges : joined(ranges);
}

/** As `matchesIn` for phone numbers, which are found however their digits are grouped. */
export function digitsIn(text: string, words: readonly string[]): Range[] {
  const places = [...text.matchAll(/\p{Nd}/gu)].map(({ index }) => index);
  const digits = places.map((place) => text[place]).join('');
  const ranges = matchesIn(text, words);
  for (const word of words) {
    const wanted = /^[\d+().,/#*;:\-–‑]+$/.test(word) ? word.replace(/\D/g, '') : '';
    const at = wanted === '' ? -1 : digits.indexOf(wanted);
    if (at !== -1) ranges.push([places[at] ?? 0, (places[at + wanted.length - 1] ?? 0) + 1]);
  }
  return joined(ranges);
}

/** Whether a text contains a word, without telling where: cheap also for long notes. */
export function contains(text: string, word: string): boolean {
  return searchForm(text).includes(word);
}
