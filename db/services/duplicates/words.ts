import { textHash } from './hash.ts';

/** Longer names are compared in their first words only. */
export const mostWords = 6;

/** The words of the name that was read last. Made once and used again: a million names would make millions of texts. */
export class Words {
  count = 0;
  readonly #starts = new Int32Array(mostWords);
  readonly #ends = new Int32Array(mostWords);
  readonly #hashes = new Float64Array(mostWords);
  #name = '';
  #sum = 0;

  read(name: string): void {
    this.#name = name;
    this.count = 0;
    this.#sum = 0;
    for (let start = 0; start < name.length && this.count < mostWords;) {
      const blank = name.indexOf(' ', start);
      const end = blank === -1 ? name.length : blank;
      // 48 bits: six add up without rounding.
      const hash = Math.floor(textHash(name, start, end) / 16);
      this.#starts[this.count] = start;
      this.#ends[this.count] = end;
      this.#hashes[this.count] = hash;
      this.#sum += hash;
      this.count += 1;
      start = end + 1;
    }
  }

  word(place: number): string {
    return this.#name.slice(this.#starts[place], this.#ends[place]);
  }

  length(place: number): number {
    return (this.#ends[place] ?? 0) - (this.#starts[place] ?? 0);
  }

  hash(place: number): number {
    return this.#hashes[place] ?? 0;
  }

  /** Shared by names whose other words are the same and whose word at `place` has the same first two characters. */
  startKey(place: number): number {
    return this.#key(place, this.#starts[place] ?? 0, 4_099);
  }

  /** The same for the last two characters. */
  endKey(place: number): number {
    return this.#key(place, (this.#ends[place] ?? 0) - 2, 8_209);
  }

  /** The words are sorted, so a misspelt one stands elsewhere: the others are added up, whatever their order. */
  #key(place: number, from: number, factor: number): number {
    const pair = this.#name.charCodeAt(from) * 65_536 + this.#name.charCodeAt(from + 1);
    return 1 + this.#sum - this.hash(place) + pair * factor;
  }
}
