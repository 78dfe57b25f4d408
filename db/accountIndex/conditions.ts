import type { Condition } from '../../contract/query.ts';
import { presences } from '../../contract/query.ts';
import type { AccountColumns } from './columns.ts';
import { statusNumbers } from './storedRow.ts';

/** What conditions need to know and the columns do not hold. */
export interface Facts {
  now: number;
  /** The types of the custom fields that exist, by key. */
  fieldTypes: ReadonlyMap<string, string>;
  /** The sequence of an account, by id. */
  sequences: ReadonlyMap<string, number>;
  /** The accounts that a change touched, by its id. */
  touched: ReadonlyMap<string, Uint32Array>;
}

type Of<Kind extends Condition['kind']> = Extract<Condition, { kind: Kind }>;

const day = 86_400_000;

/** Sets `marks` to 1 for every account that meets a condition, whatever its `not` says, and to 0 for the others. */
export function mark(marks: Uint8Array, condition: Condition, columns: AccountColumns, facts: Facts): void {
  switch (condition.kind) {
    case 'status': {
      const table = new Uint8Array(4);
      for (const status of condition.anyOf) table[statusNumbers[status]] = 1;
      return lookUp(marks, columns.status, table, columns.last);
    }
    case 'group':
    case 'tag': {
      const labels = condition.kind === 'group' ? columns.groups : columns.tags;
      return lookUp(marks, labels.numbers, labels.listsWith(condition.names, condition.match), columns.last);
    }
    case 'has':
      return markPresence(marks, columns, presences.indexOf(condition.what));
    case 'date':
      return markDates(marks, condition, columns, facts.now);
    case 'custom':
      return markCustom(marks, condition, columns, facts);
    case 'protection': {
      const { protections, last } = columns;
      return lookUp(marks, protections.numbers, protections.textsWith(condition), last);
    }
    case 'childOf': {
      const parent = facts.sequences.get(condition.id) ?? 0;
      for (let at = 1; at <= columns.last; at += 1)
        marks[at] = Number(parent !== 0 && columns.parent[at] === parent);
      return;
    }
    case 'change':
      marks.fill(0);
      for (const sequence of facts.touched.get(condition.id) ?? []) marks[sequence] = 1;
  }
}

function lookUp(marks: Uint8Array, numbers: Uint8Array | Uint32Array, table: Uint8Array, last: number): void {
  for (let at = 1; at <= last; at += 1) marks[at] = table[numbers[at] ?? 0] ?? 0;
}

function markPresence(marks: Uint8Array, { presence, last }: AccountColumns, bit: number): void {
  for (let at = 1; at <= last; at += 1) marks[at] = ((presence[at] ?? 0) >> bit) & 1;
}

/** A never is NaN, which is neither before nor after anything. */
function markDates(marks: Uint8Array, condition: Of<'date'>, columns: AccountColumns, now: number): void {
  const instants = columns.dates[condition.what];
  if (condition.empty) {
    for (let at = 1; at <= columns.last; at += 1) marks[at] = Number(Number.isNaN(instants[at]));
    return;
  }
  const { from, until } = periodOf(condition, now);
  for (let at = 1; at <= columns.last; at += 1) {
    const instant = instants[at] ?? Number.NaN;
    marks[at] = Number(instant >= from && instant < until);
  }
}

/** The period that all parts of a condition leave: `from` belongs to it, `until` does not. */
function periodOf(condition: Of<'date'>, now: number): { from: number; until: number } {
  let from = condition.from === undefined ? -Infinity : Date.parse(condition.from);
  let until = condition.until === undefined ? Infinity : Date.parse(condition.until);
  const keep = (first: number, end: number) => {
    from = Math.max(from, first);
    until = Math.min(until, end);
  };
  // An instant is whole milliseconds: up to and including now is before the next one.
  if (condition.withinDays !== undefined) keep(now - condition.withinDays * day, now + 1);
  if (condition.nextDays !== undefined) keep(now, now + condition.nextDays * day + 1);
  if (condition.olderThanDays !== undefined) keep(-Infinity, now - condition.olderThanDays * day);
  return { from, until };
}

function markCustom(marks: Uint8Array, condition: Of<'custom'>, columns: AccountColumns, facts: Facts): void {
  const column = facts.fieldTypes.has(condition.key) ? columns.custom.get(condition.key) : undefined;
  if (!column) {
    marks.fill(condition.empty ? 1 : 0);
    return;
  }
  const { contains, anyOf, min = -Infinity, max = Infinity, from = '', until } = condition;
  const meets = condition.empty
    ? new Uint8Array(column.texts.length)
    : contains === undefined
      ? new Uint8Array(column.texts.length).fill(1)
      : column.textsWith(contains);
  const keep = (test: (number: number) => boolean) => {
    for (let number = 1; number < meets.length; number += 1)
      if (meets[number] === 1 && !test(number)) meets[number] = 0;
  };
  const { texts } = column;
  if (anyOf) {
    const wanted = new Set(anyOf);
    keep((number) => wanted.has(texts[number] ?? ''));
  }
  if (condition.min !== undefined || condition.max !== undefined) {
    const amounts = column.amounts();
    keep((number) => (amounts[number] ?? Number.NaN) >= min && (amounts[number] ?? Number.NaN) <= max);
  }
  // Days as `2026-01-31` sort as they read.
  if (from !== '') keep((number) => (texts[number] ?? '') >= from);
  if (until !== undefined) keep((number) => (texts[number] ?? '') <= until);
  meets[0] = condition.empty ? 1 : 0;
  lookUp(marks, column.numbers, meets, columns.last);
}
