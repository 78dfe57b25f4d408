import type { Database } from '../connection/database.ts';
import { orderBy, sorts } from './accountSorts.ts';
import { difference, keyDifference, type AccountColumns } from './columns.ts';
import { regroup } from './equalTexts.ts';
import type { OrderSource } from './keptOrder.ts';
import { withChains, without } from './places.ts';
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
      if (there.length === 0) return stayed;
      const chains = chainsOf(there, await followers(database, sort, there));
      return withChains(stayed, chains, columns.capacity);
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

/**
 * The moved accounts in chains, by whom each chain comes before; `before` tells who comes right before a sequence, or at the
 * end (0).
 */
function chainsOf(moved: number[], before: ReadonlyMap<number, number>): Map<number, number[]> {
  const missing = new Set(moved);
  const chains = new Map<number, number[]>();
  for (const head of before.keys()) {
    if (head !== 0 && missing.has(head)) continue;
    const chain: number[] = [];
    for (let at = before.get(head); at !== undefined; at = before.get(at)) chain.push(at);
    chains.set(head, chain.toReversed());
  }
  for (const chain of chains.values()) for (const sequence of chain) missing.delete(sequence);
  // Whoever follows was created after the last look at the table: the next look, which is due, mends this.
  chains.set(0, [...(chains.get(0) ?? []), ...missing]);
  return chains;
}
