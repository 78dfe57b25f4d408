import type { Query, Sort, SortKey } from '../../contract/query.ts';
import type { Database } from '../connection/database.ts';
import { remembered } from '../connection/remembered.ts';
import type { AccountColumns } from './columns.ts';
import type { LabelTotals } from './labels.ts';
import { LoadedAccounts } from './loadedAccounts.ts';
import { ask, type Asked } from './matcher.ts';
import type { KnownSort } from './orders.ts';
import { matchesOf, SortedMatches } from './sortedMatches.ts';
import { statusNumbers } from './storedRow.ts';

/** A question that goes through every loop: words, a condition, and a page in the middle. */
const trial: Query = {
  search: 'an er',
  filter: { archived: false, conditions: [{ kind: 'has', what: 'phone' }] },
};
const trialOffset = 2_000;

export interface Place {
  sort: Sort;
  offset: number;
  limit: number;
}

/**
 * Answers which accounts a query finds, in every order, from memory: 1,000,000 accounts in a few milliseconds
 * (docs/adr/0011-account-index.md). The table stays the truth; after each commit the changed accounts are read again
 * before the next answer. Answers are sequences, by which rows are read from the table. Everything waits for the first
 * load, which takes seconds at a million.
 */
export class AccountIndex {
  readonly #database: Database;
  readonly #clock: () => Date;
  readonly #changed = new Set<string>();
  #accounts: LoadedAccounts | undefined;
  #last: Promise<unknown> = Promise.resolve();
  #generation = 0;

  constructor(database: Database, clock: () => Date) {
    this.#database = database;
    this.#clock = clock;
  }

  /** Grows with every change of the accounts: what was made of them at the same number is still right. */
  get generation(): number {
    return this.#generation;
  }

  /** Whether a list in this order is answered at once, or has to wait for something long first. */
  isReadyFor(by: SortKey): boolean {
    return this.#accounts?.orders.isPrepared(by) ?? false;
  }

  /** Reads all accounts and makes the usual orders, once, while other calls are answered. */
  async warmUp(): Promise<void> {
    const { orders } = await this.#load();
    await orders.prepareAll(await this.#fieldTypes());
    // The very first search takes three times as long as the next: not the one that somebody waits for.
    await this.find(trial, { sort: { by: 'displayName', direction: 'asc' }, offset: trialOffset, limit: 1 });
  }

  /** To be told after every commit: these accounts, also removed ones, are read again before the next answer. */
  forget(ids: Iterable<string>): void {
    for (const id of ids) this.#changed.add(id);
    this.#generation += 1;
  }

  /** A page of the accounts that a query finds, in order, and how many it finds in all. */
  async find(query: Query, place: Place): Promise<{ sequences: number[]; total: number }> {
    return this.#inOrder(query, place.sort, async (list) => {
      const { total } = await list.matches();
      const { from, until } = stretchOf(place, total);
      const page = [...(await list.stretch(from, until))];
      return { sequences: place.sort.direction === 'asc' ? page : page.toReversed(), total };
    });
  }

  /** How many accounts a query finds. */
  async count(query: Query): Promise<number> {
    return this.#answer(query, async (asked, accounts) => {
      const known = accounts.answers.totals.get(asked.key);
      return known ?? accounts.answers.totals.keep(asked.key, (await matchesOf(accounts, asked)).total);
    });
  }

  /** All accounts that a query finds, in the order of their creation: for changes of many, and exports. */
  async sequencesOf(query: Query): Promise<Uint32Array> {
    return this.#answer(query, async (asked, accounts) => {
      const { flags, total } = await matchesOf(accounts, asked);
      const sequences = new Uint32Array(total);
      let count = 0;
      for (let at = 1; count < total; at += 1) if (flags[at] === 1) sequences[count++] = at;
      return sequences;
    });
  }

  /** At which place of a list an account stands; undefined when the query does not find it. */
  async positionOf(sequence: number, query: Query, sort: Sort): Promise<number | undefined> {
    return this.#inOrder(query, sort, async (list) => {
      const order = await list.all();
      const at = order.indexOf(sequence);
      if (at < 0) return undefined;
      return sort.direction === 'asc' ? at : order.length - 1 - at;
    });
  }

  /** How many accounts have each group or tag, by name. Ways to write a name count as one. */
  async labelTotals(kind: 'group' | 'tag'): Promise<Map<string, LabelTotals>> {
    return this.read(({ groups, tags, status, last }) => {
      const labels = kind === 'group' ? groups : tags;
      const present = new Uint32Array(labels.texts.length);
      const archived = new Uint32Array(labels.texts.length);
      for (let at = 1; at <= last; at += 1) {
        if (status[at] === 0) continue;
        const list = labels.numbers[at] ?? 0;
        const owners = status[at] === statusNumbers.archived ? archived : present;
        owners[list] = (owners[list] ?? 0) + 1;
      }
      return labels.totals(present, archived);
    });
  }

  /**
   * Lets `look` read the columns as they are after the last commit, for statistics. It must be quick, keep none of the
   * arrays and change nothing. `status` is 0 where there is no account; see `statusNumbers` and `presenceBit`.
   */
  async read<Result>(look: (columns: Readonly<AccountColumns>) => Result): Promise<Result> {
    const accounts = await this.#load();
    return this.#inTurn(async () => {
      await this.#catchUp(accounts);
      return look(accounts.columns);
    });
  }

  readonly #load = remembered(async () => {
    const accounts = new LoadedAccounts(this.#database);
    await accounts.load();
    this.#accounts = accounts;
    return accounts;
  });

  /** One after another: a second call must not look while the first is still reading what changed. */
  #inTurn<Result>(work: () => Promise<Result>): Promise<Result> {
    const answer = this.#last.then(work);
    this.#last = answer.catch(() => undefined);
    return answer;
  }

  async #answer<Result>(
    query: Query,
    work: (asked: Asked, accounts: LoadedAccounts) => Promise<Result>,
  ): Promise<Result> {
    const accounts = await this.#load();
    const asked = ask(query, await this.#fieldTypes(), this.#clock);
    await accounts.matcher.prepare(asked);
    return this.#inTurn(async () => {
      await this.#catchUp(accounts);
      return work(asked, accounts);
    });
  }

  async #inOrder<Result>(
    query: Query,
    sort: Sort,
    work: (list: SortedMatches) => Promise<Result>,
  ): Promise<Result> {
    const accounts = await this.#load();
    const known = await this.#knownSort(sort.by);
    await accounts.orders.prepare(known);
    return this.#answer(query, (asked) => work(new SortedMatches(accounts, asked, known)));
  }

  async #catchUp(accounts: LoadedAccounts): Promise<void> {
    if (this.#changed.size === 0) return;
    const ids = [...this.#changed];
    this.#changed.clear();
    try {
      await accounts.read(ids);
    } catch (error) {
      this.forget(ids);
      throw error;
    }
  }

  async #knownSort(by: SortKey): Promise<KnownSort> {
    if (!by.startsWith('custom:')) return { by };
    return { by, type: (await this.#fieldTypes()).get(by.slice('custom:'.length)) };
  }

  /** The custom fields that exist. Read each time: it costs 20 µs, and nobody has to remember to tell. */
  async #fieldTypes(): Promise<ReadonlyMap<string, string>> {
    const sql = 'SELECT key, type FROM custom_fields WHERE removed_at IS NULL';
    const fields = await this.#database.read<{ key: string; type: string }>(sql);
    return new Map(fields.map(({ key, type }) => [key, type]));
  }
}

/** A page as a part of the ascending order. */
function stretchOf({ sort, offset, limit }: Place, total: number): { from: number; until: number } {
  const first = Math.min(offset, total);
  const end = Math.min(first + limit, total);
  return sort.direction === 'asc' ? { from: first, until: end } : { from: total - end, until: total - first };
}
