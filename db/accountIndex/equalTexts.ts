import { placesOf } from './places.ts';

/**
 * Accounts with the same text stand in the order of status and age. When some got another status, their stretches of
 * equal texts are put in order again, in place, without asking the table. `keys` are hashes of the texts.
 */
export function regroup(
  order: Uint32Array,
  restated: ReadonlySet<number>,
  keys: Uint32Array,
  statuses: Uint8Array,
): void {
  if (restated.size === 0) return;
  let done = 0;
  for (const at of placesOf(order, [...restated], statuses.length)) {
    if (at < done) continue;
    const key = keys[order[at] ?? 0];
    let start = at;
    let end = at + 1;
    while (start > 0 && keys[order[start - 1] ?? 0] === key) start -= 1;
    while (end < order.length && keys[order[end] ?? 0] === key) end += 1;
    if (end - start > 1) arrange(order.subarray(start, end), statuses);
    done = end;
  }
}

/** Sorting this many costs more than going through all sequences. */
const manyEqual = 4_096;

function arrange(stretch: Uint32Array, statuses: Uint8Array): void {
  if (stretch.length < manyEqual) {
    stretch.sort((one, other) => (statuses[one] ?? 0) - (statuses[other] ?? 0) || one - other);
    return;
  }
  const isHere = new Uint8Array(statuses.length);
  for (const sequence of stretch) isHere[sequence] = 1;
  let count = 0;
  for (let status = 0; status <= 3; status += 1)
    for (let sequence = 1; sequence < isHere.length; sequence += 1)
      if (isHere[sequence] === 1 && statuses[sequence] === status) stretch[count++] = sequence;
}
