import type { DuplicatePair } from '../../../contract/index.ts';
import { queryClient } from '../../bridge/queryClient.ts';

/** What the last search found, less what was decided since. */
export interface Found {
  pairs: readonly DuplicatePair[];
  total: number;
}

// Kept where React Query keeps answers: going to a member and back must not search a million accounts again.
export const foundKey = ['duplicates.find'] as const;

export function keyOf({ first, second }: DuplicatePair): string {
  return `${first.id} ${second.id}`;
}

function change(decide: (pairs: readonly DuplicatePair[]) => readonly DuplicatePair[]): void {
  queryClient.setQueryData<Found>(foundKey, (found) => {
    if (found === undefined) return undefined;
    const pairs = decide(found.pairs);
    return { pairs, total: found.total + pairs.length - found.pairs.length };
  });
}

export function takeOutPair(pair: DuplicatePair): void {
  change((pairs) => pairs.filter((other) => keyOf(other) !== keyOf(pair)));
}

function bySurety(pairs: readonly DuplicatePair[]): DuplicatePair[] {
  return pairs.toSorted((one, other) => other.score - one.score);
}

/** A pair that was taken out and is a likely duplicate after all. */
export function putBackPair(pair: DuplicatePair): void {
  change((pairs) => bySurety([pair, ...pairs.filter((other) => keyOf(other) !== keyOf(pair))]));
}

/** An account that was merged away is archived: no pair with it is left to decide. Returns how to put them back. */
export function takeOutAccount(id: string): () => void {
  const before = queryClient.getQueryData<Found>(foundKey)?.pairs ?? [];
  const gone = before.filter(({ first, second }) => first.id === id || second.id === id);
  change((pairs) => pairs.filter((pair) => !gone.includes(pair)));
  return () => change((pairs) => bySurety([...gone, ...pairs]));
}
