import { afterEach, expect, test, vi } from 'vitest';
import { createSqliteDriver } from '../../../db/connection/sqliteDriver.ts';
import { sqliteAddon } from '../../support/sqliteAddon.ts';
import { call, execute, rowsOf, ownFolder } from './databases.ts';

const folder = ownFolder();

afterEach(() => void vi.useRealTimers());

test('no callback is called before the call returns', async () => {
  const database = await folder.open();
  const events: string[] = [];
  await new Promise<void>((resolve) => {
    database.run('SELECT 1', () => events.push('run'));
    database.all('SELECT 1', () => events.push('all'));
    database.run('SELEC', () => events.push('error'));
    database.close(() => resolve(void events.push('close')));
    events.push('returned');
  });
  expect(events).toEqual(['returned', 'run', 'all', 'error', 'close']);
});

test('serialize calls back at once, with the database as `this`', async () => {
  const database = await folder.open();
  const called = vi.fn<() => void>();
  expect(database.serialize(called)).toBe(database);
  expect(called.mock.contexts).toEqual([database]);
});

test('serialize leaves room for the frames of its caller in a stack trace', async () => {
  const database = await folder.open();
  const limit = Error.stackTraceLimit;
  let stack = '';
  Error.stackTraceLimit = 2;
  (function theCaller() {
    database.serialize(() => {
      stack = new Error('trace').stack ?? '';
    });
  })();
  expect(Error.stackTraceLimit).toBe(2);
  Error.stackTraceLimit = limit;
  expect(stack).toContain('theCaller');
});

test('jobs run in the order of their calls', async () => {
  const database = await folder.open();
  await execute(database, 'CREATE TABLE t (a)');
  const calls = Array.from({ length: 100 }, (_, i) => call(database, 'run', `INSERT INTO t VALUES (${i})`));
  const lastIds = (await Promise.all(calls)).map(({ context }) => context.lastID);
  expect(lastIds).toEqual(Array.from({ length: 100 }, (_, i) => i + 1));
});

test.for(['one after another', 'all at once'])('1000 queries %s let timers fire', async (manner) => {
  const database = await folder.open();
  let ticks = 0;
  const ticking = setInterval(() => (ticks += 1), 1);
  const queries = Array.from({ length: 1000 }, (_, i) => () => rowsOf(database, `SELECT ${i} AS a`));
  if (manner === 'all at once') await Promise.all(queries.map((query) => query()));
  else for (const query of queries) await query();
  clearInterval(ticking);
  expect(ticks).toBeGreaterThan(2);
});

test('fake timers stop neither a query nor the wait for a lock', async () => {
  const impatient = createSqliteDriver({ nativeBinding: sqliteAddon, lockTimeout: 100 });
  const writer = await folder.open('a.db', 6, impatient);
  vi.useFakeTimers();
  const other = await folder.open('a.db', 6, impatient);
  await execute(writer, 'BEGIN IMMEDIATE');
  expect((await call(other, 'run', 'BEGIN IMMEDIATE')).error?.code).toBe('SQLITE_BUSY');
});
