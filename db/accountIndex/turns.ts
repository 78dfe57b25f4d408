import { setImmediate as nextTurn } from 'node:timers/promises';

/** Milliseconds of long work after which other calls are answered. */
const longest = 5;

/** Lets long work on the database's thread give way: `if (turns.isDue) await turns.give();` */
export class Turns {
  #since = performance.now();

  get isDue(): boolean {
    return performance.now() - this.#since >= longest;
  }

  async give(): Promise<void> {
    await nextTurn();
    this.#since = performance.now();
  }
}
