import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { build } from 'vite';
import { describe, expect, test, vi } from 'vitest';
import * as module from '../../../db/connection/sqliteDriver.ts';
import { sqliteAddon } from '../../support/sqliteAddon.ts';
import { call, close, driver, execute, open, rowsOf, ownFolder } from './databases.ts';

const folder = ownFolder();
const misuse = { code: 'SQLITE_MISUSE', message: 'SQLITE_MISUSE: Database is closed' };
const cannotOpen = {
  code: 'SQLITE_CANTOPEN',
  errno: 14,
  message: 'SQLITE_CANTOPEN: unable to open database file',
};

describe('opening', () => {
  test('calls back later, with the database as `this`', async () => {
    const events: unknown[] = [];
    await new Promise<void>((resolve) => {
      const database: module.Database = new driver.Database(folder.path('a.db'), 6, function (error) {
        events.push('opened', error, this === database);
        resolve(database.close(() => undefined) && undefined);
      });
      events.push('constructed');
    });
    expect(events).toEqual(['constructed', 'opened', null, true]);
  });

  test('takes the callback in place of the mode, and jobs before it is open', async () => {
    const opened = vi.fn<() => void>();
    const database = new driver.Database(folder.path('a.db'), opened);
    await execute(database, 'CREATE TABLE t (a)');
    expect(opened).toHaveBeenCalledOnce();
    expect(await close(database)).toBeNull();
  });

  test('keeps the file name and the mode as they were given', async () => {
    expect(await folder.open(':memory:')).toMatchObject({ filename: ':memory:', mode: 6, open: true });
    expect(await folder.open('a.db', 2 | 4)).toMatchObject({ filename: folder.path('a.db') });
  });

  test('a missing folder is SQLITE_CANTOPEN', async () => {
    expect((await open(folder.path('none', 'a.db'))).error).toMatchObject(cannotOpen);
  });

  test('a folder in place of a file is SQLITE_CANTOPEN', async () => {
    mkdirSync(folder.path('folder'));
    expect((await open(folder.path('folder'))).error).toMatchObject(cannotOpen);
  });

  test('only OPEN_CREATE creates a file', async () => {
    for (const mode of [driver.OPEN_READONLY, driver.OPEN_READWRITE]) {
      expect((await open(folder.path('a.db'), mode)).error).toMatchObject(cannotOpen);
      expect(existsSync(folder.path('a.db'))).toBe(false);
    }
    await execute(
      await folder.open('a.db', driver.OPEN_READWRITE | driver.OPEN_CREATE),
      'CREATE TABLE t (a)',
    );
    await execute(await folder.open('a.db', driver.OPEN_READWRITE), 'INSERT INTO t VALUES (1)');
  });

  test('OPEN_READONLY reads and refuses writes, on a file and in memory', async () => {
    await execute(await folder.open('a.db'), 'CREATE TABLE t (a)');
    const refused = {
      code: 'SQLITE_READONLY',
      message: 'SQLITE_READONLY: attempt to write a readonly database',
    };
    for (const name of ['a.db', ':memory:']) {
      const database = await folder.open(name, driver.OPEN_READONLY);
      expect(await rowsOf(database, 'SELECT 1 AS a')).toEqual([{ a: 1 }]);
      expect((await call(database, 'run', 'CREATE TABLE u (a)')).error).toMatchObject(refused);
    }
  });

  test('a URI is an ordinary file name, as without OPEN_URI in the sqlite3 package', async () => {
    mkdirSync(folder.path('file:'));
    await execute(await folder.open('file:/a.db?mode=memory'), 'CREATE TABLE t (a)');
    expect(readdirSync(folder.path('file:'))).toEqual(['a.db?mode=memory']);
  });

  test('a file that is no database opens, and fails with SQLITE_NOTADB when it is read', async () => {
    writeFileSync(folder.path('a.db'), 'something else '.repeat(100));
    const { error } = await call(await folder.open('a.db'), 'all', 'SELECT * FROM sqlite_master');
    expect(error).toMatchObject({ code: 'SQLITE_NOTADB', errno: 26 });
  });

  test('foreign keys are off, as Sequelize expects, until someone turns them on', async () => {
    expect(await rowsOf(await folder.open(), 'PRAGMA foreign_keys')).toEqual([{ foreign_keys: 0 }]);
  });
});

describe('onOpen', () => {
  test('prepares every connection before its first statement', async () => {
    const onOpen = (connection: { function(name: string, f: (n: number) => number): unknown }) =>
      void connection.function('twice', (n) => 2 * n);
    const prepared = module.createSqliteDriver({ nativeBinding: sqliteAddon, onOpen });
    for (const name of ['a.db', 'a.db', ':memory:']) {
      expect(await rowsOf(await folder.open(name, 6, prepared), 'SELECT twice(21) AS a')).toEqual([
        { a: 42 },
      ]);
    }
  });

  test('what it throws is the error of opening, and the connection is closed', async () => {
    const failing = module.createSqliteDriver({
      nativeBinding: sqliteAddon,
      onOpen(connection) {
        connection.pragma('journal_mode = WAL');
        connection.exec('CREATE TABLE t (a)');
        throw new Error('no thanks');
      },
    });
    const { database, error } = await open(folder.path('a.db'), 6, failing);
    expect(error).toMatchObject({ code: 'SQLITE_ERROR', message: 'SQLITE_ERROR: no thanks' });
    expect(database.open).toBe(false);
    expect(readdirSync(folder.path())).toEqual(['a.db']);
  });
});

describe('closing', () => {
  test('ends the connection, with and without a callback', async () => {
    for (const end of [close, (database: module.Database) => void database.close()]) {
      const database = await folder.open('a.db');
      await execute(database, 'PRAGMA journal_mode = WAL', 'CREATE TABLE IF NOT EXISTS t (a)');
      expect(readdirSync(folder.path())).toContain('a.db-wal');
      await end(database);
      await new Promise((resolve) => setTimeout(resolve, 20));
      expect(readdirSync(folder.path())).toEqual(['a.db']);
      expect(database.open).toBe(false);
    }
  });

  test('waits for the jobs before it and refuses those after it', async () => {
    const database = await folder.open();
    const before = [call(database, 'run', 'CREATE TABLE t (a)'), call(database, 'all', 'SELECT * FROM t')];
    const closed = close(database);
    const after = call(database, 'all', 'SELECT * FROM t');
    expect((await Promise.all(before)).map(({ error }) => error)).toEqual([null, null]);
    expect(await closed).toBeNull();
    expect((await after).error).toMatchObject(misuse);
  });

  test('everything after it is SQLITE_MISUSE, without a crash where there is no callback', async () => {
    const database = await folder.open();
    await close(database);
    database.run('SELECT 1').all('SELECT 1').close();
    expect((await call(database, 'run', 'SELECT 1')).error).toMatchObject(misuse);
    expect((await call(database, 'all', 'SELECT 1')).error).toMatchObject(misuse);
    expect(await close(database)).toMatchObject(misuse);
  });

  test('after a failed open every call answers, and closing succeeds', async () => {
    const { database } = await open(folder.path('none', 'a.db'));
    expect((await call(database, 'run', 'SELECT 1')).error).toMatchObject(misuse);
    expect((await call(database, 'all', 'SELECT 1')).error).toMatchObject(misuse);
    expect(await close(database)).toBeNull();
  });
});

test('the module itself is a dialect module', async () => {
  expect(module).toMatchObject({ OPEN_READONLY: 1, OPEN_READWRITE: 2, OPEN_CREATE: 4 });
  const database = new module.Database(':memory:', 6, undefined, { nativeBinding: sqliteAddon });
  expect(await rowsOf(database, 'SELECT 1 AS a')).toEqual([{ a: 1 }]);
});

test('a minifier leaves the name that Sequelize looks for', async () => {
  const outDir = 'node_modules/.cache/rollbook-minified-driver';
  await build({
    configFile: false,
    logLevel: 'silent',
    build: { ssr: 'db/connection/sqliteDriver.ts', outDir, minify: true, emptyOutDir: true },
  });
  const file = pathToFileURL(`${outDir}/${readdirSync(outDir)[0] ?? ''}`).href;
  const minified = (await import(/* @vite-ignore */ file)) as typeof module;
  const database = new minified.Database(':memory:', 6, undefined, { nativeBinding: sqliteAddon });
  expect((await call(database, 'run', 'SELECT 1')).context.constructor.name).toBe('Statement');
});
