import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DataTypes, Sequelize, type Model, type ModelStatic, type Options } from 'sequelize';
import { afterEach, beforeEach } from 'vitest';
import { driver } from './databases.ts';

/** A model whose attributes these tests read and write freely. */
export type AnyModel = ModelStatic<Model<Record<string, unknown>, Record<string, unknown>>>;

/** Gives every test of a file its own folder; closes every Sequelize it made there. */
export function ownSequelize() {
  let folder = '';
  let made: Sequelize[] = [];
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'rollbook-sequelize-'));
  });
  afterEach(async () => {
    await Promise.allSettled(made.map((sequelize) => sequelize.close()));
    made = [];
    rmSync(folder, { recursive: true, force: true });
  });
  return {
    path: (name: string): string => join(folder, name),
    make: (options: Options = {}): Sequelize => {
      const storage = join(folder, 'test.db');
      const sequelize = new Sequelize({
        dialect: 'sqlite',
        dialectModule: driver,
        storage,
        logging: false,
        ...options,
      });
      made.push(sequelize);
      return sequelize;
    },
  };
}

/** The table most tests use: a unique name and an age. */
export async function defineUser(sequelize: Sequelize): Promise<AnyModel> {
  const User: AnyModel = sequelize.define('User', {
    name: { type: DataTypes.STRING, unique: true },
    age: DataTypes.INTEGER,
  });
  await User.sync({ force: true });
  return User;
}

/** What a promise rejects with; fails when it does not. */
export async function rejection(promise: Promise<unknown>): Promise<unknown> {
  try {
    await promise;
  } catch (error) {
    return error;
  }
  throw new Error('expected a rejection');
}
