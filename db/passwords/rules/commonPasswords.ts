import { brotliDecompressSync } from 'node:zlib';

interface Part {
  /** The place in the list, by frequency, that none of these words is behind. */
  upTo: number;
  /** In lower case, one a line. */
  words: string;
}

/** 2^18 places for 140,000 words: a word is found after about two looks. */
const bits = 18;

/**
 * The passwords most often found in stolen files, each with how soon somebody who guesses comes to it. One text and one
 * table of places in it: 2.4 MB, where a Map of 140,000 strings takes 12. What is looked up is compared letter by letter,
 * so that no good password is ever taken for a common one.
 */
export class CommonPasswords {
  readonly shortest: number;
  readonly longest: number;
  readonly #text: string;
  readonly #places = new Uint32Array(2 ** bits);
  readonly #ends: { end: number; upTo: number }[] = [];

  constructor(parts: readonly Part[]) {
    let text = '\n';
    for (const { upTo, words } of parts) {
      text += `${words}\n`;
      this.#ends.push({ end: text.length, upTo });
    }
    this.#text = text;
    [this.shortest, this.longest] = this.#fill();
  }

  /** How many guesses it takes at most to come to this password, which is in lower case; undefined when nobody would. */
  rankOf(word: string): number | undefined {
    let slot = slotOf(word, 0, word.length);
    for (let place = this.#places[slot]; place !== undefined && place !== 0; place = this.#places[slot]) {
      const end = place + word.length;
      if (this.#text.startsWith(word, place) && this.#text.charCodeAt(end) === lineFeed)
        return this.#ends.find((part) => place < part.end)?.upTo;
      slot = (slot + 1) % this.#places.length;
    }
    return undefined;
  }

  #fill(): [number, number] {
    let [shortest, longest] = [Infinity, 0];
    for (let start = 1; start < this.#text.length;) {
      const end = this.#text.indexOf('\n', start);
      let slot = slotOf(this.#text, start, end);
      while (this.#places[slot] !== 0) slot = (slot + 1) % this.#places.length;
      this.#places[slot] = start;
      shortest = Math.min(shortest, end - start);
      longest = Math.max(longest, end - start);
      start = end + 1;
    }
    return [shortest, longest];
  }
}

const lineFeed = 10;

/** FNV-1a over the letters of a part of a text, folded into the table. */
function slotOf(text: string, start: number, end: number): number {
  let hash = 0x811c9dc5;
  for (let place = start; place < end; place += 1)
    hash = Math.imul(hash ^ text.charCodeAt(place), 0x01000193);
  return (hash ^ (hash >>> 15)) >>> (32 - bits);
}

async function load(): Promise<CommonPasswords> {
  const { default: bundled } = await import('./commonPasswords.json', { with: { type: 'json' } });
  const unpack = (text: string) => brotliDecompressSync(Buffer.from(text, 'base64')).toString('latin1');
  return new CommonPasswords(bundled.parts.map(({ upTo, brotli }) => ({ upTo, words: unpack(brotli) })));
}

let loading: Promise<CommonPasswords> | undefined;

/** The list that comes with Rollbook. Read and unpacked (30 ms) when the first password is looked at. */
export function commonPasswords(): Promise<CommonPasswords> {
  loading ??= load();
  return loading;
}
