import { join } from 'node:path';
import BetterSqlite3 from 'better-sqlite3';
import type { Parsed } from '../../contract/index.ts';
import { openDatabase, type Database } from '../../db/connection/database.ts';
import { configureConnection } from '../../db/connection/pragmas.ts';
import { wordsOf } from '../../db/accountIndex/words.ts';
import { AccountList, listedColumns } from '../../db/repositories/accountList.ts';
import { indexedSort, orderBy, sorts } from '../../db/accountIndex/accountSorts.ts';

type ListInput = Parsed<'accounts.list'>;

interface Query {
  sql: string;
  bind: Record<string, unknown>;
}

const byName = { by: 'displayName', direction: 'asc' } as const;

/** The statements that one list without a search sends to SQLite, taken down on their way. */
async function queriesOf(database: Database, input: ListInput): Promise<Query[]> {
  const queries: Query[] = [];
  const listening: Database = {
    ...database,
    read(sql, bind = {}) {
      queries.push({ sql, bind });
      return database.read(sql, bind);
    },
  };
  const notLoaded = { find: () => Promise.reject(new Error('this case searches')), isReadyFor: () => false };
  await new AccountList(listening, notLoaded).list({ ...input, sort: input.sort ?? byName });
  return queries;
}

/** The condition in SQL for the statuses and words that the cases ask for. */
function matchingSql({ search, filter }: Pick<ListInput, 'search' | 'filter'>) {
  const bind: Record<string, string> = {};
  const conditions = wordsOf(search).map((forms, word) => {
    const found = forms.map((form, index) => {
      bind[`word${word}form${index}`] = form;
      return `instr(search_text, $word${word}form${index}) > 0`;
    });
    return `(${found.join(' OR ')})`;
  });
  if (filter?.status !== undefined) conditions.push(`status = '${filter.status}'`);
  if (filter?.archived !== undefined) conditions.push(`(status = 'archived') = ${String(filter.archived)}`);
  return { sql: conditions.join(' AND ') || 'TRUE', bind };
}

/** Our search runs in memory and has no SQL; this is what it would cost to ask SQLite the same question. */
function searchQuery({ search, filter, sort, offset, limit }: ListInput): Query {
  const matching = matchingSql({ search, filter });
  const { by, direction } = sort ?? byName;
  return {
    sql: `SELECT ${listedColumns.join(', ')}, count(*) OVER () AS total FROM accounts WHERE ${matching.sql}
          ORDER BY ${orderBy((indexedSort(by) ?? sorts.displayName).order, direction)} LIMIT $limit OFFSET $offset`,
    bind: { ...matching.bind, limit, offset },
  };
}

export interface Reference {
  /** Prepares the case's SQL in raw better-sqlite3; the answer runs it and fetches all rows. */
  prepare(input: ListInput): Promise<() => void>;
  close(): Promise<void>;
}

export async function openReference(folder: string, nativeBinding: string | undefined): Promise<Reference> {
  const database = await openDatabase({ folder, nativeBinding, clock: () => new Date() });
  const connect = () => {
    const connection = new BetterSqlite3(join(folder, 'rollbook.db'), { nativeBinding });
    configureConnection(connection);
    return connection;
  };
  const forLists = connect();
  // A search in SQL reads the whole table and drives the pages that lists need out of the connection's cache.
  const forSearches = connect();
  return {
    async prepare(input) {
      const isSearch = input.search !== undefined;
      const queries = isSearch ? [searchQuery(input)] : await queriesOf(database, input);
      const raw = isSearch ? forSearches : forLists;
      const statements = queries.map(({ sql, bind }) => ({ statement: raw.prepare(sql), bind }));
      return () => {
        for (const { statement, bind } of statements) statement.all(bind);
      };
    },
    async close() {
      forLists.close();
      forSearches.close();
      await database.close();
    },
  };
}
