import type { CustomField, Preferences } from '../../../../contract/index.ts';
import { builtIn, nameColumn, shownAtFirst, type Column, type ColumnKey } from './columns.ts';

export type KeptColumns = Preferences['columns'];

export type ArrangedColumn = Column & {
  /** Pixels the person gave it; null takes what is usual. */
  width: number | null;
  shown: boolean;
};

function known(fields: readonly CustomField[]): Map<string, Column> {
  const columns: Column[] = [
    ...builtIn.map((key) => ({ key })),
    ...fields.map((field) => ({ key: `custom:${field.key}` as const, field })),
  ];
  return new Map(columns.map((column) => [column.key, column]));
}

/**
 * Every column in its order. Kept ones stand as they were kept; fields that are new since then come last and show
 * themselves if their owner wants them in the list. What no longer exists is left out.
 */
export function arrange(kept: KeptColumns, fields: readonly CustomField[]): ArrangedColumn[] {
  const rest = known(fields);
  const arranged: ArrangedColumn[] = [];
  for (const { key, width, shown } of kept) {
    const column = rest.get(key);
    if (column !== undefined) arranged.push({ ...column, width, shown });
    rest.delete(key);
  }
  const nobodyChose = kept.length === 0;
  for (const column of rest.values()) {
    const shown = column.field?.inList ?? (nobodyChose && shownAtFirst.has(column.key));
    arranged.push({ ...column, width: null, shown });
  }
  const isName = ({ key }: ArrangedColumn) => key === nameColumn;
  return [
    ...arranged.filter(isName).map((column) => ({ ...column, shown: true })),
    ...arranged.filter((column) => !isName(column)),
  ];
}

/** What to keep of an arrangement. A field that is deleted now keeps its place: it may be restored. */
export function toKept(arranged: readonly ArrangedColumn[], before: KeptColumns): KeptColumns {
  const here = new Set<string>(arranged.map(({ key }) => key));
  const kept = arranged.map(({ key, width, shown }) => ({ key, width, shown }));
  return [...kept, ...before.filter(({ key }) => !here.has(key))];
}

/** The columns with one of them moved to stand before another, or last. The name stays first. */
export function moved(
  columns: readonly ArrangedColumn[],
  key: ColumnKey,
  before: ColumnKey | undefined,
): ArrangedColumn[] {
  const column = columns.find((one) => one.key === key);
  if (column === undefined || key === nameColumn || key === before) return [...columns];
  const others = columns.filter((one) => one !== column);
  const place = others.findIndex((one) => one.key === before);
  const target = place === -1 ? others.length : Math.max(place, 1);
  return [...others.slice(0, target), column, ...others.slice(target)];
}

/** The columns with one of them a place up or down. */
export function nudged(columns: readonly ArrangedColumn[], key: ColumnKey, by: 1 | -1): ArrangedColumn[] {
  const place = columns.findIndex((one) => one.key === key);
  // Down is: before the one after the next.
  return moved(columns, key, columns[place + (by === 1 ? 2 : -1)]?.key);
}

export function withColumn(
  columns: readonly ArrangedColumn[],
  key: ColumnKey,
  changes: Partial<Pick<ArrangedColumn, 'width' | 'shown'>>,
): ArrangedColumn[] {
  return columns.map((column) => (column.key === key ? { ...column, ...changes } : column));
}
