import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import BetterSqlite3 from 'better-sqlite3';
import { onTestFinished } from 'vitest';
import { AccountIndex } from '../../db/accountIndex/accountIndex.ts';
import { openDatabase, type Database } from '../../db/connection/database.ts';
import { derivedColumns } from '../../db/services/accounts/derived.ts';
import { identifyHash } from '../../db/passwords/index.ts';
import { foreign, type Foreign } from './foreignHashes.ts';
import { sqliteAddon } from './sqliteAddon.ts';
import { standingClock } from './openTestRollbook.ts';

/** A row of `accounts` as far as the index reads it. */
export interface AccountTableRow {
  sequence: number;
  id: string;
  username: string;
  member_number: string | null;
  email: string | null;
  display_name: string;
  phone: string | null;
  notes: string;
  groups: string;
  tags: string;
  custom: string;
  parent_id: string | null;
  status: 'active' | 'locked' | 'archived';
  archived_at: string | null;
  locked_from: string | null;
  locked_until: string | null;
  password_hash: string | null;
  password_scheme: string | null;
  password_changed_at: string | null;
  must_change_password: number;
  second_factor_at: string | null;
  failed_attempts: number;
  last_sign_in_at: string | null;
  created_at: string;
  updated_at: string;
  search_text: string;
}

export type Random = () => number;

/** Numbers from 0 to 1 that look like chance and are the same for the same seed (mulberry32). */
export function seeded(seed: number): Random {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

export function oneOf<Value>(random: Random, values: readonly Value[]): Value {
  return values[Math.floor(random() * values.length)] as Value;
}

export const names = [
  '',
  'Anna',
  'anna',
  'Çelik',
  'celik',
  "O'Neil",
  'ß',
  'SS',
  '美咲',
  '%_*"',
  '100%',
  'Zoë 🎈',
  'ﾀ',
];
export const labelNames = ['Gym', 'gym', 'Yoga', 'Çelik', '100%', '["', '美', 'a,b', "'"];
export const cities = ['', 'Zürich', 'zurich', 'Bern', '%', '_', 'New  York', '\\', '"', 'ø', '🎈', '-1'];
const scores = ['', '9', '10', '-3', '2.5', '1e3', 'none', ' '];
const days = ['2024-02-29', '2026-01-31', '2026-05-01', '2030-12-31'];
const minute = 60_000;

function randomDate(random: Random, clock: () => Date): string | null {
  if (random() < 0.4) return null;
  const steps = oneOf(random, [0, 0, -1, 1, -1_440 * 7, 1_440 * 7, -1_440 * 400, 1_440 * 30, -1_440 * 30]);
  return new Date(clock().getTime() + steps * minute).toISOString();
}

function randomLabels(random: Random): string {
  const count = oneOf(random, [0, 0, 1, 1, 2, 3]);
  return JSON.stringify([...new Set(Array.from({ length: count }, () => oneOf(random, labelNames)))]);
}

function randomCustom(random: Random): string {
  const values: Record<string, string> = {};
  if (random() < 0.7) values['city'] = oneOf(random, cities);
  if (random() < 0.7) values['score'] = oneOf(random, scores);
  if (random() < 0.5) values['born'] = oneOf(random, days);
  if (random() < 0.5) values['vip'] = oneOf(random, ['true', 'false']);
  if (random() < 0.3) values['gone'] = 'x';
  return JSON.stringify(values);
}

/** None, one that nobody can read, or one of another system, whose cost may be missing. */
function randomHash(random: Random): Record<'hash' | 'scheme' | 'cost', string | null> {
  if (random() < 0.3) return { hash: null, scheme: null, cost: null };
  const { hash } = foreign[oneOf(random, Object.keys(foreign) as Foreign[])];
  const { scheme, cost } = identifyHash(hash) ?? { scheme: 'odd', cost: oneOf(random, ['', null]) };
  return { hash, scheme, cost };
}

const fieldTypes = { city: 'text', score: 'number', born: 'date', vip: 'yesNo', gone: 'text' };

export interface RandomAccounts {
  database: Database;
  beside: BetterSqlite3.Database;
  clock: ReturnType<typeof standingClock>;
  index: AccountIndex;
  all(): AccountTableRow[];
  add(): string;
  /** Changes everything about an account. */
  change(id: string): void;
  /** Changes only its status, or only its last visit. */
  touch(id: string): void;
  remove(id: string): void;
}

/** The index on a real file whose accounts change at random behind it, as other services would change them. */
export async function openRandomAccounts(random: Random): Promise<RandomAccounts> {
  const folder = mkdtempSync(join(tmpdir(), 'rollbook-index-'));
  const clock = standingClock();
  const database = await openDatabase({ folder, nativeBinding: sqliteAddon, clock: clock.now });
  const beside: BetterSqlite3.Database = new BetterSqlite3(database.path, { nativeBinding: sqliteAddon });
  beside.pragma('foreign_keys = ON');
  beside.pragma('synchronous = OFF');
  onTestFinished(async () => {
    beside.close();
    await database.close();
    rmSync(folder, { recursive: true, force: true });
  });
  for (const [key, type] of Object.entries(fieldTypes)) {
    beside
      .prepare(
        'INSERT INTO custom_fields (id, key, label, label_key, type, position, removed_at) VALUES (?, ?, ?, ?, ?, 0, ?)',
      )
      .run(key, key, key, key, type, key === 'gone' ? clock.iso() : null);
  }
  let made = 0;
  const all = () => beside.prepare<[], AccountTableRow>('SELECT * FROM accounts ORDER BY sequence').all();

  function parentOf(): string | null {
    const ids = beside
      .prepare<[], string>('SELECT id FROM accounts ORDER BY sequence LIMIT 50')
      .pluck()
      .all();
    return oneOf(random, [null, ...ids]);
  }

  function values(username: string) {
    const status = oneOf(random, ['active', 'active', 'locked', 'archived'] as const);
    const person = {
      username,
      memberNumber: random() < 0.4 ? null : oneOf(random, [`M-${made}`, String(made), `m ${made}`]),
      email: random() < 0.4 ? null : `${oneOf(random, ['a', 'É', 'z'])}${made}@example.org`,
      displayName: oneOf(random, names),
      phone: random() < 0.4 ? null : oneOf(random, ['+49 30 1', '+49 30 2', '(0)171/9']),
      notes: oneOf(random, ['', 'likes %', 'x']),
      custom: randomCustom(random),
    };
    return {
      ...person,
      ...derivedColumns(person, ['city']),
      groups: randomLabels(random),
      tags: randomLabels(random),
      parentId: random() < 0.7 ? null : parentOf(),
      status,
      archivedAt: status === 'archived' ? (randomDate(random, clock.now) ?? clock.iso()) : null,
      lockedFrom: randomDate(random, clock.now),
      lockedUntil: randomDate(random, clock.now),
      ...randomHash(random),
      passwordChangedAt: randomDate(random, clock.now),
      mustChange: random() < 0.3 ? 1 : 0,
      secondFactorAt: randomDate(random, clock.now),
      failedAttempts: random() < 0.2 ? 12 : 0,
      lastSignInAt: randomDate(random, clock.now),
      createdAt: randomDate(random, clock.now) ?? clock.iso(),
      updatedAt: randomDate(random, clock.now) ?? clock.iso(),
    };
  }

  const columns: Record<string, string> = {
    username: 'username',
    username_key: 'usernameKey',
    member_number: 'memberNumber',
    member_number_key: 'memberNumberKey',
    member_number_sort: 'memberNumberSort',
    email: 'email',
    email_key: 'emailKey',
    display_name: 'displayName',
    phone: 'phone',
    notes: 'notes',
    groups: 'groups',
    tags: 'tags',
    custom: 'custom',
    parent_id: 'parentId',
    status: 'status',
    archived_at: 'archivedAt',
    locked_from: 'lockedFrom',
    locked_until: 'lockedUntil',
    password_hash: 'hash',
    password_scheme: 'scheme',
    password_cost: 'cost',
    password_changed_at: 'passwordChangedAt',
    must_change_password: 'mustChange',
    second_factor_at: 'secondFactorAt',
    failed_attempts: 'failedAttempts',
    last_sign_in_at: 'lastSignInAt',
    name_sort: 'nameSort',
    search_text: 'searchText',
    created_at: 'createdAt',
    updated_at: 'updatedAt',
  };
  const bound = Object.values(columns).map((name) => `@${name}`);
  const insert = beside.prepare(
    `INSERT INTO accounts (id, ${Object.keys(columns).join(', ')}) VALUES (@id, ${bound.join(', ')})`,
  );
  const update = beside.prepare(
    `UPDATE accounts SET ${Object.entries(columns)
      .map(([column, name]) => `${column} = @${name}`)
      .join(', ')} WHERE id = @id`,
  );

  return {
    database,
    clock,
    all,
    beside,
    index: new AccountIndex(database, clock.now),
    add(): string {
      made += 1;
      const id = `id-${made}`;
      insert.run({ id, ...values(`u${made}${oneOf(random, ['', 'É', '_'])}`) });
      return id;
    },
    change(id: string): void {
      made += 1;
      update.run({ id, ...values(`u${made}`) });
    },
    touch(id: string): void {
      if (random() < 0.5) {
        const visit = randomDate(random, clock.now);
        beside.prepare('UPDATE accounts SET last_sign_in_at = ? WHERE id = ?').run(visit, id);
        return;
      }
      const status = oneOf(random, ['active', 'locked', 'archived']);
      const archivedAt = status === 'archived' ? clock.iso() : null;
      beside
        .prepare('UPDATE accounts SET status = ?, archived_at = ? WHERE id = ?')
        .run(status, archivedAt, id);
    },
    remove(id: string): void {
      beside.prepare('DELETE FROM accounts WHERE id = ?').run(id);
    },
  };
}
