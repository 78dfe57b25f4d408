import type { Condition, CustomField, DateColumn, Presence } from '../../../contract/index.ts';
import { messages } from '../../text/messages.ts';

/** One entry of the menu of filters: what it is called and the condition that its editor starts with. */
export interface FilterKind {
  key: string;
  name: string;
  start: Condition;
}

export interface KindSection {
  key: keyof typeof messages.filters.sections;
  kinds: readonly FilterKind[];
}

// In the order in which a shop asks for them, not in that of the contract.
const dates: readonly DateColumn[] = [
  'lastSignInAt',
  'createdAt',
  'passwordChangedAt',
  'lockedUntil',
  'lockedFrom',
  'updatedAt',
  'archivedAt',
];
const presences: readonly Presence[] = [
  'email',
  'phone',
  'memberNumber',
  'password',
  'mustChangePassword',
  'secondFactor',
  'failedAttempts',
  'groups',
  'tags',
  'notes',
  'parent',
];

/** The likeliest question comes first, filled in: who has not been here for long, whose lock ends soon. */
function usualDate(what: DateColumn): Condition {
  if (what === 'lastSignInAt') return { kind: 'date', what, withinDays: 365, not: true };
  if (what === 'passwordChangedAt') return { kind: 'date', what, olderThanDays: 365 };
  if (what === 'lockedUntil' || what === 'lockedFrom') return { kind: 'date', what, nextDays: 30 };
  return { kind: 'date', what, withinDays: 30 };
}

/** Beside the password: it asks about the same. */
function protection(): FilterKind {
  return { key: 'protection', name: messages.filters.protection, start: { kind: 'protection' } };
}

/** Every filter that can be added, by section. Own fields only where there are some. */
export function filterKinds(fields: readonly CustomField[]): readonly KindSection[] {
  const people: FilterKind[] = [
    { key: 'group', name: messages.filters.group, start: { kind: 'group', match: 'any', names: [] } },
    { key: 'tag', name: messages.filters.tag, start: { kind: 'tag', match: 'any', names: [] } },
    { key: 'status', name: messages.filters.status, start: { kind: 'status', anyOf: [] } },
  ];
  const custom = fields.map(({ key, label }): FilterKind => ({
    key: `custom:${key}`,
    name: label,
    start: { kind: 'custom', key },
  }));
  return [
    { key: 'people', kinds: people },
    {
      key: 'dates',
      kinds: dates.map((what) => ({
        key: `date:${what}`,
        name: messages.filterDates[what],
        start: usualDate(what),
      })),
    },
    {
      key: 'details',
      kinds: presences.flatMap((what): FilterKind[] => {
        const has: FilterKind = {
          key: `has:${what}`,
          name: messages.filterHas[what].name,
          start: { kind: 'has', what },
        };
        return what === 'password' ? [has, protection()] : [has];
      }),
    },
    ...(custom.length === 0 ? [] : [{ key: 'custom' as const, kinds: custom }]),
  ];
}

/** What a condition is about, as the title of its editor. */
export function nameOfKind(condition: Condition, fields: readonly CustomField[]): string {
  switch (condition.kind) {
    case 'status':
      return messages.filters.status;
    case 'group':
      return messages.filters.group;
    case 'tag':
      return messages.filters.tag;
    case 'has':
      return messages.filterHas[condition.what].name;
    case 'date':
      return messages.filterDates[condition.what];
    case 'custom':
      return fields.find(({ key }) => key === condition.key)?.label ?? messages.filters.deletedField;
    case 'protection':
      return messages.filters.protection;
    case 'childOf':
      return messages.filters.family;
    case 'change':
      return messages.filters.change;
  }
}
