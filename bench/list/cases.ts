import type { Condition, Filter, Sort, SortKey } from '../../contract/query.ts';
import { sortColumns } from '../../contract/query.ts';

/** A text with few different values, a number, and a text of which nearly every one is another. */
const customSorts: SortKey[] = ['custom:city', 'custom:locker', 'custom:emergency_phone'];

export const sorts: Sort[] = [...sortColumns, ...customSorts].flatMap((by) => [
  { by, direction: 'asc' },
  { by, direction: 'desc' },
]);

const yearAgo = (years: number) => new Date(Date.now() - years * 365 * 86_400_000).toISOString();
const here = (...conditions: Condition[]): Filter => ({ archived: false, conditions });
const membership: Condition = { kind: 'custom', key: 'membership', anyOf: ['Plus'] };
const keyCard: Condition = { kind: 'tag', match: 'any', names: ['key card'] };

export const filters: Record<string, Filter> = {
  'no filter': { archived: false },
  'status locked': { status: 'locked' },
  'group Yoga': here({ kind: 'group', match: 'any', names: ['Yoga'] }),
  'tag key card': here(keyCard),
  'has e-mail': here({ kind: 'has', what: 'email' }),
  'added in one year': here({ kind: 'date', what: 'createdAt', from: yearAgo(3), until: yearAgo(2) }),
  'membership Plus': here(membership),
  'Plus or key card': { ...here(membership, keyCard), match: 'any' },
};

/** Several words of each kind, taken in turns, so that no search finds the answer of the one before still there. */
export const searches: Record<string, readonly string[]> = {
  'no search': [''],
  'a rare name': ['kaiser', 'schmitz', 'okafor', 'novak', 'lindqvist', 'moreau', 'tanaka', 'costa', 'horvat'],
  'a common syllable': ['ann', 'mar', 'sch', 'ber', 'lin', 'ger', 'man', 'ste', 'ell', 'ina', 'son'],
  'one letter': ['a', 'e', 'i', 'o', 'u', 'n', 'r', 's', 't', 'm', 'l'],
  'two words': ['mar ann', 'an er', 'sinan kaiser', 'li so', 'jo be', 'mi sch', 'el ha', 'da mo', 'al .com'],
};

export const places = ['first', 'middle', 'last'] as const;
export type PlaceName = (typeof places)[number];
export const pageLength = 100;

export function offsetOf(place: PlaceName, total: number): number {
  if (place === 'first') return 0;
  return place === 'middle' ? Math.floor(total / 2) : Math.max(0, total - pageLength);
}

export interface ListCase {
  sort: Sort;
  filter: string;
  search: string;
}

/** Every sort with every filter and every search, in an order that is by chance but the same every time. */
export function listCases(): ListCase[] {
  const cases: ListCase[] = [];
  for (const sort of sorts)
    for (const filter of Object.keys(filters))
      for (const search of Object.keys(searches)) cases.push({ sort, filter, search });
  // A step that shares no divisor with the number of cases comes by each of them once.
  const step = 7_919;
  return cases.map((_, index) => cases[(index * step) % cases.length] as ListCase);
}
