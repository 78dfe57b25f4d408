import { describe, expect, test } from 'vitest';
import { passwordStrengths } from '../../../contract/index.ts';
import type { Words } from '../../../db/passwords/rules/guessable.ts';
import { guessesPerSecond, strengthOf } from '../../../db/passwords/rules/strength.ts';
import { temporaryPassword } from '../../../db/passwords/temporaryPassword.ts';

const nobody: Words = { personal: [], business: [] };
const guesses = async (password: string, words = nobody) => (await strengthOf(password, words)).guessesLog10;

describe('the effort of guessing', () => {
  test.each([
    ['password', 'veryWeak'],
    ['Password2024!', 'veryWeak'],
    ['dragonmonkey2024', 'veryWeak'],
    ['qwertzuiopasdfgh', 'veryWeak'],
    ['aaaaaaaaaaaaaaaaaaaaaaaa', 'veryWeak'],
    ['Blue-Kettle-42', 'weak'],
    ['x7Gk29PqLm4v', 'fair'],
    ['Blue-Kettle-42-Lamp', 'strong'],
    ['gravel-canopy-thirsty-unit-oboe', 'veryStrong'],
    ['Zwei dicke Hunde schlafen im Garten', 'veryStrong'],
  ])('%s is %s', async (password, strength) => {
    expect(await strengthOf(password, nobody)).toMatchObject({ strength });
  });

  test('of five words is at least that of drawing them: 64 bits', async () => {
    for (let count = 0; count < 100; count += 1)
      expect(await guesses(temporaryPassword())).toBeGreaterThan(19.4);
  });

  test('does not sink when characters are added, and sinks when the words are known', async () => {
    const phrase = 'violins and kettles';
    for (let length = 8; length < phrase.length; length += 1)
      expect(await guesses(phrase.slice(0, length + 1))).toBeGreaterThanOrEqual(
        (await guesses(phrase.slice(0, length))) - 3,
      );
    const known = { personal: ['schnauzi'], business: ['rollbook'] };
    expect(await guesses('schnauzi-rollbook', known)).toBeLessThan(5);
    expect(await guesses('schnauzi-rollbook')).toBeGreaterThan(8);
  });

  test('comes with the time it takes and one of five words', async () => {
    const { guessesLog10, seconds, strength } = await strengthOf('Blue-Kettle-42', nobody);
    expect(seconds).toBeCloseTo(10 ** guessesLog10 / guessesPerSecond);
    expect(passwordStrengths).toContain(strength);
    // Between the slowest and the fastest of what others measured on a hundred cards.
    expect(guessesPerSecond).toBeGreaterThan(330_000);
    expect(guessesPerSecond).toBeLessThan(570_000);
  });

  test('of the longest password is told from its beginning', async () => {
    const long = 'kjh sdf% 23 '.repeat(85);
    expect(await strengthOf(long, nobody)).toEqual(await strengthOf(long.slice(0, 64), nobody));
    expect((await strengthOf('x7Gk29PqLm4v'.repeat(20), nobody)).guessesLog10).toBeLessThanOrEqual(40);
  });
});
