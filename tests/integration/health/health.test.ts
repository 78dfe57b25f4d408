import { describe, expect, test } from 'vitest';
import type { Condition, Query } from '../../../contract/index.ts';
import { createForeign, foreign, plantHash } from '../../support/foreignHashes.ts';
import { openTestRollbook, type TestRollbook } from '../../support/openTestRollbook.ts';

async function namesOf(people: TestRollbook, query: Query): Promise<string[]> {
  const { rows } = await people.call('accounts.list', { ...query, limit: 100 });
  return rows.map(({ username }) => username).toSorted();
}

const kept = (...anyOf: ('strong' | 'good' | 'weak' | 'veryWeak' | 'unusable')[]): Query => ({
  filter: { conditions: [{ kind: 'protection', anyOf }] },
});

describe('the health of the passwords', () => {
  test('of an empty rollbook is nothing to worry about', async () => {
    const people = await openTestRollbook();
    expect(await people.call('passwords.health', {})).toMatchObject({
      total: 0,
      withoutPassword: 0,
      protection: { strong: 0, good: 0, weak: 0, veryWeak: 0, unusable: 0 },
      strengthenable: 0,
      kinds: [],
      cost: { memoryCost: 32_768, timeCost: 3 },
      measured: null,
    });
  });

  test('counts members by protection and by kind and cost, the archived ones apart', async () => {
    const people = await openTestRollbook();
    const accounts = await createForeign(people, [
      'phpass',
      'phpass',
      'django',
      'bcryptToday',
      'yescrypt',
      'bcrypt',
    ]);
    await people.create('nobody', { mustChangePassword: true });
    await people.call('accounts.archive', { ids: [accounts[1]?.id ?? ''] });
    const health = await people.call('passwords.health', {});
    expect(health).toMatchObject({
      total: 6,
      withoutPassword: 1,
      mustChange: 1,
      archived: 1,
      protection: { strong: 1, good: 0, weak: 2, veryWeak: 1, unusable: 1 },
      strengthenable: 4,
    });
    expect(health.kinds.find(({ scheme }) => scheme === 'phpass')).toEqual({
      scheme: 'phpass',
      protection: 'veryWeak',
      status: 'deprecated',
      total: 1,
      archived: 1,
      below: 2,
      strengthenable: 2,
      costs: [{ cost: '11', total: 2 }],
      costCount: 1,
    });
    expect(health.kinds.find(({ scheme }) => scheme === 'unknown')).toMatchObject({
      protection: 'unusable',
      status: 'refused',
      strengthenable: 0,
    });
  });

  test('tells nothing about a single hash', async () => {
    const people = await openTestRollbook();
    await createForeign(people, ['phpass', 'django']);
    const told = JSON.stringify([
      await people.call('passwords.health', {}),
      await people.call('passwords.schemes', {}),
    ]);
    expect(told).not.toMatch(/IQRaTwmfeRo7ud9|kjVJaVz6qsnJ/);
  });

  test('follows every change, and the same people can be listed', async () => {
    const people = await openTestRollbook();
    const [first] = await createForeign(people, ['phpass', 'django', 'bcryptToday', 'yescrypt']);
    await people.create('nobody');
    expect(await namesOf(people, kept('weak', 'veryWeak'))).toEqual(['member0', 'member1']);
    expect(await namesOf(people, kept('strong'))).toEqual(['member2']);
    expect(await namesOf(people, kept('unusable'))).toEqual(['member3']);
    const byKind: Condition = { kind: 'protection', schemes: ['phpass', 'bcrypt'] };
    expect(await namesOf(people, { filter: { conditions: [byKind] } })).toEqual(['member0', 'member2']);
    const nobody = { kind: 'protection', not: true } as const;
    expect(await namesOf(people, { filter: { conditions: [nobody] } })).toEqual(['nobody']);
    await people.call('accounts.resetPassword', { id: first?.id ?? '', password: { mode: 'generate' } });
    expect(await namesOf(people, kept('strong'))).toEqual(['member0', 'member2']);
    const { protection } = await people.call('passwords.health', {});
    expect(protection).toMatchObject({ strong: 2, weak: 1, veryWeak: 0, unusable: 1 });
  });

  test('counts by month how many a right password brought up to date', async () => {
    const people = await openTestRollbook();
    const [ana] = await createForeign(people, ['django']);
    await people.call('accounts.checkPassword', { login: 'member0', password: 'not a password' });
    people.clock.move(40 * 86_400);
    plantHash(people, ana?.id ?? '', 'django');
    await people.call('accounts.checkPassword', { login: 'member0', password: 'not a password' });
    const { upgrades } = await people.call('passwords.health', {});
    expect(upgrades).toHaveLength(12);
    expect(upgrades.slice(-2)).toEqual([
      { month: '2026-05', total: 1 },
      { month: '2026-06', total: 1 },
    ]);
  });
});

describe('kinds of stored passwords', () => {
  test('are what the owner says; a refused one is checked no longer and can be allowed again', async () => {
    const people = await openTestRollbook();
    await createForeign(people, ['bcryptToday']);
    const check = () =>
      people.call('accounts.checkPassword', { login: 'member0', password: foreign.bcryptToday.password });
    await people.call('policy.update', { schemes: { bcrypt: 'refused' } });
    expect(await check()).toMatchObject({ outcome: 'no_password' });
    expect(await people.call('passwords.health', {})).toMatchObject({
      protection: { strong: 0, unusable: 1 },
      kinds: [{ scheme: 'bcrypt', status: 'refused', protection: 'strong' }],
    });
    const { schemes } = await people.call('passwords.schemes', {});
    expect(schemes.find(({ scheme }) => scheme === 'bcrypt')).toEqual({
      scheme: 'bcrypt',
      status: 'refused',
      advice: 'accepted',
      total: 1,
    });
    await people.call('policy.update', { schemes: {} });
    expect(await check()).toMatchObject({ outcome: 'ok' });
  });

  test('that are deprecated are replaced at the next right check', async () => {
    const people = await openTestRollbook();
    await createForeign(people, ['bcryptToday']);
    await people.call('policy.update', { schemes: { bcrypt: 'deprecated' } });
    await people.call('accounts.checkPassword', { login: 'member0', password: foreign.bcryptToday.password });
    expect(people.rows('SELECT password_scheme AS scheme FROM accounts')).toEqual([{ scheme: 'argon2id' }]);
  });
});

describe('what a hash costs', () => {
  test('is measured inside what other systems can take over, and kept', async () => {
    const people = await openTestRollbook();
    const steps: unknown[] = [];
    const report = (step: unknown) => steps.push(step);
    const { timings, recommended } = await people.run('passwords.measure', {}, { report });
    for (const { memoryCost, timeCost, milliseconds } of timings) {
      expect(memoryCost).toBeGreaterThanOrEqual(19_456);
      expect(memoryCost).toBeLessThanOrEqual(32_768);
      expect(timeCost).toBeGreaterThanOrEqual(2);
      expect(timeCost).toBeLessThanOrEqual(10);
      expect(milliseconds).toBeGreaterThan(0);
    }
    expect(steps[0]).toEqual({ done: 0, total: 8 });
    expect(timings).toContainEqual(expect.objectContaining(recommended));
    const { measured } = await people.call('passwords.health', {});
    expect(measured).toEqual({ at: people.clock.iso(), timings, recommended });
  });

  test('is what the owner chose for every new password, also after a restart', async () => {
    const people = await openTestRollbook();
    const costs = () =>
      people
        .rows<{ cost: string }>('SELECT password_cost AS cost FROM accounts ORDER BY sequence')
        .map(({ cost }) => cost);
    const password = { mode: 'generate' } as const;
    await people.create('before', { password });
    await people.call('policy.update', { hashCost: { memoryCost: 19_456, timeCost: 2 } });
    await people.create('after', { password });
    await people.reopen();
    await people.create('later', { password });
    await people.call('policy.update', { hashCost: null });
    await people.create('usual', { password });
    const [chosen, usual] = ['m=19456,t=2,p=1', 'm=32768,t=3,p=1'];
    expect(costs()).toEqual([usual, chosen, chosen, usual]);
  });

  test.each([
    ['too little memory', { memoryCost: 19_455, timeCost: 2 }],
    ['more memory than others take', { memoryCost: 65_536, timeCost: 2 }],
    ['a single pass', { memoryCost: 19_456, timeCost: 1 }],
    ['eleven passes', { memoryCost: 19_456, timeCost: 11 }],
  ])('is refused with %s', async (_, hashCost) => {
    const people = await openTestRollbook();
    await expect(people.call('policy.update', { hashCost })).rejects.toThrow('out_of_range');
  });
});
