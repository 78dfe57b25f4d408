import type { Period } from './periods.ts';

interface MonthTotal {
  month: string;
  total: number;
  joined: number;
  left: number;
}

/** Counts who came and left in each month, and before the first one. `months` are in order and without gaps. */
export function createMemberTotals(months: Period[]) {
  const starts = months.map(({ start }) => start);
  const names = months.map(({ name }) => name);
  const joined = new Float64Array(months.length + 1);
  const left = new Float64Array(months.length + 1);
  const until = months.at(-1)?.end ?? '';

  /** Place 0 is before the first month, -1 after the last. */
  function placeOf(value: string, bounds: string[]): number {
    let low = 0;
    for (let high = bounds.length; low < high;) {
      const middle = (low + high) >>> 1;
      if ((bounds[middle] ?? '') <= value) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  function count(totals: Float64Array, place: number, number: number): void {
    totals[place] = (totals[place] ?? 0) + number;
  }

  return {
    add(createdAt: string, archivedAt: string | null) {
      if (createdAt < until) count(joined, placeOf(createdAt, starts), 1);
      if (archivedAt !== null && archivedAt < until) count(left, placeOf(archivedAt, starts), 1);
    },
    /** Purged people by the months they joined and left. */
    addMonths(joinedMonth: string, leftMonth: string, number: number) {
      const last = names.at(-1) ?? '';
      if (joinedMonth <= last) count(joined, placeOf(joinedMonth, names), number);
      if (leftMonth <= last) count(left, placeOf(leftMonth, names), number);
    },
    months(): MonthTotal[] {
      let total = (joined[0] ?? 0) - (left[0] ?? 0);
      return names.map((month, place) => {
        const came = joined[place + 1] ?? 0;
        const went = left[place + 1] ?? 0;
        total += came - went;
        return { month, total, joined: came, left: went };
      });
    },
  };
}
