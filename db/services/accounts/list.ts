import type { Account } from '../../../contract/account.ts';
import { AppError } from '../../../contract/errors.ts';
import type { Parsed } from '../../../contract/index.ts';
import type { Query } from '../../../contract/query.ts';
import { sequenceOf } from '../../accountIndex/matcher.ts';
import type { Dependencies, Reading } from './dependencies.ts';
import { sequencesOfIds } from './scope.ts';
import { toAccount } from './view.ts';

/** The order of a list for which nobody chose one. */
const byName = { by: 'displayName', direction: 'asc' } as const;

/** A page of accounts and how many there are in all. Without a sort they come by name. */
export async function listAccounts(reading: Reading, input: Parsed<'accounts.list'>) {
  await reading.settleLocksBriefly();
  const sort = input.sort ?? byName;
  const { rows, total } = await reading.accountList.list({ ...input, sort });
  return { rows: rows.map(toAccount), total };
}

/** How many accounts each query finds. */
export async function countAccounts(reading: Reading, { queries }: Parsed<'accounts.count'>) {
  await reading.settleLocksBriefly();
  const totals: number[] = [];
  // One by one: between two of them a list is answered.
  for (const query of queries) totals.push(await reading.accountIndex.count(query));
  return { totals };
}

/** Whether an ascending list holds a number. */
function holds(sequences: Uint32Array, wanted: number): boolean {
  let [first, end] = [0, sequences.length];
  while (first < end) {
    const middle = (first + end) >>> 1;
    if ((sequences[middle] ?? 0) < wanted) first = middle + 1;
    else end = middle;
  }
  return sequences[first] === wanted;
}

/** The ids of those of `among` that a query finds. */
async function idsAmong({ database, accountIndex, accountList }: Reading, query: Query, among: string[]) {
  const chosen = await sequencesOfIds(database, among);
  const found = await accountIndex.sequencesOf(query);
  return { ids: await accountList.idsOf([...chosen].filter((sequence) => holds(found, sequence))) };
}

/** The ids of a part of a list in its order, or of those of some accounts that it holds. */
export async function idsOfAccounts(reading: Reading, input: Parsed<'accounts.ids'>) {
  await reading.settleLocksBriefly();
  const { search, filter, among, sort = byName, offset, limit } = input;
  if (among !== undefined) return idsAmong(reading, { search, filter }, among);
  const { sequences } = await reading.accountIndex.find({ search, filter }, { sort, offset, limit });
  return { ids: await reading.accountList.idsOf(sequences) };
}

/** At which place of a list an account stands. */
export async function positionOfAccount(reading: Reading, input: Parsed<'accounts.position'>) {
  await reading.settleLocksBriefly();
  const { id, search, filter, sort = byName } = input;
  const sequence = await sequenceOf(reading.database, id);
  if (sequence === undefined) return { index: null };
  return { index: (await reading.accountIndex.positionOf(sequence, { search, filter }, sort)) ?? null };
}

/** One account. Throws `not_found`. */
export async function getAccount(dependencies: Dependencies, id: string): Promise<Account> {
  await dependencies.settleLocksBriefly();
  const row = await dependencies.accounts.findById(id);
  if (!row) throw new AppError('not_found', 'the account does not exist');
  return toAccount(row);
}
