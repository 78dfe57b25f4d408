import { expect, test } from 'vitest';
import { recommendedCost } from '../../../db/services/health/timings.ts';

const lightest = { memoryCost: 19_456, timeCost: 2 };
const passes = [2, 3, 4, 5, 6, 8, 10];

/** What a computer measures that needs so many milliseconds for each MiB and pass. */
function measuredBy(speed: number) {
  const settings = [lightest, ...passes.map((timeCost) => ({ memoryCost: 32_768, timeCost }))];
  return settings.map((cost) => ({
    ...cost,
    milliseconds: (cost.memoryCost / 1_024) * cost.timeCost * speed,
  }));
}

test.each([
  ['a fast computer gets the strongest that other systems take', 0.5, { memoryCost: 32_768, timeCost: 10 }],
  ['a usual one as many passes as nobody notices', 3, { memoryCost: 32_768, timeCost: 5 }],
  [
    'a slow one keeps the usual setting while a check stays below a second',
    8,
    { memoryCost: 32_768, timeCost: 3 },
  ],
  ['a very slow one gets a lighter one', 15, { memoryCost: 32_768, timeCost: 2 }],
  ['the slowest the minimum, and nothing below', 90, lightest],
])('%s', (_, speed, expected) => {
  expect(recommendedCost(measuredBy(speed))).toEqual(expected);
  expect(recommendedCost(measuredBy(speed).toReversed())).toEqual(expected);
});
