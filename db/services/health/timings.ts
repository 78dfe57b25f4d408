import { recommendedMilliseconds, type HashTiming } from '../../../contract/health.ts';
import { preferredCost } from '../../passwords/index.ts';

/** The last measurement, as the settings keep it. */
export interface HashTimings {
  at: string;
  timings: HashTiming[];
}

type Cost = Pick<HashTiming, 'memoryCost' | 'timeCost'>;

/** How much a setting costs whoever guesses: the memory that is written and read again (see strength.ts). */
export function effortOf({ memoryCost, timeCost }: Cost): number {
  return memoryCost * (3 * timeCost - 1);
}

/** OWASP: a check should take less than a second. */
const bearableMilliseconds = 1_000;

/**
 * The strongest setting whose check nobody notices at a desk: RFC 9106 section 4 says as many passes as the time one can
 * spare allows. Lighter than the usual one only where that takes longer than is bearable, and never below OWASP's minimum,
 * which is the weakest that is measured.
 */
export function recommendedCost(timings: readonly HashTiming[]): Cost {
  const byEffort = timings.toSorted((one, other) => effortOf(one) - effortOf(other));
  const within = (list: readonly HashTiming[], limit: number) =>
    list.findLast(({ milliseconds }) => milliseconds <= limit);
  const usual = byEffort.filter((timing) => effortOf(timing) <= effortOf(preferredCost));
  const candidates = [
    byEffort[0],
    within(byEffort, recommendedMilliseconds),
    within(usual, bearableMilliseconds),
  ].filter((timing) => timing !== undefined);
  const best = candidates.toSorted((one, other) => effortOf(other) - effortOf(one))[0] ?? preferredCost;
  return { memoryCost: best.memoryCost, timeCost: best.timeCost };
}
