import { recommendedMilliseconds, type HashTiming } from '../../../contract/health.ts';
import type { JobOutput } from '../../../contract/index.ts';
import { hashPassword, todaysCost } from '../../passwords/index.ts';
import { now, type Dependencies, type JobContext } from '../accounts/dependencies.ts';
import { createProgress } from '../changes/progress.ts';
import { createPace } from '../pace.ts';
import { effortOf, recommendedCost, type HashTimings } from './timings.ts';

/** Up to the end of what other systems can take over. */
const passes = [2, 3, 4, 5, 6, 8, 10];

/** From OWASP's minimum upwards, and the present one, the weakest first. */
function settingsToMeasure() {
  const { memoryCost, timeCost } = todaysCost();
  const settings = [
    { memoryCost: 19_456, timeCost: 2 },
    ...passes.map((count) => ({ memoryCost: 32_768, timeCost: count })),
  ];
  const isThere = settings.some((one) => one.memoryCost === memoryCost && one.timeCost === timeCost);
  if (!isThere) settings.push({ memoryCost, timeCost });
  return settings.toSorted((one, other) => effortOf(one) - effortOf(other));
}

const rounds = 3;

/**
 * Measures how long this computer takes for a hash of each setting and keeps the result. The hashing runs on other threads,
 * one at a time. What is stronger than the present setting and than twice the time recommended is not tried: a slow
 * computer would need a minute.
 */
export async function measureHashing(
  dependencies: Dependencies,
  { signal, report }: JobContext,
): Promise<JobOutput<'passwords.measure'>> {
  const settings = settingsToMeasure();
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
    // The fastest: what is more was the computer's other work, such as a check at the desk.
    const milliseconds = Math.min(...samples);
    timings.push({ ...cost, milliseconds: Math.round(milliseconds * 10) / 10 });
    step(timings.length);
    const isEnough = effortOf(cost) >= effortOf(todaysCost());
    if (isEnough && milliseconds > 2 * recommendedMilliseconds) break;
  }
  const kept: HashTimings = { at: now(dependencies), timings };
  await dependencies.writes.run((transaction) =>
    dependencies.settings.update(transaction, 'hashTimings', kept),
  );
  return { timings, recommended: recommendedCost(timings) };
}
