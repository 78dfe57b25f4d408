import type { Weighed } from './score.ts';

/** Two accounts by their sequence, the older first. */
export interface Candidate extends Weighed {
  first: number;
  second: number;
}

function bySurety(one: Candidate, other: Candidate): number {
  return other.score - one.score || one.first - other.first || one.second - other.second;
}

/** Keeps the surest of any number of pairs, and counts all: sorting twice as many as wanted now and then is enough. */
export function createSurest(limit: number) {
  let kept: Candidate[] = [];
  let total = 0;
  // What scores less than the last of the surest known so far need not be kept.
  let least = 0;

  function tidy(): void {
    kept = kept.toSorted(bySurety).slice(0, limit);
    if (kept.length === limit) least = kept.at(-1)?.score ?? 0;
  }

  return {
    add(candidate: Candidate) {
      total += 1;
      if (candidate.score < least) return;
      kept.push(candidate);
      if (kept.length >= 2 * limit) tidy();
    },
    best() {
      tidy();
      return kept;
    },
    total: () => total,
  };
}
