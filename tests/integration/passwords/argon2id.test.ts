import { readFileSync } from 'node:fs';
import argon2 from 'argon2';
import { afterEach, describe, expect, test, vi } from 'vitest';
import {
  hashPassword,
  needsRehash,
  policyOf,
  preferredCost,
  verifyPassword,
} from '../../../db/passwords/index.ts';
import { preparePassword } from '../../../db/passwords/preparePassword.ts';

interface Vector {
  password: string;
  hash: string;
  source: string;
}

const vectorFile = new URL('../../fixtures/argon2id-vectors.json', import.meta.url);
const vectors = JSON.parse(readFileSync(vectorFile, 'utf8')) as Vector[];

/** As cheap as it gets: what is tested here does not depend on the cost. */
const cheap = { memoryCost: 1_024, timeCost: 2, parallelism: 1 };

afterEach(() => {
  vi.restoreAllMocks();
});

describe('a hash', () => {
  test('is of the preferred cost, in the portable form, and different each time', async () => {
    const [one, other] = await Promise.all([hashPassword('Blue-Kettle-42'), hashPassword('Blue-Kettle-42')]);
    // In this order: the reference decoder, and PHP and Python with it, read no other (m, t, p).
    for (const { hash, scheme, cost } of [one, other]) {
      expect([scheme, cost]).toEqual(['argon2id', 'm=32768,t=3,p=1']);
      expect(hash).toMatch(/^\$argon2id\$v=19\$m=32768,t=3,p=1\$[A-Za-z0-9+/]{22}\$[A-Za-z0-9+/]{43}$/);
      expect(await verifyPassword(hash, 'Blue-Kettle-42')).toBe(true);
    }
    expect(one.hash).not.toBe(other.hash);
  });

  test('stays inside the envelope that other systems take over', () => {
    expect(preferredCost.memoryCost).toBeGreaterThanOrEqual(19_456);
    expect(preferredCost.memoryCost).toBeLessThanOrEqual(32_768);
    expect(preferredCost.timeCost).toBeGreaterThanOrEqual(2);
    expect(preferredCost.timeCost).toBeLessThanOrEqual(10);
    expect(preferredCost.parallelism).toBe(1);
  });

  test.each([
    ['another', 'Blue-Kettle-43', false],
    ['another case', 'blue-kettle-42', false],
    ['a blank more', 'Blue-Kettle-42 ', false],
    ['a NUL more', 'Blue-Kettle-42\0', false],
    ['nothing', '', false],
    ['full width', 'Ｂlue-Kettle-42', true],
  ])('of a password against %s', async (_, typed, right) => {
    const { hash } = await hashPassword('Blue-Kettle-42', cheap);
    expect(await verifyPassword(hash, typed)).toBe(right);
  });

  test('is the same for every way of typing the same characters', async () => {
    const { hash } = await hashPassword('Zo\u00EB ﬁ Å ①', cheap);
    for (const typed of ['Zoe\u0308 fi \u212B 1', 'Zo\u00EB \uFB01 A\u030A ①']) {
      expect(await verifyPassword(hash, typed)).toBe(true);
    }
  });

  test('uses all of a long password', async () => {
    const { hash } = await hashPassword(`${'x'.repeat(1_023)}a`, cheap);
    expect(await verifyPassword(hash, `${'x'.repeat(1_023)}b`)).toBe(false);
    expect(await verifyPassword(hash, `${'x'.repeat(1_023)}a`)).toBe(true);
  });

  test('that cannot be read has no password', async () => {
    expect(await verifyPassword('not a hash', 'x')).toBe(false);
  });
});

test('there are eight known hashes of other programs', () => {
  expect(vectors).toHaveLength(8);
});

test.each(vectors)(
  'the vector "$source" is right for its password and no other',
  async ({ hash, password }) => {
    expect(await verifyPassword(hash, password)).toBe(true);
    expect(await verifyPassword(hash, `${password}x`)).toBe(false);
  },
);

test('a hash is renewed when anything about it is not as today', async () => {
  const { hash } = await hashPassword('x', cheap);
  expect(needsRehash(hash, policyOf({ cost: cheap }))).toBe(false);
  expect(needsRehash(hash)).toBe(true);
  for (const [part, other] of [
    ['m=1024', 'm=2048'],
    ['t=2', 't=3'],
    ['p=1', 'p=2'],
    ['$argon2id$', '$argon2i$'],
    ['$argon2id$', '$argon2d$'],
    ['v=19', 'v=16'],
  ] as const) {
    expect(needsRehash(hash.replace(part, other), policyOf({ cost: cheap })), other).toBe(true);
  }
  expect(needsRehash('$2b$12$abcdefghijklmnopqrstuu')).toBe(true);
});

test('at most two hashes are made or compared at once, and all get their turn', async () => {
  let running = 0;
  let most = 0;
  const counted =
    <Result>(result: Result) =>
    async () => {
      running += 1;
      most = Math.max(most, running);
      await new Promise((resolve) => setTimeout(resolve, 5));
      running -= 1;
      return result;
    };
  const { hash } = await hashPassword('x', cheap);
  vi.spyOn(argon2, 'hash').mockImplementation(counted('$argon2id$x'));
  vi.spyOn(argon2, 'verify').mockImplementation(counted(true));
  await Promise.all(
    Array.from({ length: 12 }, (_, index) => (index % 2 ? hashPassword('x') : verifyPassword(hash, 'x'))),
  );
  expect([most, running]).toEqual([2, 0]);
});

test('a choice of password becomes a hash, and only a generated one is shown', async () => {
  const none = await preparePassword({ mode: 'none' });
  expect(none).toEqual({ hash: null, scheme: null, cost: null, mustChange: false, once: {} });
  const set = await preparePassword({ mode: 'set', value: 'Blue-Kettle-42' });
  expect(set).toMatchObject({ scheme: 'argon2id', cost: 'm=32768,t=3,p=1', mustChange: false, once: {} });
  expect(await verifyPassword(set.hash ?? '', 'Blue-Kettle-42')).toBe(true);
  const generated = await preparePassword({ mode: 'generate' });
  expect(generated.mustChange).toBe(true);
  expect(await verifyPassword(generated.hash ?? '', generated.once.temporaryPassword ?? '')).toBe(true);
});
