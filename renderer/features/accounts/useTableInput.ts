import type { KeyboardEvent, MouseEvent } from 'react';
import type { TableProps } from './AccountsTable.tsx';
import { targetOf } from './useSelection.ts';
import type { Table } from './useTable.ts';
import { rowId } from './AccountRow.tsx';

function indexAt(target: EventTarget): number | undefined {
  const row = target instanceof Element ? target.closest<HTMLElement>('[data-index]') : null;
  return row === null ? undefined : Number(row.dataset['index']);
}

function isOnTick(target: EventTarget): boolean {
  return target instanceof Element && target.closest('[data-tick]') !== null;
}

/** Choosing rows for bulk work, by key and mouse alike. */
function selecting({ rows }: TableProps, table: Table) {
  const { rowAt, cursor } = table;
  return {
    toggle: (index: number) => {
      const id = rowAt(index)?.id;
      if (id !== undefined) rows.toggle(index, id);
    },
    extend: (index: number) => rows.extendTo(index, cursor ?? index, rowAt),
  };
}

function useMouse(props: TableProps, table: Table) {
  const { onMenu, onOpen, openId, rows } = props;
  const { toggle, extend } = selecting(props, table);
  const onClick = (event: MouseEvent) => {
    const index = indexAt(event.target);
    if (index === undefined) return;
    if (event.shiftKey) extend(index);
    else if (event.ctrlKey || event.metaKey || isOnTick(event.target)) toggle(index);
    else rows.moveTo(index);
    if (event.shiftKey || event.ctrlKey || event.metaKey || isOnTick(event.target)) table.select(index);
    else table.choose(index, 'click');
  };
  /** The first click of the two has opened the details already. */
  const onDoubleClick = (event: MouseEvent) => {
    const account = table.rowAt(indexAt(event.target) ?? -1);
    if (account !== undefined && account.id === openId && !isOnTick(event.target)) onOpen(account, 'enter');
  };
  const onContextMenu = (event: MouseEvent) => {
    const index = indexAt(event.target);
    if (index === undefined) return;
    event.preventDefault();
    table.select(index);
    const account = table.rowAt(index);
    if (account !== undefined) onMenu(account, { x: event.clientX, y: event.clientY });
  };
  // Shift and a click would mark the text between the two places; a tick would take the keyboard from the list.
  const onMouseDown = (event: MouseEvent<HTMLElement>) => {
    if (indexAt(event.target) === undefined || (!event.shiftKey && !isOnTick(event.target))) return;
    event.preventDefault();
    event.currentTarget.focus();
  };
  return { onClick, onDoubleClick, onContextMenu, onMouseDown };
}

function useKeys(props: TableProps, table: Table) {
  const { total, rows, onEscape, onMenu } = props;
  const { cursor, selected, rowAt } = table;
  const { toggle, extend } = selecting(props, table);
  const openMenu = () => {
    const account = selected === undefined ? undefined : rowAt(selected);
    const box =
      selected === undefined ? undefined : document.getElementById(rowId(selected))?.getBoundingClientRect();
    if (account !== undefined && box !== undefined) onMenu(account, { x: box.left + 60, y: box.bottom });
  };
  const go = (index: number, withShift: boolean) => {
    if (withShift) extend(index);
    else rows.moveTo(index);
    table.move(index, withShift);
  };
  const actions: Record<string, () => void> = {
    Escape: () => (rows.selection.kind === 'none' ? onEscape() : rows.clear()),
    Enter: () => selected !== undefined && table.choose(selected, 'enter'),
    ' ': () => selected !== undefined && toggle(selected),
    ContextMenu: openMenu,
  };
  return (event: KeyboardEvent) => {
    // Keys pressed on a column's button belong to the button.
    if (event.target !== event.currentTarget || event.altKey) return;
    const { key, shiftKey } = event;
    const withCommand = event.ctrlKey || event.metaKey;
    const target = withCommand ? undefined : targetOf(key, cursor ?? -1, total, table.rowsPerView);
    if (withCommand && key.toLowerCase() === 'a' && !shiftKey) rows.all();
    else if (shiftKey && key === 'F10') openMenu();
    else if (target !== undefined) go(target, shiftKey);
    else if (actions[key] !== undefined && (!withCommand || key === ' ')) actions[key]();
    else return;
    event.preventDefault();
  };
}

/** Everything that a key or the mouse does to the list. */
export function useTableInput(props: TableProps, table: Table) {
  return { ...useMouse(props, table), onKeyDown: useKeys(props, table) };
}
