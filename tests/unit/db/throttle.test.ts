import { describe, expect, test } from 'vitest';
import { Throttle, waitAfter } from '../../../db/services/accounts/throttle.ts';

/** A throttle with a stopwatch that the test moves. It began long before: no wait of an earlier run is left. */
function openThrottle(seconds = 1_000) {
  let elapsed = 7_000;
  const throttle = new Throttle(() => elapsed);
  const pass = (more: number) => void (elapsed += more * 1_000);
  pass(seconds);
  return { throttle, pass };
}

describe('waiting after wrong passwords', () => {
  test('begins after five and doubles up to five minutes', () => {
    const counts = [0, 1, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 40, 5_000];
    expect(counts.map((count) => waitAfter(count) / 1_000)).toEqual([
      0, 0, 0, 1, 2, 4, 8, 16, 32, 64, 128, 256, 300, 300, 300,
    ]);
  });

  test('ends to the millisecond, and another account does not wait', () => {
    const { throttle, pass } = openThrottle();
    throttle.noteFailure('ana');
    expect(throttle.waitOf('ana', 8)).toBe(8_000);
    expect(throttle.waitOf('ben', 8)).toBe(0);
    pass(7.999);
    expect(throttle.waitOf('ana', 8)).toBe(1);
    pass(0.001);
    expect(throttle.waitOf('ana', 8)).toBe(0);
  });

  test('of an earlier run begins anew at the start, and lasts no longer than five minutes', () => {
    const { throttle, pass } = openThrottle(0);
    expect([4, 5, 40].map((count) => throttle.waitOf('ana', count))).toEqual([0, 1_000, 300_000]);
    pass(299);
    expect(throttle.waitOf('ana', 40)).toBe(1_000);
    pass(1);
    expect(throttle.waitOf('ana', 40)).toBe(0);
  });

  test('is not forgotten while others fail, and not kept when it is over', () => {
    const { throttle, pass } = openThrottle();
    throttle.noteFailure('ana');
    pass(200);
    for (let index = 0; index < 5_000; index += 1) throttle.noteFailure(`other ${index}`);
    expect(throttle.waitOf('ana', 40)).toBe(100_000);
    pass(300);
    throttle.noteFailure('ben');
    expect(throttle.waitOf('ana', 40)).toBe(0);
  });

  test('is the same for a login that nobody has', () => {
    const { throttle, pass } = openThrottle();
    for (const wait of [0, 0, 0, 0, 1, 2, 4, 8]) {
      throttle.noteStranger('nobody');
      expect(throttle.waitOfStranger('nobody') / 1_000).toBe(wait);
      pass(wait);
    }
    expect(throttle.waitOfStranger('somebody else')).toBe(0);
  });
});
