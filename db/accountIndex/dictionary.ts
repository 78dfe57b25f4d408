/**
 * A column of texts that repeat: each different text once, and for each account its number. A filter decides once for
 * each text and then looks numbers up. Texts that nobody has any more stay: they are few.
 */
export class Dictionary {
  /** By sequence; 0 for no text. */
  numbers: Uint32Array;
  /** By number. */
  readonly texts: string[] = [''];
  readonly #numberOf = new Map<string, number>([['', 0]]);

  constructor(capacity: number) {
    this.numbers = new Uint32Array(capacity);
  }

  /** Makes room for sequences below `capacity`. */
  reserve(capacity: number): void {
    const longer = new Uint32Array(capacity);
    longer.set(this.numbers);
    this.numbers = longer;
  }

  /** Keeps an account's text; the empty text is none. */
  set(sequence: number, text: string): void {
    let number = this.#numberOf.get(text);
    if (number === undefined) {
      // A part cut out of a longer text would keep all of that in memory.
      const own = Buffer.from(text).toString();
      number = this.texts.push(own) - 1;
      this.#numberOf.set(own, number);
    }
    this.numbers[sequence] = number;
  }
}
