import { describe, expect, test } from 'vitest';
import { createSqliteDriver } from '../../../db/connection/sqliteDriver.ts';
import { sqliteAddon } from '../../support/sqliteAddon.ts';
import { call, execute, rowsOf, ownFolder } from './databases.ts';

const folder = ownFolder();
const locked = { code: 'SQLITE_BUSY', errno: 5, message: 'SQLITE_BUSY: database is locked' };

/** Two connections on one file with the table t; the first holds the write lock. */
async function twoConnections(journalMode: 'DELETE' | 'WAL') {
  const writer = await folder.open();
  const other = await folder.open();
  await execute(writer, `PRAGMA journal_mode = ${journalMode}`, 'CREATE TABLE t (a)');
  return { writer, other };
}

async function timed<Result>(
  work: Promise<Result>,
): Promise<{ result: Result; milliseconds: number; ticks: number }> {
  let ticks = 0;
  const ticking = setInterval(() => (ticks += 1), 10);
  const start = performance.now();
  const result = await work;
  clearInterval(ticking);
  return { result, milliseconds: performance.now() - start, ticks };
}

describe.for(['DELETE', 'WAL'] as const)('with journal mode %s', (journalMode) => {
  test('a statement waits for a lock while the event loop runs, and then succeeds', async () => {
    const { writer, other } = await twoConnections(journalMode);
    await execute(writer, 'BEGIN IMMEDIATE');
    setTimeout(() => writer.run('COMMIT'), 300);
    const { result, milliseconds, ticks } = await timed(call(other, 'run', 'INSERT INTO t VALUES (1)'));
    expect(result.error).toBeNull();
    expect(milliseconds).toBeGreaterThan(250);
    expect(milliseconds).toBeLessThan(900);
    expect(ticks).toBeGreaterThan(5);
  });

  test('it gives up after a second with the message that Sequelize retries on', async () => {
    const { writer, other } = await twoConnections(journalMode);
    await execute(writer, 'BEGIN IMMEDIATE');
    const { result, milliseconds, ticks } = await timed(call(other, 'run', 'BEGIN IMMEDIATE'));
    expect(result.error).toMatchObject(locked);
    expect(milliseconds).toBeGreaterThan(900);
    expect(milliseconds).toBeLessThan(1250);
    expect(ticks).toBeGreaterThan(20);
  });

  test('a transaction that has read fails at once, so that the writer can commit', async () => {
    const { writer, other } = await twoConnections(journalMode);
    await execute(other, 'BEGIN');
    await rowsOf(other, 'SELECT * FROM t');
    await execute(writer, 'BEGIN IMMEDIATE', 'INSERT INTO t VALUES (1)');
    const { result, milliseconds } = await timed(call(other, 'run', 'INSERT INTO t VALUES (2)'));
    expect(result.error).toMatchObject(locked);
    expect(milliseconds).toBeLessThan(500);
  });

  test('a transaction that has only begun waits', async () => {
    const { writer, other } = await twoConnections(journalMode);
    await execute(other, 'BEGIN', 'SAVEPOINT s');
    await execute(writer, 'BEGIN IMMEDIATE');
    setTimeout(() => writer.run('COMMIT'), 100);
    expect((await call(other, 'run', 'INSERT INTO t VALUES (2)')).error).toBeNull();
    await execute(other, 'ROLLBACK');
  });
});

test('the time to wait is an option', async () => {
  const patient = createSqliteDriver({ nativeBinding: sqliteAddon, lockTimeout: 200 });
  const writer = await folder.open('a.db', 6, patient);
  const other = await folder.open('a.db', 6, patient);
  await execute(writer, 'BEGIN IMMEDIATE');
  const { result, milliseconds } = await timed(call(other, 'run', 'BEGIN IMMEDIATE'));
  expect(result.error).toMatchObject(locked);
  expect(milliseconds).toBeLessThan(700);
  // Every statement gets the whole time again.
  expect((await timed(call(other, 'run', 'BEGIN IMMEDIATE'))).milliseconds).toBeGreaterThan(150);
});

test('a commit waits for readers in a rollback journal', async () => {
  const { writer, other } = await twoConnections('DELETE');
  await execute(other, 'BEGIN');
  await rowsOf(other, 'SELECT * FROM t');
  await execute(writer, 'BEGIN IMMEDIATE', 'INSERT INTO t VALUES (1)');
  setTimeout(() => other.run('COMMIT'), 100);
  expect((await call(writer, 'run', 'COMMIT')).error).toBeNull();
});

test('a snapshot that is out of date is not waited for', async () => {
  const { writer, other } = await twoConnections('WAL');
  await execute(other, 'BEGIN');
  await rowsOf(other, 'SELECT * FROM t');
  await execute(writer, 'INSERT INTO t VALUES (1)');
  const { result, milliseconds } = await timed(call(other, 'run', 'INSERT INTO t VALUES (2)'));
  expect(result.error).toMatchObject(locked);
  expect(milliseconds).toBeLessThan(500);
});

test('nor is one that onOpen took', async () => {
  const { writer } = await twoConnections('WAL');
  const onOpen = (connection: { exec(sql: string): unknown }) =>
    void connection.exec('BEGIN; SELECT * FROM t');
  const reader = await folder.open('test.db', 6, createSqliteDriver({ nativeBinding: sqliteAddon, onOpen }));
  await execute(writer, 'INSERT INTO t VALUES (1)');
  const { result, milliseconds } = await timed(call(reader, 'run', 'INSERT INTO t VALUES (2)'));
  expect(result.error).toMatchObject(locked);
  expect(milliseconds).toBeLessThan(500);
});

test('jobs behind a waiting one keep their order', async () => {
  const { writer, other } = await twoConnections('WAL');
  await execute(writer, 'BEGIN IMMEDIATE', 'INSERT INTO t VALUES (1)');
  const done: string[] = [];
  const jobs = [
    call(other, 'run', 'INSERT INTO t VALUES (2)').then(() => done.push('insert')),
    rowsOf(other, 'SELECT a FROM t').then((rows) => done.push(JSON.stringify(rows))),
  ];
  setTimeout(() => writer.run('COMMIT'), 100);
  await Promise.all(jobs);
  expect(done).toEqual(['insert', '[{"a":1},{"a":2}]']);
});

test('a lock during onOpen is waited for, and the connection is opened again', async () => {
  const { writer } = await twoConnections('DELETE');
  let attempts = 0;
  const counting = createSqliteDriver({
    nativeBinding: sqliteAddon,
    onOpen(connection) {
      attempts += 1;
      connection.exec('INSERT INTO t VALUES (5)');
    },
  });
  await execute(writer, 'BEGIN EXCLUSIVE');
  setTimeout(() => writer.run('COMMIT'), 100);
  const opened = await folder.open('test.db', 6, counting);
  expect(attempts).toBeGreaterThan(5);
  expect(await rowsOf(opened, 'SELECT a FROM t')).toEqual([{ a: 5 }]);
});
