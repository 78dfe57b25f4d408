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

/** Whether guessing costs more with one setting than with another (db/passwords/strength.ts). */
export function isStronger(one: Cost, other: Cost): boolean {
  const effort = ({ memoryCost, timeCost }: Cost) => memoryCost * (3 * timeCost - 1);
  return effort(one) > effort(other);
}
