import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { csvColumns } from '../../contract/index.ts';
import type { Input, OperationName, Output } from '../../contract/index.ts';
import { readMembers } from '../../scripts/seed/fixtureMembers.ts';
import { expect, sqlite3 } from './desktop.ts';
import { unprotected } from './unprotected.ts';

export type Call = <Name extends OperationName>(name: Name, input: Input<Name>) => Promise<Output<Name>>;

export interface JobSize {
  people: number;
  locked: number;
  reset: number;
  archived: number;
}

const lockReasons = ['Unpaid', 'Moved away', 'House rules', 'Lost card'];

/** What an owner does in a month, on the invented people of the fixture. Returns their ids in the file's order. */
export async function doMainJob(call: Call, size: JobSize): Promise<string[]> {
  const people = readMembers().slice(0, size.people);
  const ids: string[] = [];
  const passwords: string[] = [];
  for (const { createdAt: _, ...person } of people) {
    const created = await call('accounts.create', { ...person, password: { mode: 'generate' } });
    ids.push(created.account.id);
    passwords.push(created.temporaryPassword ?? '');
  }
  for (const [index, id] of ids.slice(0, size.locked).entries()) {
    const reason = lockReasons[index % lockReasons.length] ?? '';
    expect(await call('accounts.lock', { ids: [id], reason })).toMatchObject({ changed: 1 });
  }
  const last = ids.length - size.archived;
  for (let index = last - size.reset; index < last; index += 1) {
    await resetAndCheck(call, {
      id: ids[index] ?? '',
      login: people[index]?.username ?? '',
      old: passwords[index] ?? '',
    });
  }
  expect(await call('accounts.archive', { ids: ids.slice(last) })).toMatchObject({ changed: size.archived });
  return ids;
}

async function resetAndCheck(call: Call, member: { id: string; login: string; old: string }): Promise<void> {
  const { id, login, old } = member;
  expect((await call('accounts.checkPassword', { login, password: old })).outcome).toBe('ok');
  const { temporaryPassword = '' } = await call('accounts.resetPassword', {
    id,
    password: { mode: 'generate' },
  });
  expect((await call('accounts.checkPassword', { login, password: old })).outcome).toBe('wrong');
  expect((await call('accounts.checkPassword', { login, password: temporaryPassword })).outcome).toBe('ok');
}

/** The database's values as the cells of a CSV should show them, by column. */
const cellsBySqlite: Record<(typeof csvColumns)[number], string> = {
  id: 'id',
  username: 'username',
  memberNumber: "ifnull(member_number, '')",
  email: "ifnull(email, '')",
  displayName: 'display_name',
  phone: "ifnull(phone, '')",
  status: 'status',
  archivedAt: "ifnull(archived_at, '')",
  lockReason: "ifnull(lock_reason, '')",
  lockNote: "ifnull(lock_note, '')",
  lockedFrom: "ifnull(locked_from, '')",
  lockedUntil: "ifnull(locked_until, '')",
  hasPassword: "CASE WHEN password_hash IS NULL THEN 'false' ELSE 'true' END",
  passwordScheme: "ifnull(password_scheme, '')",
  passwordChangedAt: "ifnull(password_changed_at, '')",
  passwordExpiresAt: "ifnull(password_expires_at, '')",
  mustChangePassword: "CASE must_change_password WHEN 1 THEN 'true' ELSE 'false' END",
  lastSignInAt: "ifnull(last_sign_in_at, '')",
  failedAttempts: "failed_attempts || ''",
  secondFactorAt: "ifnull(second_factor_at, '')",
  groups: "ifnull((SELECT group_concat(value, ';') FROM json_each(groups)), '')",
  tags: "ifnull((SELECT group_concat(value, ';') FROM json_each(tags)), '')",
  custom: "CASE custom WHEN '{}' THEN '' ELSE custom END",
  parentId: "ifnull(parent_id, '')",
  notes: 'notes',
  version: "version || ''",
  createdAt: 'created_at',
  updatedAt: 'updated_at',
};

/** Reads the file with a CSV reader and the database with the sqlite3 command, and compares every field. */
export function expectCsvToEqualDatabase(csvFile: string, databaseFile: string): number {
  const text = readFileSync(csvFile, 'utf8');
  expect(text).not.toMatch(/\$argon2/);
  const rows = parse<Record<string, string>>(text, { columns: true, bom: true });
  const read = rows.map((row) =>
    Object.fromEntries(Object.entries(row).map(([name, cell]) => [name, unprotected(cell)])),
  );
  const columns = csvColumns.map((name) => `${cellsBySqlite[name]} AS "${name}"`).join(', ');
  expect(read).toEqual(sqlite3(databaseFile, `SELECT ${columns} FROM accounts ORDER BY sequence`));
  return rows.length;
}
