import type { Filter, SortKey } from '../../contract/query.ts';
import { statuses as allStatuses, type AccountStatus } from '../../contract/statuses.ts';
import type { AccountIndex } from '../accountIndex/accountIndex.ts';
import { Turns } from '../accountIndex/turns.ts';
import { wordsOf } from '../accountIndex/words.ts';
import type { Database } from '../connection/database.ts';
import type { AccountRow } from '../models/account.ts';
import { indexedSort, orderBy, sorts } from '../accountIndex/accountSorts.ts';

export type ListFilter = Filter;

export interface ListQuery {
  search?: string | undefined;
  filter?: ListFilter | undefined;
  sort: { by: SortKey; direction: 'asc' | 'desc' };
  offset: number;
  limit: number;
}

/** An account without its secrets and without the columns that exist only to sort and search. */
export type ListedAccount = Omit<
  AccountRow,
  | 'sequence'
  | 'usernameKey'
  | 'emailKey'
  | 'memberNumberKey'
  | 'memberNumberSort'
  | 'passwordHash'
  | 'passwordCost'
  | 'lastFailedAt'
  | 'nameSort'
  | 'searchText'
>;

/** Below this many matches, sorting them costs less than walking a sort index past everybody else. */
const fewMatches = 2_000;

const idsAtOnce = 1_000;

export const listedColumns = [
  'id',
  'username',
  'member_number AS memberNumber',
  'email',
  'display_name AS displayName',
  'phone',
  'status',
  'archived_at AS archivedAt',
  'lock_reason AS lockReason',
  'lock_note AS lockNote',
  'locked_from AS lockedFrom',
  'locked_until AS lockedUntil',
  'password_scheme AS passwordScheme',
  'password_changed_at AS passwordChangedAt',
  'password_expires_at AS passwordExpiresAt',
  'must_change_password AS mustChangePassword',
  'last_sign_in_at AS lastSignInAt',
  'failed_attempts AS failedAttempts',
  'second_factor_at AS secondFactorAt',
  'groups',
  'tags',
  'custom',
  'parent_id AS parentId',
  'notes',
  'version',
  'created_at AS createdAt',
  'updated_at AS updatedAt',
];

/** The condition on `status` as SQL; its texts come from our own list, never from input. */
function statusCondition(filter: ListFilter = {}): { statuses: AccountStatus[]; sql: string } {
  const statuses = allStatuses.filter(
    (status) =>
      (filter.status === undefined || filter.status === status) &&
      (filter.archived === undefined || filter.archived === (status === 'archived')),
  );
  const sql =
    statuses.length === allStatuses.length
      ? 'TRUE'
      : `status IN (${statuses.map((status) => `'${status}'`).join(', ')})`;
  return { statuses, sql };
}

/** Pages of accounts in any order, with the total that the filter and the search leave. */
export class AccountList {
  readonly #database: Database;
  readonly #index: Pick<AccountIndex, 'find' | 'isReadyFor'>;

  constructor(database: Database, index: Pick<AccountIndex, 'find' | 'isReadyFor'>) {
    this.#database = database;
    this.#index = index;
  }

  /** While the index in memory is not ready, the table's own indexes answer what they can. */
  async list(query: ListQuery): Promise<{ rows: ListedAccount[]; total: number }> {
    const { search, filter, sort, offset, limit } = query;
    const isPlain = wordsOf(search).length === 0 && (filter?.conditions ?? []).length === 0;
    const plainSort = isPlain && !this.#index.isReadyFor(sort.by) ? indexedSort(sort.by) : undefined;
    if (plainSort) return this.#pageOfAll(query, plainSort);
    const { sequences, total } = await this.#index.find({ search, filter }, { sort, offset, limit });
    return { rows: await this.#rowsOf(sequences), total };
  }

  /** The ids of accounts, in the order of their sequences. 10,000 take 25 ms, so others are answered in between. */
  async idsOf(sequences: readonly number[]): Promise<string[]> {
    const sql = 'SELECT sequence, id FROM accounts WHERE sequence IN (SELECT value FROM json_each($part))';
    const ids: string[] = [];
    const turns = new Turns();
    for (let from = 0; from < sequences.length; from += idsAtOnce) {
      const part = sequences.slice(from, from + idsAtOnce);
      const rows = await this.#database.read<{ sequence: number; id: string }>(sql, {
        part: JSON.stringify(part),
      });
      const bySequence = new Map(rows.map(({ sequence, id }) => [sequence, id]));
      ids.push(...part.flatMap((sequence) => bySequence.get(sequence) ?? []));
      if (turns.isDue) await turns.give();
    }
    return ids;
  }

  /** The index knows which accounts match and in what order; their rows come from the table. */
  async #rowsOf(sequences: number[]): Promise<ListedAccount[]> {
    const rows = await this.#database.read<ListedAccount & { sequence: number }>(
      `SELECT sequence, ${listedColumns.join(', ')} FROM accounts
       WHERE sequence IN (SELECT value FROM json_each($page))`,
      { page: JSON.stringify(sequences) },
    );
    const bySequence = new Map(rows.map((row) => [row.sequence, row]));
    return sequences.flatMap((sequence) => bySequence.get(sequence) ?? []);
  }

  /**
   * A page of the second half is walked to from the end: no page costs more than the middle one. CROSS JOIN keeps its
   * sides: SQLite, which cannot know the limit, would read every account and look each up in the page (10 ms instead
   * of 0.3 at 100,000; tests/integration/database/queryPlans.test.ts).
   */
  async #pageOfAll(query: ListQuery, { order, index }: { order: string[]; index: string }) {
    const condition = statusCondition(query.filter);
    const total = await this.#total(condition.statuses);
    const limit = Math.max(0, Math.min(query.limit, total - query.offset));
    if (limit === 0) return { rows: [], total };
    const fromEnd = total - query.offset - limit;
    const reversed = fromEnd < query.offset;
    const walked = reversed === (query.sort.direction === 'asc') ? 'desc' : 'asc';
    const few = total <= fewMatches && condition.statuses.length < allStatuses.length;
    // The plus hides the column: SQLite takes `status = 'active'` for a reason to sort rows of equal value once more.
    const where = few || query.sort.by === 'status' ? condition.sql : `+${condition.sql}`;
    const rows = await this.#database.read<ListedAccount>(
      `WITH page AS (
         SELECT sequence AS hit FROM accounts INDEXED BY ${few ? sorts.status.index : index}
         WHERE ${where} ORDER BY ${orderBy(order, walked)} LIMIT $limit OFFSET $offset)
       SELECT ${listedColumns.join(', ')} FROM page CROSS JOIN accounts ON sequence = hit
       ORDER BY ${orderBy(order, query.sort.direction)}`,
      { limit, offset: reversed ? fromEnd : query.offset },
    );
    return { rows, total };
  }

  async #total(statuses: AccountStatus[]): Promise<number> {
    const sql = 'SELECT status, total FROM account_totals';
    const rows = await this.#database.read<{ status: AccountStatus; total: number }>(sql);
    return rows.filter(({ status }) => statuses.includes(status)).reduce((sum, { total }) => sum + total, 0);
  }
}
