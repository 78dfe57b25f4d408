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

function nameFirst(columns: readonly ArrangedColumn[]): ArrangedColumn[] {
  const isName = ({ key }: ArrangedColumn) => key === nameColumn;
  const name = columns.filter(isName).map((column) => ({ ...column, shown: true }));
  return [...name, ...columns.filter((column) => !isName(column))];
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
  return nameFirst(arranged);
}

/** What to keep of an arrangement. A field that is deleted now keeps its place: it may be restored. */
export function toKept(arranged: readonly ArrangedColumn[], before: KeptColumns): KeptColumns {
  const here = new Set<string>(arranged.map(({ key }) => key));
  const kept = arranged.map(({ key, width, shown }) => ({ key, width, shown }));
  return [...kept, ...before.filter(({ key }) => !here.has(key))];
}

/**
 * The columns in another order. `keys` are some of them: they share the places they had in their new order, and the others
 * stay where they are. The name stays first.
 */
export function reordered(columns: readonly ArrangedColumn[], keys: readonly string[]): ArrangedColumn[] {
  const moving = new Set(keys);
  const byKey = new Map<string, ArrangedColumn>(columns.map((column) => [column.key, column]));
  const next = keys.flatMap((key) => byKey.get(key) ?? []);
  const all = columns.map((column) => (moving.has(column.key) ? (next.shift() ?? column) : column));
  return nameFirst(all);
}

export function withColumn(
  columns: readonly ArrangedColumn[],
  key: ColumnKey,
  changes: Partial<Pick<ArrangedColumn, 'width' | 'shown'>>,
): ArrangedColumn[] {
  return columns.map((column) => (column.key === key ? { ...column, ...changes } : column));
}
