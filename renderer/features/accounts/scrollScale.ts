import type { Density } from '../../../contract/look.ts';

export const rowHeights: Record<Density, number> = { comfortable: 40, compact: 30 };

/** Rows drawn above and below the visible ones, and the step in which the drawn part moves. */
export const spareRows = 10;
const step = 5;

/**
 * Chrome lays out at most 2^25 device pixels (33,554,432); a million rows of 40 px need more, twice that on a screen
 * with two device pixels per pixel. We stay below with room for the rest of the page.
 */
export function tallestScroll(devicePixelRatio: number): number {
  return Math.floor(30_000_000 / Math.max(devicePixelRatio, 0.5));
}

export interface ScrollScale {
  /** What the scroll bar shows, in real pixels. */
  height: number;
  /** Pixels of rows per real pixel scrolled: 1 until the rows are taller than the browser can lay out. */
  ratio: number;
  rowHeight: number;
}

export function scrollScale(
  count: number,
  viewHeight: number,
  tallest: number,
  rowHeight: number,
): ScrollScale {
  const full = count * rowHeight;
  const height = Math.min(full, tallest);
  const ratio = height > viewHeight ? (full - viewHeight) / (height - viewHeight) : 1;
  return { height, ratio, rowHeight };
}

export interface DrawnRows {
  /** First and one past the last row to draw. */
  first: number;
  end: number;
  /** Where the first drawn row lies, in real pixels below the top of the scrolled content. */
  top: number;
}

/** Which rows to draw for a scroll position, and where. Rows move one to one with small scrolling at any scale. */
export function drawnRows(
  scrollTop: number,
  viewHeight: number,
  count: number,
  { ratio, rowHeight }: ScrollScale,
  spare = spareRows,
): DrawnRows {
  const offset = Math.max(scrollTop, 0) * ratio;
  const firstVisible = Math.min(Math.floor(offset / rowHeight), count);
  const first = Math.max(Math.floor((firstVisible - spare) / step) * step, 0);
  const end = Math.min(Math.ceil((offset + viewHeight) / rowHeight / step) * step + spare, count);
  return { first, end, top: first * rowHeight - offset + Math.max(scrollTop, 0) };
}

/** At least as many rows as are ever drawn at a time. */
export function mostDrawn(viewHeight: number, rowHeight: number): number {
  return Math.ceil(viewHeight / rowHeight) + 2 * spareRows + 2 * step + 1;
}

/** The scroll position that shows a row with as little movement as possible. */
export function scrollTopFor(
  index: number,
  scrollTop: number,
  viewHeight: number,
  { ratio, rowHeight }: ScrollScale,
): number {
  const offset = scrollTop * ratio;
  const start = index * rowHeight;
  if (start < offset) return Math.floor(start / ratio);
  if (start + rowHeight > offset + viewHeight) return Math.ceil((start + rowHeight - viewHeight) / ratio);
  return scrollTop;
}
