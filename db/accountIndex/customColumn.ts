import { searchForm } from '../../contract/text.ts';
import { Dictionary } from './dictionary.ts';
import { SearchTexts } from './searchTexts.ts';
import { Turns } from './turns.ts';

/** Between two looks at the clock. */
const step = 500;

/** A custom field: its texts, and what is made of them when somebody filters by it for the first time. */
export class CustomColumn extends Dictionary {
  readonly #numbersRead: number[] = [Number.NaN];
  #folded: SearchTexts | undefined;
  #foldedCount = 1;

  /** 1 for every text that holds `part`, by the number of the text. */
  textsWith(part: string): Uint8Array {
    this.#fold(this.texts.length);
    const found = new Uint8Array(this.texts.length);
    this.#folded?.match([[searchForm(part)]], found);
    return found;
  }

  /** By the number of a text: the number it says, NaN when it says none. */
  amounts(): readonly number[] {
    this.#read(this.texts.length);
    return this.#numbersRead;
  }

  /** Does most of the first `textsWith` or `amounts` without holding up other calls: a second at a million texts. */
  async prepare(use: 'text' | 'number'): Promise<void> {
    const turns = new Turns();
    const done = () => (use === 'text' ? this.#foldedCount : this.#numbersRead.length);
    while (done() < this.texts.length) {
      const until = Math.min(this.texts.length, done() + step);
      if (use === 'text') this.#fold(until);
      else this.#read(until);
      if (turns.isDue) await turns.give();
    }
  }

  #fold(until: number): void {
    this.#folded ??= new SearchTexts();
    for (; this.#foldedCount < until; this.#foldedCount += 1)
      this.#folded.set(this.#foldedCount, searchForm(this.texts[this.#foldedCount] ?? ''));
  }

  #read(until: number): void {
    for (let number = this.#numbersRead.length; number < until; number += 1)
      this.#numbersRead.push(amountOf(this.texts[number] ?? ''));
  }
}

/** The number that a text says; NaN when it says none. */
export function amountOf(text: string): number {
  return text.trim() === '' ? Number.NaN : Number(text);
}
