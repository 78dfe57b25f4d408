/** The same search over an array of JavaScript's own texts: what ADR 4 decided, and what SearchTexts is measured against. */
export class PlainTexts {
  readonly #texts: (string | undefined)[] = [];

  set(sequence: number, text: string): void {
    this.#texts[sequence] = text;
  }

  match(words: readonly (readonly string[])[], flags: Uint8Array): void {
    flags.fill(0);
    for (let sequence = 1; sequence < this.#texts.length; sequence += 1) {
      const text = this.#texts[sequence];
      if (text === undefined) continue;
      if (words.every((forms) => forms.some((form) => text.includes(form)))) flags[sequence] = 1;
    }
  }
}
