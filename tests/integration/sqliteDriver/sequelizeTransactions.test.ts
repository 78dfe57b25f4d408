import { readdirSync } from 'node:fs';
import { QueryTypes, TimeoutError, Transaction } from 'sequelize';
import { describe, expect, test } from 'vitest';
import { createSqliteDriver } from '../../../db/connection/sqliteDriver.ts';
import { sqliteAddon } from '../../support/sqliteAddon.ts';
import { defineUser, rejection, ownSequelize } from './sequelizes.ts';

const { make, path } = ownSequelize();
const { IMMEDIATE, EXCLUSIVE, DEFERRED } = Transaction.TYPES;

const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

test('commit keeps, rollback drops, and others see only what is committed', async () => {
  const sequelize = make();
  const User = await defineUser(sequelize);
  await sequelize.query('PRAGMA journal_mode = WAL');
  await sequelize.transaction(async (transaction) => {
    await User.create({ name: 'kept' }, { transaction });
    expect(await User.count()).toBe(0);
    expect(await User.count({ transaction })).toBe(1);
  });
  const failing = sequelize.transaction(async (transaction) => {
    await User.create({ name: 'dropped' }, { transaction });
    throw new Error('no');
  });
  expect(await rejection(failing)).toMatchObject({ message: 'no' });
  expect((await User.findAll()).map((user) => user.get('name'))).toEqual(['kept']);
});

test('savepoints roll back alone, and an error leaves the transaction usable', async () => {
  const sequelize = make();
  const User = await defineUser(sequelize);
  await sequelize.transaction(async (transaction) => {
    await User.create({ name: 'outer' }, { transaction });
    const inner = await sequelize.transaction({ transaction });
    await User.create({ name: 'inner' }, { transaction: inner });
    await inner.rollback();
    const second = await sequelize.transaction({ transaction });
    await User.create({ name: 'second' }, { transaction: second });
    await second.commit();
    expect(await rejection(User.create({ name: 'outer' }, { transaction }))).toBeInstanceOf(Error);
    await User.create({ name: 'last' }, { transaction });
  });
  const users = await User.findAll({ attributes: ['name'], raw: true, order: ['id'] });
  expect(users).toEqual([{ name: 'outer' }, { name: 'second' }, { name: 'last' }]);
});

test.for([DEFERRED, IMMEDIATE, EXCLUSIVE])('%s transactions have a connection of their own', async (type) => {
  const opened: unknown[] = [];
  const dialectModule = createSqliteDriver({
    nativeBinding: sqliteAddon,
    onOpen: (connection) => void opened.push(connection),
  });
  const sequelize = make({ dialectModule });
  await sequelize.query('SELECT 1');
  for (let count = 2; count < 5; count += 1) {
    await sequelize.transaction({ type }, async (transaction) => {
      await sequelize.query('SELECT 1', { transaction });
    });
    expect(opened).toHaveLength(count);
  }
});

describe('waiting for each other', () => {
  test.for([IMMEDIATE, EXCLUSIVE])(
    'concurrent %s transactions all succeed while a timer fires',
    async (type) => {
      const sequelize = make();
      const User = await defineUser(sequelize);
      let last = performance.now();
      const gaps: number[] = [];
      const ticking = setInterval(() => {
        gaps.push(performance.now() - last);
        last = performance.now();
      }, 5);
      const work = Array.from({ length: 3 }, (_, i) =>
        sequelize.transaction({ type }, async (transaction) => {
          await User.create({ name: `u${i}` }, { transaction });
          await pause(250);
        }),
      );
      await Promise.all(work);
      clearInterval(ticking);
      expect(await User.count()).toBe(3);
      // A wait on this thread would leave a single gap, as long as the wait: nobody could release the lock.
      expect(gaps.length).toBeGreaterThan(20);
      expect(Math.max(...gaps)).toBeLessThan(600);
    },
  );

  test('SQLITE_BUSY is retried by Sequelize, and in the end a TimeoutError', async () => {
    const dialectModule = createSqliteDriver({ nativeBinding: sqliteAddon, lockTimeout: 20 });
    const sequelize = make({ dialectModule });
    const User = await defineUser(sequelize);
    const holder = await sequelize.transaction({ type: IMMEDIATE });
    let attempts = 0;
    const error = await rejection(User.create({ name: 'x' }, { logging: () => (attempts += 1) }));
    expect(error).toBeInstanceOf(TimeoutError);
    expect(error).toMatchObject({ message: 'SQLITE_BUSY: database is locked' });
    expect(attempts).toBe(5);
    await holder.rollback();
    await User.create({ name: 'x' });
  });

  test('without a retry the driver alone waits a second', async () => {
    const sequelize = make();
    const User = await defineUser(sequelize);
    const begin = () => sequelize.transaction({ type: EXCLUSIVE, retry: { match: ['nothing'] } } as object);
    const holder = await begin();
    expect(await rejection(begin())).toMatchObject({ message: 'SQLITE_BUSY: database is locked' });
    await User.create({ name: 'x' }, { transaction: holder });
    await holder.commit();
  });
});

test('closing leaves neither WAL nor lock behind', async () => {
  const sequelize = make();
  const User = await defineUser(sequelize);
  await sequelize.query('PRAGMA journal_mode = WAL', { type: QueryTypes.SELECT });
  await sequelize.transaction((transaction) => User.create({ name: 'a' }, { transaction }));
  expect(readdirSync(path(''))).toContain('test.db-wal');
  await sequelize.close();
  expect(readdirSync(path(''))).toEqual(['test.db']);
});
