import type { PasswordStrength } from '../../../contract/passwordRules.ts';
import { preferredCost } from '../argon2id.ts';
import { guesses } from '../strength.ts';
import { commonPasswords } from './commonPasswords.ts';
import type { Words } from './guessable.ts';
import { guessablePieces, type Piece } from './guesses.ts';
import { spellingsOf } from './spelling.ts';

/**
 * What a rich thief tries in a second: a hundred graphics cards at 3,600 hashes of our cost each, as the health of hashes counts
 * them. Measured by others, carried over by memory and passes: 3,300 on an RTX 4090 (hashcat/hashcat, pull request 4284), 5,700 on an
 * RTX 5090 (openwall/john, pull request 5382).
 */
const { memoryCost, timeCost } = preferredCost;
export const guessesPerSecond = (100 * guesses.argon2) / (memoryCost * (3 * timeCost - 1));

const day = 86_400;
const year = 365.25 * day;

/** From how many seconds of a thief's time on: a day, a year, a hundred years, a million. */
const levels: readonly (readonly [PasswordStrength, number])[] = [
  ['veryStrong', 1e6 * year],
  ['strong', 100 * year],
  ['fair', year],
  ['weak', day],
];

/** What stands behind is not looked at: it makes nothing weaker, and the work grows with the cube of the length. */
const looksAt = 64;
/** Beyond this nobody cares, and a sentence with the number could not be read. */
const mostLog10 = 40;
/** The least that a character costs which is in no word we know. A word in a language we do not know costs about that. */
const logOfCharacter = 1;
/** Where letters, digits and signs change all the time nobody has made it up. 31 is what is left without look-alikes. */
const logOfRandom = Math.log10(31);

function kindOf(point: string): string {
  if (/\p{Lu}/u.test(point)) return 'upper';
  if (/\p{L}/u.test(point)) return 'lower';
  return /\p{N}/u.test(point) ? 'digit' : 'sign';
}

/** A capital that begins a word and what stands between words are no chance. */
function isChange(before: string, point: string): boolean {
  const [left, right] = [kindOf(before), kindOf(point)];
  const betweenWords = /[\s._-]/.test(before) || /[\s._-]/.test(point);
  return left !== right && !betweenWords && !(left === 'upper' && right === 'lower');
}

/** For each place how often letters, digits and signs have changed before it. */
function changesOf(points: readonly string[]): number[] {
  const changes = [0, 0];
  for (let place = 1; place < points.length; place += 1) {
    const changed = isChange(points[place - 1] ?? '', points[place] ?? '');
    changes.push((changes[place] ?? 0) + Number(changed));
  }
  return changes;
}

/** What it costs to try all combinations for a stretch. */
function logOfStretch(changes: readonly number[], start: number, end: number): number {
  const length = end - start;
  const changed = (changes[end] ?? 0) - (changes[start + 1] ?? 0);
  return length * (length > 3 && changed * 4 >= length ? logOfRandom : logOfCharacter);
}

/**
 * The cheapest way to put a password together, after Wheeler, "zxcvbn" (USENIX Security 2016): the guesses of its pieces multiplied,
 * times the orders in which so many pieces can stand. `best[pieces][place]` is the cheapest way to come that far.
 */
function cheapest(points: readonly string[], pieces: readonly Piece[]): number {
  const changes = changesOf(points);
  const ending: Piece[][] = points.map(() => []);
  for (const piece of pieces) ending[piece.end - 1]?.push(piece);
  let before: number[] = [0];
  let result = Infinity;
  let orders = 0;
  for (let count = 1; count <= Math.min(points.length, mostPieces); count += 1) {
    const reached: number[] = [];
    for (let end = count; end <= points.length; end += 1) {
      let least = Infinity;
      for (let start = count - 1; start < end; start += 1)
        least = Math.min(least, (before[start] ?? Infinity) + logOfStretch(changes, start, end));
      for (const { start, log10 } of ending[end - 1] ?? [])
        least = Math.min(least, (before[start] ?? Infinity) + log10);
      reached[end] = least;
    }
    orders += Math.log10(count);
    result = Math.min(result, (reached[points.length] ?? Infinity) + orders);
    before = reached;
  }
  return result;
}

const mostPieces = 24;

export interface Strength {
  strength: PasswordStrength;
  guessesLog10: number;
  seconds: number;
}

/** How long a password withstands somebody who has stolen the member file. `words` are tried first. */
export async function strengthOf(password: string, words: Words): Promise<Strength> {
  const start = Array.from(password.normalize('NFKC')).slice(0, looksAt).join('');
  const spellings = spellingsOf(start);
  const pieces = guessablePieces(spellings, await commonPasswords(), words);
  const guessesLog10 = Math.min(mostLog10, cheapest(spellings.points, pieces));
  const seconds = 10 ** guessesLog10 / guessesPerSecond;
  const strength = levels.find(([, least]) => seconds >= least)?.[0] ?? 'veryWeak';
  return { strength, guessesLog10, seconds };
}
