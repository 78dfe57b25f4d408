import type { AccountRow } from '../../models/account.ts';
import { LabelLists } from '../labels/lists.ts';

export type Values = Record<string, unknown>;

/** That an account no longer has what the change gave it. */
const conflict = Symbol('conflict');

function listOf(text: unknown): string[] {
  return JSON.parse(String(text)) as string[];
}

/** Takes back what was added to a list and puts back what was removed; what others did to it since stays. */
function takeBackList(given: unknown, old: unknown, current: unknown): string | typeof conflict {
  const [before, after, now] = [listOf(old), listOf(given), listOf(current)];
  const added = after.filter((name) => !before.includes(name));
  const removed = before.filter((name) => !after.includes(name));
  if (!added.every((name) => now.includes(name))) return conflict;
  const left = now.filter((name) => !added.includes(name));
  const lists = new LabelLists();
  if (removed.some((name) => lists.holds(left, name))) return conflict;
  return JSON.stringify([...left, ...removed]);
}

/** The same for custom fields: only the keys that the change touched are looked at. */
function takeBackCustom(given: unknown, old: unknown, current: unknown): string | typeof conflict {
  const read = (text: unknown) => new Map(Object.entries(JSON.parse(String(text)) as Record<string, string>));
  const [before, after, now] = [read(old), read(given), read(current)];
  for (const key of new Set([...before.keys(), ...after.keys()])) {
    const previous = before.get(key);
    if (previous === after.get(key)) continue;
    if (now.get(key) !== after.get(key)) return conflict;
    if (previous === undefined) now.delete(key);
    else now.set(key, previous);
  }
  return JSON.stringify(Object.fromEntries(now));
}

function takeBackValue(name: string, given: unknown, old: unknown, current: unknown): unknown {
  if (current === given) return old;
  if (name === 'groups' || name === 'tags') return takeBackList(given, old, current);
  return name === 'custom' ? takeBackCustom(given, old, current) : conflict;
}

/**
 * The values an account had before a change, or undefined when it has been changed since in the same place. `status` is
 * left to whoever knows the time: it follows from the dates.
 */
export function takeBack(row: AccountRow, oldValues: Values, newValues: Values): Values | undefined {
  const restored: Values = {};
  for (const [name, given] of Object.entries(newValues)) {
    if (name === 'status') continue;
    const value = takeBackValue(name, given, oldValues[name], row[name as keyof AccountRow]);
    if (value === conflict) return undefined;
    restored[name] = value;
  }
  return restored;
}

/** Whether an account is again as it was before a change, so that there is nothing to take back. */
export function isAsBefore(row: AccountRow, oldValues: Values): boolean {
  return Object.entries(oldValues).every(
    ([name, value]) => name === 'status' || row[name as keyof AccountRow] === value,
  );
}
