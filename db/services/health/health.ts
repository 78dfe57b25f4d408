import type { PasswordKind } from '../../../contract/health.ts';
import type { Output } from '../../../contract/index.ts';
import { protections } from '../../../contract/protections.ts';
import { partsOf } from '../../accountIndex/protections.ts';
import {
  bareScheme,
  policyOf,
  schemeStatusOf,
  type HashDescription,
  type HashPolicy,
} from '../../passwords/index.ts';
import { schemeNames } from '../../passwords/index.ts';
import { upgradesSince } from '../../repositories/hashUpgrades.ts';
import type { Dependencies } from '../accounts/dependencies.ts';
import { getPolicy } from '../settings/operations.ts';
import { monthsUntil } from '../statistics/periods.ts';
import { countKept, describeKept, type Kept } from './countKinds.ts';
import { recommendedCost, type HashTimings } from './timings.ts';

type Health = Output<'passwords.health'>;

const mostCosts = 20;
const months = 12;

/** How the passwords of all accounts are kept. */
export async function passwordHealth(dependencies: Dependencies): Promise<Health> {
  const { database } = dependencies;
  const policy = policyOf(await getPolicy(database));
  const { kept, mustChange } = await countKept(dependencies);
  const described = await describeKept(dependencies, kept, policy);
  const sum = (amount: (one: Kept & HashDescription) => number) =>
    described.reduce((total, one) => total + amount(one), 0);
  const withoutPassword = kept[0]?.present ?? 0;
  const measured = await dependencies.settings.findByName<HashTimings>('hashTimings');
  return {
    total: withoutPassword + sum(({ present }) => present),
    withoutPassword,
    mustChange,
    protection: Object.fromEntries(
      protections.map((name) => [
        name,
        sum((one) => ((one.isUsable ? one.protection : 'unusable') === name ? one.present : 0)),
      ]),
    ) as Health['protection'],
    archived: sum(({ archived }) => archived),
    strengthenable: sum((one) => (one.isStrengthenable ? one.present + one.archived : 0)),
    kinds: kindsOf(described, policy),
    upgrades: await monthlyUpgrades(dependencies),
    cost: { memoryCost: policy.cost.memoryCost, timeCost: policy.cost.timeCost },
    measured: measured ? { ...measured, recommended: recommendedCost(measured.timings) } : null,
  };
}

/** What the owner and Rollbook think of each kind, and how many have it. */
export async function schemeList(dependencies: Dependencies): Promise<Output<'passwords.schemes'>> {
  const policy = policyOf(await getPolicy(dependencies.database));
  const advice = policyOf();
  const { kept } = await countKept(dependencies);
  const totals = new Map<string, number>();
  for (const { text, present, archived } of kept) {
    const scheme = bareScheme(partsOf(text).scheme);
    totals.set(scheme, (totals.get(scheme) ?? 0) + present + archived);
  }
  return {
    schemes: schemeNames.map((scheme) => ({
      scheme,
      status: schemeStatusOf(scheme, policy),
      advice: schemeStatusOf(scheme, advice),
      total: totals.get(scheme) ?? 0,
    })),
  };
}

/** One for each scheme and protection: other systems vary the cost from person to person, nobody reads a thousand rows. */
function kindsOf(described: readonly (Kept & HashDescription)[], policy: HashPolicy): PasswordKind[] {
  const groups = new Map<string, (Kept & HashDescription)[]>();
  for (const one of described) {
    const key = `${partsOf(one.text).scheme} ${one.protection}`;
    const group = groups.get(key);
    if (group) group.push(one);
    else groups.set(key, [one]);
  }
  const kinds = [...groups.values()].map((ways): PasswordKind => {
    const sum = (amount: (one: Kept & HashDescription) => number) =>
      ways.reduce((total, one) => total + amount(one), 0);
    const both = ({ present, archived }: Kept) => present + archived;
    const scheme = partsOf(ways[0]?.text ?? '').scheme;
    return {
      scheme,
      protection: ways[0]?.protection ?? 'unusable',
      status: schemeStatusOf(scheme, policy),
      total: sum(({ present }) => present),
      archived: sum(({ archived }) => archived),
      below: sum((one) => (one.isBelow ? both(one) : 0)),
      strengthenable: sum((one) => (one.isStrengthenable ? both(one) : 0)),
      costs: ways
        .map((one) => ({ cost: partsOf(one.text).cost, total: both(one) }))
        .toSorted((one, other) => other.total - one.total)
        .slice(0, mostCosts),
      costCount: ways.length,
    };
  });
  return kinds.toSorted(
    (one, other) =>
      other.total + other.archived - one.total - one.archived || (one.scheme < other.scheme ? -1 : 1),
  );
}

async function monthlyUpgrades({ database, clock }: Dependencies): Promise<Health['upgrades']> {
  const names = monthsUntil(clock(), months, 0).map(({ name }) => name);
  const rows = await upgradesSince(database, names[0] ?? '');
  const totals = new Map(rows.map(({ month, total }) => [month, total]));
  return names.map((month) => ({ month, total: totals.get(month) ?? 0 }));
}
