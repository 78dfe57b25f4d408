import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach } from 'vitest';
import { createSqliteDriver, type Database, type Statement } from '../../../db/connection/sqliteDriver.ts';
import type { SqliteDriverError } from '../../../db/connection/sqliteErrors.ts';
import { sqliteAddon } from '../../support/sqliteAddon.ts';

export const driver = createSqliteDriver({ nativeBinding: sqliteAddon });

export interface Outcome {
  error: SqliteDriverError | null;
  rows: unknown[] | undefined;
  context: Statement;
}

/** Opens a database and waits for its callback; the error, if any, is the callback's. */
export function open(
  filename: string,
  mode?: number,
  { Database: DatabaseClass } = driver,
): Promise<{ database: Database; error: SqliteDriverError | null }> {
  return new Promise((resolve) => {
    const database: Database = new DatabaseClass(filename, mode, (error) => resolve({ database, error }));
  });
}

/** Calls run() or all() and waits for everything a callback can see. */
export function call(
  database: Database,
  method: 'run' | 'all',
  sql: string,
  parameters: unknown = [],
): Promise<Outcome> {
  return new Promise((resolve) => {
    database[method](sql, parameters, function (error: SqliteDriverError | null, rows?: unknown[]) {
      resolve({ error, rows, context: this });
    });
  });
}

/** The rows of a query that must succeed. */
export async function rowsOf(database: Database, sql: string, parameters: unknown = []): Promise<unknown[]> {
  const { error, rows } = await call(database, 'all', sql, parameters);
  if (error || !rows) throw error ?? new Error('no rows');
  return rows;
}

/** Executes statements that must succeed. */
export async function execute(database: Database, ...statements: string[]): Promise<void> {
  for (const sql of statements) {
    const { error } = await call(database, 'run', sql);
    if (error) throw error;
  }
}

export function close(database: Database): Promise<SqliteDriverError | null> {
  return new Promise((resolve) => database.close((error) => resolve(error)));
}

/** Named parameters as Sequelize passes them: in an object without a prototype. */
export function named(values: Record<string, unknown>): object {
  return Object.assign(Object.create(null), values) as object;
}

/** Gives every test of a file its own folder and closes what it opened there. */
export function ownFolder() {
  let folder = '';
  let opened: Database[] = [];
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'rollbook-driver-'));
  });
  afterEach(async () => {
    await Promise.all(opened.map(close));
    opened = [];
    rmSync(folder, { recursive: true, force: true });
  });
  return {
    path: (...names: string[]): string => join(folder, ...names),
    async open(name = 'test.db', mode?: number, from = driver): Promise<Database> {
      const { database, error } = await open(name === ':memory:' ? name : join(folder, name), mode, from);
      if (error) throw error;
      opened.push(database);
      return database;
    },
  };
}
