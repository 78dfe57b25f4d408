import type { ArrangedColumn } from './arrange.ts';
import { givesWay, measureOf, narrowest, widest } from './columns.ts';

/** The column of ticks at the left, and the margin at the right. */
export const tickWidth = 40;
export const endMargin = 12;

export interface Fit {
  columns: ArrangedColumn[];
  /** For `grid-template-columns`, ticks and margin included. */
  template: string;
  /** Below this many pixels the list scrolls sideways. */
  least: number;
}

function leastOf(column: ArrangedColumn, automatic: boolean): number {
  const { usual, least } = measureOf(column);
  return column.width ?? (automatic ? least : usual);
}

function sum(columns: readonly ArrangedColumn[], automatic: boolean): number {
  return columns.reduce((total, column) => total + leastOf(column, automatic), tickWidth + endMargin);
}

/** Hides the least important columns until the others have room. */
function thatHaveRoom(columns: ArrangedColumn[], room: number): ArrangedColumn[] {
  const order = columns.filter((column) => givesWay(column) < Infinity);
  order.sort((one, other) => givesWay(one) - givesWay(other));
  let left = columns;
  for (const next of order) {
    if (sum(left, true) <= room) break;
    left = left.filter((column) => column !== next);
  }
  return left;
}

function track(column: ArrangedColumn, automatic: boolean): string {
  const { weight } = measureOf(column);
  const least = leastOf(column, automatic);
  return column.width !== null || weight === 0 ? `${least}px` : `minmax(${least}px, ${weight}fr)`;
}

/**
 * Which columns are seen and how wide they are. As long as nobody chose (`automatic`) the window decides how many have
 * room; afterwards all that were chosen are there and the list scrolls sideways when they do not fit.
 */
export function fitColumns(arranged: readonly ArrangedColumn[], automatic: boolean, room: number): Fit {
  const shown = arranged.filter((column) => column.shown);
  const columns = automatic ? thatHaveRoom(shown, room) : shown;
  const tracks = columns.map((column) => track(column, automatic));
  const end = tracks.some((one) => one.includes('fr')) ? `${endMargin}px` : `minmax(${endMargin}px, 1fr)`;
  return {
    columns,
    template: [`${tickWidth}px`, ...tracks, end].join(' '),
    least: Math.ceil(sum(columns, automatic)),
  };
}

export function clampWidth(width: number): number {
  return Math.round(Math.min(Math.max(width, narrowest), widest));
}

/**
 * The arrangement with every seen column at its present width, so that dragging one edge moves nothing to the left of it.
 */
export function frozen(
  arranged: readonly ArrangedColumn[],
  widths: ReadonlyMap<string, number>,
): ArrangedColumn[] {
  return arranged.map((column) => {
    const width = widths.get(column.key);
    return width === undefined ? column : { ...column, width: clampWidth(width) };
  });
}
