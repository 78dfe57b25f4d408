export interface Scale {
  top: number;
  bottom: number;
  /** Whole numbers at even distances, lowest first, with the ends. */
  ticks: readonly number[];
}

/** The next of 1, 2, 5, 10, 20, 50 …: distances that people count in. */
function roundDistance(least: number): number {
  const power = 10 ** Math.floor(Math.log10(Math.max(least, 1)));
  const factor = [1, 2, 5, 10].find((one) => one * power >= least) ?? 10;
  return factor * power;
}

/** A scale through zero for numbers up to `highest` and, below zero, down to `lowest` (given without its sign). */
export function scaleOf(highest: number, lowest = 0): Scale {
  const distance = roundDistance((highest + lowest) / 5);
  const above = Math.max(1, Math.ceil(highest / distance));
  const below = Math.ceil(lowest / distance);
  const ticks = Array.from({ length: above + below + 1 }, (_, place) => (place - below) * distance);
  return { top: above * distance, bottom: -below * distance, ticks };
}

/** Where a value stands on the scale: 0 at the top, 100 at the bottom, for SVG. */
export function heightOf({ top, bottom }: Scale, value: number): number {
  return ((top - value) / (top - bottom)) * 100;
}
