import type { LoadedAccounts } from './loadedAccounts.ts';
import type { Asked, Matches } from './matcher.ts';
import type { KnownSort } from './orders.ts';

/** This near to an end of the list, walking there costs less than putting all matches in order. */
const near = 1_000;

/** Which accounts a query finds; kept until something changes. */
export async function matchesOf(accounts: LoadedAccounts, asked: Asked): Promise<Matches> {
  const { matches } = accounts.answers;
  return matches.get(asked.key) ?? matches.keep(asked.key, await accounts.matcher.match(asked));
}

/** The accounts that a query finds, in ascending order. */
export class SortedMatches {
  readonly #accounts: LoadedAccounts;
  readonly #asked: Asked;
  readonly #sort: KnownSort;

  constructor(accounts: LoadedAccounts, asked: Asked, sort: KnownSort) {
    this.#accounts = accounts;
    this.#asked = asked;
    this.#sort = sort;
  }

  matches(): Promise<Matches> {
    return matchesOf(this.#accounts, this.#asked);
  }

  /** All of them. Kept for the next pages, which then cost no more than their rows. */
  async all(): Promise<Uint32Array> {
    const { filtered } = this.#accounts.answers;
    const known = filtered.get(this.#key);
    if (known) return known;
    const order = await this.#accounts.orders.current(this.#sort);
    const { flags, total } = await this.matches();
    return filtered.keep(this.#key, total === order.length ? order : pick(order, flags, total));
  }

  /** Those from one place until before another. */
  async stretch(from: number, until: number): Promise<Uint32Array> {
    const { flags, total } = await this.matches();
    if (until === from) return new Uint32Array(0);
    const isNear = until <= near || total - from <= near;
    if (!isNear || this.#accounts.answers.filtered.get(this.#key))
      return (await this.all()).subarray(from, until);
    const order = await this.#accounts.orders.current(this.#sort);
    if (until <= near) return pick(order, flags, until).subarray(from);
    return pickLast(order, flags, total - from).subarray(0, until - from);
  }

  get #key(): string {
    return `${this.#sort.by} ${this.#sort.type ?? ''} ${this.#asked.key}`;
  }
}

function pick(order: Uint32Array, flags: Uint8Array, wanted: number): Uint32Array {
  const picked = new Uint32Array(wanted);
  let count = 0;
  for (let at = 0; at < order.length && count < wanted; at += 1) {
    const sequence = order[at] ?? 0;
    picked[count] = sequence;
    count += flags[sequence] ?? 0;
  }
  return picked.subarray(0, count);
}

function pickLast(order: Uint32Array, flags: Uint8Array, wanted: number): Uint32Array {
  const picked = new Uint32Array(wanted);
  let count = 0;
  for (let at = order.length - 1; at >= 0 && count < wanted; at -= 1) {
    const sequence = order[at] ?? 0;
    picked[wanted - 1 - count] = sequence;
    count += flags[sequence] ?? 0;
  }
  return picked.subarray(wanted - count);
}
