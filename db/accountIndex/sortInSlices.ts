import { Turns } from './turns.ts';

/** Sorted in one go: 1 to 3 ms. */
const sliceSize = 4_096;
/** Merged between two looks at the clock. */
const mergeSize = 8_192;

type Compare = (one: number, other: number) => number;

/**
 * Sorts numbers, a million in about a second, and gives way to other calls meanwhile. `compare` must say the same
 * throughout: it may look only at what nobody changes.
 */
export async function sortInSlices(numbers: Uint32Array, compare: Compare): Promise<Uint32Array> {
  const turns = new Turns();
  let from = numbers;
  for (let start = 0; start < from.length; start += sliceSize) {
    from.subarray(start, start + sliceSize).sort(compare);
    if (turns.isDue) await turns.give();
  }
  let to: Uint32Array = new Uint32Array(from.length);
  for (let size = sliceSize; size < from.length; size *= 2) {
    for (let start = 0; start < from.length; start += 2 * size)
      await merge(from, to, { start, middle: start + size, end: start + 2 * size }, compare, turns);
    [from, to] = [to, from];
  }
  return from;
}

interface Parts {
  start: number;
  middle: number;
  end: number;
}

async function merge(from: Uint32Array, to: Uint32Array, parts: Parts, compare: Compare, turns: Turns) {
  const middle = Math.min(parts.middle, from.length);
  const end = Math.min(parts.end, from.length);
  let left = parts.start;
  let right = middle;
  for (let at = parts.start; at < end;) {
    for (const stop = Math.min(end, at + mergeSize); at < stop; at += 1) {
      const one = from[left] ?? 0;
      const takesLeft = left < middle && (right >= end || compare(one, from[right] ?? 0) <= 0);
      to[at] = takesLeft ? one : (from[right] ?? 0);
      if (takesLeft) left += 1;
      else right += 1;
    }
    if (turns.isDue) await turns.give();
  }
}

/** Puts a few sorted numbers among many sorted ones, of which whole stretches are copied at once. */
export function mergeFew(many: Uint32Array, few: readonly number[], compare: Compare): Uint32Array {
  const merged = new Uint32Array(many.length + few.length);
  let from = 0;
  for (const [index, sequence] of few.entries()) {
    let low = from;
    for (let high = many.length; low < high;) {
      const middle = (low + high) >>> 1;
      if (compare(many[middle] ?? 0, sequence) < 0) low = middle + 1;
      else high = middle;
    }
    merged.set(many.subarray(from, low), from + index);
    merged[low + index] = sequence;
    from = low;
  }
  merged.set(many.subarray(from), from + few.length);
  return merged;
}
