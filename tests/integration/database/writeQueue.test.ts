import { describe, expect, onTestFinished, test } from 'vitest';
import { setTimeout as delay } from 'node:timers/promises';
import { AppError } from '../../../contract/index.ts';
import { openDatabase } from '../../../db/connection/database.ts';
import { freshFolder, openBeside, rowsOf } from '../../support/openTestRollbook.ts';
import { sqliteAddon } from '../../support/sqliteAddon.ts';

const migrations = [{ version: 1, statements: ['CREATE TABLE notes (text UNIQUE)'] }];

async function openNotes() {
  const options = { folder: freshFolder(), nativeBinding: sqliteAddon, clock: () => new Date(), migrations };
  const database = await openDatabase(options);
  onTestFinished(() => database.close());
  const { sequelize, writes } = await database.orm();
  return {
    ...database,
    writes,
    write: (text: string, before?: () => Promise<unknown>) =>
      writes.run(async (transaction) => {
        await sequelize.query('INSERT INTO notes VALUES ($text)', { transaction, bind: { text } });
        await before?.();
        return text;
      }),
    notes: () =>
      rowsOf<{ text: string }>(database.path, 'SELECT text FROM notes ORDER BY rowid').map(
        ({ text }) => text,
      ),
  };
}

describe('the write queue', () => {
  test('runs writes in the order of their calls, however long each takes', async () => {
    const database = await openNotes();
    const names = ['a', 'b', 'c', 'd'];
    const results = await Promise.all(
      names.map((name, index) => database.write(name, () => delay(8 - index * 2))),
    );
    expect([results, database.notes()]).toEqual([names, names]);
  });

  test('never runs two at once', async () => {
    const database = await openNotes();
    let running = 0;
    let most = 0;
    const counted = async () => {
      running += 1;
      most = Math.max(most, running);
      await delay(2);
      running -= 1;
    };
    await Promise.all(Array.from({ length: 10 }, (_, index) => database.write(String(index), counted)));
    expect([most, database.notes()]).toEqual([1, Array.from({ length: 10 }, (_, index) => String(index))]);
  });

  test('has the only right to write from its first moment, before it has read anything', async () => {
    const database = await openNotes();
    const other = openBeside(database.path);
    await database.writes.run(() => {
      expect(() => other.exec('BEGIN IMMEDIATE')).toThrow('database is locked');
      return Promise.resolve();
    });
    other.exec('BEGIN IMMEDIATE; ROLLBACK');
  });

  test('takes back what failed and goes on with the next', async () => {
    const database = await openNotes();
    const results = await Promise.allSettled([
      database.write('a'),
      database.write('b', () => Promise.reject(new AppError('conflict', 'no'))),
      database.write('a'),
      database.writes.run(() => {
        throw new TypeError('at once');
      }),
      database.write('c'),
    ]);
    expect(results.map(({ status }) => status)).toEqual([
      'fulfilled',
      'rejected',
      'rejected',
      'rejected',
      'fulfilled',
    ]);
    expect(results[1]).toMatchObject({ reason: { code: 'conflict' } });
    expect(database.notes()).toEqual(['a', 'c']);
  });

  test('lets a read see what is committed and nothing of what is being written', async () => {
    const database = await openNotes();
    const count = async () => (await database.read<{ n: number }>('SELECT count(*) AS n FROM notes'))[0]?.n;
    const seen: unknown[] = [];
    await database.write('a', async () => seen.push(await count()));
    seen.push(await count());
    expect(seen).toEqual([0, 1]);
  });

  test('ends what is queued before the database closes', async () => {
    const database = await openNotes();
    const writes = ['a', 'b', 'c'].map((name) => database.write(name, () => delay(3)));
    await database.close();
    expect(database.notes()).toEqual(['a', 'b', 'c']);
    await Promise.all(writes);
    await database.close();
  });
});

describe('a snapshot', () => {
  test('stays as it was while others write, and holds nobody up', async () => {
    const database = await openNotes();
    await database.write('a');
    await database.snapshot(async (snapshot) => {
      const count = () => snapshot.prepare('SELECT count(*) FROM notes').pluck().get();
      expect(count()).toBe(1);
      await database.write('b');
      expect(count()).toBe(1);
    });
    expect(database.notes()).toEqual(['a', 'b']);
  });

  test.each([
    "INSERT INTO notes VALUES ('x')",
    'DELETE FROM notes',
    'DROP TABLE notes',
    'CREATE TABLE more (x)',
  ])('cannot do %j', async (sql) => {
    const database = await openNotes();
    await database.write('a');
    const attempt = database.snapshot((snapshot) => Promise.resolve(snapshot.prepare(sql).run()));
    await expect(attempt).rejects.toMatchObject({ code: 'io' });
    expect(database.notes()).toEqual(['a']);
  });

  test('that fails is closed and the next one works', async () => {
    const database = await openNotes();
    await expect(database.snapshot(() => Promise.reject(new Error('stop')))).rejects.toThrow('stop');
    expect(
      await database.snapshot((snapshot) => Promise.resolve(snapshot.prepare('SELECT 1').pluck().get())),
    ).toBe(1);
  });
});
