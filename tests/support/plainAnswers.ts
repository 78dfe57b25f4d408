import type { Condition, Filter, Query, Sort } from '../../contract/query.ts';
import { searchForm, uniqueKey } from '../../contract/text.ts';
import { identifyHash } from '../../db/passwords/index.ts';
import type { AccountTableRow, RandomAccounts } from './randomAccounts.ts';

/** The same questions as the index answers, answered row by row as slowly and plainly as one can. */

const day = 86_400_000;
const dateColumn = {
  createdAt: 'created_at',
  updatedAt: 'updated_at',
  lastSignInAt: 'last_sign_in_at',
  passwordChangedAt: 'password_changed_at',
  lockedFrom: 'locked_from',
  lockedUntil: 'locked_until',
  archivedAt: 'archived_at',
} as const;

const liveFields = new Set(['city', 'score', 'born', 'vip']);

function valueOf(row: AccountTableRow, key: string): string {
  return liveFields.has(key) ? ((JSON.parse(row.custom) as Record<string, string>)[key] ?? '') : '';
}

const amountOf = (text: string) => (text.trim() === '' ? Number.NaN : Number(text));

function meets(row: AccountTableRow, one: Condition, now: number, rows: AccountTableRow[]): boolean {
  switch (one.kind) {
    case 'status':
      return one.anyOf.includes(row.status);
    case 'group':
    case 'tag': {
      const keys = (JSON.parse(one.kind === 'group' ? row.groups : row.tags) as string[]).map(uniqueKey);
      const has = (name: string) => keys.includes(uniqueKey(name));
      return one.match === 'any' ? one.names.some(has) : one.names.every(has);
    }
    case 'has':
      return {
        email: row.email !== null,
        phone: row.phone !== null,
        memberNumber: row.member_number !== null,
        password: row.password_scheme !== null,
        notes: row.notes !== '',
        groups: row.groups !== '[]',
        tags: row.tags !== '[]',
        parent: row.parent_id !== null,
        mustChangePassword: row.must_change_password === 1,
        secondFactor: row.second_factor_at !== null,
        failedAttempts: row.failed_attempts > 0,
      }[one.what];
    case 'date': {
      const text = row[dateColumn[one.what]];
      if (one.empty) return text === null;
      if (text === null) return false;
      const at = Date.parse(text);
      if (one.from !== undefined && at < Date.parse(one.from)) return false;
      if (one.until !== undefined && at >= Date.parse(one.until)) return false;
      if (one.withinDays !== undefined && (at < now - one.withinDays * day || at > now)) return false;
      if (one.nextDays !== undefined && (at > now + one.nextDays * day || at < now)) return false;
      return one.olderThanDays === undefined || at < now - one.olderThanDays * day;
    }
    case 'custom': {
      const value = valueOf(row, one.key);
      if (one.empty) return value === '';
      if (value === '') return false;
      if (one.contains !== undefined && !searchForm(value).includes(searchForm(one.contains))) return false;
      if (one.anyOf && !one.anyOf.includes(value)) return false;
      if (one.min !== undefined && !(amountOf(value) >= one.min)) return false;
      if (one.max !== undefined && !(amountOf(value) <= one.max)) return false;
      return (one.from === undefined || value >= one.from) && (one.until === undefined || value <= one.until);
    }
    case 'protection': {
      if (row.password_hash === null) return false;
      const protection = identifyHash(row.password_hash)?.strength ?? 'unusable';
      if (one.anyOf && !one.anyOf.includes(protection)) return false;
      return one.schemes?.includes(row.password_scheme ?? '') ?? true;
    }
    case 'childOf':
      return row.parent_id === one.id && rows.some(({ id }) => id === one.id);
    case 'change':
      throw new Error('no plain answer for a change');
  }
}

function passes(row: AccountTableRow, filter: Filter, now: number, rows: AccountTableRow[]): boolean {
  if (filter.status !== undefined && row.status !== filter.status) return false;
  if (filter.archived !== undefined && (row.status === 'archived') !== filter.archived) return false;
  const conditions = filter.conditions ?? [];
  if (conditions.length === 0) return true;
  const test = (one: Condition) => meets(row, one, now, rows) !== (one.not ?? false);
  return filter.match === 'any' ? conditions.some(test) : conditions.every(test);
}

/** Whom a query finds, in the order of creation. */
export function plainMatches({ all, clock }: RandomAccounts, { search = '', filter = {} }: Query): number[] {
  const rows = all();
  const words = searchForm(search).split(' ').filter(Boolean);
  return rows
    .filter((row) => words.every((word) => row.search_text.includes(word)))
    .filter((row) => passes(row, filter, clock.now().getTime(), rows))
    .map(({ sequence }) => sequence);
}

const sqlOrders: Record<string, string> = {
  username: 'username_key, status, sequence',
  memberNumber: 'member_number_sort, status, sequence',
  displayName: 'name_sort, status, sequence',
  email: 'email_sort, status, sequence',
  phone: 'phone_sort, status, sequence',
  status: 'status, name_sort, sequence',
  ...Object.fromEntries(
    Object.entries(dateColumn).map(([by, column]) => [by, `${column}, status, sequence`]),
  ),
};

/** Everybody in the order of a sort. */
export function plainOrder({ beside }: RandomAccounts, { by, direction }: Sort): number[] {
  const order = sqlOrders[by] ?? 'name_sort, status, sequence';
  const rows = beside.prepare<[], AccountTableRow>(`SELECT * FROM accounts ORDER BY ${order}`).all();
  const sorted =
    by in sqlOrders ? rows : rows.toSorted((one, other) => compare(keyOf(one, by), keyOf(other, by)));
  const sequences = sorted.map(({ sequence }) => sequence);
  return direction === 'asc' ? sequences : sequences.toReversed();
}

function keyOf(row: AccountTableRow, by: string): string | number | undefined {
  if (by === 'groups' || by === 'tags') {
    const labels = JSON.parse(row[by]) as string[];
    return labels.length === 0 ? undefined : searchForm(labels.join(', '));
  }
  const value = valueOf(row, by.slice('custom:'.length));
  if (by !== 'custom:score') return value === '' ? undefined : searchForm(value);
  return Number.isNaN(amountOf(value)) ? undefined : amountOf(value);
}

/** What is missing comes last. */
function compare(one: string | number | undefined, other: string | number | undefined): number {
  if (one === other) return 0;
  if (one === undefined) return 1;
  if (other === undefined) return -1;
  return one < other ? -1 : 1;
}
