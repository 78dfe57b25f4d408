import type { Condition, CustomField } from '../../../contract/index.ts';
import { formatCustomValue } from '../../forms/customFields/formatCustomValue.ts';
import { formatAlternatives, formatDate, formatDecimal, formatNames, messages } from '../../text/messages.ts';
import { dayOf } from '../../text/localDay.ts';
import { schemeName } from '../../text/schemes.ts';
import { lastDayOf } from './dateDraft.ts';

type Of<Kind extends Condition['kind']> = Extract<Condition, { kind: Kind }>;

function sentence(name: string, rest: string): string {
  return `${name}: ${rest}`;
}

function turned(not: boolean | undefined, words: string): string {
  return not === true ? messages.filters.not(words) : words;
}

function describeStatus({ anyOf, not }: Of<'status'>): string {
  const words = formatAlternatives(anyOf.map((status) => messages.status[status]));
  return sentence(messages.filters.status, turned(not, words));
}

function describeLabel({ kind, match, names, not }: Of<'group' | 'tag'>): string {
  const name = kind === 'group' ? messages.filters.group : messages.filters.tag;
  const several = match === 'all' && names.length > 1;
  if (!several) return sentence(name, turned(not, formatAlternatives(names)));
  const all = formatNames(names);
  return sentence(name, not === true ? messages.filters.notAll(all) : all);
}

interface Period {
  from: string | undefined;
  until: string | undefined;
}

function describePeriod({ from, until }: Period): string {
  if (from !== undefined && until !== undefined) return messages.filters.between(from, until);
  if (from !== undefined) return messages.filters.since(from);
  return until === undefined ? messages.filters.ever : messages.filters.upTo(until);
}

function describeDate(condition: Of<'date'>): string {
  const { what, from, until, withinDays, nextDays, olderThanDays, empty, not } = condition;
  const name = messages.filterDates[what];
  if (empty) return sentence(name, not === true ? messages.filters.ever : messages.filters.never);
  if (withinDays !== undefined)
    return sentence(name, messages.filters[not === true ? 'notWithin' : 'within'](withinDays));
  if (nextDays !== undefined) return sentence(name, turned(not, messages.filters.next(nextDays)));
  if (olderThanDays !== undefined) return sentence(name, turned(not, messages.filters.older(olderThanDays)));
  const words = describePeriod({
    from: from === undefined ? undefined : formatDate(dayOf(from)),
    until: until === undefined ? undefined : formatDate(lastDayOf(what, until)),
  });
  return sentence(name, turned(not, words));
}

/** The field of a condition, also a deleted one: its label still tells what the condition was about. */
function fieldOf(key: string, fields: readonly CustomField[]): CustomField | undefined {
  return fields.find((field) => field.key === key);
}

/** Whether a condition asks for a field that was deleted. Nobody has a value there, so it finds nobody, or everybody. */
export function isOrphan(condition: Condition, fields: readonly CustomField[]): boolean {
  if (condition.kind !== 'custom') return false;
  const field = fieldOf(condition.key, fields);
  return field === undefined || field.removedAt !== null;
}

function describeNumbers(min: number | undefined, max: number | undefined): string {
  if (min === undefined) return messages.filters.atMost(formatDecimal(String(max)));
  if (max === undefined) return messages.filters.atLeast(formatDecimal(String(min)));
  return messages.filters.range(formatDecimal(String(min)), formatDecimal(String(max)));
}

function describeValues(condition: Of<'custom'>, field: CustomField | undefined): string {
  const { contains, anyOf, min, max, from, until, empty, not } = condition;
  if (empty) return not === true ? messages.filters.isFilled : messages.filters.isEmpty;
  if (contains !== undefined) return messages.filters[not === true ? 'notContains' : 'contains'](contains);
  if (anyOf !== undefined) {
    const words = anyOf.map((value) => (field === undefined ? value : formatCustomValue(field, value)));
    return turned(not, formatAlternatives(words));
  }
  if (min !== undefined || max !== undefined) return turned(not, describeNumbers(min, max));
  const days = [from, until].map((day) => (day === undefined ? undefined : formatDate(day)));
  return turned(not, describePeriod({ from: days[0], until: days[1] }));
}

function describeCustom(condition: Of<'custom'>, fields: readonly CustomField[]): string {
  const field = fieldOf(condition.key, fields);
  const name = field?.label ?? messages.filters.deletedField;
  if (isOrphan(condition, fields)) return messages.filters.orphan(name);
  return sentence(name, describeValues(condition, field));
}

/** "Password protection: weak", by kind "Password protection: weak (phpass)". */
function describeProtection({ anyOf, schemes, not }: Of<'protection'>): string {
  const levels = anyOf && formatAlternatives(anyOf.map((level) => messages.protection.level[level]));
  const kinds = schemes && formatAlternatives(schemes.map(schemeName));
  const words = kinds === undefined ? levels : levels === undefined ? kinds : `${levels} (${kinds})`;
  return sentence(messages.filters.protection, turned(not, words ?? messages.filters.ever));
}

/** A condition as the sentence of its chip: "Group: Gold or Silver". `fields` with the deleted ones among them. */
export function describeCondition(condition: Condition, fields: readonly CustomField[]): string {
  switch (condition.kind) {
    case 'status':
      return describeStatus(condition);
    case 'group':
    case 'tag':
      return describeLabel(condition);
    case 'has':
      return messages.filterHas[condition.what][condition.not === true ? 'no' : 'yes'];
    case 'date':
      return describeDate(condition);
    case 'custom':
      return describeCustom(condition, fields);
    case 'protection':
      return describeProtection(condition);
    case 'childOf':
      return turned(condition.not, messages.filters.family);
    case 'change':
      break;
  }
  return turned(condition.not, messages.filters.change);
}
