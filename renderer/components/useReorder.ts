import { useState, type DragEvent, type KeyboardEvent } from 'react';
import { messages } from '../text/messages.ts';
import type { MenuItem } from './Menu.tsx';

/** A list with the entry at `from` moved to `to`. */
export function moved<Entry>(list: readonly Entry[], from: number, to: number): Entry[] {
  const rest = [...list];
  const [entry] = rest.splice(from, 1);
  return entry === undefined ? rest : rest.toSpliced(to, 0, entry);
}

/** What is dragged and over which row it is. */
function useDrag(ids: readonly string[], move: (id: string, to: number) => void) {
  const [dragged, setDragged] = useState<string>();
  const [over, setOver] = useState<string>();
  const stop = () => {
    setDragged(undefined);
    setOver(undefined);
  };
  const side = (id: string) => (ids.indexOf(dragged ?? '') < ids.indexOf(id) ? 'after' : 'before');
  return (id: string) => ({
    draggable: true,
    'data-drop': dragged !== undefined && over === id && dragged !== id ? side(id) : undefined,
    onDragStart: (event: DragEvent) => {
      event.dataTransfer.effectAllowed = 'move';
      setDragged(id);
    },
    onDragOver: (event: DragEvent) => {
      if (dragged === undefined) return;
      event.preventDefault();
      setOver(id);
    },
    onDrop: (event: DragEvent) => {
      event.preventDefault();
      if (dragged !== undefined) move(dragged, ids.indexOf(id));
      stop();
    },
    onDragEnd: stop,
  });
}

/**
 * Puts the rows of a list into another order: by dragging, with Alt and an arrow key, and by the entries of a menu, which
 * is the way that everybody finds.
 */
export function useReorder(ids: readonly string[], onReorder: (ids: string[]) => void) {
  const move = (id: string, to: number) => {
    const from = ids.indexOf(id);
    if (from !== -1 && to >= 0 && to < ids.length && to !== from) onReorder(moved(ids, from, to));
  };
  const dragProps = useDrag(ids, move);
  const rowProps = (id: string) => ({
    ...dragProps(id),
    onKeyDown: (event: KeyboardEvent) => {
      const by = { ArrowUp: -1, ArrowDown: 1 }[event.key];
      if (!event.altKey || by === undefined) return;
      event.preventDefault();
      move(id, ids.indexOf(id) + by);
    },
  });
  const menuItems = (id: string): MenuItem[] => {
    const place = ids.indexOf(id);
    return [
      { key: 'up', label: messages.reorder.up, disabled: place <= 0, run: () => move(id, place - 1) },
      {
        key: 'down',
        label: messages.reorder.down,
        disabled: place === ids.length - 1,
        run: () => move(id, place + 1),
      },
    ];
  };
  return { rowProps, menuItems };
}
