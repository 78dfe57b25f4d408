import { useEffect, useImperativeHandle, useRef, type KeyboardEvent, type MouseEvent } from 'react';
import type { TableProps } from './AccountsTable.tsx';
import { useDrawnRows } from './useDrawnRows.ts';
import { useRows } from './useList.ts';
import { targetOf, useSelection } from './useSelection.ts';

/** Another view starts at its top. */
function useStartAtTop(key: string, scrollTo: (top: number) => void): void {
  const shown = useRef(key);
  useEffect(() => {
    if (shown.current !== key) scrollTo(0);
    shown.current = key;
  });
}

function rowOf(event: MouseEvent): number | undefined {
  const row = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-index]') : null;
  return row === null ? undefined : Number(row.dataset['index']);
}

/** Everything that a key or the mouse does to the list, apart from how it looks. */
export function useTable({ view, total, openId, onOpen, onEscape, handle }: TableProps) {
  const grid = useRef<HTMLDivElement>(null);
  const { drawn, height, scrollTo, showRow, rowsPerView } = useDrawnRows(grid, total);
  const rowAt = useRows(view, drawn.first, drawn.end);
  const key = JSON.stringify(view);
  const { selected, select } = useSelection(key, rowAt, drawn);
  useStartAtTop(key, scrollTo);

  const choose = (index: number, follow: boolean) => {
    select(index);
    const account = rowAt(index);
    if (account !== undefined && (!follow || openId !== undefined)) onOpen(account, follow);
  };
  const move = (index: number) => {
    choose(index, true);
    showRow(index);
  };
  useImperativeHandle(handle, () => ({
    enter: () => {
      grid.current?.focus();
      if (selected === undefined && total > 0) move(0);
    },
    openFirst: () => choose(0, false),
  }));
  const onKeyDown = (event: KeyboardEvent) => {
    // Keys pressed on a column's button belong to the button.
    if (event.target !== event.currentTarget || event.altKey || event.ctrlKey || event.metaKey) return;
    const target = targetOf(event.key, selected ?? -1, total, rowsPerView);
    if (target !== undefined) move(target);
    else if (event.key === 'Escape') onEscape();
    else if ((event.key === 'Enter' || event.key === ' ') && selected !== undefined) choose(selected, false);
    else return;
    event.preventDefault();
  };
  const onClick = (event: MouseEvent) => {
    const index = rowOf(event);
    if (index !== undefined) choose(index, false);
  };
  return { grid, drawn, height, rowAt, selected, onKeyDown, onClick };
}
