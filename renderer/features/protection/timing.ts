import type { HashTiming } from '../../../contract/index.ts';
import type { Health } from './useHealth.ts';

type Cost = Health['cost'];

/** How long a check with the present setting took when this computer was measured. */
export function currentTiming({ cost, measured }: Health): HashTiming | undefined {
  return measured?.timings.find((timing) => isSameCost(timing, cost));
}

export function isSameCost(one: Cost, other: Cost): boolean {
  return one.memoryCost === other.memoryCost && one.timeCost === other.timeCost;
}

function effortOf({ memoryCost, timeCost }: Cost): number {
  return memoryCost * (3 * timeCost - 1);
}

/** Whether guessing costs more with one setting than with another (db/passwords/strength.ts). */
export function isStronger(one: Cost, other: Cost): boolean {
  return effortOf(one) > effortOf(other);
}

/** Less than this between two settings of almost the same cost tells nothing. */
const chance = 0.95;

/** A heavier setting that was quicker than a lighter one: the computer had other work, and its times advise nothing. */
export function wasBusy({ cost, measured }: Health): boolean {
  if (measured === null) return false;
  const { timings, recommended } = measured;
  const times = timings
    .toSorted((one, other) => effortOf(one) - effortOf(other))
    .map(({ milliseconds }) => milliseconds);
  if (times.some((time, place) => time < chance * (times[place - 1] ?? 0))) return true;
  const [now, then] = [cost, recommended].map(
    (wanted) => timings.find((timing) => isSameCost(timing, wanted))?.milliseconds ?? 0,
  );
  return isStronger(recommended, cost) && (now ?? 0) > (then ?? 0);
}
