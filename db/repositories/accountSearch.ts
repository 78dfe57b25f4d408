import { setImmediate as nextTurn } from 'node:timers/promises';
import type { SortKey } from '../../contract/query.ts';
import { statuses as allStatuses, type AccountStatus } from '../../contract/statuses.ts';
import type { Database } from '../connection/database.ts';
import { remembered } from '../connection/remembered.ts';
import { indexedSort, orderBy, sorts } from './accountSorts.ts';

export interface SearchQuery {
  /** Every word in every form that counts as the same. */
  words: string[][];
  statuses: AccountStatus[];
  sort: { by: SortKey; direction: 'asc' | 'desc' };
  offset: number;
  limit: number;
}

interface Matches {
  key: string;
  /** 1 at the sequence of every account that matches. */
  flags: Uint8Array;
  total: number;
}

interface SearchRow {
  sequence: number;
  status: AccountStatus;
  searchText: string;
  version: number;
}

/** Rows read in one go: about 2 ms, so that lists are answered while a million texts are read. */
const chunkSize = 5_000;

const textColumns = 'sequence, status, search_text AS searchText, version';

/**
 * Substring search in memory. Every text is looked at for every new search, which takes 5 to 12 ms at 100,000 accounts
 * whatever the word; the trigram index of FTS5 took 24 ms to only find a word that most addresses hold, and cannot
 * find words of one or two letters (docs/adr/0004-search-in-memory.md). About 150 bytes an account.
 */
export class AccountSearch {
  readonly #database: Database;
  /** All three indexed by `sequence`, which has next to no gaps. */
  readonly #texts: (string | undefined)[] = [];
  readonly #statuses: (AccountStatus | undefined)[] = [];
  readonly #versions: number[] = [];
  readonly #orders = new Map<SortKey, Uint32Array>();
  readonly #changed = new Set<string>();
  #latest: Matches | undefined;
  #last: Promise<unknown> = Promise.resolve();

  constructor(database: Database) {
    this.#database = database;
  }

  /** The sequences of one page of matches, in order, and the number of all matches. */
  find(query: SearchQuery): Promise<{ page: number[]; total: number }> {
    // One after another: a second search must not look while the first is still reading what changed.
    const answer = this.#last.then(() => this.#find(query));
    this.#last = answer.catch(() => undefined);
    return answer;
  }

  async #find(query: SearchQuery): Promise<{ page: number[]; total: number }> {
    await this.#catchUp();
    const order = await this.#orderOf(query.sort.by);
    const { flags, total } = this.#matchesOf(query);
    return { page: pick(order, flags, query), total };
  }

  /** To be told after every commit: these accounts are read again before the next search. */
  forget(ids: string[]): void {
    for (const id of ids) this.#changed.add(id);
  }

  /** Reads the texts, once. */
  readonly warmUp = remembered(() => this.#load());

  #keep({ sequence, status, searchText, version }: SearchRow): void {
    this.#texts[sequence] = searchText;
    this.#statuses[sequence] = status;
    this.#versions[sequence] = version;
  }

  /** Forgets what a changed row makes untrue. A visit leaves the version and moves only the order of visits. */
  #replace(row: SearchRow): void {
    const isVisit = this.#versions[row.sequence] === row.version;
    const isFoundAlike =
      this.#texts[row.sequence] === row.searchText && this.#statuses[row.sequence] === row.status;
    if (isVisit) this.#orders.delete('lastSignInAt');
    else this.#orders.clear();
    if (!isFoundAlike) this.#latest = undefined;
    this.#keep(row);
  }

  #load(): Promise<void> {
    const sql = `SELECT ${textColumns} FROM accounts WHERE sequence > ? ORDER BY sequence LIMIT ?`;
    return this.#database.snapshot(async (snapshot) => {
      const next = snapshot.prepare(sql);
      for (let last = 0; ; await nextTurn()) {
        const rows = next.all(last, chunkSize) as SearchRow[];
        for (const row of rows) this.#keep(row);
        last = rows.at(-1)?.sequence ?? last;
        if (rows.length < chunkSize) return;
      }
    });
  }

  async #catchUp(): Promise<void> {
    await this.warmUp();
    if (this.#changed.size === 0) return;
    const changed = [...this.#changed];
    const sql = `SELECT ${textColumns} FROM accounts WHERE id IN (SELECT value FROM json_each($ids))`;
    this.#changed.clear();
    try {
      const ids = JSON.stringify(changed);
      for (const row of await this.#database.read<SearchRow>(sql, { ids })) this.#replace(row);
    } catch (error) {
      this.forget(changed);
      throw error;
    }
  }

  /** The pages of one search follow each other, so the last one's matches are kept. */
  #matchesOf({ words, statuses }: SearchQuery): Matches {
    const key = JSON.stringify([statuses, words]);
    if (this.#latest?.key === key) return this.#latest;
    const wanted = new Set<AccountStatus | undefined>(statuses);
    const everyStatus = statuses.length === allStatuses.length;
    const flags = new Uint8Array(this.#texts.length);
    let total = 0;
    for (let sequence = 1; sequence < this.#texts.length; sequence += 1) {
      const text = this.#texts[sequence];
      if (text === undefined || !(everyStatus || wanted.has(this.#statuses[sequence]))) continue;
      if (!words.every((forms) => forms.some((form) => text.includes(form)))) continue;
      flags[sequence] = 1;
      total += 1;
    }
    this.#latest = { key, flags, total };
    return this.#latest;
  }

  /** Every sequence in the order of a column: 10 ms at 100,000 accounts, kept until something changes. */
  async #orderOf(column: SortKey): Promise<Uint32Array> {
    const known = this.#orders.get(column);
    if (known) return known;
    const { order, index } = indexedSort(column) ?? sorts.displayName;
    const sql = `SELECT sequence FROM accounts INDEXED BY ${index} ORDER BY ${orderBy(order, 'asc')}`;
    const read = await this.#database.snapshot((snapshot) =>
      Promise.resolve(snapshot.prepare(sql).pluck().all()),
    );
    const sequences = Uint32Array.from(read as number[]);
    this.#orders.set(column, sequences);
    return sequences;
  }
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
