import { remembered } from '../connection/remembered.ts';
import type { Dictionary } from './dictionary.ts';
import { mergeFew, sortInSlices } from './sortInSlices.ts';
import { Turns } from './turns.ts';

/** By what a text is sorted; undefined sorts like no text at all. */
export type Form = (text: string, number: number) => string | number | undefined;
type Known = string | number;

/**
 * The places of a dictionary's different texts among each other. Sorted once, aside; texts that come later are put in
 * between.
 */
export class Ranks {
  readonly #dictionary: Dictionary;
  readonly #form: Form;
  /** Numbers of texts, ascending; those that sort like no text are not there. */
  #sorted: Uint32Array = new Uint32Array(0);
  #ranks: Uint32Array = new Uint32Array(1);
  /** Texts from this number on have no place yet. */
  #placed = 1;

  constructor(dictionary: Dictionary, form: Form) {
    this.#dictionary = dictionary;
    this.#form = form;
  }

  readonly prepare = remembered(async () => {
    const { texts } = this.#dictionary;
    const count = texts.length;
    const forms: (Known | undefined)[] = [undefined];
    const turns = new Turns();
    const numbers: number[] = [];
    for (let number = 1; number < count; number += 1) {
      const form = this.#formOf(number);
      forms.push(form);
      if (form !== undefined) numbers.push(number);
      if (number % 256 === 0 && turns.isDue) await turns.give();
    }
    const compare = (one: number, other: number) => comparison(forms[one] ?? 0, forms[other] ?? 0);
    this.#sorted = await sortInSlices(Uint32Array.from(numbers), compare);
    this.#number(count, (one, other) => forms[one] === forms[other]);
  });

  /** By the number of a text; equal texts have the same rank, and what is missing the last. */
  current(): Uint32Array {
    const { length } = this.#dictionary.texts;
    if (length > this.#placed) this.#place(length);
    return this.#ranks;
  }

  #formOf(number: number): Known | undefined {
    return this.#form(this.#dictionary.texts[number] ?? '', number);
  }

  #place(length: number): void {
    const known = this.#placed;
    const ranks = this.#ranks;
    const compare = (one: number, other: number) =>
      comparison(this.#formOf(one) ?? 0, this.#formOf(other) ?? 0);
    const added: number[] = [];
    for (let number = known; number < length; number += 1)
      if (this.#formOf(number) !== undefined) added.push(number);
    this.#sorted = mergeFew(this.#sorted, added.toSorted(compare), compare);
    this.#number(length, (one, other) =>
      one < known && other < known ? ranks[one] === ranks[other] : this.#formOf(one) === this.#formOf(other),
    );
  }

  #number(length: number, isSame: (one: number, other: number) => boolean): void {
    const ranks = new Uint32Array(length).fill(this.#sorted.length);
    let rank = 0;
    for (let at = 0; at < this.#sorted.length; at += 1) {
      const number = this.#sorted[at] ?? 0;
      if (at > 0 && !isSame(this.#sorted[at - 1] ?? 0, number)) rank = at;
      ranks[number] = rank;
    }
    this.#ranks = ranks;
    this.#placed = length;
  }
}

function comparison(one: Known, other: Known): number {
  if (one < other) return -1;
  return one > other ? 1 : 0;
}
