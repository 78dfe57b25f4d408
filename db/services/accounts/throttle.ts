import { createHmac, randomBytes } from 'node:crypto';

/** Failures before waiting begins, and the longest wait: 1, 2, 4, … seconds up to five minutes. */
const freeAttempts = 5;
const longestWait = 300_000;

/** Logins of nobody that are remembered; the one that was tried longest ago makes room. */
const strangersKept = 1_000;

/** How long an account waits after its last failure, in milliseconds. Never for ever, however many there were. */
export function waitAfter(failedAttempts: number): number {
  if (failedAttempts < freeAttempts) return 0;
  return Math.min(longestWait, 1_000 * 2 ** (failedAttempts - freeAttempts));
}

/**
 * Slows guessing down. How often an account failed is stored, and no clock can change it. When it failed last is not
 * read from the file: the computer's clock can be set to any time by whoever guesses. Waits are measured by a clock that
 * nobody can set and that begins with the process (`performance.now`), so that
 * - setting the clock forward does not skip a wait, and setting it back does not lengthen one;
 * - after a start every wait begins anew, once: nobody can tell how long the program was closed. That costs an honest
 *   member at most five minutes after opening, and a guesser gains nothing from closing the program;
 * - no wait is longer than five minutes of running. The clock may stand still while the computer sleeps; then a wait
 *   takes up where it was.
 */
export class Throttle {
  readonly #elapsed: () => number;
  readonly #startedAt: number;
  /** When an account failed in this process, oldest first. */
  readonly #failedAt = new Map<string, number>();
  /** How often a login that nobody has was tried, oldest first: were it free to try, its neighbours would be known members. */
  readonly #strangers = new Map<string, number>();
  /** People type passwords into the wrong field: what nobody is called is kept as a keyed hash, and only in memory. */
  readonly #key = randomBytes(32);

  constructor(elapsed: () => number) {
    this.#elapsed = elapsed;
    this.#startedAt = elapsed();
  }

  /** Milliseconds that an account must still wait; 0 when it may be tried now. */
  waitOf(id: string, failedAttempts: number): number {
    const since = this.#failedAt.get(id) ?? this.#startedAt;
    return Math.max(0, waitAfter(failedAttempts) - (this.#elapsed() - since));
  }

  /** Begins the wait of an account that has just failed. */
  noteFailure(id: string): void {
    this.#failedAt.delete(id);
    this.#failedAt.set(id, this.#elapsed());
    // A wait that is over for certain says no more than the start of the process does.
    for (const [other, at] of this.#failedAt) {
      if (this.#elapsed() - at < longestWait) return;
      this.#failedAt.delete(other);
    }
  }

  /** As `waitOf`, for a login that nobody has: it must not be told from one that somebody has. */
  waitOfStranger(login: string): number {
    const name = this.#nameOf(login);
    return this.waitOf(name, this.#strangers.get(name) ?? 0);
  }

  noteStranger(login: string): void {
    const name = this.#nameOf(login);
    const failures = (this.#strangers.get(name) ?? 0) + 1;
    this.#strangers.delete(name);
    this.#strangers.set(name, failures);
    this.noteFailure(name);
    const [oldest] = this.#strangers.keys();
    if (this.#strangers.size > strangersKept && oldest !== undefined) this.#strangers.delete(oldest);
  }

  #nameOf(login: string): string {
    return createHmac('sha256', this.#key).update(login).digest('base64');
  }
}
