import { useEffect, useImperativeHandle, useRef } from 'react';
import { usePreferences } from '../../shell/usePreferences.ts';
import type { Opening, TableProps } from './AccountsTable.tsx';
import { rowHeights } from './scrollScale.ts';
import { useDrawnRows } from './useDrawnRows.ts';
import { useRows } from './useList.ts';
import { useSelection } from './useSelection.ts';
import { useOpenInSight, useStep } from './useStep.ts';

/** Another view starts at its top. */
function useStartAtTop(key: string, scrollTo: (top: number) => void): void {
  const shown = useRef(key);
  useEffect(() => {
    if (shown.current !== key) scrollTo(0);
    shown.current = key;
  });
}

/** The rows that are drawn, the one that is active, and the ways to another. */
export function useTable({ view, total, openId, onOpen, handle }: TableProps) {
  const grid = useRef<HTMLDivElement>(null);
  const rowHeight = rowHeights[usePreferences().preferences.density];
  const { drawn, height, scrollTo, showRow, rowsPerView } = useDrawnRows(grid, total, rowHeight);
  const rowAt = useRows(view, drawn.first, drawn.end);
  const key = JSON.stringify(view);
  const { selected, cursor, select } = useSelection({ view, key, rowAt, drawn, showRow });
  useStartAtTop(key, scrollTo);

  const choose = (index: number, how: Opening) => {
    select(index);
    const account = rowAt(index);
    if (account !== undefined && (how !== 'move' || openId !== undefined)) onOpen(account, how);
  };
  /** Makes a row active and brings it into view; `quietly` leaves the details on whom they show. */
  const move = (index: number, quietly: boolean) => {
    if (quietly) select(index);
    else choose(index, 'move');
    showRow(index);
  };
  const place = { view, total, openId, cursor, select, showRow };
  const step = useStep({ ...place, onOpen });
  useOpenInSight(place);
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
  return { grid, rowHeight, drawn, height, rowAt, selected, cursor, rowsPerView, select, choose, move };
}

export type Table = ReturnType<typeof useTable>;
