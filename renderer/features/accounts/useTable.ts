import { useEffect, useImperativeHandle, useRef, type KeyboardEvent, type MouseEvent } from 'react';
import type { Opening, TableProps } from './AccountsTable.tsx';
import { useDrawnRows } from './useDrawnRows.ts';
import { useRows } from './useList.ts';
import { targetOf, useSelection } from './useSelection.ts';
import { useStep } from './useStep.ts';

/** Another view starts at its top. */
function useStartAtTop(key: string, scrollTo: (top: number) => void): void {
  const shown = useRef(key);
  useEffect(() => {
    if (shown.current !== key) scrollTo(0);
    shown.current = key;
  });
}

function onRow({ target }: MouseEvent, act: (index: number) => void): void {
  const row = target instanceof Element ? target.closest<HTMLElement>('[data-index]') : null;
  if (row !== null) act(Number(row.dataset['index']));
}

/** Everything that a key or the mouse does to the list, apart from how it looks. */
export function useTable({ view, total, openId, onOpen, onEscape, handle }: TableProps) {
  const grid = useRef<HTMLDivElement>(null);
  const { drawn, height, scrollTo, showRow, rowsPerView } = useDrawnRows(grid, total);
  const rowAt = useRows(view, drawn.first, drawn.end);
  const key = JSON.stringify(view);
  const { selected, cursor, select } = useSelection(key, rowAt, drawn);
  useStartAtTop(key, scrollTo);

  const choose = (index: number, how: Opening) => {
    select(index);
    const account = rowAt(index);
    if (account !== undefined && (how !== 'move' || openId !== undefined)) onOpen(account, how);
  };
  const move = (index: number) => {
    choose(index, 'move');
    showRow(index);
  };
  const step = useStep({ view, total, openId, cursor, select, showRow, onOpen });
  // Hands the keyboard to the list, from the search field or from details that close: entering opens nobody.
  useImperativeHandle(handle, () => ({
    enter: () => {
      grid.current?.focus();
      if (cursor !== undefined) return;
      select(0);
      scrollTo(0);
    },
    openFirst: () => choose(0, 'enter'),
    step,
  }));
  const onKeyDown = (event: KeyboardEvent) => {
    // Keys pressed on a column's button belong to the button.
    if (event.target !== event.currentTarget || event.altKey || event.ctrlKey || event.metaKey) return;
    const target = targetOf(event.key, cursor ?? -1, total, rowsPerView);
    if (target !== undefined) move(target);
    else if (event.key === 'Escape') onEscape();
    else if ((event.key === 'Enter' || event.key === ' ') && selected !== undefined)
      choose(selected, 'enter');
    else return;
    event.preventDefault();
  };
  const onClick = (event: MouseEvent) => onRow(event, (index) => choose(index, 'click'));
  return { grid, drawn, height, rowAt, selected, onKeyDown, onClick };
}
