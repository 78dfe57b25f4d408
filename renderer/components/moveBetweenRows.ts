import type { KeyboardEvent } from 'react';

function buttonsOf(row: Element | null): HTMLElement[] {
  return [...(row?.querySelectorAll('button') ?? [])];
}

/** Up and down go to the same button of the row above or below in a list of rows, or to its last where it has fewer. */
export function moveBetweenRows(event: KeyboardEvent<HTMLElement>): void {
  const distance = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  const row = document.activeElement?.closest('[data-row]');
  if (distance === undefined || !row) return;
  const rows = [...event.currentTarget.querySelectorAll('[data-row]')];
  const place = buttonsOf(row).findIndex((one) => one === document.activeElement);
  const next = buttonsOf(rows[rows.indexOf(row) + distance] ?? null);
  event.preventDefault();
  (next[place] ?? next.at(-1))?.focus();
}
