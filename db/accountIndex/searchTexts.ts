import { isDecidedByLetters, Letters } from './letters.ts';
import { slotLimit, TextBlock } from './textBlock.ts';
import { TextMemory } from './textMemory.ts';

/** A block number and a slot in one number: 32,768 slots a block. */
const perBlock = slotLimit + 1;

/** A mark is a byte and counts the words that were found. The contract allows 200 characters, 100 words. */
const wordLimit = 254;

/** A character of a JavaScript text takes at most three bytes. */
const bytesPerUnit = 3;

/** A block that became emptier is filled again when it has room for some hundred texts, not for the sake of one. */
const reopened = 32_768;

/**
 * Folded texts of all accounts by sequence (dense small integers from 1), searchable by substring. A million accounts
 * are 100 MB, looked through in 9 to 21 ms (docs/adr/0010-search-kernel.md). A half surrogate counts as U+FFFD, as
 * it does in the database.
 */
export class SearchTexts {
  readonly #memory = new TextMemory();
  readonly #blocks: TextBlock[] = [];
  readonly #letters = new Letters();
  /** The block that takes the next text. */
  #open = -1;
  /** Where each account's text is, plus 1; 0 for nowhere. */
  #places = new Uint32Array(1_024);

  /** Adds or replaces an account's text. */
  set(sequence: number, text: string): void {
    this.#letters.set(sequence, text);
    const place = this.#placeOf(sequence);
    if (place) {
      if (place.block.replace(place.slot, text)) return this.#tidy(place.number);
      this.#take(sequence);
    }
    const number = this.#blockFor(text.length * bytesPerUnit);
    this.#keep(sequence, number, this.#blockAt(number).add(sequence, text));
  }

  /** Forgets an account's text, if there is one. */
  remove(sequence: number): void {
    this.#letters.remove(sequence);
    this.#take(sequence);
  }

  #take(sequence: number): void {
    const place = this.#placeOf(sequence);
    if (!place) return;
    place.block.remove(place.slot);
    this.#places[sequence] = 0;
    this.#tidy(place.number);
  }

  /**
   * Leaves in `flags` (longer than the highest sequence) a 1 only for those accounts that had one and whose text holds, for
   * each word, one of its forms. An empty form is in every text. The fewer flags, the less is searched.
   */
  narrow(words: readonly (readonly string[])[], flags: Uint8Array): void {
    if (words.length > wordLimit) throw new RangeError(`a search has at most ${wordLimit} words`);
    const wanted = words.filter((forms) => !forms.includes(''));
    this.#letters.narrow(wanted, flags);
    const open = wanted.filter((word) => !isDecidedByLetters(word));
    if (open.length > 0 || wanted.length === 0) this.#scan(open, flags);
  }

  #scan(words: readonly (readonly string[])[], flags: Uint8Array): void {
    // Long words are mostly rare ones, and only texts with the first word are searched for the next.
    const needles = this.#memory.lay(words.toSorted((a, b) => longest(b) - longest(a)));
    // What removed texts leave behind is nobody's, which is 0.
    flags[0] = 0;
    const places = this.#memory.layFlags(flags);
    for (const block of this.#blocks) block.match(needles, places);
    flags.set(this.#memory.bytes.subarray(places.found, places.found + flags.length));
  }

  /** Sets `flags` to 1 for every account whose text holds the words, and to 0 for all others. */
  match(words: readonly (readonly string[])[], flags: Uint8Array): void {
    flags.fill(1);
    this.narrow(words, flags);
  }

  #placeOf(sequence: number): { number: number; block: TextBlock; slot: number } | undefined {
    const place = (this.#places[sequence] ?? 0) - 1;
    if (place < 0) return undefined;
    const number = Math.floor(place / perBlock);
    return { number, block: this.#blockAt(number), slot: place % perBlock };
  }

  #blockAt(number: number): TextBlock {
    const block = this.#blocks[number];
    if (!block) throw new RangeError(`there is no block ${number}`);
    return block;
  }

  #keep(sequence: number, number: number, slot: number): void {
    if (sequence >= this.#places.length) {
      const longer = new Uint32Array(Math.max(sequence + 1, this.#places.length * 2));
      longer.set(this.#places);
      this.#places = longer;
    }
    this.#places[sequence] = number * perBlock + slot + 1;
  }

  /** The number of a block with so much room: the open one, one that became emptier, or a new one. */
  #blockFor(bytes: number): number {
    if ((this.#blocks[this.#open]?.room ?? -1) >= bytes) return this.#open;
    this.#open = this.#blocks.findIndex(({ room }) => room >= Math.max(bytes, reopened));
    if (this.#open < 0) this.#open = this.#blocks.push(new TextBlock(this.#memory, bytes)) - 1;
    return this.#open;
  }

  #tidy(number: number): void {
    const block = this.#blockAt(number);
    if (block.isWasteful) block.compact((sequence, slot) => this.#keep(sequence, number, slot));
  }
}

function longest(forms: readonly string[]): number {
  return Math.max(0, ...forms.map(({ length }) => length));
}
