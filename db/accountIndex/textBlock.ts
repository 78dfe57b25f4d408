import { separator, type Needle, type TextMemory } from './textMemory.ts';

/** Small enough to stay in a processor's cache while each word of a search goes through it. */
const usualSize = 262_144;

/** The marks of a block's slots have to fit in their place. */
export const slotLimit = 32_767;

/** A row for each slot: where its text begins, and whose it is (0: nobody's any more). */
const rowSize = 8;

/** The scan reads up to 31 bytes too far; the rest is the row after the last. */
const gap = 32 + rowSize;

/**
 * A part of the memory with some thousand texts. They lie side by side from its beginning, each with a separator
 * behind it; their rows grow towards them from its end.
 */
export class TextBlock {
  readonly #memory: TextMemory;
  readonly #from: number;
  readonly #to: number;
  #slots = 0;
  /** Bytes of texts that somebody has, separators included. */
  #live = 0;

  /** `bytes` is how long the first text may be. */
  constructor(memory: TextMemory, bytes: number) {
    const size = Math.max(usualSize, bytes + 1 + gap + rowSize);
    this.#memory = memory;
    this.#from = memory.take(size);
    this.#to = this.#from + Math.floor(size / rowSize) * rowSize;
    this.#write(0, 0, this.#from);
  }

  get slots(): number {
    return this.#slots;
  }

  /** The bytes that a text may have to find room here, less than 0 when none does. */
  get room(): number {
    if (this.#slots === slotLimit) return -1;
    return this.#to - (this.#slots + 1) * rowSize - gap - this.#start(this.#slots) - 1;
  }

  get isWasteful(): boolean {
    return this.#live < (this.#start(this.#slots) - this.#from) * 0.75;
  }

  /** Adds a text that has room and tells its slot. */
  add(sequence: number, text: string): number {
    const slot = this.#slots;
    const start = this.#start(slot);
    const length = this.#memory.bytes.write(text, start) + 1;
    this.#memory.bytes[start + length - 1] = separator;
    this.#slots += 1;
    this.#live += length;
    this.#write(slot, sequence, start);
    this.#write(slot + 1, 0, start + length);
    return slot;
  }

  /** Whether a slot's text could be overwritten where it is: false when the new one is longer. */
  replace(slot: number, text: string): boolean {
    const start = this.#start(slot);
    const end = this.#start(slot + 1);
    if (Buffer.byteLength(text) >= end - start) return false;
    const before = this.#length(slot);
    const length = this.#memory.bytes.write(text, start) + 1;
    this.#memory.bytes.fill(separator, start + length - 1, end);
    this.#live += length - before;
    return true;
  }

  remove(slot: number): void {
    this.#live -= this.#length(slot);
    this.#memory.bytes.fill(separator, this.#start(slot), this.#start(slot + 1));
    this.#write(slot, 0, this.#start(slot));
  }

  /** Moves the texts together, about 0.3 ms, and tells where each is now. */
  compact(moved: (sequence: number, slot: number) => void): void {
    const { bytes } = this.#memory;
    const slots = this.#slots;
    let end = this.#from;
    this.#slots = 0;
    for (let slot = 0; slot < slots; slot += 1) {
      const sequence = this.#sequence(slot);
      if (sequence === 0) continue;
      const start = this.#start(slot);
      const length = this.#length(slot);
      bytes.copyWithin(end, start, start + length);
      this.#write(this.#slots, sequence, end);
      moved(sequence, this.#slots);
      this.#slots += 1;
      end += length;
    }
    this.#write(this.#slots, 0, end);
  }

  /** Sets a flag for everybody here who had one and whose text holds every word in one of its forms. */
  match(words: readonly (readonly Needle[])[], { asked, found }: { asked: number; found: number }): void {
    const { bytes, kernel } = this.#memory;
    const rows = this.#to - rowSize;
    // The marks lie at address 0. One more than there are slots, at no stage, ends the scan's runs.
    kernel.prepare(0, this.#slots, rows, asked);
    bytes[this.#slots] = 0xff;
    for (const [stage, forms] of words.entries())
      for (const { address, length } of forms) kernel.scan(0, this.#slots, rows, address, length, stage);
    kernel.collect(0, this.#slots, rows, found, words.length);
  }

  #start(slot: number): number {
    return this.#memory.numbers[this.#to / 4 - 2 * (slot + 1)] ?? 0;
  }

  #sequence(slot: number): number {
    return this.#memory.numbers[this.#to / 4 - 2 * (slot + 1) + 1] ?? 0;
  }

  #write(slot: number, sequence: number, start: number): void {
    const row = this.#to / 4 - 2 * (slot + 1);
    this.#memory.numbers[row] = start;
    this.#memory.numbers[row + 1] = sequence;
  }

  /** Bytes of a slot's text with one separator: what overwrote a longer text is followed by more of them. */
  #length(slot: number): number {
    const start = this.#start(slot);
    return this.#memory.bytes.indexOf(separator, start) - start + 1;
  }
}
