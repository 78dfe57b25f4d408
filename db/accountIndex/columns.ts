import { dateColumns, presences, type DateColumn } from '../../contract/query.ts';
import { CustomColumn } from './customColumn.ts';
import { eachValue } from './customValues.ts';
import { Labels } from './labels.ts';
import { Protections } from './protections.ts';
import { hashOf, instantOf, statusNumbers, textSorts, type StoredRow, type TextSort } from './storedRow.ts';

/** What differs between an account before and after a change, as bits. */
export const difference = { exists: 1, status: 2 } as const;
const firstDate = 2;
const firstKey = firstDate + dateColumns.length;

export function dateDifference(column: DateColumn): number {
  return 1 << (firstDate + dateColumns.indexOf(column));
}

export function keyDifference(sort: TextSort): number {
  return 1 << (firstKey + textSorts.indexOf(sort));
}

function record<Name extends string, Value>(names: readonly Name[], make: () => Value): Record<Name, Value> {
  return Object.fromEntries(names.map((name) => [name, make()])) as Record<Name, Value>;
}

const parentBit = 1 << presences.indexOf('parent');

const smallest = 1_024;

/** The end of an id is where ids of the same minute differ. */
function hashOfId(id: string): number {
  return hashOf(id, Math.max(0, id.length - 12));
}

/**
 * What lists ask about, as columns of numbers by `sequence`, which has next to no gaps. 99 bytes an account, 4 more
 * for each custom field, and more for custom fields in which everybody has another text.
 */
export class AccountColumns {
  /** Every array is this long. */
  capacity = smallest;
  /** The highest sequence. */
  last = 0;
  /** As `statusNumbers`; 0 where there is no account. */
  status = new Uint8Array(smallest);
  presence = new Uint16Array(smallest);
  /** The sequence of the account it belongs to; 0 for none. */
  parent = new Uint32Array(smallest);
  /** Milliseconds since 1970; NaN for never. */
  readonly dates: Record<DateColumn, Float64Array> = record(dateColumns, () => new Float64Array(smallest));
  /** Hashes of the texts that are sorted by: whether a text changed, and whether two neighbours' are the same. */
  readonly keys: Record<TextSort, Uint32Array> = record(textSorts, () => new Uint32Array(smallest));
  readonly groups = new Labels(smallest);
  readonly tags = new Labels(smallest);
  readonly protections = new Protections(smallest);
  /** By key; a field has no column while no account has a value. */
  readonly custom = new Map<string, CustomColumn>();
  /** Hashes of the ids: they find accounts whose row is gone. */
  #ids = new Uint32Array(smallest);

  /** Makes room for sequences up to `last`. */
  reserve(last: number): void {
    if (last < this.capacity) return;
    while (this.capacity <= last) this.capacity *= 2;
    const longer = <Column extends { set(other: Column): void }>(column: Column, made: Column): Column => {
      made.set(column);
      return made;
    };
    this.status = longer(this.status, new Uint8Array(this.capacity));
    this.presence = longer(this.presence, new Uint16Array(this.capacity));
    this.parent = longer(this.parent, new Uint32Array(this.capacity));
    this.#ids = longer(this.#ids, new Uint32Array(this.capacity));
    for (const column of dateColumns)
      this.dates[column] = longer(this.dates[column], new Float64Array(this.capacity));
    for (const sort of textSorts) this.keys[sort] = longer(this.keys[sort], new Uint32Array(this.capacity));
    for (const column of [this.groups, this.tags, this.protections, ...this.custom.values()])
      column.reserve(this.capacity);
  }

  /** Keeps a row and tells in what it differs from the one before. */
  set(row: StoredRow): number {
    const { sequence } = row;
    this.reserve(sequence);
    if (sequence > this.last) this.last = sequence;
    const status = statusNumbers[row.status];
    const before = this.status[sequence];
    const differences = before === 0 ? difference.exists : before === status ? 0 : difference.status;
    this.status[sequence] = status;
    this.presence[sequence] = row.presence;
    this.parent[sequence] = row.parent ?? 0;
    this.#ids[sequence] = hashOfId(row.id);
    this.groups.set(sequence, row.groups);
    this.tags.set(sequence, row.tags);
    this.protections.set(sequence, row.protection);
    if (before !== 0) this.#clearCustom(sequence, row.custom);
    this.#setCustom(sequence, row.custom);
    return differences | this.#setDates(sequence, row.dates) | this.#setKeys(sequence, row.keys);
  }

  /** Forgets an account; those that belonged to it belong to nobody. */
  remove(sequence: number): void {
    this.status[sequence] = 0;
    this.groups.set(sequence, '');
    this.tags.set(sequence, '');
    this.protections.set(sequence, '');
    this.#clearCustom(sequence, '{}');
    for (
      let child = this.parent.indexOf(sequence);
      child >= 0;
      child = this.parent.indexOf(sequence, child + 1)
    ) {
      this.parent[child] = 0;
      this.presence[child] = (this.presence[child] ?? 0) & ~parentBit;
    }
  }

  /** The sequences that may be those of these ids, and surely hold all that are. */
  candidatesOf(ids: readonly string[]): number[] {
    const wanted = new Set(ids.map(hashOfId));
    const found: number[] = [];
    for (let sequence = 1; sequence <= this.last; sequence += 1)
      if (this.status[sequence] !== 0 && wanted.has(this.#ids[sequence] ?? 0)) found.push(sequence);
    return found;
  }

  #setCustom(sequence: number, json: string): void {
    eachValue(json, (key, value) => {
      let column = this.custom.get(key);
      if (!column) {
        column = new CustomColumn(this.capacity);
        this.custom.set(key, column);
      }
      column.set(sequence, value);
    });
  }

  /** Forgets the values of fields that an account had and has no more. */
  #clearCustom(sequence: number, json: string): void {
    const kept = new Set<string>();
    eachValue(json, (key) => kept.add(key));
    for (const [key, column] of this.custom) if (!kept.has(key)) column.set(sequence, '');
  }

  #setDates(sequence: number, dates: string): number {
    let differences = 0;
    for (let index = 0, from = 0; index < dateColumns.length; index += 1) {
      const next = dates.indexOf('\n', from);
      const to = next < 0 ? dates.length : next;
      const column = this.dates[dateColumns[index] ?? 'createdAt'];
      const instant = to === from ? Number.NaN : instantOf(dates, from, to);
      const before = column[sequence] ?? 0;
      if (before !== instant && !(Number.isNaN(before) && Number.isNaN(instant)))
        differences |= 1 << (firstDate + index);
      column[sequence] = instant;
      from = to + 1;
    }
    return differences;
  }

  #setKeys(sequence: number, keys: string): number {
    let differences = 0;
    for (let index = 0, from = 0; index < textSorts.length; index += 1) {
      const next = keys.indexOf('\n', from);
      const to = next < 0 ? keys.length : next;
      const column = this.keys[textSorts[index] ?? 'username'];
      const hash = hashOf(keys, from, to);
      if (column[sequence] !== hash) differences |= 1 << (firstKey + index);
      column[sequence] = hash;
      from = to + 1;
    }
    return differences;
  }
}
