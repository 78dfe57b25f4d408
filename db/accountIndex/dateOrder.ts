import type { DateColumn } from '../../contract/query.ts';
import { dateDifference, difference, type AccountColumns } from './columns.ts';
import type { OrderSource } from './keptOrder.ts';
import { without } from './places.ts';
import { sortByInstant } from './sortByInstant.ts';
import { mergeFew } from './sortInSlices.ts';
import { statusNumbers } from './storedRow.ts';

/** Never comes first; the same instant is in the order of status and age, as in the indexes of the table. */
function comparer(instants: Float64Array, statuses: Uint8Array) {
  return (one: number, other: number): number => {
    const a = instants[one] ?? 0;
    const b = instants[other] ?? 0;
    if (a < b) return -1;
    if (a > b) return 1;
    if (a !== b && Number.isNaN(a) !== Number.isNaN(b)) return Number.isNaN(a) ? -1 : 1;
    return (statuses[one] ?? 0) - (statuses[other] ?? 0) || one - other;
  };
}

/** The order by a date, all in memory. */
export function dateOrder(columns: AccountColumns, column: DateColumn): OrderSource {
  return {
    affectedBy: difference.exists | difference.status | dateDifference(column),
    build() {
      // Copies: accounts may change while this is sorted, and are put in their places afterwards.
      const statuses = columns.status.slice(0, columns.last + 1);
      const instants = columns.dates[column].slice(0, columns.last + 1);
      return sortByInstant(existing(statuses), instants);
    },
    renew(order, changed) {
      const compare = comparer(columns.dates[column], columns.status);
      const stayed = without(order, changed.keys(), columns.capacity);
      const moved = [...changed.keys()]
        .filter((sequence) => columns.status[sequence] !== 0)
        .toSorted(compare);
      return Promise.resolve(mergeFew(stayed, moved, compare));
    },
  };
}

/** All sequences that somebody has, by status and age. */
function existing(statuses: Uint8Array): Uint32Array {
  const sequences = new Uint32Array(statuses.length);
  let count = 0;
  for (let status = 1; status <= Object.keys(statusNumbers).length; status += 1)
    for (let sequence = 1; sequence < statuses.length; sequence += 1)
      if (statuses[sequence] === status) sequences[count++] = sequence;
  return sequences.slice(0, count);
}
