import { setTimeout as sleep } from 'node:timers/promises';

/** How long the first list waits for very many locks that are due, in milliseconds: 10,000 that end together take that long. */
const usualPatience = 2_000;

/** Moves the locks whose date has come, once for everybody who asks meanwhile. */
export class Settling {
  readonly #settle: () => Promise<number>;
  readonly #patience: number;
  #running: Promise<number> | undefined;
  /** Somebody's patience has ended: until all are moved, nobody else's is tried. */
  #isLong = false;

  constructor(settle: () => Promise<number>, patience = usualPatience) {
    this.#settle = settle;
    this.#patience = patience;
  }

  /** Resolves to the number moved when all are. */
  whole(): Promise<number> {
    return (this.#running ??= this.#settle().finally(() => {
      this.#running = undefined;
      this.#isLong = false;
    }));
  }

  /**
   * For what only reads: waits for two seconds at most, and then goes on with what is not moved yet. Each part that is moved is
   * told as a change, so whoever shows it reads it again.
   */
  async briefly(): Promise<void> {
    const all = this.whole();
    if (this.#isLong) {
      all.catch(() => undefined);
      return;
    }
    const ended = new AbortController();
    const wait = sleep(this.#patience, true, { ref: false, signal: ended.signal }).catch(() => false);
    try {
      const isLong = await Promise.race([all.then(() => false), wait]);
      if (isLong && this.#running === all) this.#isLong = true;
    } finally {
      ended.abort();
      all.catch(() => undefined);
    }
  }
}
