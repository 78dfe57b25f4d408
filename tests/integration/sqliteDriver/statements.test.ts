import { describe, expect, test } from 'vitest';
import { createSqliteDriver } from '../../../db/connection/sqliteDriver.ts';
import { sqliteAddon } from '../../support/sqliteAddon.ts';
import { call, execute, named, rowsOf, ownFolder } from './databases.ts';

const folder = ownFolder();

describe('what `this` is in a callback', () => {
  test('run gives the last rowid and the number of changed rows as numbers', async () => {
    const database = await folder.open();
    await execute(database, 'CREATE TABLE t (id INTEGER PRIMARY KEY, a)');
    const inserted = await call(database, 'run', 'INSERT INTO t (a) VALUES (1), (2), (3)');
    expect(inserted.context).toMatchObject({ lastID: 3, changes: 3 });
    const updated = await call(database, 'run', 'UPDATE t SET a = 0 WHERE id > 1');
    expect(updated.context).toMatchObject({ lastID: 3, changes: 2 });
    expect((await call(database, 'run', 'UPDATE t SET a = 0 WHERE id > 9')).context.changes).toBe(0);
  });

  test('the last rowid is a number even where onOpen asks for safe integers', async () => {
    const onOpen = (connection: { defaultSafeIntegers(): unknown }) => void connection.defaultSafeIntegers();
    const database = await folder.open(
      'safe.db',
      6,
      createSqliteDriver({ nativeBinding: sqliteAddon, onOpen }),
    );
    await execute(database, 'CREATE TABLE t (a)');
    expect((await call(database, 'run', 'INSERT INTO t VALUES (1)')).context.lastID).toBe(1);
  });

  test('its class is named Statement, and only run adds lastID', async () => {
    const database = await folder.open();
    const { context } = await call(database, 'all', 'SELECT 1');
    expect(context.constructor.name).toBe('Statement');
    expect(Object.hasOwn(context, 'lastID')).toBe(false);
    expect(Object.hasOwn(context, 'changes')).toBe(false);
    expect(Object.hasOwn((await call(database, 'run', 'SELECT 1')).context, 'lastID')).toBe(true);
  });
});

describe('parameters', () => {
  test('named ones come in an object without prototype, with their sigil', async () => {
    const database = await folder.open();
    const values = named({ $1: 'x', $name: 'y', ':colon': 'z', '@at': null });
    expect(await rowsOf(database, 'SELECT $1 AS a, $name AS b, :colon AS c, @at AS d', values)).toEqual([
      { a: 'x', b: 'y', c: 'z', d: null },
    ]);
  });

  test('positional ones come in an array, and [] is none', async () => {
    const database = await folder.open();
    expect(await rowsOf(database, 'SELECT ? AS a, ? AS b', [1, 'x'])).toEqual([{ a: 1, b: 'x' }]);
    expect(await rowsOf(database, 'SELECT 1 AS a', [])).toEqual([{ a: 1 }]);
  });

  test('what was not given is NULL, and too many is SQLITE_RANGE', async () => {
    const database = await folder.open();
    const sql = 'SELECT $1 AS a, ? AS b, :c AS c';
    expect(await rowsOf(database, sql)).toEqual([{ a: null, b: null, c: null }]);
    expect(await rowsOf(database, sql, named({ $1: 5 }))).toEqual([{ a: 5, b: null, c: null }]);
    const { error } = await call(database, 'all', 'SELECT ? AS a', [1, 2]);
    expect(error?.message).toBe('SQLITE_RANGE: column index out of range');
  });

  test.for<[name: string, value: unknown, stored: unknown, type: string]>([
    ['an integer', 42, 42, 'integer'],
    ['an integer beyond 32 bits', 3_000_000_000, 3_000_000_000, 'integer'],
    ['the largest safe integer', Number.MAX_SAFE_INTEGER, Number.MAX_SAFE_INTEGER, 'integer'],
    ['an unsafe integer', 2 ** 60, 2 ** 60, 'real'],
    ['a fraction', 1.5, 1.5, 'real'],
    ['infinity', Infinity, Infinity, 'real'],
    ['not a number', NaN, null, 'null'],
    ['true', true, 1, 'integer'],
    ['false', false, 0, 'integer'],
    ['undefined', undefined, null, 'null'],
    ['null', null, null, 'null'],
    ['a bigint', 7n, 7, 'integer'],
    ['a date', new Date(1_700_000_000_123), 1_700_000_000_123, 'real'],
    ['an invalid date', new Date(NaN), null, 'null'],
    ['text with NUL', 'a\0b', 'a\0b', 'text'],
    ['empty text', '', '', 'text'],
    ['a buffer', Buffer.from([0, 255]), Buffer.from([0, 255]), 'blob'],
    ['an empty buffer', Buffer.alloc(0), Buffer.alloc(0), 'blob'],
    ['a typed array', new Uint16Array([1, 2]), Buffer.from([1, 0, 2, 0]), 'blob'],
    ['a regular expression', /x/g, '/x/g', 'text'],
    ['an object', { a: 1 }, '[object Object]', 'text'],
    ['an array', [1], '[object Object]', 'text'],
    ['a symbol', Symbol('x'), null, 'null'],
  ])('%s is stored as the sqlite3 package stores it', async ([, value, stored, type]) => {
    const database = await folder.open();
    const rows = await rowsOf(database, 'SELECT $1 AS value, typeof($1) AS type', named({ $1: value }));
    expect(rows).toEqual([{ value: stored, type }]);
  });

  test('42 in a text column is 42, not 42.0', async () => {
    const database = await folder.open();
    await execute(database, 'CREATE TABLE t (a VARCHAR(255))');
    await call(database, 'run', 'INSERT INTO t VALUES ($1), ($2)', named({ $1: 42, $2: 49_301_234_567 }));
    expect(await rowsOf(database, 'SELECT a FROM t')).toEqual([{ a: '42' }, { a: '49301234567' }]);
  });
});

describe('results', () => {
  test('integers beyond 2^53 are read as the nearest number', async () => {
    const database = await folder.open();
    const rows = await rowsOf(database, 'SELECT 9007199254740993 AS a, 9223372036854775807 AS b');
    expect(rows).toEqual([{ a: 9007199254740992, b: 2 ** 63 }]);
  });

  test('of columns with the same name the last one wins', async () => {
    const database = await folder.open();
    const rows = await rowsOf(database, 'SELECT 1 AS a, 2 AS b, 3 AS a');
    expect(JSON.stringify(rows)).toBe('[{"a":3,"b":2}]');
  });

  test('all on a statement without columns has no rows but its effect', async () => {
    const database = await folder.open();
    expect(await rowsOf(database, 'CREATE TABLE t (a)')).toEqual([]);
    expect(await rowsOf(database, 'INSERT INTO t VALUES ($1)', named({ $1: 1 }))).toEqual([]);
    expect(await rowsOf(database, 'SELECT a FROM t')).toEqual([{ a: 1 }]);
  });

  test('run on a statement with columns has its effect', async () => {
    const database = await folder.open();
    await execute(database, 'CREATE TABLE t (a)');
    const { error, rows, context } = await call(database, 'run', 'INSERT INTO t VALUES (1), (2) RETURNING a');
    expect([error, rows, context.changes]).toEqual([null, undefined, 2]);
    expect(await rowsOf(database, 'SELECT count(*) AS n FROM t')).toEqual([{ n: 2 }]);
  });
});

describe('texts with more or less than one statement', () => {
  test('only the first of several is executed', async () => {
    const database = await folder.open();
    await execute(database, 'CREATE TABLE t (a)', 'INSERT INTO t VALUES (1); INSERT INTO t VALUES (2);');
    expect(await rowsOf(database, 'SELECT a FROM t; DROP TABLE t')).toEqual([{ a: 1 }]);
    expect(await rowsOf(database, 'SELECT a FROM t')).toEqual([{ a: 1 }]);
  });

  test('semicolons in quotes, comments and triggers end nothing', async () => {
    const database = await folder.open();
    const sql = "SELECT ';' AS a /* ; */, `x;` AS b, '--' AS c -- ;\n FROM (SELECT 1 AS `x;`); SELECT 2";
    expect(await rowsOf(database, sql)).toEqual([{ a: ';', b: 1, c: '--' }]);
    expect(await rowsOf(database, "SELECT '/*' AS a; SELECT '*/'")).toEqual([{ a: '/*' }]);
    await execute(
      database,
      'CREATE TABLE t (a)',
      'CREATE TRIGGER r AFTER INSERT ON t BEGIN SELECT 1; UPDATE t SET a = 9; END; DROP TABLE t',
      'INSERT INTO t VALUES (1)',
    );
    expect(await rowsOf(database, 'SELECT a FROM t')).toEqual([{ a: 9 }]);
  });

  test('an empty text is SQLITE_MISUSE', async () => {
    const database = await folder.open();
    expect((await call(database, 'all', ' -- nothing')).error?.message).toBe('SQLITE_MISUSE: not an error');
  });
});

describe('statements that are kept', () => {
  test('see columns and tables that this or another connection changes', async () => {
    const database = await folder.open();
    const other = await folder.open();
    const select = () => rowsOf(database, 'SELECT * FROM t WHERE $1', named({ $1: 1 }));
    const describeTable = async () => (await rowsOf(database, 'PRAGMA table_info(`t`)')).length;
    expect(await describeTable()).toBe(0);
    await execute(other, 'CREATE TABLE t (a)', 'INSERT INTO t VALUES (1)');
    expect([await select(), await describeTable()]).toEqual([[{ a: 1 }], 1]);
    await execute(database, 'ALTER TABLE t ADD COLUMN b DEFAULT 2');
    expect([await select(), await describeTable()]).toEqual([[{ a: 1, b: 2 }], 2]);
    await execute(other, 'ALTER TABLE t RENAME COLUMN a TO z', 'ALTER TABLE t ADD COLUMN c DEFAULT 3');
    expect([await select(), await describeTable()]).toEqual([[{ z: 1, b: 2, c: 3 }], 3]);
    await execute(other, 'DROP TABLE t');
    const { error } = await call(database, 'all', 'SELECT * FROM t WHERE $1', named({ $1: 1 }));
    expect(error?.message).toBe('SQLITE_ERROR: no such table: t');
  });

  test('do not carry a value over to the next call', async () => {
    const database = await folder.open();
    const sql = 'SELECT $1 AS a, $2 AS b';
    expect(await rowsOf(database, sql, named({ $1: 'secret', $2: 1 }))).toEqual([{ a: 'secret', b: 1 }]);
    expect(await rowsOf(database, sql, named({ $2: 2 }))).toEqual([{ a: null, b: 2 }]);
  });

  test('more than a hundred of them, and a vacuum between', async () => {
    const database = await folder.open();
    for (let i = 0; i < 250; i += 1) {
      expect(await rowsOf(database, `SELECT $1 + ${i} AS a`, named({ $1: 1 }))).toEqual([{ a: 1 + i }]);
      if (i === 150) await execute(database, 'VACUUM', 'PRAGMA journal_mode = WAL');
    }
  });

  test('a pragma acts every time it is called', async () => {
    const database = await folder.open();
    for (const pages of [100, 200, 100, 200]) {
      await execute(database, `PRAGMA cache_size = ${pages}`);
      expect(await rowsOf(database, 'PRAGMA cache_size')).toEqual([{ cache_size: pages }]);
    }
  });
});
