/** Durations in milliseconds, in the order in which they were measured. */
export type Samples = number[];

export function quantile(samples: Samples, share: number): number {
  const sorted = samples.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? Number.NaN;
}

export function median(samples: Samples): number {
  return quantile(samples, 0.5);
}

/**
 * How many times as long as `base` something took: the median of the quotients of neighbouring measurements. Noise
 * that lasts longer than one pair is in both of its halves and cancels out.
 */
export function ratio(samples: Samples, base: Samples): number {
  return median(samples.map((value, index) => value / (base[index] ?? Number.NaN)));
}

export async function timed(work: () => unknown): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

export interface Effort {
  wall: number;
  /** Of all threads of this process: steady even while other programs keep the machine busy. */
  processor: number;
}

export async function effortOf(work: () => unknown): Promise<Effort> {
  const before = process.cpuUsage();
  const wall = await timed(work);
  const { user, system } = process.cpuUsage(before);
  return { wall, processor: (user + system) / 1000 };
}

type Ways<Name extends string> = Record<Name, () => unknown>;

export interface Rounds {
  rounds: number;
  warmUps: number;
  /** Between two measurements, outside the clock. */
  between?: () => unknown;
}

/**
 * Measures several ways of doing the same in turns: A, B, A, B, … A way may return the milliseconds itself when only
 * a part of what it does counts. Every second round goes backwards, so that no way always follows the same one.
 */
export async function interleave<Name extends string>(
  ways: Ways<Name>,
  { rounds, warmUps, between = () => undefined }: Rounds,
): Promise<Record<Name, Samples>> {
  const names = Object.keys(ways) as Name[];
  const samples = Object.fromEntries(names.map((name) => [name, [] as Samples])) as Record<Name, Samples>;
  for (let round = -warmUps; round < rounds; round += 1) {
    for (const name of round % 2 === 0 ? names : names.toReversed()) {
      await between();
      const start = performance.now();
      const own = await ways[name]();
      const taken = typeof own === 'number' ? own : performance.now() - start;
      if (round >= 0) samples[name].push(taken);
    }
  }
  return samples;
}
