/** Looks like chance and is the same every time: screenshots and measurements can be repeated. */
export class Chance {
  #state: number;

  constructor(seed: number) {
    this.#state = (Math.imul(seed + 1, 0x9e3779b1) ^ 0x5f356495) >>> 0;
  }

  /** From 0 to just below 1 (mulberry32: neighbouring seeds give unlike numbers). */
  next(): number {
    this.#state = (this.#state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(this.#state ^ (this.#state >>> 15), this.#state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  }

  /** True about so often: 0.3 is three times in ten. */
  happens(share: number): boolean {
    return this.next() < share;
  }

  /** A whole number from 0 to just below `count`. */
  below(count: number): number {
    return Math.floor(this.next() * count);
  }

  one<Item>(items: readonly [Item, ...Item[]]): Item {
    return items[this.below(items.length)] ?? items[0];
  }

  bytes(count: number): Uint8Array {
    return Uint8Array.from({ length: count }, () => this.below(256));
  }
}
