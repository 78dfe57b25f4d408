import { dateColumns, presences, type DateColumn, type Presence } from '../../contract/query.ts';
import { statuses, type AccountStatus } from '../../contract/statuses.ts';
import { sorts } from './accountSorts.ts';
import { protectionSql } from './protections.ts';

/** The sorts whose order is that of an SQLite index over a text. */
export const textSorts = ['username', 'memberNumber', 'displayName', 'email', 'phone'] as const;
export type TextSort = (typeof textSorts)[number];

/** What the index takes from a row of `accounts`. One text for many columns: handing over texts costs more than joining. */
export interface StoredRow {
  sequence: number;
  id: string;
  status: AccountStatus;
  /** The texts of `textSorts`, one a line. */
  keys: string;
  /** The instants of `dateColumns`, one a line, empty for none. */
  dates: string;
  /** A bit for each of `presences`. */
  presence: number;
  groups: string;
  tags: string;
  custom: string;
  /** As `protectionSql` writes it; empty without a password. */
  protection: string;
  /** The sequence of the account it belongs to. */
  parent: number | null;
  searchText: string;
}

const dateSql: Record<DateColumn, string> = {
  createdAt: 'created_at',
  updatedAt: 'updated_at',
  lastSignInAt: 'last_sign_in_at',
  passwordChangedAt: 'password_changed_at',
  lockedFrom: 'locked_from',
  lockedUntil: 'locked_until',
  archivedAt: 'archived_at',
};

const presenceSql: Record<Presence, string> = {
  email: 'email IS NOT NULL',
  phone: 'phone IS NOT NULL',
  memberNumber: 'member_number IS NOT NULL',
  password: 'password_scheme IS NOT NULL',
  notes: "notes <> ''",
  groups: "groups <> '[]'",
  tags: "tags <> '[]'",
  parent: 'parent_id IS NOT NULL',
  mustChangePassword: 'must_change_password = 1',
  secondFactor: 'second_factor_at IS NOT NULL',
  failedAttempts: 'failed_attempts > 0',
};

const lines = (columns: string[]) => columns.join(' || char(10) || ');

/** The columns of a `StoredRow`, for a SELECT from `accounts`. */
export const storedColumns = [
  'sequence',
  'id',
  'status',
  `${lines(textSorts.map((sort) => sorts[sort].order[0] ?? ''))} AS keys`,
  `${lines(dateColumns.map((column) => `coalesce(${dateSql[column]}, '')`))} AS dates`,
  `${presences.map((presence, bit) => `(${presenceSql[presence]}) * ${1 << bit}`).join(' + ')} AS presence`,
  'groups',
  'tags',
  'custom',
  `${protectionSql} AS protection`,
  '(SELECT parent.sequence FROM accounts AS parent WHERE parent.id = accounts.parent_id) AS parent',
  'search_text AS searchText',
].join(', ');

/** A row as an array in the order of `storedColumns`: a million objects take SQLite's driver a second longer. */
export type StoredCells = [
  sequence: number,
  id: string,
  status: AccountStatus,
  keys: string,
  dates: string,
  presence: number,
  groups: string,
  tags: string,
  custom: string,
  protection: string,
  parent: number | null,
  searchText: string,
];

export function rowOf(cells: StoredCells): StoredRow {
  const [sequence, id, status, keys, dates, presence, groups, tags, custom, protection, parent, searchText] =
    cells;
  return {
    sequence,
    id,
    status,
    keys,
    dates,
    presence,
    groups,
    tags,
    custom,
    protection,
    parent,
    searchText,
  };
}

/** Statuses as small numbers in the order of their texts; 0 is for sequences that nobody has. */
export const statusNumbers = Object.fromEntries(
  statuses.toSorted().map((status, index) => [status, index + 1]),
) as Record<AccountStatus, number>;

/** A number from a text (FNV-1a, 32 bits): two texts with the same one are nearly always the same. */
export function hashOf(text: string, from = 0, to = text.length): number {
  let hash = 0x811c9dc5;
  for (let index = from; index < to; index += 1) hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  return hash >>> 0;
}

/** Milliseconds since 1970, NaN for none. ISO 8601 as we write it is read twenty times as fast as by `Date.parse`. */
export function instantOf(text: string, from = 0, to = text.length): number {
  if (to - from === 0) return Number.NaN;
  if (to - from !== 24 || text.charCodeAt(to - 1) !== 90) return Date.parse(text.slice(from, to));
  const year = digits(text, from, 4);
  const month = digits(text, from + 5, 2);
  const time =
    (digits(text, from + 11, 2) * 60 + digits(text, from + 14, 2)) * 60 + digits(text, from + 17, 2);
  return (
    (daysUntil(year, month, digits(text, from + 8, 2)) * 86_400 + time) * 1_000 + digits(text, from + 20, 3)
  );
}

function digits(text: string, from: number, count: number): number {
  let value = 0;
  for (let index = from; index < from + count; index += 1) value = value * 10 + text.charCodeAt(index) - 48;
  return value;
}

/** Days from 1970 to a day. Years begin in March here, so that the day that is there only sometimes is their last. */
function daysUntil(year: number, month: number, day: number): number {
  const years = month > 2 ? year : year - 1;
  const months = month > 2 ? month - 3 : month + 9;
  const leaps = Math.floor(years / 4) - Math.floor(years / 100) + Math.floor(years / 400);
  return years * 365 + leaps + Math.floor((months * 153 + 2) / 5) + day - 1 - 719_468;
}
