import { useState } from 'react';
import type { Account } from '../../../contract/index.ts';

interface Selection {
  index: number;
  /** Unknown until the row has arrived: one can press End before the last page is there. */
  id: string | undefined;
}

type RowAt = (index: number) => Account | undefined;

/** The place a key moves to, or undefined when the key does not move the selection. */
export function targetOf(key: string, index: number, total: number, rowsPerView: number): number | undefined {
  const last = total - 1;
  const moves: Record<string, number> = {
    ArrowDown: index + 1,
    ArrowUp: index === -1 ? last : index - 1,
    PageDown: Math.max(index, 0) + rowsPerView,
    PageUp: index - rowsPerView,
    Home: 0,
    End: last,
  };
  const target = moves[key];
  return target === undefined || total === 0 ? undefined : Math.min(Math.max(target, 0), last);
}

function indexOf(id: string, rowAt: RowAt, first: number, end: number): number | undefined {
  for (let index = first; index < end; index += 1) if (rowAt(index)?.id === id) return index;
  return undefined;
}

/**
 * The selected row. It belongs to a person, not to a place: when rows come or go above it, the selection moves along;
 * when the person left the list, no row is `selected`, but the keys go on from the `cursor`. Another view (`key`)
 * starts without one.
 */
export function useSelection(key: string, rowAt: RowAt, { first, end }: { first: number; end: number }) {
  const [kept, setKept] = useState<Selection & { key: string }>();
  const select = (index: number) => setKept({ key, index, id: rowAt(index)?.id });
  if (kept === undefined || kept.key !== key) return { selected: undefined, cursor: undefined, select };

  const { index, id } = kept;
  const here = rowAt(index);
  const isThere = here === undefined || id === undefined || here.id === id;
  const selected = isThere ? index : indexOf(id, rowAt, first, end);
  return { selected, cursor: selected ?? index, select };
}
