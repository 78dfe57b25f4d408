// Vitest 5 groups the errors it prints with Map.groupBy, which Node 20 does not have: a failing test would show as a
// crash of the reporter. vitest.config.ts imports this; newer runtimes keep their own.

/**
 * @template Key, Item
 * @param {Iterable<Item>} items
 * @param {(item: Item, index: number) => Key} keyOf
 */
function groupBy(items, keyOf) {
  /** @type {Map<Key, Item[]>} */
  const groups = new Map();
  let index = 0;
  for (const item of items) {
    const key = keyOf(item, index++);
    const group = groups.get(key);
    if (group) group.push(item);
    else groups.set(key, [item]);
  }
  return groups;
}

/** @type {Partial<Pick<MapConstructor, 'groupBy'>>} */
const olderMap = Map;
olderMap.groupBy ??= groupBy;
