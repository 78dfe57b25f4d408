import type { Condition, Query } from '../../../contract/index.ts';
import type { Protection } from '../../../contract/protections.ts';
import type { Health } from './useHealth.ts';

/** Kinds that are checked no longer: whoever has one counts as in need of a new password, however strong it was. */
function refusedOf({ kinds }: Health): string[] {
  return [...new Set(kinds.filter(({ status }) => status === 'refused').map(({ scheme }) => scheme))];
}

function present(conditions: Condition[], match?: 'any'): Query {
  return { filter: { archived: false, ...(match && { match }), conditions } };
}

/** Who has passwords so well kept, or one that the owner refuses. */
function levelsOrRefused(health: Health, anyOf: Protection[]): Query {
  const schemes = refusedOf(health);
  const byLevel: Condition = { kind: 'protection', anyOf };
  return schemes.length === 0
    ? present([byLevel])
    : present([byLevel, { kind: 'protection', schemes }], 'any');
}

/** Who has passwords so well kept that still work. */
function levelsInUse(health: Health, anyOf: Protection[]): Query {
  const schemes = refusedOf(health);
  const refused: Condition[] = schemes.length === 0 ? [] : [{ kind: 'protection', schemes, not: true }];
  return present([{ kind: 'protection', anyOf }, ...refused]);
}

/** The questions behind the numbers: each finds the very people that its number counts. */
export const peopleBehind = {
  withoutPassword: (): Query => present([{ kind: 'has', what: 'password', not: true }]),
  weak: (health: Health): Query => levelsOrRefused(health, ['weak', 'veryWeak', 'unusable']),
  /** Without those whom asking for a change cannot help: they cannot sign in to make it. */
  weakInUse: (health: Health): Query => levelsInUse(health, ['weak', 'veryWeak']),
  level: (health: Health, level: Protection): Query =>
    level === 'unusable' ? levelsOrRefused(health, [level]) : levelsInUse(health, [level]),
  scheme: (scheme: string): Query => present([{ kind: 'protection', schemes: [scheme] }]),
  kind: (scheme: string, level: Protection): Query =>
    present([{ kind: 'protection', anyOf: [level], schemes: [scheme] }]),
};
