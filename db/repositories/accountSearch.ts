import { setImmediate as nextTurn } from 'node:timers/promises';
import { statuses as allStatuses, type AccountStatus, type SortColumn } from '../../contract/accounts.ts';
import type { Database } from '../connection/database.ts';
import { orderBy, sorts } from './accountSorts.ts';

export interface SearchQuery {
  words: string[];
  statuses: AccountStatus[];
  sort: { by: SortColumn; direction: 'asc' | 'desc' };
  offset: number;
  limit: number;
}

interface Matches {
  key: string;
  /** 1 at the sequence of every account that matches. */
  flags: Uint8Array;
  total: number;
}

export interface AccountSearch {
  /** The sequences of one page of matches, in order, and the number of all matches. */
  find(query: SearchQuery): Promise<{ page: number[]; total: number }>;
  /** To be told after every commit: these accounts are read again before the next search. */
  forget(ids: string[]): void;
  warmUp(): Promise<void>;
}

/** Rows read in one go: about 2 ms, so that lists are answered while a million texts are read. */
const chunkSize = 5_000;

/**
 * Substring search in memory. Every text is looked at for every new search, which takes 4 to 9 ms at 100,000 accounts
 * whatever the word; the trigram index of FTS5 took 24 ms to only find a word that most addresses hold, and cannot
 * find words of one or two letters (docs/adr/0004-search-in-memory.md). About 150 bytes an account.
 */
export function createAccountSearch(database: Database): AccountSearch {
  // Indexed by `sequence`, which has next to no gaps.
  const texts: (string | undefined)[] = [];
  const states: (AccountStatus | undefined)[] = [];
  const orders = new Map<SortColumn, Uint32Array>();
  const changed = new Set<string>();
  let latest: Matches | undefined;
  let loading: Promise<void> | undefined;

  function keep([sequence, status, text]: [number, AccountStatus, string]): void {
    texts[sequence] = text;
    states[sequence] = status;
  }

  function load(): Promise<void> {
    return database.snapshot(async (snapshot) => {
      const next = snapshot
        .prepare(
          'SELECT sequence, status, search_text FROM accounts WHERE sequence > ? ORDER BY sequence LIMIT ?',
        )
        .raw();
      for (let last = 0; ; await nextTurn()) {
        const rows = next.all(last, chunkSize) as [number, AccountStatus, string][];
        rows.forEach(keep);
        last = rows.at(-1)?.[0] ?? last;
        if (rows.length < chunkSize) return;
      }
    });
  }

  async function warmUp(): Promise<void> {
    loading ??= load();
    try {
      await loading;
    } catch (error) {
      loading = undefined;
      throw error;
    }
  }

  async function catchUp(): Promise<void> {
    await warmUp();
    if (changed.size === 0) return;
    const ids = [...changed];
    changed.clear();
    const rows = await database.read<{ sequence: number; status: AccountStatus; searchText: string }>(
      `SELECT sequence, status, search_text AS searchText FROM accounts
       WHERE id IN (SELECT value FROM json_each($ids))`,
      { ids: JSON.stringify(ids) },
    );
    for (const { sequence, status, searchText } of rows) keep([sequence, status, searchText]);
    orders.clear();
    latest = undefined;
  }

  /** The pages of one search follow each other, so the last one's matches are kept. */
  function matchesOf({ words, statuses }: SearchQuery): Matches {
    const key = [...statuses, ...words].join(' ');
    if (latest?.key === key) return latest;
    const wanted = new Set<AccountStatus | undefined>(statuses);
    const everyStatus = statuses.length === allStatuses.length;
    const flags = new Uint8Array(texts.length);
    let total = 0;
    for (let sequence = 1; sequence < texts.length; sequence += 1) {
      const text = texts[sequence];
      if (text === undefined || !(everyStatus || wanted.has(states[sequence]))) continue;
      if (!words.every((word) => text.includes(word))) continue;
      flags[sequence] = 1;
      total += 1;
    }
    latest = { key, flags, total };
    return latest;
  }

  /** Every sequence in the order of a column: 10 ms at 100,000 accounts, kept until something changes. */
  async function orderOf(column: SortColumn): Promise<Uint32Array> {
    const known = orders.get(column);
    if (known) return known;
    const { order, index } = sorts[column];
    const sql = `SELECT sequence FROM accounts INDEXED BY ${index} ORDER BY ${orderBy(order, 'asc')}`;
    const read = await database.snapshot((snapshot) => Promise.resolve(snapshot.prepare(sql).pluck().all()));
    const sequences = Uint32Array.from(read as number[]);
    orders.set(column, sequences);
    return sequences;
  }

  return {
    warmUp,
    forget(ids) {
      for (const id of ids) changed.add(id);
    },
    async find(query) {
      await catchUp();
      const order = await orderOf(query.sort.by);
      const { flags, total } = matchesOf(query);
      return { page: pick(order, flags, query), total };
    },
  };
}

/** Walks the order from its beginning or its end and picks the page's matches. */
function pick(order: Uint32Array, flags: Uint8Array, { sort, offset, limit }: SearchQuery): number[] {
  const page: number[] = [];
  const step = sort.direction === 'asc' ? 1 : -1;
  let skip = offset;
  for (let at = step === 1 ? 0 : order.length - 1; at >= 0 && at < order.length; at += step) {
    const sequence = order[at] ?? 0;
    if (flags[sequence] !== 1) continue;
    if (skip > 0) skip -= 1;
    else if (page.push(sequence) >= limit) break;
  }
  return page.slice(0, limit);
}
