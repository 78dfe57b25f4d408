import { recommendedMilliseconds, type HashTiming } from '../../../contract/health.ts';

/** The last measurement, as the settings keep it. */
export interface HashTimings {
  at: string;
  timings: HashTiming[];
}

/** How much a setting costs whoever guesses: the memory that is written and read again (see strength.ts). */
function effortOf({ memoryCost, timeCost }: HashTiming): number {
  return memoryCost * (3 * timeCost - 1);
}

/**
 * The strongest setting whose check nobody notices at a desk. RFC 9106 section 4 and OWASP say the same: as many passes as
 * the time one can spare allows, and below a second. Where even the weakest takes longer it is the weakest, which is
 * OWASP's minimum.
 */
export function recommendedCost(timings: readonly HashTiming[]) {
  const [weakest, ...stronger] = timings.toSorted((one, other) => effortOf(one) - effortOf(other));
  if (!weakest) throw new Error('nothing was measured');
  const best = stronger.findLast(({ milliseconds }) => milliseconds <= recommendedMilliseconds) ?? weakest;
  return { memoryCost: best.memoryCost, timeCost: best.timeCost };
}
