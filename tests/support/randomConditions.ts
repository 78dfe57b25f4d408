import { dateColumns, presences, type Condition } from '../../contract/query.ts';
import { protections } from '../../contract/protections.ts';
import { cities, labelNames, oneOf, type Random, type RandomAccounts } from './randomAccounts.ts';

/** Any condition, also ones that nobody meets or that ask for what does not exist. */
export function randomCondition(random: Random, { all, clock }: RandomAccounts): Condition {
  const not = random() < 0.3 ? true : undefined;
  const few = <Value>(values: readonly Value[]) => [oneOf(random, values), oneOf(random, values)];
  const days = oneOf(random, [0, 7, 30, 400]);
  const kinds: (() => Condition)[] = [
    () => ({ kind: 'status', anyOf: few(['active', 'locked', 'archived'] as const) }),
    () => ({
      kind: oneOf(random, ['group', 'tag'] as const),
      match: oneOf(random, ['any', 'all'] as const),
      names: few([...labelNames, 'GYM', 'nobody']),
    }),
    () => ({ kind: 'has', what: oneOf(random, presences) }),
    () => ({
      kind: 'date',
      what: oneOf(random, dateColumns),
      ...oneOf(random, [
        { from: clock.iso() },
        { until: clock.iso() },
        { from: clock.iso(-86_400 * 8), until: clock.iso(60) },
        { withinDays: days },
        { nextDays: days },
        { olderThanDays: days },
        { empty: true as const },
      ]),
    }),
    () => ({
      kind: 'custom',
      ...oneOf(random, [
        { key: 'city', contains: oneOf(random, [...cities, 'ZUR', 'w y']) },
        { key: 'city', empty: true as const },
        { key: 'score', min: 9 },
        { key: 'score', min: -3, max: 10 },
        { key: 'score', empty: true as const },
        { key: 'born', from: '2026-01-31', until: '2026-05-01' },
        { key: 'vip', anyOf: ['true'] },
        { key: 'vip', anyOf: [] },
        { key: 'gone', contains: 'x' },
        { key: 'gone', empty: true as const },
        { key: 'never', empty: true as const },
        { key: '__proto__', contains: '' },
      ]),
    }),
    () => ({
      kind: 'protection',
      ...oneOf(random, [
        {},
        { anyOf: few(protections) },
        { schemes: few(['phpass', 'bcrypt', 'odd', 'argon2id', '']) },
        { anyOf: few(protections), schemes: few(['phpass', 'bcrypt', 'django_argon2']) },
      ]),
    }),
    () => ({ kind: 'childOf', id: oneOf(random, all()).id }),
    () => ({ kind: 'childOf', id: 'nobody' }),
  ];
  return { ...oneOf(random, kinds)(), not };
}
