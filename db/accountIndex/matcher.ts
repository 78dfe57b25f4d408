import type { Condition, Query } from '../../contract/query.ts';
import { statuses } from '../../contract/statuses.ts';
import type { Database } from '../connection/database.ts';
import type { AccountColumns } from './columns.ts';
import { mark, type Facts } from './conditions.ts';
import { Recent } from './recent.ts';
import type { SearchTexts } from './searchTexts.ts';
import { statusNumbers } from './storedRow.ts';
import { touchedBy } from './touchedBy.ts';
import { wordsOf } from './words.ts';

export interface Matches {
  /** By sequence: 1 for every account that matches. */
  flags: Uint8Array;
  total: number;
}

/** A query with all it needs to be answered. The same key is the same answer, as long as no account changes. */
export interface Asked {
  key: string;
  /** The same without the words of the search. */
  filterKey: string;
  words: string[][];
  query: Query;
  fieldTypes: ReadonlyMap<string, string>;
  now: number;
}

/** A search that was done, and whom it found. */
interface Search extends Matches {
  filterKey: string;
  words: string[][];
}

const minute = 60_000;
/** Four marks at once: so combining them takes a quarter of the time. */
const allOnes = 0x01010101;

/** Answers which accounts match a query, by looking at all of them: 1 to 2 ms for each condition at a million. */
export class Matcher {
  readonly #database: Database;
  readonly #columns: AccountColumns;
  readonly #texts: SearchTexts;
  /** Used again by every match: new megabytes each time are slow to get and to give back. */
  #marks = new Uint8Array(0);
  readonly #touched = new Recent<Uint32Array>(4);
  /** Whom the last filters leave: while somebody types, the filter stays. A megabyte each at a million accounts. */
  readonly #filters = new Recent<Uint8Array>(8);
  /** Whom the last searches found: another letter leaves fewer of them, and nobody else need be looked at. */
  readonly #searches = new Recent<Search>(4);

  constructor(database: Database, columns: AccountColumns, texts: SearchTexts) {
    this.#database = database;
    this.#columns = columns;
    this.#texts = texts;
  }

  /** Does the long part of a custom field's first filter, and lets other calls be answered meanwhile. */
  async prepare({ query, fieldTypes }: Asked): Promise<void> {
    for (const condition of query.filter?.conditions ?? []) {
      if (condition.kind !== 'custom' || !fieldTypes.has(condition.key)) continue;
      const column = this.#columns.custom.get(condition.key);
      if (condition.contains !== undefined) await column?.prepare('text');
      if (condition.min !== undefined || condition.max !== undefined) await column?.prepare('number');
    }
  }

  /** To be told when accounts are gone: others may get their sequences. */
  forgetTouched(): void {
    this.#touched.clear();
  }

  /** To be told before an account changes. */
  forgetFilters(): void {
    this.#filters.clear();
    this.#searches.clear();
  }

  async match(asked: Asked): Promise<Matches> {
    const filtered = this.#filters.get(asked.filterKey) ?? (await this.#filter(asked));
    if (asked.words.length === 0) return { flags: filtered, total: count(filtered) };
    const flags = (this.#narrowest(asked) ?? filtered).slice();
    // Last, as it is the slowest and has the less to do the fewer are left.
    this.#texts.narrow(asked.words, flags);
    const found = { flags, total: count(flags) };
    this.#searches.keep(asked.key, { ...found, filterKey: asked.filterKey, words: asked.words });
    return found;
  }

  /** Whom the narrowest search found that finds everybody whom this one can find; undefined when there was none. */
  #narrowest({ filterKey, words }: Asked): Uint8Array | undefined {
    let narrowest: Search | undefined;
    for (const search of this.#searches.values()) {
      const isWider = search.filterKey === filterKey && finds(search.words, words);
      if (isWider && search.total < (narrowest?.total ?? Infinity)) narrowest = search;
    }
    return narrowest?.flags;
  }

  async #filter(asked: Asked): Promise<Uint8Array> {
    const { filter = {} } = asked.query;
    const facts = await this.#factsOf(asked);
    const { capacity } = this.#columns;
    const flags = new Uint8Array(capacity);
    if (this.#marks.length < capacity) this.#marks = new Uint8Array(capacity);
    const marks = this.#marks;
    this.#markStatuses(flags, filter);
    const any = filter.match === 'any' ? new Uint8Array(capacity) : undefined;
    for (const condition of filter.conditions ?? []) {
      mark(marks, condition, this.#columns, facts);
      if (any) widen(any, marks, condition.not);
      else narrow(flags, marks, condition.not);
    }
    if (any && filter.conditions && filter.conditions.length > 0) narrow(flags, any);
    return this.#filters.keep(asked.filterKey, flags);
  }

  /** Entries of a change are never added later, so what it touched is known once there is any. */
  async #touchedBy(changeId: string): Promise<Uint32Array> {
    const known = this.#touched.get(changeId);
    if (known) return known;
    const touched = await touchedBy(this.#database, changeId);
    return touched.length > 0 ? this.#touched.keep(changeId, touched) : touched;
  }

  #markStatuses(flags: Uint8Array, filter: NonNullable<Query['filter']>): void {
    const wanted = new Uint8Array(4);
    for (const status of statuses) {
      const isAsked = filter.status === undefined || filter.status === status;
      const isArchived = status === 'archived';
      const fits = filter.archived === undefined || filter.archived === isArchived;
      wanted[statusNumbers[status]] = Number(isAsked && fits);
    }
    markFours(fours(flags), fours(this.#columns.status), wanted);
  }

  async #factsOf({ query, fieldTypes, now }: Asked): Promise<Facts> {
    const sequences = new Map<string, number>();
    const touched = new Map<string, Uint32Array>();
    for (const condition of query.filter?.conditions ?? []) {
      if (condition.kind === 'childOf') {
        const sequence = await sequenceOf(this.#database, condition.id);
        if (sequence !== undefined) sequences.set(condition.id, sequence);
      } else if (condition.kind === 'change') {
        touched.set(condition.id, await this.#touchedBy(condition.id));
      } else if (condition.kind === 'protection') {
        await this.#columns.protections.learn(this.#database);
      }
    }
    return { now, fieldTypes, sequences, touched };
  }
}

/** Whether whoever has all of the longer words has all of the words, too: each of these is a part of one of those. */
function finds(words: string[][], longer: string[][]): boolean {
  return words.every((forms) =>
    longer.some((longerForms) =>
      longerForms.every((longerForm) => forms.some((form) => longerForm.includes(form))),
    ),
  );
}

/** The sequence of an account; undefined when nobody has the id. */
export async function sequenceOf(database: Database, id: string): Promise<number | undefined> {
  const sql = 'SELECT sequence FROM accounts WHERE id = $id';
  const [row] = await database.read<{ sequence: number }>(sql, { id });
  return row?.sequence;
}

/** Makes a query ready: what it is without the database, and a key under which its answer can be kept. */
export function ask(query: Query, fieldTypes: ReadonlyMap<string, string>, clock: () => Date): Asked {
  const words = wordsOf(query.search);
  const now = clock().getTime();
  const { filter } = query;
  const known = (filter?.conditions ?? []).map((condition) =>
    condition.kind === 'custom' ? fieldTypes.has(condition.key) : isRelative(condition),
  );
  // "Within 7 days" moves on all the time: the pages of a list keep their answer for a minute.
  const at = (filter?.conditions ?? []).some(isRelative) ? Math.floor(now / minute) : 0;
  const filterKey = JSON.stringify([filter, known, at]);
  return { key: JSON.stringify(words) + filterKey, filterKey, words, query, fieldTypes, now };
}

function isRelative(condition: Condition): boolean {
  if (condition.kind !== 'date') return false;
  const { withinDays, nextDays, olderThanDays } = condition;
  return withinDays !== undefined || nextDays !== undefined || olderThanDays !== undefined;
}

/** Keeps the flags that are marked too; with `not`, those that are not marked. */
function narrow(flags: Uint8Array, marks: Uint8Array, not = false): void {
  const [into, from] = inFours(flags, marks);
  const turned = not ? allOnes : 0;
  for (let at = 0; at < into.length; at += 1) into[at] = (into[at] ?? 0) & ((from[at] ?? 0) ^ turned);
}

/** Adds what is marked to the flags; with `not`, what is not marked. */
function widen(flags: Uint8Array, marks: Uint8Array, not = false): void {
  const [into, from] = inFours(flags, marks);
  const turned = not ? allOnes : 0;
  for (let at = 0; at < into.length; at += 1) into[at] = (into[at] ?? 0) | ((from[at] ?? 0) ^ turned);
}

function inFours(flags: Uint8Array, marks: Uint8Array): [Uint32Array, Uint32Array] {
  return [fours(flags), fours(marks)];
}

function fours(bytes: Uint8Array): Uint32Array {
  return new Uint32Array(bytes.buffer, 0, bytes.length / 4);
}

function count(flags: Uint8Array): number {
  const all = fours(flags);
  let total = 0;
  // The product has the sum of the four flags in its highest byte.
  for (let at = 0; at < all.length; at += 1) total += Math.imul(all[at] ?? 0, allOnes) >>> 24;
  return total;
}

/** Sets a flag for every status that is wanted: the statuses are the numbers from 1 to 3, and 0 is never wanted. */
function markFours(flags: Uint32Array, numbers: Uint32Array, wanted: Uint8Array): void {
  const [one, two, three] = [1, 2, 3].map((status) => (wanted[status] === 1 ? allOnes : 0)) as [
    number,
    number,
    number,
  ];
  for (let at = 0; at < flags.length; at += 1) {
    const low = numbers[at] ?? 0;
    const high = low >>> 1;
    flags[at] = (low & ~high & one) | (~low & high & two) | (low & high & three);
  }
}
