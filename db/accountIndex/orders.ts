import type { DateColumn, SortKey } from '../../contract/query.ts';
import { searchForm } from '../../contract/text.ts';
import type { Database } from '../connection/database.ts';
import type { AccountColumns } from './columns.ts';
import { amountOf } from './customColumn.ts';
import { dateOrder } from './dateOrder.ts';
import type { Dictionary } from './dictionary.ts';
import { GroupedOrder, type Grouping } from './groupedOrder.ts';
import { KeptOrder } from './keptOrder.ts';
import type { Labels } from './labels.ts';
import { Ranks } from './ranks.ts';
import { Recent } from './recent.ts';
import { textSorts } from './storedRow.ts';
import { textOrder } from './textOrder.ts';

const dateSorts = [
  'createdAt',
  'updatedAt',
  'lastSignInAt',
  'passwordChangedAt',
  'lockedUntil',
  'archivedAt',
] as const satisfies DateColumn[];

/** A sort, and of a custom field its type; a field that is gone has none and sorts as if nobody had a value. */
export interface KnownSort {
  by: SortKey;
  type?: string | undefined;
}

/**
 * All orders of all accounts, ascending. Those by status, labels and custom fields put the same value's owners in the
 * order of their names (groupedOrder.ts).
 */
export class Orders {
  readonly #columns: AccountColumns;
  readonly #kept: ReadonlyMap<SortKey, KeptOrder>;
  readonly #byName: KeptOrder;
  readonly #ranks = new Map<string, Ranks>();
  /** 4 bytes an account each. */
  readonly #grouped = new Recent<GroupedOrder>(8);

  constructor(database: Database, columns: AccountColumns) {
    this.#columns = columns;
    this.#kept = new Map<SortKey, KeptOrder>([
      ...textSorts.map((by) => [by, new KeptOrder(textOrder(database, columns, by))] as const),
      ...dateSorts.map((by) => [by, new KeptOrder(dateOrder(columns, by))] as const),
    ]);
    this.#byName =
      this.#kept.get('displayName') ?? new KeptOrder(textOrder(database, columns, 'displayName'));
  }

  /** To be told how an account differs from before. */
  note(sequence: number, differences: number): void {
    for (const order of this.#kept.values()) order.note(sequence, differences);
    for (const order of this.#grouped.values()) order.note(sequence);
  }

  isPrepared(by: SortKey): boolean {
    return (this.#kept.get(by) ?? this.#byName).isPrepared;
  }

  /** Does the long part of the first `current` of a sort, and lets other calls be answered meanwhile. */
  async prepare(sort: KnownSort): Promise<void> {
    const kept = this.#kept.get(sort.by);
    if (kept) return kept.prepare();
    await this.#byName.prepare();
    await this.#ranksOf(sort)?.ranks.prepare();
  }

  /** Prepares every sort that the window offers, one after another. */
  async prepareAll(fieldTypes: ReadonlyMap<string, string>): Promise<void> {
    await this.#byName.prepare();
    for (const order of this.#kept.values()) await order.prepare();
    for (const by of ['groups', 'tags'] as const) await this.prepare({ by });
    for (const [key, type] of fieldTypes) await this.prepare({ by: `custom:${key}`, type });
  }

  /** Every sequence in ascending order. Not to be called twice at a time, nor before it is prepared. */
  async current(sort: KnownSort): Promise<Uint32Array> {
    const kept = this.#kept.get(sort.by);
    if (kept) return kept.current();
    const names = await this.#byName.current();
    const source = this.#sourceOf(sort);
    if (!source) return names;
    const grouped = this.#grouped.get(source.key) ?? this.#grouped.keep(source.key, new GroupedOrder());
    return grouped.current(names, source, this.#columns.capacity);
  }

  #sourceOf(sort: KnownSort): (Grouping & { key: string }) | undefined {
    // Statuses are numbered in their order.
    if (sort.by === 'status')
      return { key: 'status', numbers: this.#columns.status, ranks: Uint32Array.from([0, 1, 2, 3]) };
    const ranked = this.#ranksOf(sort);
    if (!ranked) return undefined;
    const { key, dictionary, ranks } = ranked;
    return { key, numbers: dictionary.numbers, ranks: ranks.current() };
  }

  #ranksOf({ by, type }: KnownSort): { key: string; dictionary: Dictionary; ranks: Ranks } | undefined {
    const dictionary = this.#dictionaryOf(by);
    if (!dictionary || (by.startsWith('custom:') && type === undefined)) return undefined;
    const key = type === 'number' ? `number ${by}` : by;
    const ranks = this.#ranks.get(key) ?? new Ranks(dictionary, this.#formOf(by, type));
    this.#ranks.set(key, ranks);
    return { key, dictionary, ranks };
  }

  #dictionaryOf(by: SortKey): Dictionary | undefined {
    if (by === 'groups' || by === 'tags') return this.#columns[by];
    return by.startsWith('custom:') ? this.#columns.custom.get(by.slice('custom:'.length)) : undefined;
  }

  #formOf(by: SortKey, type: string | undefined) {
    const labels: Labels | undefined = by === 'groups' || by === 'tags' ? this.#columns[by] : undefined;
    if (labels) return (_: string, list: number) => searchForm(labels.namesOf(list).join(', '));
    if (type !== 'number') return searchForm;
    return (text: string) => {
      const amount = amountOf(text);
      return Number.isNaN(amount) ? undefined : amount;
    };
  }
}
