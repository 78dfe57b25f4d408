import { searchForm } from '../../../contract/text.ts';
import type { Label } from '../../features/labels/useLabels.ts';

export interface Suggestion {
  name: string;
  /** Undefined for what does not exist yet. */
  total: number | undefined;
}

const longest = 8;

/**
 * The names that fit what is typed, those that begin with it first, and what is typed itself last when it would be new. With
 * nothing typed, the most used ones.
 */
export function suggestLabels(
  labels: readonly Label[],
  chosen: readonly string[],
  typed: string,
): Suggestion[] {
  const wanted = searchForm(typed);
  const free = labels.filter(({ name }) => !chosen.includes(name));
  if (wanted === '') return free.toSorted((one, other) => other.total - one.total).slice(0, longest);
  const ranked = free
    .map((label) => ({ label, at: searchForm(label.name).indexOf(wanted) }))
    .filter(({ at }) => at >= 0)
    .toSorted((one, other) => Math.sign(one.at) - Math.sign(other.at));
  const fitting: Suggestion[] = ranked.slice(0, longest).map(({ label }) => label);
  const exists = labels.some(({ name }) => searchForm(name) === wanted);
  return exists ? fitting : [...fitting, { name: typed.trim(), total: undefined }];
}

/** The spelling that exists already: "gym" is the group "Gym". */
export function knownSpelling(labels: readonly Label[], typed: string): string {
  const wanted = searchForm(typed);
  return labels.find(({ name }) => searchForm(name) === wanted)?.name ?? typed.trim();
}
