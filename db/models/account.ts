import {
  DataTypes,
  Model,
  type CreationOptional,
  type InferAttributes,
  type InferCreationAttributes,
  type ModelStatic,
  type Sequelize,
} from 'sequelize';
import type { AccountStatus } from '../../contract/statuses.ts';

/** A row of `accounts` without its generated columns. `groups`, `tags` and `custom` are JSON texts, flags are 0 or 1. */
export class AccountModel extends Model<
  InferAttributes<AccountModel>,
  InferCreationAttributes<AccountModel>
> {
  declare sequence: CreationOptional<number>;
  declare id: string;
  declare username: string;
  declare usernameKey: string;
  declare memberNumber: string | null;
  declare memberNumberKey: string | null;
  declare memberNumberSort: string;
  declare email: string | null;
  declare emailKey: string | null;
  declare displayName: string;
  declare phone: string | null;
  declare notes: string;
  declare groups: string;
  declare tags: string;
  declare custom: string;
  declare parentId: string | null;
  declare status: AccountStatus;
  declare archivedAt: string | null;
  declare lockReason: string | null;
  declare lockNote: string | null;
  declare lockedFrom: string | null;
  declare lockedUntil: string | null;
  declare passwordHash: string | null;
  declare passwordScheme: string | null;
  declare passwordCost: string | null;
  declare passwordChangedAt: string | null;
  declare passwordExpiresAt: string | null;
  declare mustChangePassword: number;
  declare lastSignInAt: string | null;
  declare failedAttempts: number;
  declare lastFailedAt: string | null;
  declare secondFactorAt: string | null;
  declare nameSort: string;
  declare searchText: string;
  declare version: number;
  declare createdAt: string;
  declare updatedAt: string;
}

const text = DataTypes.TEXT;
const integer = DataTypes.INTEGER;

const columns = {
  sequence: { type: integer, primaryKey: true, autoIncrement: true },
  id: text,
  username: text,
  usernameKey: text,
  memberNumber: text,
  memberNumberKey: text,
  memberNumberSort: text,
  email: text,
  emailKey: text,
  displayName: text,
  phone: text,
  notes: text,
  groups: text,
  tags: text,
  custom: text,
  parentId: text,
  status: text,
  archivedAt: text,
  lockReason: text,
  lockNote: text,
  lockedFrom: text,
  lockedUntil: text,
  passwordHash: text,
  passwordScheme: text,
  passwordCost: text,
  passwordChangedAt: text,
  passwordExpiresAt: text,
  mustChangePassword: integer,
  lastSignInAt: text,
  failedAttempts: integer,
  lastFailedAt: text,
  secondFactorAt: text,
  nameSort: text,
  searchText: text,
  version: integer,
  createdAt: text,
  updatedAt: text,
};

/** Binds the model to a connection. Columns are the attributes in snake_case; SQL in migrations owns the schema. */
export function defineAccountModel(sequelize: Sequelize): ModelStatic<AccountModel> {
  // A class of its own for each connection: `init` writes on the class, and tests open several databases.
  const Account = class extends AccountModel {};
  return Account.init(columns, {
    sequelize,
    modelName: 'Account',
    tableName: 'accounts',
    underscored: true,
    timestamps: false,
  });
}

export type AccountRow = InferAttributes<AccountModel>;
export type NewAccountRow = Omit<AccountRow, 'sequence'>;
