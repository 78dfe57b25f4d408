import type { Filter, SortKey } from '../../contract/query.ts';
import { statuses as allStatuses, type AccountStatus } from '../../contract/statuses.ts';
import { searchForm } from '../../contract/text.ts';
import type { Database } from '../connection/database.ts';
import type { AccountRow } from '../models/account.ts';
import { indexedSort, orderBy, sorts } from './accountSorts.ts';
import type { AccountSearch } from './accountSearch.ts';

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
  | 'lastFailedAt'
  | 'nameSort'
  | 'searchText'
>;

/** Below this many matches, sorting them costs less than walking a sort index past everybody else. */
const fewMatches = 2_000;

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
  'must_change_password AS mustChangePassword',
  'last_sign_in_at AS lastSignInAt',
  'failed_attempts AS failedAttempts',
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

/** Numbers as people write them, such as "+49-30/1234": their digits stand in the text on their own as well. */
const writtenNumber = /^(?:\P{Nd}*\p{Nd}){3}/u;
const numberSigns = /^[\p{Nd}+()/.-]+$/u;

/**
 * The words of a search in the form in which texts are stored, each with the other forms that count as the same. An
 * account matches when its text holds one form of each word.
 */
export function wordsOf(search = ''): string[][] {
  const words = searchForm(search).split(' ').filter(Boolean);
  return words.map((word) => {
    const isNumber = numberSigns.test(word) && writtenNumber.test(word);
    return isNumber ? [...new Set([word, word.replace(/\P{Nd}/gu, '')])] : [word];
  });
}

/** The condition for every account that a filter and a search leave, for reads that take them all anyway. */
export function matchingSql({ search, filter }: Pick<ListQuery, 'search' | 'filter'>) {
  const bind: Record<string, string> = {};
  const conditions = wordsOf(search).map((forms, word) => {
    const found = forms.map((form, index) => {
      bind[`word${word}form${index}`] = form;
      return `instr(search_text, $word${word}form${index}) > 0`;
    });
    return `(${found.join(' OR ')})`;
  });
  return { sql: [statusCondition(filter).sql, ...conditions].join(' AND '), bind };
}

/** Pages of accounts in any order, with the total that the filter and the search leave. */
export class AccountList {
  readonly #database: Database;
  readonly #search: Pick<AccountSearch, 'find'>;

  constructor(database: Database, search: Pick<AccountSearch, 'find'>) {
    this.#database = database;
    this.#search = search;
  }

  async list(query: ListQuery): Promise<{ rows: ListedAccount[]; total: number }> {
    const words = wordsOf(query.search);
    return words.length > 0 ? this.#pageOfSearch(query, words) : this.#pageOfAll(query);
  }

  /** The search knows which accounts match and in what order; their rows come from the table. */
  async #pageOfSearch(query: ListQuery, words: string[][]) {
    const { statuses } = statusCondition(query.filter);
    const { page, total } = await this.#search.find({ ...query, words, statuses });
    const rows = await this.#database.read<ListedAccount & { sequence: number }>(
      `SELECT sequence, ${listedColumns.join(', ')} FROM accounts
       WHERE sequence IN (SELECT value FROM json_each($page))`,
      { page: JSON.stringify(page) },
    );
    const bySequence = new Map(rows.map((row) => [row.sequence, row]));
    return { rows: page.flatMap((sequence) => bySequence.get(sequence) ?? []), total };
  }

  /**
   * A page of the second half is walked to from the end: no page costs more than the middle one. CROSS JOIN keeps its
   * sides: SQLite, which cannot know the limit, would read every account and look each up in the page (10 ms instead
   * of 0.3 at 100,000; tests/integration/database/queryPlans.test.ts).
   */
  async #pageOfAll(query: ListQuery) {
    const { order, index } = indexedSort(query.sort.by) ?? sorts.displayName;
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
