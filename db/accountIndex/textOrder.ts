import type { Database } from '../connection/database.ts';
import { orderBy, sorts } from './accountSorts.ts';
import { difference, keyDifference, type AccountColumns } from './columns.ts';
import { without, type OrderSource } from './keptOrder.ts';
import { regroup } from './equalTexts.ts';
import type { TextSort } from './storedRow.ts';
import { Turns } from './turns.ts';

/** Rows read between two looks at the clock, and accounts whose places are looked up in one go: about 2 ms each. */
const readSize = 2_000;
const placeSize = 100;

/**
 * The order by a text is that of its index in the table, so the texts need not be in memory. A changed account is put
 * before the one that follows it there.
 */
export function textOrder(database: Database, columns: AccountColumns, sort: TextSort): OrderSource {
  const { order, index } = sorts[sort];
  const moves = difference.exists | keyDifference(sort);
  return {
    affectedBy: moves | difference.status,
    build: () =>
      database.snapshot(async (snapshot) => {
        const sql = `SELECT sequence FROM accounts INDEXED BY ${index} ORDER BY ${orderBy(order, 'asc')}`;
        const sequences = new Uint32Array(columns.capacity);
        return collect(snapshot.prepare(sql).pluck().iterate() as Iterable<number>, sequences);
      }),
    async renew(old, changed) {
      const moved = new Set<number>();
      const restated = new Set<number>();
      for (const [sequence, differences] of changed)
        if ((differences & moves) === 0) restated.add(sequence);
        else moved.add(sequence);
      const stayed = moved.size === 0 ? old : without(old, moved, columns.capacity);
      regroup(stayed, restated, columns.keys[sort], columns.status);
      const there = [...moved].filter((sequence) => columns.status[sequence] !== 0);
      return there.length === 0 ? stayed : insert(stayed, there, await followers(database, sort, there));
    },
  };
}

async function collect(found: Iterable<number>, sequences: Uint32Array): Promise<Uint32Array> {
  const turns = new Turns();
  let all = sequences;
  let count = 0;
  for (const sequence of found) {
    if (count === all.length) {
      const longer = new Uint32Array(all.length * 2);
      longer.set(all);
      all = longer;
    }
    all[count] = sequence;
    count += 1;
    if (count % readSize === 0 && turns.isDue) await turns.give();
  }
  return all.slice(0, count);
}

/** For each account whom it comes before, 0 for nobody: at most one account comes right before another. */
async function followers(database: Database, sort: TextSort, sequences: number[]) {
  const { order, index } = sorts[sort];
  const key = (table: string) => [...order, 'sequence'].map((column) => `${table}.${column}`).join(', ');
  const sql = `SELECT sequence, coalesce((
      SELECT next.sequence FROM accounts AS next INDEXED BY ${index}
      WHERE (${key('next')}) > (${key('accounts')}) ORDER BY ${key('next')} LIMIT 1), 0) AS next
    FROM accounts WHERE sequence IN (SELECT value FROM json_each($sequences))`;
  const turns = new Turns();
  const before = new Map<number, number>();
  for (let from = 0; from < sequences.length; from += placeSize) {
    const part = JSON.stringify(sequences.slice(from, from + placeSize));
    for (const { sequence, next } of await database.read<{ sequence: number; next: number }>(sql, {
      sequences: part,
    }))
      before.set(next, sequence);
    if (turns.isDue) await turns.give();
  }
  return before;
}

/** Puts accounts before those that follow them; `before` tells who comes right before a sequence, or at the end (0). */
function insert(stayed: Uint32Array, moved: number[], before: ReadonlyMap<number, number>): Uint32Array {
  const missing = new Set(moved);
  const order = new Uint32Array(stayed.length + moved.length);
  let count = 0;
  const putBefore = (next: number) => {
    const chain: number[] = [];
    for (let at = before.get(next); at !== undefined && missing.delete(at); at = before.get(at))
      chain.push(at);
    for (const sequence of chain.toReversed()) order[count++] = sequence;
  };
  for (const sequence of stayed) {
    if (before.has(sequence)) putBefore(sequence);
    order[count++] = sequence;
  }
  putBefore(0);
  // Whoever follows was created after the last look at the table: the next look, which is due, mends this.
  for (const sequence of missing) order[count++] = sequence;
  return order;
}
