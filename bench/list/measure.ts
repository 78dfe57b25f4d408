import type { Output, Parsed } from '../../contract/index.ts';
import { operations } from '../../contract/index.ts';
import type { Rollbook } from '../../db/index.ts';
import { timed, type Samples } from '../measure/samples.ts';
import {
  filters,
  listCases,
  offsetOf,
  pageLength,
  places,
  searches,
  sorts,
  type ListCase,
  type PlaceName,
} from './cases.ts';

export interface Call extends ListCase {
  place: PlaceName;
  /** How many accounts the query finds. */
  total: number;
  took: number;
}

export type List = (input: Parsed<'accounts.list'>) => Promise<Output<'accounts.list'>>;

export function parsedList(input: object): Parsed<'accounts.list'> {
  return operations['accounts.list'].input.parse({ limit: pageLength, ...input });
}

/** A word of a kind, another one each time. */
function wordsInTurns() {
  const turns = new Map<string, number>();
  return (kind: string): string => {
    const words = searches[kind] ?? [];
    const turn = turns.get(kind) ?? 0;
    turns.set(kind, turn + 1);
    return words[turn % words.length] ?? '';
  };
}

/** Five milliseconds of counting on an idle machine: what slows this down is not ours. */
export function calibratedCount(): () => number {
  const count = (until: number) => {
    let sum = 0;
    for (let at = 0; at < until; at += 1) sum = (sum + Math.imul(at, at)) | 0;
    return sum;
  };
  const trial = 2_000_000;
  let best = Infinity;
  for (let round = 0; round < 50; round += 1) {
    const start = performance.now();
    count(trial);
    best = Math.min(best, performance.now() - start);
  }
  return () => count(Math.round((trial * 5) / best));
}

/** First, middle and last page of every case, as a person gets to them: of a search, the first page comes first. */
export async function goThrough(list: List, cases = listCases(), between = () => {}): Promise<Call[]> {
  const calls: Call[] = [];
  const nextWord = wordsInTurns();
  for (const one of cases) {
    const { sort, filter, search } = one;
    const query = { search: nextWord(search), filter: filters[filter], sort };
    let total = 0;
    for (const place of places) {
      const input = parsedList({ ...query, offset: offsetOf(place, total) });
      const took = await timed(async () => ({ total } = await list(input)));
      calls.push({ ...one, place, total, took });
    }
    between();
  }
  return calls;
}

const changes = 68;

/** The first page after one account has changed, in every order: with what was remembered of the accounts before gone. */
export async function listAfterChanges(rollbook: Rollbook, total: number): Promise<Samples> {
  const context = { actor: 'benchmark' };
  const list = (input: object) => rollbook.operations['accounts.list'](parsedList(input), context);
  const samples: Samples = [];
  for (let change = 0; change < changes; change += 1) {
    const offset = (change * 7_919) % Math.floor(total * 0.9);
    const { rows } = await list({ offset, limit: 1 });
    const { id = '', version = 1, notes = '' } = rows[0] ?? {};
    // Names and addresses move the account in the orders; notes only in that of the last change.
    const typed = change % 2 === 0 ? { notes: `${notes}.` } : { displayName: `Moved ${change}` };
    await rollbook.operations['accounts.update']({ id, version, changes: typed }, context);
    const search = change % 4 < 2 ? '' : 'ann';
    samples.push(
      await timed(() => list({ search, filter: filters['no filter'], sort: sorts[change % sorts.length] })),
    );
  }
  return samples;
}
