import { DataTypes, ForeignKeyConstraintError, QueryTypes, UniqueConstraintError } from 'sequelize';
import { describe, expect, test } from 'vitest';
import { defineUser, rejection, ownSequelize, type AnyModel } from './sequelizes.ts';

const { make } = ownSequelize();

describe.for(['file', ':memory:'])('on %s', (storage) => {
  const start = () => make(storage === 'file' ? {} : { storage });

  test('creates, finds, updates, counts and destroys', async () => {
    const User = await defineUser(start());
    const user = await User.create({ name: 'ada', age: 36 });
    expect(user.get('id')).toBe(1);
    await user.update({ age: 37 });
    expect((await User.findByPk(1))?.get('age')).toBe(37);
    expect(await User.update({ age: 38 }, { where: { name: 'ada' } })).toEqual([1]);
    expect(await User.count()).toBe(1);
    expect(await User.destroy({ where: { age: 38 } })).toBe(1);
    expect(await User.findAll()).toEqual([]);
  });

  test('bulkCreate gives every instance its id', async () => {
    const User = await defineUser(start());
    await User.create({ name: 'first' });
    const users = await User.bulkCreate([{ name: 'a' }, { name: 'b' }, { name: 'c' }]);
    expect(users.map((user) => user.get('id'))).toEqual([2, 3, 4]);
  });

  test('a duplicate is a UniqueConstraintError that names its fields', async () => {
    const User = await defineUser(start());
    await User.create({ name: 'ada' });
    const error = await rejection(User.create({ name: 'ada' }));
    expect(error).toBeInstanceOf(UniqueConstraintError);
    expect(error).toMatchObject({ fields: ['name'], errors: [{ path: 'name', value: 'ada' }] });
    expect(error).toMatchObject({
      parent: { message: 'SQLITE_CONSTRAINT: UNIQUE constraint failed: Users.name' },
    });
  });

  test('a missing parent is a ForeignKeyConstraintError', async () => {
    const sequelize = start();
    const User = await defineUser(sequelize);
    const Task: AnyModel = sequelize.define('Task', {});
    Task.belongsTo(User);
    await Task.sync();
    expect(await rejection(Task.create({ UserId: 9 }))).toBeInstanceOf(ForeignKeyConstraintError);
  });

  test('findOrCreate and upsert', async () => {
    const User = await defineUser(start());
    expect((await User.findOrCreate({ where: { name: 'ada' }, defaults: { age: 1 } }))[1]).toBe(true);
    expect((await User.findOrCreate({ where: { name: 'ada' } }))[1]).toBe(false);
    await User.upsert({ name: 'ada', age: 2 });
    await User.upsert({ name: 'bob', age: 3 });
    const users = await User.findAll({ attributes: ['name', 'age'], raw: true });
    expect(users).toEqual([
      { name: 'ada', age: 2 },
      { name: 'bob', age: 3 },
    ]);
  });

  test('truncate with restartIdentity, which sends two statements', async () => {
    const User = await defineUser(start());
    await User.bulkCreate([{ name: 'a' }, { name: 'b' }]);
    await User.truncate({ restartIdentity: true });
    expect(await User.count()).toBe(0);
  });

  test('tables can be described, changed and dropped', async () => {
    const sequelize = start();
    const User = await defineUser(sequelize);
    await User.create({ name: 'ada' });
    const queries = sequelize.getQueryInterface();
    await queries.addColumn('Users', 'city', { type: DataTypes.STRING, defaultValue: 'x' });
    expect(await User.findAll({ attributes: ['name', 'city'], raw: true })).toEqual([
      { name: 'ada', city: 'x' },
    ]);
    expect(Object.keys(await queries.describeTable('Users'))).toContain('city');
    await queries.renameColumn('Users', 'city', 'town');
    await queries.removeColumn('Users', 'town');
    expect(Object.keys(await queries.describeTable('Users'))).not.toContain('town');
    await queries.dropAllTables();
    expect(await queries.showAllTables()).toEqual([]);
  });
});

test('values of every type come back', async () => {
  const sequelize = make();
  const Thing: AnyModel = sequelize.define('Thing', {
    text: DataTypes.STRING,
    big: DataTypes.BIGINT,
    date: DataTypes.DATE,
    bytes: DataTypes.BLOB,
    json: DataTypes.JSON,
    flag: DataTypes.BOOLEAN,
    real: DataTypes.DOUBLE,
  });
  await Thing.sync();
  const values = {
    big: 9_007_199_254_740_991,
    date: new Date(1_700_000_000_123),
    bytes: Buffer.from([0, 255]),
    json: { a: [1, null, 'ä'] },
    flag: true,
    real: Math.PI,
  };
  await Thing.create({ ...values, text: 42 });
  await Thing.create({ text: 'a\0b', big: '9223372036854775807', flag: false });
  const [first, second] = await Thing.findAll();
  expect(first?.get({ plain: true })).toMatchObject({ ...values, text: '42' });
  expect(second?.get({ plain: true })).toMatchObject({
    text: 'a\0b',
    big: 2 ** 63,
    flag: false,
    json: null,
  });
  expect(await Thing.count({ where: { text: '42', bytes: values.bytes, flag: true } })).toBe(1);
});

describe('raw queries', () => {
  test('take bind parameters and replacements', async () => {
    const sequelize = make();
    const select = (sql: string, options: object) =>
      sequelize.query(sql, { type: QueryTypes.SELECT, ...options });
    expect(await select('SELECT $1 AS a, $2 AS b', { bind: [1, 'x'] })).toEqual([{ a: 1, b: 'x' }]);
    expect(await select('SELECT $a AS a, $b AS b', { bind: { a: true, b: null } })).toEqual([
      { a: 1, b: null },
    ]);
    expect(await select('SELECT $1 AS a', { bind: [12n] })).toEqual([{ a: '12' }]);
    expect(await select('SELECT ? AS a, :b AS b', { replacements: [1] })).toEqual([{ a: 1, b: null }]);
    expect(await select("SELECT :it AS a, '00:00' AS b", { replacements: { it: "o'r" } })).toEqual([
      { a: "o'r", b: '00:00' },
    ]);
  });

  test('tell what they changed, each type in its own way', async () => {
    const sequelize = make();
    await sequelize.query('CREATE TABLE t (id INTEGER PRIMARY KEY, a)');
    expect(await sequelize.query('INSERT INTO t (a) VALUES (1), (2)', { type: QueryTypes.INSERT })).toEqual([
      2, 2,
    ]);
    expect(await sequelize.query('UPDATE t SET a = 3', { type: QueryTypes.BULKUPDATE })).toBe(2);
    const [rows, metadata] = await sequelize.query('SELECT * FROM t');
    expect(rows).toEqual([
      { id: 1, a: 3 },
      { id: 2, a: 3 },
    ]);
    expect(metadata).toBeInstanceOf(Object);
  });

  test('fail with the stack of their caller', async () => {
    async function theCaller() {
      await make().query('SELECT * FROM nowhere');
    }
    expect(await rejection(theCaller())).toMatchObject({
      name: 'SequelizeDatabaseError',
      message: 'SQLITE_ERROR: no such table: nowhere',
      stack: expect.stringContaining('theCaller') as string,
    });
  });
});

test('foreign keys follow the option of Sequelize', async () => {
  for (const foreignKeys of [true, false]) {
    const [row] = await make({ foreignKeys } as object).query('PRAGMA foreign_keys', {
      type: QueryTypes.SELECT,
    });
    expect(row).toEqual({ foreign_keys: foreignKeys ? 1 : 0 });
  }
});

test('memory survives the end of a transaction', async () => {
  const sequelize = make({ storage: ':memory:' });
  const User = await defineUser(sequelize);
  await sequelize.transaction((transaction) => User.create({ name: 'ada' }, { transaction }));
  expect(await User.count()).toBe(1);
});

test('two instances of Sequelize see the same file', async () => {
  const User = await defineUser(make());
  const Other: AnyModel = make().define('User', { name: DataTypes.STRING });
  await User.create({ name: 'a' });
  await Other.create({ name: 'b' });
  expect([await User.count(), await Other.count()]).toEqual([2, 2]);
});

test('a query after close is refused', async () => {
  const sequelize = make();
  await defineUser(sequelize);
  await sequelize.close();
  expect(await rejection(sequelize.query('SELECT 1'))).toBeInstanceOf(Error);
});
