import type { LabelKind } from '../../../contract/labels.ts';
import type { Query } from '../../../contract/query.ts';
import { keyOfLabel } from '../../../contract/text.ts';

/** A label that is put in the place of another; nothing when the other is only taken away. */
export interface Replacement {
  name: string;
  to?: string | undefined;
}

/** Everybody who has a label, however it is written: as the list and its numbers understand it. */
export function holdersQuery(kind: LabelKind, name: string): Query {
  return { filter: { conditions: [{ kind, match: 'any', names: [name] }] } };
}

/**
 * Changes lists of labels, in which a name is one however it is written. Remembers the keys of names: a bulk change asks
 * for the same few a million times, and each costs 2 µs. To be made anew for every change.
 */
export class LabelLists {
  readonly #keys = new Map<string, string>();

  #keyOf = (name: string): string => {
    const known = this.#keys.get(name);
    if (known !== undefined) return known;
    const key = keyOfLabel(name);
    this.#keys.set(name, key);
    return key;
  };

  /** Each label once, as it is written first. */
  once(list: readonly string[]): string[] {
    return this.added([], list);
  }

  /** The list with those of the names that it lacks. */
  added(list: readonly string[], names: readonly string[]): string[] {
    const held = new Set(list.map(this.#keyOf));
    const missing = names.filter((name) => held.size < held.add(this.#keyOf(name)).size);
    return [...list, ...missing];
  }

  /** The list without the names. */
  removed(list: readonly string[], names: readonly string[]): string[] {
    const unwanted = new Set(names.map(this.#keyOf));
    return list.filter((name) => !unwanted.has(this.#keyOf(name)));
  }

  holds(list: readonly string[], name: string): boolean {
    const key = this.#keyOf(name);
    return list.some((other) => this.#keyOf(other) === key);
  }

  /** The list with another label, once, in the place of one; undefined when it does not change. */
  replaced(list: readonly string[], { name, to }: Replacement): string[] | undefined {
    if (!this.holds(list, name)) return undefined;
    const places = new Set([this.#keyOf(name), ...(to === undefined ? [] : [this.#keyOf(to)])]);
    const changed = list.flatMap((label) => (places.has(this.#keyOf(label)) ? (to ?? []) : label));
    const once = [...new Set(changed)];
    return once.length === list.length && once.every((label, at) => label === list[at]) ? undefined : once;
  }
}
