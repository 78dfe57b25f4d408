/** Up to this many are looked for one by one, 0.3 ms each at a million; more of them in one pass over all. */
const few = 12;

/** Where some of the sequences stand in an order, ascending. `capacity` is more than the highest sequence. */
export function placesOf(order: Uint32Array, wanted: readonly number[], capacity: number): number[] {
  if (wanted.length <= few) {
    const found = wanted.map((sequence) => order.indexOf(sequence)).filter((place) => place >= 0);
    return found.toSorted((one, other) => one - other);
  }
  const isWanted = new Uint8Array(capacity);
  for (const sequence of wanted) isWanted[sequence] = 1;
  const found: number[] = [];
  for (let place = 0; place < order.length; place += 1)
    if (isWanted[order[place] ?? 0] === 1) found.push(place);
  return found;
}

/** An order without some of its sequences: what lies between them is copied in whole stretches. */
export function without(order: Uint32Array, left: Iterable<number>, capacity: number): Uint32Array {
  const places = placesOf(order, [...left], capacity);
  const kept = new Uint32Array(order.length - places.length);
  let from = 0;
  for (const [index, place] of places.entries()) {
    kept.set(order.subarray(from, place), from - index);
    from = place + 1;
  }
  kept.set(order.subarray(from), from - places.length);
  return kept;
}

/**
 * An order with chains of further sequences: each before the one it belongs to, those that belong to
 * nobody here at the end.
 */
export function withChains(
  order: Uint32Array,
  chains: ReadonlyMap<number, readonly number[]>,
  capacity: number,
): Uint32Array {
  let added = 0;
  for (const chain of chains.values()) added += chain.length;
  const longer = new Uint32Array(order.length + added);
  let from = 0;
  let count = 0;
  const copyUntil = (place: number) => {
    longer.set(order.subarray(from, place), count);
    count += place - from;
    from = place;
  };
  const add = (chain: readonly number[]) => {
    longer.set(chain, count);
    count += chain.length;
  };
  const heads = [...chains.keys()].filter((head) => head !== 0);
  const strays = new Set(chains.keys());
  for (const place of placesOf(order, heads, capacity)) {
    const head = order[place] ?? 0;
    copyUntil(place);
    add(chains.get(head) ?? []);
    strays.delete(head);
  }
  copyUntil(order.length);
  for (const head of strays) add(chains.get(head) ?? []);
  return longer;
}
