import { beforeAll, describe, expect, test } from 'vitest';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import BetterSqlite3 from 'better-sqlite3';
import { statuses } from '../../../contract/index.ts';
import { openDatabase, type Database } from '../../../db/connection/database.ts';
import { AccountIndex } from '../../../db/accountIndex/accountIndex.ts';
import { sampleSql } from '../../../db/accountIndex/protections.ts';
import { AccountList, type ListFilter } from '../../../db/repositories/accountList.ts';
import type { IndexedSort } from '../../../db/accountIndex/accountSorts.ts';
import { count, countByPeriod, listFirst } from '../../../db/repositories/lockDates.ts';
import { hasDueLock } from '../../../db/services/accounts/dueLocks.ts';
import { sqliteAddon } from '../../support/sqliteAddon.ts';

interface Step {
  id: number;
  parent: number;
  detail: string;
}

interface Asked {
  sql: string;
  bind: Record<string, unknown>;
}

const indexes: Record<IndexedSort, string> = {
  username: 'accounts_by_username',
  memberNumber: 'accounts_by_member_number',
  displayName: 'accounts_by_name',
  email: 'accounts_by_email',
  phone: 'accounts_by_phone',
  status: 'accounts_by_status',
  lastSignInAt: 'accounts_by_last_sign_in',
  createdAt: 'accounts_by_created',
  updatedAt: 'accounts_by_updated',
};

const filters: ListFilter[] = [
  {},
  { archived: false },
  { archived: true },
  ...statuses.map((status) => ({ status })),
];
const cases = (Object.keys(indexes) as IndexedSort[]).flatMap((by) =>
  (['asc', 'desc'] as const).flatMap((direction) => filters.map((filter) => ({ by, direction, filter }))),
);

let beside: BetterSqlite3.Database;
let list: AccountList;
let noting: Database;
let asked: Asked[] = [];

beforeAll(async () => {
  const folder = mkdtempSync(join(tmpdir(), 'rollbook-plans-'));
  const database = await openDatabase({ folder, nativeBinding: sqliteAddon, clock: () => new Date() });
  noting = {
    ...database,
    read(sql, bind = {}) {
      asked.push({ sql, bind });
      return database.read(sql, bind);
    },
  };
  list = new AccountList(noting, new AccountIndex(noting, () => new Date()));
  beside = new BetterSqlite3(database.path, { nativeBinding: sqliteAddon });
  return async () => {
    beside.close();
    await database.close();
    rmSync(folder, { recursive: true, force: true });
  };
});

/** The list chooses by the totals; so many accounts need not be there to see what it would ask. */
function pretendTotals(active: number, locked: number, archived: number): void {
  const set = beside.prepare('UPDATE account_totals SET total = ? WHERE status = ?');
  [active, locked, archived].forEach((total, index) => set.run(total, statuses[index]));
}

/** The steps of the query for a page, and of those the ones that find the page's rows. */
async function planOf(query: Omit<Parameters<AccountList['list']>[0], 'limit'>) {
  asked = [];
  await list.list({ ...query, limit: 100 });
  const { sql = '', bind = {} } = asked.at(-1) ?? {};
  const steps = beside.prepare<[Record<string, unknown>], Step>(`EXPLAIN QUERY PLAN ${sql}`).all(bind);
  const page = steps.find(({ detail }) => /\bpage$/.test(detail) && !detail.startsWith('SCAN'));
  const inPage = steps.filter(({ parent }) => parent === page?.id).map(({ detail }) => detail);
  return { steps: steps.map(({ detail }) => detail), inPage };
}

describe('with many accounts', () => {
  test.each(cases)('a page by $by $direction of $filter walks its index and sorts nothing', async (query) => {
    pretendTotals(900_000, 60_000, 40_000);
    for (const offset of [0, 30_000]) {
      const { steps, inPage } = await planOf({ ...query, sort: query, offset });
      // One step and no temporary b-tree: the rows come out of the index in their order.
      expect(inPage).toEqual([expect.stringMatching(new RegExp(`INDEX ${indexes[query.by]}( |$)`))]);
      expect(steps.filter((step) => step.startsWith('SCAN accounts') && !inPage.includes(step))).toEqual([]);
      expect(steps).toContain('SEARCH accounts USING INTEGER PRIMARY KEY (rowid=?)');
    }
  });

  test('a page of the second half is walked to from the end', async () => {
    pretendTotals(900_000, 60_000, 40_000);
    const sort = { by: 'username', direction: 'asc' } as const;
    await planOf({ sort, offset: 999_800 });
    expect(asked.at(-1)?.bind).toMatchObject({ offset: 100 });
  });
});

test.each(cases.filter(({ filter }) => Object.keys(filter).length > 0))(
  'of a few accounts of a status, a page by $by $direction of $filter reads those alone',
  async (query) => {
    pretendTotals(50, 30, 20);
    const { steps, inPage } = await planOf({ ...query, sort: query, offset: 0 });
    expect(inPage[0]).toMatch(/^SEARCH accounts USING (COVERING )?INDEX accounts_by_status \(status=\?\)$/);
    expect(steps.filter((step) => step.startsWith('SCAN accounts'))).toEqual([]);
  },
);

test.each([
  ['who has a login', "SELECT * FROM accounts WHERE username_key = 'x' AND archived_at IS NULL"],
  ['who has an address', "SELECT * FROM accounts WHERE email_key = 'x' AND archived_at IS NULL"],
  ['who has an id', "SELECT * FROM accounts WHERE id = 'x'"],
])('%s is looked up, not looked for', (_, sql) => {
  const plan = beside.prepare<[], Step>(`EXPLAIN QUERY PLAN ${sql}`).all();
  expect(plan.map(({ detail }) => detail)).toEqual([
    expect.stringMatching(/^SEARCH accounts USING INDEX .*=\?\)$/),
  ]);
});

test('whose lock is due is looked up in the two indexes of lock dates', async () => {
  asked = [];
  await hasDueLock(noting, new Date().toISOString());
  const { sql = '', bind = {} } = asked[0] ?? {};
  const plan = beside.prepare<[Record<string, unknown>], Step>(`EXPLAIN QUERY PLAN ${sql}`).all(bind);
  const details = plan.map(({ detail }) => detail).filter((detail) => detail.includes('accounts'));
  expect(details).toEqual([
    expect.stringMatching(/^SEARCH accounts USING COVERING INDEX accounts_lock_ends \(locked_until<\?\)$/),
    expect.stringMatching(/^SEARCH accounts USING COVERING INDEX accounts_lock_begins \(locked_from<\?\)$/),
  ]);
});

test('one hash of a kind is looked up, with its cost and without', () => {
  const plan = beside
    .prepare<[Record<string, unknown>], Step>(`EXPLAIN QUERY PLAN ${sampleSql}`)
    .all({ scheme: 'x', cost: '' });
  const details = plan.map(({ detail }) => detail).filter((detail) => detail.includes('accounts'));
  expect(details).toEqual([
    'SEARCH accounts USING INDEX accounts_by_hash (password_scheme=? AND password_cost=?)',
    'SEARCH accounts USING INDEX accounts_by_hash (password_scheme=? AND password_cost=?)',
  ]);
});

test('the calendar of locks counts in two indexes alone, and names without sorting', async () => {
  asked = [];
  const period = { from: '2026-05-01T00:00:00.000Z', until: '2026-05-02T00:00:00.000Z' };
  await countByPeriod(noting, [period, period]);
  await count(noting, 'begin', period);
  await count(noting, 'end', period);
  await listFirst(noting, 'begin', period, 50);
  await listFirst(noting, 'end', period, 50);
  const planned = asked.map(({ sql, bind }) =>
    beside
      .prepare<[Record<string, unknown>], Step>(`EXPLAIN QUERY PLAN ${sql}`)
      .all(bind)
      .map(({ detail }) => detail)
      .filter((detail) => /accounts|TEMP B-TREE/.test(detail)),
  );
  const inFrom = 'INDEX accounts_lock_from (locked_from>? AND locked_from<?)';
  const inEnds = 'INDEX accounts_lock_ends (locked_until>? AND locked_until<?)';
  const counted = (index: string) => `SEARCH accounts USING COVERING ${index}`;
  expect(planned).toEqual([
    // Days come from a list of at most 62, which may be sorted.
    [counted(inFrom), counted(inEnds), 'USE TEMP B-TREE FOR ORDER BY'],
    [counted(inFrom)],
    [counted(inEnds)],
    [`SEARCH accounts USING ${inFrom}`],
    [`SEARCH accounts USING ${inEnds}`],
  ]);
});
