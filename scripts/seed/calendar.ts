import type { Chance } from './chance.ts';

const day = 86_400_000;
const years = 6;

/** How many join in each month of a year, against the average: January and September, not August. */
const seasons = [1.9, 1.3, 1.1, 0.9, 0.8, 0.7, 0.6, 0.5, 1.6, 1.2, 0.8, 0.6];
/** The club grows: in its last year about three times as many join as in its first. */
const growth = 1.2;

/** When the members joined: `at(0)` is six years ago, `at(1)` is now, in between more where more join. */
export class JoiningDates {
  readonly #starts: number[] = [];
  readonly #sums: number[] = [0];
  readonly #now: number;

  constructor(now: number) {
    this.#now = now;
    const first = new Date(now - years * 365.25 * day);
    for (let month = 0; ; month += 1) {
      const start = Date.UTC(
        first.getUTCFullYear(),
        first.getUTCMonth() + month,
        month === 0 ? first.getUTCDate() : 1,
      );
      if (start >= now) break;
      const end = Math.min(now, Date.UTC(first.getUTCFullYear(), first.getUTCMonth() + month + 1, 1));
      const season = seasons[(first.getUTCMonth() + month) % 12] ?? 1;
      const weight = season * growth ** (month / 12) * (end - start);
      this.#starts.push(start);
      this.#sums.push((this.#sums.at(-1) ?? 0) + weight);
    }
  }

  /** Later shares give later instants, in opening hours. */
  at(share: number): number {
    const sum = share * (this.#sums.at(-1) ?? 0);
    let month = 0;
    while (month < this.#starts.length - 1 && (this.#sums[month + 1] ?? 0) <= sum) month += 1;
    const [start = this.#now, end = this.#now] = [this.#starts[month], this.#starts[month + 1]];
    const [low = 0, high = 1] = [this.#sums[month], this.#sums[month + 1]];
    return inOpeningHours(start + ((sum - low) / (high - low)) * (end - start), this.#now);
  }
}

/** The same day between 7 and 20 o'clock UTC, in the same order; never in the future. */
export function inOpeningHours(instant: number, now: number): number {
  const midnight = Math.floor(instant / day) * day;
  const opened = midnight + (7 + ((instant - midnight) / day) * 13) * 3_600_000;
  return Math.floor(Math.min(opened, now - 60_000));
}

/**
 * Visits of one member within the last `weeks`, oldest first: `often` is how many there are in all. Fewer in summer and at
 * the weekend, so that the weeks of the overview differ.
 */
export function visits(chance: Chance, often: number, from: number, until: number): number[] {
  const found: number[] = [];
  for (let number = 0; number < often; number += 1) {
    const instant = from + chance.next() * (until - from);
    const weekday = new Date(instant).getUTCDay();
    const month = new Date(instant).getUTCMonth();
    const share = (weekday === 0 ? 0.3 : 1) * ((seasons[month] ?? 1) / 4 + 0.55);
    if (chance.happens(share)) found.push(Math.max(from, inOpeningHours(instant, until)));
  }
  return found.toSorted((one, other) => one - other);
}
