import { useState, type KeyboardEvent } from 'react';

const beside: Record<string, number> = { ArrowRight: 1, ArrowLeft: -1 };
const across: Record<string, number> = { ArrowDown: 1, ArrowUp: -1 };

/** Where a key leads from a place among `count` marks in rows of `row`. Undefined: nowhere. */
function placeAfter(key: string, place: number, count: number, row: number): number | undefined {
  const start = place - (place % row);
  if (key === 'Home') return start;
  if (key === 'End') return start + row - 1;
  const step = beside[key];
  if (step !== undefined && row > 1) return Math.min(start + row - 1, Math.max(start, place + step));
  const distance = across[key] ?? step;
  // In a single row up and down lead on as well: nobody has to know how a chart lies.
  const next = distance === undefined ? undefined : place + distance * (count > row ? row : 1);
  return next === undefined || next < 0 || next >= count ? undefined : next;
}

/**
 * The marks of one chart by mouse and keyboard: Tab reaches one of them, arrows the others, and the one that has the
 * mouse or the keyboard shows its words. Escape takes the words away, as they may cover what one looks at.
 */
export function useMarks(count: number, start: number, row = count) {
  const [reached, setReached] = useState(start);
  const [shown, setShown] = useState<number>();
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    if (event.key === 'Escape' && shown !== undefined) {
      event.preventDefault();
      setShown(undefined);
      return;
    }
    const marks = [...event.currentTarget.querySelectorAll<HTMLElement>('[data-mark]')];
    const place = marks.findIndex((mark) => mark === document.activeElement);
    const next = place === -1 ? undefined : placeAfter(event.key, place, count, row);
    if (next === undefined) return;
    event.preventDefault();
    marks[next]?.focus();
  };
  const propsOf = (place: number) => ({
    'data-mark': true,
    tabIndex: place === Math.min(reached, count - 1) ? 0 : -1,
    onFocus: () => {
      setReached(place);
      setShown(place);
    },
    onBlur: () => setShown(undefined),
    onMouseEnter: () => setShown(place),
    onMouseLeave: () => setShown(undefined),
  });
  return { shown, onKeyDown, propsOf };
}
