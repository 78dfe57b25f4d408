import type { AccountStatus, SortColumn } from '../../contract/accounts.ts';
import { searchForm } from '../../contract/text.ts';
import type { Database } from '../connection/database.ts';
import type { AccountRow } from '../models/account.ts';

export interface ListFilter {
  status?: AccountStatus | undefined;
  archived?: boolean | undefined;
}

export interface ListQuery {
  search?: string | undefined;
  filter?: ListFilter | undefined;
  sort: { by: SortColumn; direction: 'asc' | 'desc' };
  offset: number;
  limit: number;
}

/** An account without its secrets and without the columns that exist only to sort and search. */
export type ListedAccount = Omit<
  AccountRow,
  | 'sequence'
  | 'usernameKey'
  | 'emailKey'
  | 'archivedAt'
  | 'passwordHash'
  | 'lastFailedAt'
  | 'nameSort'
  | 'searchText'
>;

/** Column and index that serve a sort. Each index holds `status` too; rows of equal value follow by status and age. */
const sorts: Record<SortColumn, { order: string[]; index: string }> = {
  username: { order: ['username_key', 'status'], index: 'accounts_by_username' },
  displayName: { order: ['name_sort', 'status'], index: 'accounts_by_name' },
  email: { order: ['email_sort', 'status'], index: 'accounts_by_email' },
  phone: { order: ['phone_sort', 'status'], index: 'accounts_by_phone' },
  status: { order: ['status', 'name_sort'], index: 'accounts_by_status' },
  lastSignInAt: { order: ['last_sign_in_at', 'status'], index: 'accounts_by_last_sign_in' },
  createdAt: { order: ['created_at', 'status'], index: 'accounts_by_created' },
  updatedAt: { order: ['updated_at', 'status'], index: 'accounts_by_updated' },
};

/** Below this many matches, sorting them costs less than walking a sort index past everybody else. */
const fewMatches = 2_000;

export const listedColumns = [
  'id',
  'username',
  'email',
  'display_name AS displayName',
  'phone',
  'status',
  'lock_reason AS lockReason',
  'lock_note AS lockNote',
  'locked_from AS lockedFrom',
  'locked_until AS lockedUntil',
  'password_scheme AS passwordScheme',
  'password_changed_at AS passwordChangedAt',
  'must_change_password AS mustChangePassword',
  'last_sign_in_at AS lastSignInAt',
  'failed_attempts AS failedAttempts',
  'groups',
  'custom',
  'notes',
  'version',
  'created_at AS createdAt',
  'updated_at AS updatedAt',
];

/** The condition on `status` as SQL; its texts come from our own list, never from input. */
function statusCondition(filter: ListFilter = {}): { statuses: AccountStatus[]; sql: string } {
  const statuses = (['active', 'locked', 'archived'] as const).filter(
    (status) =>
      (filter.status === undefined || filter.status === status) &&
      (filter.archived === undefined || filter.archived === (status === 'archived')),
  );
  const sql =
    statuses.length === 3 ? 'TRUE' : `status IN (${statuses.map((status) => `'${status}'`).join(', ')})`;
  return { statuses, sql };
}

function orderBy(columns: string[], direction: 'asc' | 'desc', prefix = ''): string {
  return [...columns, 'sequence'].map((column) => `${prefix}${column} ${direction}`).join(', ');
}

/**
 * The words of a search as conditions on `search_text`. Words of three characters and more go to the trigram index;
 * shorter ones it cannot find, they are looked for in the text. Quotes are doubled, so that every sign is plain text.
 */
export function searchConditions(search: string): { sql: string; bind: Record<string, string> } | undefined {
  const words = searchForm(search).split(' ').filter(Boolean);
  if (words.length === 0) return undefined;
  const isLong = (word: string) => [...word].length >= 3;
  const bind: Record<string, string> = {};
  const parts: string[] = [];
  const phrases = words.filter(isLong).map((word) => `"${word.replaceAll('"', '""')}"`);
  if (phrases.length > 0) {
    bind.match = phrases.join(' AND ');
    parts.push('sequence IN (SELECT rowid FROM account_search WHERE account_search MATCH $match)');
  }
  for (const [index, word] of words.filter((word) => !isLong(word)).entries()) {
    bind[`word${index}`] = word;
    parts.push(`instr(search_text, $word${index}) > 0`);
  }
  return { sql: parts.join(' AND '), bind };
}

/** The condition for every account that a filter and a search leave, for reads that take them all. */
export function matchingSql({ search, filter }: Pick<ListQuery, 'search' | 'filter'>) {
  const condition = statusCondition(filter).sql;
  const found = searchConditions(search ?? '');
  return { sql: found ? `${condition} AND ${found.sql}` : condition, bind: found?.bind ?? {} };
}

/** Pages of accounts in any order, with the total that the filter and the search leave. */
export function createAccountList(database: Database) {
  async function count(statuses: AccountStatus[]): Promise<number> {
    const rows = await database.read<{ status: AccountStatus; total: number }>(
      'SELECT * FROM account_totals',
    );
    return rows.filter(({ status }) => statuses.includes(status)).reduce((sum, { total }) => sum + total, 0);
  }

  async function pageOfSearch(query: ListQuery, found: { sql: string; bind: Record<string, string> }) {
    const { order } = sorts[query.sort.by];
    const condition = statusCondition(query.filter);
    const { direction } = query.sort;
    const rows = await database.read<ListedAccount & { total: number }>(
      `WITH hits AS (
         SELECT sequence AS hit, count(*) OVER () AS total FROM accounts NOT INDEXED
         WHERE ${found.sql} AND ${condition.sql}
         ORDER BY ${orderBy(order, direction)} LIMIT $limit OFFSET $offset)
       SELECT ${listedColumns.join(', ')}, hits.total FROM hits JOIN accounts ON sequence = hit
       ORDER BY ${orderBy(order, direction)}`,
      { ...found.bind, limit: query.limit, offset: query.offset },
    );
    return { rows, total: rows[0]?.total ?? 0 };
  }

  async function pageOfAll(query: ListQuery) {
    const { order, index } = sorts[query.sort.by];
    const condition = statusCondition(query.filter);
    const total = await count(condition.statuses);
    const limit = Math.max(0, Math.min(query.limit, total - query.offset));
    if (limit === 0) return { rows: [], total };
    // A page of the second half is walked to from the end: no page costs more than the middle one.
    const fromEnd = total - query.offset - limit;
    const reversed = fromEnd < query.offset;
    const walked = reversed === (query.sort.direction === 'asc') ? 'desc' : 'asc';
    const few = total <= fewMatches && condition.statuses.length < 3;
    const rows = await database.read<ListedAccount>(
      `WITH page AS (
         SELECT sequence AS hit FROM accounts INDEXED BY ${few ? sorts.status.index : index}
         WHERE ${condition.sql} ORDER BY ${orderBy(order, walked)} LIMIT $limit OFFSET $offset)
       SELECT ${listedColumns.join(', ')} FROM page JOIN accounts ON sequence = hit
       ORDER BY ${orderBy(order, query.sort.direction)}`,
      { limit, offset: reversed ? fromEnd : query.offset },
    );
    return { rows, total };
  }

  return {
    count: (filter?: ListFilter) => count(statusCondition(filter).statuses),
    async list(query: ListQuery): Promise<{ rows: ListedAccount[]; total: number }> {
      const found = searchConditions(query.search ?? '');
      return found ? pageOfSearch(query, found) : pageOfAll(query);
    },
  };
}

export type AccountList = ReturnType<typeof createAccountList>;
