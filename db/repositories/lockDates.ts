import type { ListedLock } from '../../contract/locks.ts';
import type { Database } from '../connection/database.ts';
import { accountNameColumns } from './accountNames.ts';

export interface Period {
  from: string;
  until: string;
}

// The two kinds differ in the side that belongs to the period: see `lockOperations` in the contract.
const kinds = {
  begin: {
    index: 'accounts_lock_from',
    column: 'locked_from',
    within: "locked_from >= $from AND locked_from < $until AND status <> 'archived'",
  },
  end: {
    index: 'accounts_lock_ends',
    column: 'locked_until',
    within: "locked_until > $from AND locked_until <= $until AND status <> 'archived'",
  },
};

export type LockMove = keyof typeof kinds;

function counting(move: LockMove): string {
  const { index, within } = kinds[move];
  return `(SELECT count(*) FROM accounts INDEXED BY ${index} WHERE ${within})`;
}

/** How many locks begin and end in each of the periods, in their order: reads two indexes and no account. */
export async function countByPeriod(database: Database, periods: readonly Period[]) {
  const inDays = (move: LockMove) =>
    counting(move).replace('$from', 'days."from"').replace('$until', 'days."until"');
  return database.read<Record<LockMove, number>>(
    `WITH days AS (SELECT key AS place, value ->> 'from' AS "from", value ->> 'until' AS "until" FROM json_each($periods))
     SELECT ${inDays('begin')} AS "begin", ${inDays('end')} AS "end" FROM days ORDER BY place`,
    { periods: JSON.stringify(periods) },
  );
}

/** How many locks begin or end in a period. */
export async function count(database: Database, move: LockMove, period: Period): Promise<number> {
  const [row] = await database.read<{ total: number }>(`SELECT ${counting(move)} AS total`, { ...period });
  return row?.total ?? 0;
}

/** The first locks that begin or end in a period. Equal instants come by status, as the index has them: nothing is sorted. */
export async function listFirst(database: Database, move: LockMove, period: Period, limit: number) {
  const { index, column, within } = kinds[move];
  return database.read<ListedLock>(
    `SELECT ${accountNameColumns}, locked_from AS lockedFrom, locked_until AS lockedUntil, lock_reason AS lockReason
     FROM accounts INDEXED BY ${index} WHERE ${within} ORDER BY ${column}, status, sequence LIMIT $limit`,
    { ...period, limit },
  );
}
