import BetterSqlite3 from 'better-sqlite3';
import { v7 as uuidv7 } from 'uuid';
import { derivedColumns } from '../../db/services/accounts/derived.ts';
import { openRollbook } from '../../db/index.ts';
import { hashPassword } from '../../db/passwords/argon2id.ts';
import { inventedMembers, type InventedMember } from './inventedMembers.ts';

export interface SeedOptions {
  folder: string;
  count: number;
  nativeBinding: string | undefined;
}

const day = 86_400_000;

/** The password of every invented member who has one. */
export const inventedPassword = 'Blue-Kettle-42';

/**
 * Fills a new `rollbook.db` with invented members, each with the journal entry of its creation: about 3 % locked,
 * 2 % archived, two thirds with a password. Writes with plain SQL in one transaction, because a million members
 * created one by one would take an hour.
 */
export async function seedAccounts(options: SeedOptions): Promise<void> {
  await (await openRollbook(options)).close();
  const { hash } = await hashPassword(inventedPassword);
  const connection = new BetterSqlite3(`${options.folder}/rollbook.db`, {
    nativeBinding: options.nativeBinding,
  });
  connection.pragma('synchronous = OFF');
  connection.pragma('cache_size = -500000');
  const insert = connection.prepare(
    `INSERT INTO accounts (id, username, username_key, email, email_key, display_name, phone, notes, groups, custom,
       status, archived_at, lock_reason, locked_from, password_hash, password_scheme, password_changed_at,
       last_sign_in_at, name_sort, search_text, created_at, updated_at)
     VALUES (@id, @username, @usernameKey, @email, @emailKey, @displayName, @phone, @notes, @groups, @custom,
       @status, @archivedAt, @lockReason, @lockedFrom, @passwordHash, @passwordScheme, @passwordChangedAt,
       @lastSignInAt, @nameSort, @searchText, @createdAt, @createdAt)`,
  );
  const fill = connection.transaction(() => {
    let index = 0;
    for (const member of inventedMembers(options.count)) {
      insert.run(accountRow(member, index, hash));
      index += 1;
    }
    connection.exec(
      `INSERT INTO audit_entries (at, actor, action, subject_id, new_values)
       SELECT created_at, 'demo', 'account.created', id,
         json_object('username', username, 'displayName', display_name) FROM accounts ORDER BY sequence`,
    );
  });
  withoutIndexes(connection, () => fill.immediate());
  connection.exec('ANALYZE');
  connection.close();
}

/**
 * Puts the indexes and the triggers of `accounts` aside while `work` inserts and makes their effects up afterwards, in
 * one pass each. Only for a database that nobody else has open.
 */
function withoutIndexes(connection: BetterSqlite3.Database, work: () => void): void {
  const parts = connection
    .prepare<[], { type: string; name: string; sql: string }>(
      `SELECT type, name, sql FROM sqlite_master
       WHERE sql IS NOT NULL AND (type = 'index' OR (type = 'trigger' AND tbl_name = 'accounts'))`,
    )
    .all();
  for (const { type, name } of parts) connection.exec(`DROP ${type} ${name}`);
  work();
  for (const { sql } of parts) connection.exec(sql);
  connection.exec(
    'UPDATE account_totals SET total = (SELECT count(*) FROM accounts WHERE accounts.status = account_totals.status)',
  );
}

function accountRow(member: InventedMember, index: number, hash: string) {
  const created = Date.parse(member.createdAt) + index;
  const at = (milliseconds: number) => new Date(milliseconds).toISOString();
  const archived = index % 50 === 7;
  const locked = !archived && index % 33 === 5;
  const hasPassword = index % 3 !== 2;
  return {
    ...member,
    ...derivedColumns({ ...member, memberNumber: null, custom: '{}' }, []),
    id: uuidv7({ msecs: created, seq: index % 0x7fffffff, random: bytesFrom(index) }),
    groups: JSON.stringify(member.groups),
    custom: JSON.stringify(member.custom),
    status: archived ? 'archived' : locked ? 'locked' : 'active',
    archivedAt: archived ? at(created + 300 * day) : null,
    lockReason: locked ? (['Unpaid', 'Lost card', 'Moved away'][index % 3] ?? null) : null,
    lockedFrom: locked ? at(created + 200 * day) : null,
    passwordHash: hasPassword ? hash : null,
    passwordScheme: hasPassword ? 'argon2id' : null,
    passwordChangedAt: hasPassword ? at(created) : null,
    lastSignInAt: index % 5 === 0 ? at(created + (index % 100) * day) : null,
    createdAt: at(created),
  };
}

/** Looks like chance and is the same every time: screenshots and measurements can be repeated. */
function bytesFrom(index: number): Uint8Array {
  const bytes = new Uint8Array(16);
  let state = index + 1;
  for (let place = 0; place < bytes.length; place += 1) {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    bytes[place] = state >>> 24;
  }
  return bytes;
}
