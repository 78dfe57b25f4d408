import { useEffect, useEffectEvent, useMemo, useState } from 'react';
import type { Account } from '../../../contract/index.ts';
import { hasJustActedOn } from '../../bridge/acts.ts';
import { call } from '../../bridge/call.ts';
import { filterOf, type ListView } from './listInput.ts';

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
 * Looks for the active person where the list has moved them to, further away than what is drawn. `onFound` is told their
 * place, once for each time the rows are fetched anew.
 */
function useLost(
  view: ListView,
  id: string | undefined,
  rowAt: RowAt,
  onFound: (index: number) => void,
): void {
  const found = useEffectEvent(onFound);
  const lost = useMemo(() => (id === undefined ? undefined : { id, rowAt }), [id, rowAt]);
  useEffect(() => {
    if (lost === undefined) return undefined;
    let wanted = true;
    const search = async () => {
      const { index } = await call('accounts.position', { ...filterOf(view), sort: view.sort, id: lost.id });
      if (wanted && index !== null) found(index);
    };
    // Who cannot be found is treated as gone.
    void search().catch(() => undefined);
    return () => {
      wanted = false;
    };
  }, [view, lost]);
}

interface Place {
  view: ListView;
  key: string;
  rowAt: RowAt;
  drawn: { first: number; end: number };
  showRow: (index: number) => void;
}

/**
 * The selected row. It belongs to a person, not to a place: when rows come or go above it, the selection moves along, also
 * to where a new name or date has put the person; when the person left the list, no row is `selected`, but the keys go
 * on from the `cursor`. Another view (`key`) starts without one.
 */
export function useSelection({ view, key, rowAt, drawn, showRow }: Place) {
  const [kept, setKept] = useState<Selection & { key: string }>();
  const select = (index: number) => setKept({ key, index, id: rowAt(index)?.id });
  const current = kept?.key === key ? kept : undefined;
  const here = current && rowAt(current.index);
  const isThere = here === undefined || current?.id === undefined || here.id === current.id;
  const near =
    isThere || current?.id === undefined
      ? current?.index
      : indexOf(current.id, rowAt, drawn.first, drawn.end);
  useLost(view, near === undefined ? current?.id : undefined, rowAt, (index) => {
    if (current?.id === undefined) return;
    setKept({ ...current, index });
    if (hasJustActedOn(current.id)) showRow(index);
  });
  return { selected: near, cursor: near ?? current?.index, select };
}
