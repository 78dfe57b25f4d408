import { remembered } from '../connection/remembered.ts';

/** How an order is made and kept. */
export interface OrderSource {
  /** The differences of an account that may move it. */
  affectedBy: number;
  /** Every sequence in ascending order. */
  build(): Promise<Uint32Array>;
  /** The order after some accounts changed, came or went; `changed` tells how each differs from before. */
  renew(order: Uint32Array, changed: ReadonlyMap<number, number>): Promise<Uint32Array>;
}

/** Above this many changed accounts a new order costs less than mending the old one. */
const manyChanged = 20_000;

/**
 * An order of all accounts: made once, aside, and afterwards mended when somebody asks for it. What changes while it is
 * being made is mended as well.
 */
export class KeptOrder {
  readonly #source: OrderSource;
  #order: Uint32Array | undefined;
  #changed = new Map<number, number>();

  constructor(source: OrderSource) {
    this.#source = source;
  }

  /** Makes the order for the first time. */
  readonly prepare = remembered(() => this.#build());

  get isPrepared(): boolean {
    return this.#order !== undefined;
  }

  /** To be told of every change. */
  note(sequence: number, differences: number): void {
    if ((differences & this.#source.affectedBy) === 0 || !this.prepare.begun()) return;
    this.#changed.set(sequence, (this.#changed.get(sequence) ?? 0) | differences);
  }

  /** The order as it is now. Not to be called twice at a time, nor before it is prepared. */
  async current(): Promise<Uint32Array> {
    if (!this.#order || this.#changed.size > manyChanged) await this.#build();
    const order = this.#order ?? new Uint32Array(0);
    if (this.#changed.size === 0) return order;
    const changed = this.#changed;
    this.#changed = new Map();
    try {
      this.#order = await this.#source.renew(order, changed);
    } catch (error) {
      for (const [sequence, differences] of changed) this.note(sequence, differences);
      throw error;
    }
    return this.#order;
  }

  async #build(): Promise<void> {
    // Before the first look at the accounts, so that no change falls between.
    this.#changed = new Map();
    this.#order = await this.#source.build();
  }
}
