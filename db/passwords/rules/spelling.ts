import { searchForm } from '../../../contract/text.ts';

/**
 * One password in the spellings under which it is compared: NFKC, lower case, without accents; and the same with signs that
 * stand for letters taken for them. All have one unit for each code point, so that a place in one is a place in all.
 */
export interface Spellings {
  /** The code points as typed, after NFKC. */
  points: readonly string[];
  plain: string;
  /** `plain` first, then with look-alikes undone: `p4$$w0rd` is `password`. */
  all: readonly string[];
}

/** `1`, `!` and `|` are an i to some and an l to others, so there are two spellings without look-alikes. */
const lookAlikes: Record<string, string> = {
  '0': 'o',
  '3': 'e',
  '4': 'a',
  '5': 's',
  '7': 't',
  '8': 'b',
  '9': 'g',
  '@': 'a',
  $: 's',
  '€': 'e',
  '+': 't',
  '(': 'c',
};
const strokes = /[1!|]/g;

/** Stands for a code point that does not become exactly one unit, an emoji for example: one of 6,400 units of private use. */
function standIn(point: string): string {
  return String.fromCharCode(0xe000 + ((point.codePointAt(0) ?? 0) % 6_400));
}

function plainPoint(point: string): string {
  // Nearly all there are: ten times as fast.
  if (/^[ -~]$/.test(point)) return point.toLowerCase();
  const plain = searchForm(point);
  if (plain.length === 1) return plain;
  // `searchForm` trims blanks.
  if (/^\s$/u.test(point)) return ' ';
  // ß keeps its first letter, as it does in the words looked for.
  return plain === '' || point.length > 1 ? standIn(point) : plain.charAt(0);
}

/** The spellings of a password. */
export function spellingsOf(password: string): Spellings {
  const points = Array.from(password.normalize('NFKC'));
  const plain = points.map(plainPoint).join('');
  const undone = plain.replace(/[034578@9$€+(]/g, (sign) => lookAlikes[sign] ?? sign);
  const all = [plain, undone.replace(strokes, 'i'), undone.replace(strokes, 'l')];
  return { points, plain, all: [...new Set(all)] };
}

/** A word as it would stand in `plain`. */
export function spelledAlike(word: string): string {
  return spellingsOf(word).plain;
}
