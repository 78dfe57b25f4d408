import { useState, type DragEvent } from 'react';
import type { ColumnKey } from './columns.ts';

interface Over {
  key: ColumnKey;
  after: boolean;
}

/** Its own kind, so that a text or a file dragged over the window is not taken for a column. */
const kind = 'application/x-rollbook-column';

/**
 * Moving columns with the mouse. `axis` is the way they stand in: `x` for the heads, `y` for the list of columns.
 * `onMove` is told before which column the dragged one shall stand, or undefined for the end.
 */
export function useDragOrder(
  keys: readonly ColumnKey[],
  axis: 'x' | 'y',
  onMove: (key: ColumnKey, before: ColumnKey | undefined) => void,
) {
  const [dragged, setDragged] = useState<ColumnKey>();
  const [over, setOver] = useState<Over>();
  const end = () => {
    setDragged(undefined);
    setOver(undefined);
  };
  const source = (key: ColumnKey) => ({
    draggable: true,
    onDragStart: (event: DragEvent) => {
      event.dataTransfer.setData(kind, key);
      event.dataTransfer.effectAllowed = 'move';
      setDragged(key);
    },
    onDragEnd: end,
  });
  const target = (key: ColumnKey) => ({
    'data-drop': over?.key === key ? (over.after ? 'after' : 'before') : undefined,
    onDragOver: (event: DragEvent<HTMLElement>) => {
      if (dragged === undefined) return;
      event.preventDefault();
      const { left, top, width, height } = event.currentTarget.getBoundingClientRect();
      const after = axis === 'x' ? event.clientX > left + width / 2 : event.clientY > top + height / 2;
      if (over?.key !== key || over.after !== after) setOver({ key, after });
    },
    onDrop: (event: DragEvent) => {
      if (dragged === undefined || over === undefined) return;
      event.preventDefault();
      onMove(dragged, over.after ? keys[keys.indexOf(over.key) + 1] : over.key);
      end();
    },
  });
  return { source, target };
}
