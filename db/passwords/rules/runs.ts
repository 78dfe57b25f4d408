import type { Spellings } from './spelling.ts';

/** A part of a password, from `start` to before `end`. */
export interface Span {
  start: number;
  end: number;
}

/** Rows and columns as keys lie side by side, on the keyboards of our three languages and the French one; and the alphabet. */
const rows = [
  '`1234567890-=',
  '1234567890ß',
  'qwertyuiop[]',
  'qwertzuiopu+',
  'azertyuiop',
  "asdfghjkl;'",
  'asdfghjklñ',
  'qsdfghjklm',
  'zxcvbnm,./',
  'yxcvbnm,.-',
  'wxcvbn',
  '1qaz2wsx3edc4rfv5tgb6yhn7ujm',
  '1qay2wsx3edc4rfv5tgb6zhn7ujm',
  'abcdefghijklmnopqrstuvwxyz',
  '789456123',
  '741852963',
];

/** Three neighbours are in many words (`were`, `first`), four in few. */
const shortestRun = 4;

/** In both directions: 32 lines, so that a set of them is a number. */
const lines = rows.flatMap((row) => [row, Array.from(row).toReversed().join('')]);

/** In which lines the second of two keys follows the first, as bits. */
const linesOfPair = new Map<string, number>();
lines.forEach((line, bit) => {
  for (let place = 1; place < line.length; place += 1) {
    const pair = line.slice(place - 1, place + 1);
    linesOfPair.set(pair, (linesOfPair.get(pair) ?? 0) | (1 << bit));
  }
});

/** Keys one after the other as they lie on a keyboard, or as letters and digits follow each other, in one direction. */
export function keyboardRuns({ plain }: Spellings): Span[] {
  const found: Span[] = [];
  let start = 0;
  let shared = -1;
  for (let place = 1; place <= plain.length; place += 1) {
    const follows = place < plain.length ? (linesOfPair.get(plain.slice(place - 1, place + 1)) ?? 0) : 0;
    shared &= follows;
    if (shared !== 0) continue;
    if (place - start >= shortestRun) found.push({ start, end: place });
    start = follows === 0 ? place : place - 1;
    shared = follows === 0 ? -1 : follows;
  }
  return found;
}

/** A piece longer than this is not looked for: whoever types so much twice has typed enough the first time. */
const longestPiece = 32;

/** What only says again what stands before it: of `abcabcabc` the last six, of `aaaa` the last three. */
export function repeats({ plain }: Spellings): Span[] {
  const found: Span[] = [];
  for (let piece = 1; piece <= longestPiece; piece += 1) {
    // `Mississippi` and `coconut` repeat a little; three the same, or a whole piece of three and more, is a habit.
    const enough = piece === 1 ? 2 : Math.max(piece, 3);
    let start = piece;
    for (let place = piece; place <= plain.length; place += 1) {
      if (place < plain.length && plain.charAt(place) === plain.charAt(place - piece)) continue;
      if (place - start >= enough) found.push({ start, end: place });
      start = place + 1;
    }
  }
  return found;
}
