import { monitorEventLoopDelay } from 'node:perf_hooks';
import { setTimeout as delay } from 'node:timers/promises';

/** A timer that fires every millisecond; how late it fires is how long nothing else could run. */
const resolution = 1;

export interface Blocked<Result> {
  result: Result;
  /** The longest time, in milliseconds, in which this thread's event loop did not turn. */
  longest: number;
}

export async function whileWatchingMain<Result>(work: () => Promise<Result>): Promise<Blocked<Result>> {
  const histogram = monitorEventLoopDelay({ resolution });
  histogram.enable();
  await delay(20);
  histogram.reset();
  const result = await work();
  // A block at the very end shows only when the timer fires the next time.
  await delay(5);
  histogram.disable();
  return { result, longest: Math.max(0, histogram.max / 1e6 - resolution) };
}

/** The same for a thread with nothing to do: what the machine's other work and the timer itself add. */
export async function longestBlockWhenIdle(milliseconds: number): Promise<number> {
  return (await whileWatchingMain(() => delay(milliseconds))).longest;
}
