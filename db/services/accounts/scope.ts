import type { ParsedJob } from '../../../contract/index.ts';
import type { Query } from '../../../contract/query.ts';
import type { Database } from '../../connection/database.ts';
import { Turns } from '../../accountIndex/turns.ts';
import type { Reading } from './dependencies.ts';

const idsAtOnce = 500;

/**
 * The accounts of an export in the order of creation; undefined for all of them. Both ids and a query leave those that
 * are in both; `except` takes some out again.
 */
export async function sequencesInScope(
  { database, accountIndex }: Reading,
  scope: ParsedJob<'accounts.exportCsv'>['scope'],
): Promise<Uint32Array | undefined> {
  if (scope === 'all') return undefined;
  const { ids, except = [], ...query } = scope;
  const leftOut = await sequencesOfIds(database, except);
  const without = (sequences: Uint32Array) =>
    leftOut.size === 0 ? sequences : sequences.filter((sequence) => !leftOut.has(sequence));
  if (!ids)
    return leavesNobodyOut(query) && leftOut.size === 0
      ? undefined
      : without(await accountIndex.sequencesOf(query));
  const chosen = await sequencesOfIds(database, ids);
  if (leavesNobodyOut(query)) return without(Uint32Array.from(chosen).toSorted());
  return without((await accountIndex.sequencesOf(query)).filter((sequence) => chosen.has(sequence)));
}

function leavesNobodyOut({ search = '', filter = {} }: Query): boolean {
  const { status, archived, conditions = [] } = filter;
  return search === '' && status === undefined && archived === undefined && conditions.length === 0;
}

/** The sequences of named accounts, of those that exist. */
export async function sequencesOfIds(database: Database, ids: readonly string[]): Promise<Set<number>> {
  const sql = 'SELECT sequence FROM accounts WHERE id IN (SELECT value FROM json_each($part))';
  const turns = new Turns();
  const sequences = new Set<number>();
  for (let from = 0; from < ids.length; from += idsAtOnce) {
    const part = JSON.stringify(ids.slice(from, from + idsAtOnce));
    for (const { sequence } of await database.read<{ sequence: number }>(sql, { part }))
      sequences.add(sequence);
    if (turns.isDue) await turns.give();
  }
  return sequences;
}
