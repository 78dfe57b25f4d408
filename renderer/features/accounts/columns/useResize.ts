import type { KeyboardEvent, PointerEvent, RefObject } from 'react';
import { withColumn, type ArrangedColumn } from './arrange.ts';
import { measureOf, type Column } from './columns.ts';
import { clampWidth, fitColumns, frozen } from './fit.ts';
import type { Columns } from './useColumns.ts';

/** What an arrow key changes, and with Shift. */
const step = 8;
const bigStep = 40;

function widthsOnScreen(grid: HTMLElement): Map<string, number> {
  const heads = grid.querySelectorAll<HTMLElement>('[role="columnheader"][data-column]');
  return new Map([...heads].map((head) => [head.dataset['column'] ?? '', head.offsetWidth]));
}

/** Shows widths at once by two variables of the grid: while an edge is dragged no row is drawn anew. */
function preview(grid: HTMLElement, arranged: readonly ArrangedColumn[]): void {
  const { template, least } = fitColumns(arranged, false, 0);
  grid.style.setProperty('--columns', template);
  grid.style.setProperty('--least-width', `${least}px`);
}

/** Making one column wider or narrower, by its edge or by the keys of its edge. */
export function useResize(grid: RefObject<HTMLElement | null>, { arranged, change }: Columns) {
  const present = () => (grid.current === null ? [] : frozen(arranged, widthsOnScreen(grid.current)));
  const set = (column: Column, width: number) => {
    const next = withColumn(present(), column.key, { width: clampWidth(width) });
    if (next.length > 0) change(next);
  };

  const toUsual = (column: Column) => set(column, measureOf(column).usual);
  const onPointerDown = (column: Column, event: PointerEvent<HTMLElement>) => {
    const list = grid.current;
    if (event.button !== 0 || list === null) return;
    event.preventDefault();
    const edge = event.currentTarget;
    edge.setPointerCapture(event.pointerId);
    edge.focus();
    const start = event.clientX;
    const before = present();
    const from = before.find(({ key }) => key === column.key)?.width ?? measureOf(column).usual;
    let wanted = before;
    const onMove = (move: globalThis.PointerEvent) => {
      wanted = withColumn(before, column.key, { width: clampWidth(from + move.clientX - start) });
      preview(list, wanted);
    };
    const onEnd = () => {
      edge.removeEventListener('pointermove', onMove);
      if (wanted !== before) change(wanted);
    };
    edge.addEventListener('pointermove', onMove);
    edge.addEventListener('lostpointercapture', onEnd, { once: true });
  };
  const onKeyDown = (column: Column, event: KeyboardEvent<HTMLElement>) => {
    const direction = { ArrowLeft: -1, ArrowRight: 1 }[event.key];
    if (direction === undefined && event.key !== 'Enter') return undefined;
    event.preventDefault();
    event.stopPropagation();
    if (direction === undefined) return toUsual(column);
    const now = present().find(({ key }) => key === column.key)?.width ?? measureOf(column).usual;
    return set(column, now + direction * (event.shiftKey ? bigStep : step));
  };
  return { onPointerDown, onKeyDown, toUsual };
}
