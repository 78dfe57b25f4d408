import { join } from 'node:path';
import BetterSqlite3 from 'better-sqlite3';
import type { Parsed } from '../../contract/index.ts';
import { openDatabase, type Database } from '../../db/connection/database.ts';
import { configureConnection } from '../../db/connection/pragmas.ts';
import { defineAccountModel } from '../../db/models/account.ts';
import { defineAuditEntryModel } from '../../db/models/auditEntry.ts';
import { createAccountList, listedColumns, matchingSql } from '../../db/repositories/accountList.ts';
import { createAccountRepository } from '../../db/repositories/accounts.ts';
import { createAccountSearch } from '../../db/repositories/accountSearch.ts';
import { orderBy, sorts } from '../../db/repositories/accountSorts.ts';
import { createAuditEntryRepository } from '../../db/repositories/auditEntries.ts';
import { listAccounts } from '../../db/services/accounts/list.ts';

type ListInput = Parsed<'accounts.list'>;

interface Query {
  sql: string;
  bind: Record<string, unknown>;
}

/** The statements that one list call sends to SQLite, taken down on their way. */
async function queriesOf(database: Database, input: ListInput): Promise<Query[]> {
  const queries: Query[] = [];
  const listening: Database = {
    ...database,
    read(sql, bind = {}) {
      queries.push({ sql, bind });
      return database.read(sql, bind);
    },
  };
  const dependencies = {
    database: listening,
    accounts: createAccountRepository(defineAccountModel(database.sequelize)),
    accountList: createAccountList(listening, createAccountSearch(listening)),
    auditEntries: createAuditEntryRepository(defineAuditEntryModel(database.sequelize)),
    clock: () => new Date(),
    onAccountsChanged: () => undefined,
  };
  await listAccounts(dependencies, input);
  return queries;
}

/** Our search runs in memory and has no SQL; this is what it would cost to ask SQLite the same question. */
function searchQuery({ search, filter, sort, offset, limit }: ListInput): Query {
  const matching = matchingSql({ search, filter });
  const { by, direction } = sort ?? { by: 'displayName', direction: 'asc' };
  return {
    sql: `SELECT ${listedColumns.join(', ')}, count(*) OVER () AS total FROM accounts WHERE ${matching.sql}
          ORDER BY ${orderBy(sorts[by].order, direction)} LIMIT $limit OFFSET $offset`,
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
  const raw = new BetterSqlite3(join(folder, 'rollbook.db'), { nativeBinding });
  configureConnection(raw);
  return {
    async prepare(input) {
      const queries = input.search === undefined ? await queriesOf(database, input) : [searchQuery(input)];
      const statements = queries.map(({ sql, bind }) => ({ statement: raw.prepare(sql), bind }));
      return () => {
        for (const { statement, bind } of statements) statement.all(bind);
      };
    },
    async close() {
      raw.close();
      await database.close();
    },
  };
}
