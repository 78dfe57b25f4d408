import { recommendedMilliseconds, type HashTiming } from '../../../contract/health.ts';
import type { JobOutput } from '../../../contract/index.ts';
import { hashPassword } from '../../passwords/index.ts';
import { now, type Dependencies, type JobContext } from '../accounts/dependencies.ts';
import { createProgress } from '../changes/progress.ts';
import { createPace } from '../pace.ts';
import { recommendedCost, type HashTimings } from './timings.ts';

/** From OWASP's minimum to the end of what other systems can take over, the weakest first. */
const settings = [
  { memoryCost: 19_456, timeCost: 2 },
  ...[2, 3, 4, 5, 6, 8, 10].map((timeCost) => ({ memoryCost: 32_768, timeCost })),
];

const rounds = 3;

/**
 * Measures how long this computer takes for a hash of each setting and keeps the result. The hashing runs on other threads,
 * one at a time. Settings beyond twice the time that is recommended are not tried: a slow computer would need a minute.
 */
export async function measureHashing(
  dependencies: Dependencies,
  { signal, report }: JobContext,
): Promise<JobOutput<'passwords.measure'>> {
  const step = createProgress(report, settings.length);
  const pace = createPace(signal);
  const timings: HashTiming[] = [];
  for (const cost of settings) {
    const samples: number[] = [];
    for (let round = 0; round < rounds; round += 1) {
      await pace.rest();
      const start = performance.now();
      await hashPassword('what a member may have typed', { ...cost, parallelism: 1 });
      samples.push(performance.now() - start);
    }
    // The middle one: a check at the desk may have come between.
    const [, milliseconds = 0] = samples.toSorted((one, other) => one - other);
    timings.push({ ...cost, milliseconds: Math.round(milliseconds * 10) / 10 });
    step(timings.length);
    if (milliseconds > 2 * recommendedMilliseconds) break;
  }
  const kept: HashTimings = { at: now(dependencies), timings };
  await dependencies.writes.run((transaction) =>
    dependencies.settings.update(transaction, 'hashTimings', kept),
  );
  return { timings, recommended: recommendedCost(timings) };
}
