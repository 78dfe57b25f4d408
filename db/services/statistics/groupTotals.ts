/** Different lists of groups that are counted as texts before they are read: parsing each row would cost 1 s a million. */
const mostLists = 2_000;

/** Counts members by group from the JSON lists of the rows. */
export function createGroupTotals() {
  const lists = new Map<string, number>();
  const totals = new Map<string, number>();

  function settle(): void {
    for (const [list, count] of lists) {
      for (const name of JSON.parse(list) as string[]) totals.set(name, (totals.get(name) ?? 0) + count);
    }
    lists.clear();
  }

  return {
    add(list: string) {
      lists.set(list, (lists.get(list) ?? 0) + 1);
      if (lists.size >= mostLists) settle();
    },
    /** The largest first, those of a size by name. */
    largest(limit: number): { name: string; total: number }[] {
      settle();
      return [...totals]
        .map(([name, total]) => ({ name, total }))
        .toSorted((one, other) => other.total - one.total || (one.name < other.name ? -1 : 1))
        .slice(0, limit);
    },
  };
}
