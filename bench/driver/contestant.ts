import { join } from 'node:path';
import { DataTypes, Sequelize, type Model, type ModelStatic } from 'sequelize';
import { createSqliteDriver } from '../../db/connection/sqliteDriver.ts';
import type { Workplace } from '../workplace.ts';
import { loadStock } from './stock.ts';

export type ContestantName = 'ours' | 'stock';

/** Sequelize on one of the two drivers, with a database of its own. Everything but the driver is the same. */
export interface Contestant {
  sequelize: Sequelize;
  Member: ModelStatic<Model>;
  sqliteVersion: string;
  /** The driver's own `all`, without Sequelize. */
  all: (sql: string, bind: Record<string, unknown>) => Promise<unknown[]>;
}

interface Connection {
  all(sql: string, bind: object, callback: (error: Error | null, rows: unknown[]) => void): void;
}

interface ConnectionSource {
  getConnection(options: { type: 'read' }): Promise<Connection>;
}

export type Values = Record<string, string | number | boolean | Date | null>;

/** The kinds of columns that our own models have, and an ordinary number of them. */
export function memberValues(index: number): Values {
  return {
    username: `member.${index}`,
    displayName: `Given${index % 97} Family${index % 89}`,
    email: index % 7 === 0 ? null : `member.${index}@example.org`,
    phone: `+49 30 ${1_000_000 + index}`,
    notes: 'Prefers mornings. '.repeat(index % 4),
    visits: index % 113,
    balance: (index % 1_000) / 8,
    active: index % 5 !== 0,
    lastVisitAt: new Date(Date.UTC(2024, 0, 1) + index * 60_000),
  };
}

export async function openContestant(name: ContestantName, workplace: Workplace): Promise<Contestant> {
  const { nativeBinding } = workplace;
  const sequelize = new Sequelize({
    dialect: 'sqlite',
    dialectModule: name === 'ours' ? createSqliteDriver({ nativeBinding }) : loadStock(),
    storage: join(workplace.emptyFolder(), 'members.db'),
    logging: false,
  });
  // Kept in the file, so that it holds for the connections of transactions as well.
  await sequelize.query('PRAGMA journal_mode = WAL');
  const Member = sequelize.define('Member', {
    username: { type: DataTypes.STRING, allowNull: false },
    displayName: DataTypes.STRING,
    email: DataTypes.STRING,
    phone: DataTypes.STRING,
    notes: DataTypes.TEXT,
    visits: DataTypes.INTEGER,
    balance: DataTypes.DOUBLE,
    active: DataTypes.BOOLEAN,
    lastVisitAt: DataTypes.DATE,
  });
  await Member.sync();
  const connection = await (sequelize.connectionManager as unknown as ConnectionSource).getConnection({
    type: 'read',
  });
  const all: Contestant['all'] = (sql, bind) =>
    new Promise((resolve, reject) => {
      connection.all(sql, bind, (error, found) => (error ? reject(error) : resolve(found)));
    });
  const [rows] = await sequelize.query('SELECT sqlite_version() AS version');
  return { sequelize, Member, all, sqliteVersion: (rows as { version: string }[])[0]?.version ?? '' };
}
