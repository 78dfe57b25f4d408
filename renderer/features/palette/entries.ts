import type { AccountName } from '../../../contract/index.ts';
import { searchForm } from '../../../contract/text.ts';

/** One line of the palette. */
export interface Entry {
  id: string;
  kind: 'person' | 'member' | 'action' | 'page' | 'view';
  label: string;
  /** What is searched, where that is not the whole label. */
  words?: string;
  /** Under or beside the label: a user name, a key. */
  note?: string;
  keys?: string[];
  person?: AccountName;
  run: () => void;
}

/** Whether every word of what was typed is in the label, in any order. */
export function matches(label: string, typed: string): boolean {
  const form = searchForm(label);
  return searchForm(typed)
    .split(' ')
    .every((word) => form.includes(word));
}

/** People whose names begin with what was typed come before those who only have it somewhere. */
export function bestFirst<Person extends AccountName>(people: readonly Person[], typed: string): Person[] {
  const words = searchForm(typed).split(' ');
  const begun = ({ displayName, username }: AccountName) => {
    const names = searchForm(`${displayName} ${username}`).split(' ');
    return words.filter((word) => names.some((name) => name.startsWith(word))).length;
  };
  const scored = people.map((person) => ({ person, score: begun(person) }));
  return scored.toSorted((one, other) => other.score - one.score).map(({ person }) => person);
}

/** The next place of the mark, round and round. */
export function nextPlace(key: string, place: number, count: number): number | undefined {
  if (count === 0) return undefined;
  if (key === 'ArrowDown') return (place + 1) % count;
  if (key === 'ArrowUp') return (place - 1 + count) % count;
  if (key === 'Home') return 0;
  return key === 'End' ? count - 1 : undefined;
}
