import { keyOfLabel } from '../../contract/text.ts';
import { Dictionary } from './dictionary.ts';

/** How many accounts have a label: without those in the archive, and with them. */
export interface LabelTotals {
  total: number;
  holders: number;
}

/** The groups or the tags of all accounts: JSON lists as texts, and which labels each list holds. */
export class Labels extends Dictionary {
  /** By the number of a list: its names as they are written. */
  readonly #names: string[][] = [];
  /** By the number of a list: the numbers of its labels. */
  readonly #labels: number[][] = [];
  readonly #labelOf = new Map<string, number>();
  readonly #byName = new Map<string, number>();

  override set(sequence: number, list: string): void {
    super.set(sequence, list === '[]' ? '' : list);
  }

  /** The names of a list as they are written. */
  namesOf(list: number): readonly string[] {
    this.#readLists();
    return this.#names[list] ?? [];
  }

  /** 1 for every list with any, or all, of the names. */
  listsWith(names: readonly string[], match: 'any' | 'all'): Uint8Array {
    this.#readLists();
    const wanted = [...new Set(names.map((name) => this.#numberOfLabel(name)))];
    return Uint8Array.from(this.#labels, (labels) => {
      const holds = (label: number) => labels.includes(label);
      return Number(match === 'any' ? wanted.some(holds) : wanted.every(holds));
    });
  }

  /** How many have each label, under the way most of those present write it. Both arrays hold numbers of owners by list. */
  totals(present: Uint32Array, archived: Uint32Array): Map<string, LabelTotals> {
    this.#readLists();
    const [here, away] = [this.#count(present), this.#count(archived)];
    const all = [...new Map([...away, ...here])];
    return new Map(
      all.map(([label, { name }]) => {
        const total = here.get(label)?.total ?? 0;
        return [name, { total, holders: total + (away.get(label)?.total ?? 0) }];
      }),
    );
  }

  /** The owners of each label by its number, with the way it is written most. */
  #count(owners: Uint32Array): Map<number, { name: string; total: number }> {
    const totals = new Map<number, number>();
    const spellings = new Map<number, Map<string, number>>();
    for (const [list, labels] of this.#labels.entries()) {
      const count = owners[list] ?? 0;
      if (count === 0) continue;
      for (const label of new Set(labels)) totals.set(label, (totals.get(label) ?? 0) + count);
      for (const [index, label] of labels.entries()) {
        const name = this.#names[list]?.[index] ?? '';
        const spelling = spellings.get(label) ?? new Map<string, number>();
        spellings.set(label, spelling.set(name, (spelling.get(name) ?? 0) + count));
      }
    }
    const nameOf = (label: number) =>
      [...(spellings.get(label) ?? [])].reduce((most, one) => (one[1] > most[1] ? one : most), ['', 0])[0];
    return new Map([...totals].map(([label, total]) => [label, { name: nameOf(label), total }]));
  }

  #readLists(): void {
    for (let list = this.#labels.length; list < this.texts.length; list += 1) {
      const text = this.texts[list] ?? '';
      const names = text === '' ? [] : (JSON.parse(text) as string[]);
      this.#names.push(names);
      this.#labels.push(names.map((name) => this.#numberOfLabel(name)));
    }
  }

  #numberOfLabel(name: string): number {
    const known = this.#byName.get(name);
    if (known !== undefined) return known;
    const key = keyOfLabel(name);
    const label = this.#labelOf.get(key) ?? this.#labelOf.size;
    this.#labelOf.set(key, label);
    this.#byName.set(name, label);
    return label;
  }
}
