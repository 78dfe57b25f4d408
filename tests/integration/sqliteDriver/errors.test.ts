import { describe, expect, test } from 'vitest';
import { createSqliteDriver } from '../../../db/connection/sqliteDriver.ts';
import { sqliteAddon } from '../../support/sqliteAddon.ts';
import { call, execute, ownFolder } from './databases.ts';

const folder = ownFolder();

describe('errors look like those of the sqlite3 package', () => {
  test.for<[sql: string, code: string, errno: number, message: string]>([
    ['SELEC', 'SQLITE_ERROR', 1, 'SQLITE_ERROR: near "SELEC": syntax error'],
    ['SELECT * FROM nowhere', 'SQLITE_ERROR', 1, 'SQLITE_ERROR: no such table: nowhere'],
    [
      'INSERT INTO t (a) VALUES (1)',
      'SQLITE_CONSTRAINT_UNIQUE',
      19,
      'SQLITE_CONSTRAINT: UNIQUE constraint failed: t.a',
    ],
    [
      'INSERT INTO t VALUES (1, 9)',
      'SQLITE_CONSTRAINT_PRIMARYKEY',
      19,
      'SQLITE_CONSTRAINT: UNIQUE constraint failed: t.id',
    ],
    [
      'INSERT INTO t (a) VALUES (NULL)',
      'SQLITE_CONSTRAINT_NOTNULL',
      19,
      'SQLITE_CONSTRAINT: NOT NULL constraint failed: t.a',
    ],
    [
      'INSERT INTO t (a) VALUES (99)',
      'SQLITE_CONSTRAINT_CHECK',
      19,
      'SQLITE_CONSTRAINT: CHECK constraint failed: a < 99',
    ],
    [
      'INSERT INTO c VALUES (7)',
      'SQLITE_CONSTRAINT_FOREIGNKEY',
      19,
      'SQLITE_CONSTRAINT: FOREIGN KEY constraint failed',
    ],
    ['DELETE FROM c', 'SQLITE_CONSTRAINT_TRIGGER', 19, 'SQLITE_CONSTRAINT: stay'],
    ["INSERT INTO t (id, a) VALUES ('x', 2)", 'SQLITE_MISMATCH', 20, 'SQLITE_MISMATCH: datatype mismatch'],
  ])('%s', async ([sql, code, errno, message]) => {
    const database = await folder.open();
    await execute(
      database,
      'PRAGMA foreign_keys = ON',
      'CREATE TABLE t (id INTEGER PRIMARY KEY, a UNIQUE NOT NULL CHECK (a < 99))',
      'CREATE TABLE c (t REFERENCES t (id))',
      'INSERT INTO t (a) VALUES (1)',
      'INSERT INTO c VALUES (1)',
      "CREATE TRIGGER r BEFORE DELETE ON c BEGIN SELECT RAISE(ABORT, 'stay'); END",
    );
    for (const method of ['run', 'all'] as const) {
      const { error, rows } = await call(database, method, sql);
      expect(error).toBeInstanceOf(Error);
      expect(error).toMatchObject({ code, errno, message });
      expect(rows).toBeUndefined();
    }
  });

  test('what an SQL function throws keeps its words and its cause', async () => {
    const cause = new TypeError('not today');
    const onOpen = (connection: { function(name: string, f: () => never): unknown }) =>
      void connection.function('fail', () => {
        throw cause;
      });
    const database = await folder.open('a.db', 6, createSqliteDriver({ nativeBinding: sqliteAddon, onOpen }));
    const { error } = await call(database, 'all', 'SELECT fail()');
    expect(error).toMatchObject({ code: 'SQLITE_ERROR', message: 'SQLITE_ERROR: not today', cause });
  });
});

test('an error without a callback is an uncaught one, and the jobs behind it run', async () => {
  const database = await folder.open();
  const uncaught = nextUncaughtException();
  database.run('SELEC');
  expect(await uncaught).toMatchObject({ message: 'SQLITE_ERROR: near "SELEC": syntax error' });
  expect((await call(database, 'all', 'SELECT 1 AS a')).rows).toEqual([{ a: 1 }]);
});

test('a callback that throws does not stop the jobs behind it', async () => {
  const database = await folder.open();
  const uncaught = nextUncaughtException();
  database.all('SELECT 1', [], () => {
    throw new Error('in the callback');
  });
  const behind = call(database, 'all', 'SELECT 1 AS a');
  expect(await uncaught).toMatchObject({ message: 'in the callback' });
  expect((await behind).rows).toEqual([{ a: 1 }]);
});

/** Takes vitest's place as listener for one uncaught exception. */
function nextUncaughtException(): Promise<Error> {
  const listeners = process.listeners('uncaughtException');
  process.removeAllListeners('uncaughtException');
  return new Promise((resolve) => {
    process.once('uncaughtException', (error) => {
      for (const listener of listeners) process.on('uncaughtException', listener);
      resolve(error);
    });
  });
}
