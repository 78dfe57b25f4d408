import { protections } from '../../../contract/protections.ts';
import type { Mark } from '../../components/charts/mark.ts';
import { formatMonth, formatShare, formatShortMonth } from '../../text/format.ts';
import { messages } from '../../text/catalogue.ts';
import { schemeName } from '../../text/schemes.ts';
import { dayOf } from '../overview/periods.ts';
import type { Show } from '../overview/show.ts';
import { peopleBehind } from './peopleBehind.ts';
import type { Health } from './useHealth.ts';

/** Nobody tells more bars than this apart; the table below has them all. */
const mostKinds = 10;

function factsOf(value: number, whole: number): string[] {
  const count = messages.protection.memberCount(value);
  return whole === 0 ? [count] : [count, messages.protection.shareOfAll(formatShare(value / whole))];
}

/** Best to worst, then those without a password. */
export function levelMarks(health: Health, show: Show): Mark[] {
  const levels = protections.map((level): Mark => {
    const words = messages.protection.levelTitle[level];
    const value = health.protection[level];
    const title = messages.protection.levelPeople(messages.protection.level[level]);
    const onOpen = () => show(peopleBehind.level(health, level), title);
    const isWarning = level !== 'strong' && level !== 'good';
    const facts = factsOf(value, health.total);
    return { key: level, label: words, title: words, facts, value, isWarning, onOpen };
  });
  const words = messages.protection.withoutPassword;
  const value = health.withoutPassword;
  const onOpen = () => show(peopleBehind.withoutPassword(), words);
  return [
    ...levels,
    { key: 'none', label: words, title: words, facts: factsOf(value, health.total), value, onOpen },
  ];
}

export function kindMarks({ kinds, total }: Health, show: Show): Mark[] {
  const totals = new Map<string, number>();
  for (const kind of kinds) totals.set(kind.scheme, (totals.get(kind.scheme) ?? 0) + kind.total);
  return [...totals]
    .filter(([, value]) => value > 0)
    .toSorted(([, one], [, other]) => other - one)
    .slice(0, mostKinds)
    .map(([scheme, value]) => {
      const words = schemeName(scheme);
      const onOpen = () => show(peopleBehind.scheme(scheme), messages.protection.kindPeople(words));
      return { key: scheme, label: words, title: words, facts: factsOf(value, total), value, onOpen };
    });
}

export function upgradeMarks({ upgrades }: Health, onOpen: () => void): Mark[] {
  return upgrades.map(({ month, total }) => ({
    key: month,
    label: formatShortMonth(dayOf(month)),
    title: formatMonth(dayOf(month)),
    facts: [messages.protection.passwordCount(total)],
    value: total,
    onOpen,
  }));
}
