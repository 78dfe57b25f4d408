import { brotliDecompressSync } from 'node:zlib';

interface Part {
  /** The place in the list, by frequency, that none of these words is behind. */
  upTo: number;
  /** In lower case, one a line. */
  words: string;
}

export interface Match {
  /** Behind its last letter. */
  end: number;
  rank: number;
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
    return this.matchesFrom(word, 0).find(({ end }) => end === word.length)?.rank;
  }

  /** Every common password that stands in a text from a place on, the shortest first. */
  matchesFrom(text: string, start: number): Match[] {
    const found: Match[] = [];
    let hash = seed;
    for (let end = start + 1; end <= Math.min(text.length, start + this.longest); end += 1) {
      hash = hashed(hash, text.charCodeAt(end - 1));
      if (end - start < this.shortest) continue;
      const rank = this.#look(slotOf(hash), text, start, end);
      if (rank !== undefined) found.push({ end, rank });
    }
    return found;
  }

  #look(first: number, text: string, start: number, end: number): number | undefined {
    for (let slot = first; ; slot = (slot + 1) % this.#places.length) {
      const place = this.#places[slot] ?? 0;
      if (place === 0) return undefined;
      if (this.#isAt(place, text, start, end)) return this.#ends.find((part) => place < part.end)?.upTo;
    }
  }

  #isAt(place: number, text: string, start: number, end: number): boolean {
    const length = end - start;
    for (let offset = 0; offset < length; offset += 1)
      if (this.#text.charCodeAt(place + offset) !== text.charCodeAt(start + offset)) return false;
    return this.#text.charCodeAt(place + length) === lineFeed;
  }

  /** All of them, the most frequent part first. */
  words(): string[] {
    return this.#text.slice(1, -1).split('\n');
  }

  #fill(): [number, number] {
    let [shortest, longest] = [Infinity, 0];
    for (let start = 1; start < this.#text.length;) {
      const end = this.#text.indexOf('\n', start);
      let hash = seed;
      for (let place = start; place < end; place += 1) hash = hashed(hash, this.#text.charCodeAt(place));
      let slot = slotOf(hash);
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

/** FNV-1a, letter by letter, folded into the table. */
const seed = 0x811c9dc5;
const hashed = (hash: number, unit: number) => Math.imul(hash ^ unit, 0x01000193);
const slotOf = (hash: number) => (hash ^ (hash >>> 15)) >>> (32 - bits);

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
