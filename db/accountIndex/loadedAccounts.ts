import type { Database } from '../connection/database.ts';
import { AccountColumns, difference } from './columns.ts';
import { Matcher, type Matches } from './matcher.ts';
import { Orders } from './orders.ts';
import { Recent } from './recent.ts';
import { SearchTexts } from './searchTexts.ts';
import { rowOf, storedColumns, type StoredCells, type StoredRow } from './storedRow.ts';
import { Turns } from './turns.ts';

/** Rows read in one go: 2 to 4 ms, so that lists are answered while a million accounts are read. */
const chunkSize = 500;

/** The search is three times as fast once V8 has seen it often; while there are few texts, that costs little. */
const trialSearches = 60;

/** What was answered since the last change. */
export class Answers {
  readonly matches = new Recent<Matches>(8);
  readonly totals = new Recent<number>(256);
  /** The matches of a query in an order. */
  readonly filtered = new Recent<Uint32Array>(4);

  clear(): void {
    this.matches.clear();
    this.totals.clear();
    this.filtered.clear();
  }
}

/** All accounts as columns, texts and orders, and how they follow the table. */
export class LoadedAccounts {
  readonly #database: Database;
  readonly columns = new AccountColumns();
  readonly #texts = new SearchTexts();
  readonly orders: Orders;
  readonly matcher: Matcher;
  readonly answers = new Answers();

  constructor(database: Database) {
    this.#database = database;
    this.orders = new Orders(database, this.columns);
    this.matcher = new Matcher(database, this.columns, this.#texts);
  }

  /** Reads every account, as they are at one moment. */
  load(): Promise<void> {
    const sql = `SELECT ${storedColumns} FROM accounts WHERE sequence > ? ORDER BY sequence LIMIT ?`;
    return this.#database.snapshot(async (snapshot) => {
      const last = snapshot.prepare('SELECT max(sequence) FROM accounts').pluck().get();
      this.columns.reserve(Number(last ?? 0));
      const next = snapshot.prepare(sql).raw();
      const turns = new Turns();
      for (let after = 0, chunks = 0; ; chunks += 1) {
        const rows = next.all(after, chunkSize) as StoredCells[];
        for (const cells of rows) this.#keep(rowOf(cells));
        if (chunks < trialSearches) this.#texts.match([['trial']], new Uint8Array(this.columns.capacity));
        after = rows.at(-1)?.[0] ?? after;
        if (rows.length < chunkSize) return;
        if (turns.isDue) await turns.give();
      }
    });
  }

  /** Reads accounts again that changed, came or went. */
  async read(ids: readonly string[]): Promise<void> {
    const sql = `SELECT ${storedColumns} FROM accounts WHERE id IN (SELECT value FROM json_each($ids))`;
    const turns = new Turns();
    const gone = new Set(ids);
    this.answers.clear();
    this.matcher.forgetFilters();
    for (let from = 0; from < ids.length; from += chunkSize) {
      const part = JSON.stringify(ids.slice(from, from + chunkSize));
      for (const row of await this.#database.read<StoredRow>(sql, { ids: part })) {
        this.orders.note(row.sequence, this.#keep(row));
        gone.delete(row.id);
      }
      if (turns.isDue) await turns.give();
    }
    if (gone.size > 0) await this.#remove([...gone]);
  }

  #keep(row: StoredRow): number {
    this.#texts.set(row.sequence, row.searchText);
    return this.columns.set(row);
  }

  /** The table no longer knows these ids, so it is asked for the sequences that may have been theirs. */
  async #remove(ids: readonly string[]): Promise<void> {
    const sql = 'SELECT sequence FROM accounts WHERE sequence IN (SELECT value FROM json_each($sequences))';
    const candidates = this.columns.candidatesOf(ids);
    const sequences = JSON.stringify(candidates);
    const rows = await this.#database.read<{ sequence: number }>(sql, { sequences });
    const there = new Set(rows.map(({ sequence }) => sequence));
    const gone = candidates.filter((sequence) => !there.has(sequence));
    for (const sequence of gone) {
      this.#texts.remove(sequence);
      this.columns.remove(sequence);
      this.orders.note(sequence, difference.exists);
    }
    this.matcher.forgetTouched();
  }
}
