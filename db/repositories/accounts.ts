import { Op, UniqueConstraintError, type ModelStatic } from 'sequelize';
import { AppError } from '../../contract/errors.ts';
import type { WriteTransaction } from '../connection/writeQueue.ts';
import { sqliteCode } from '../connection/errors.ts';
import type { AccountModel, AccountRow, NewAccountRow } from '../models/account.ts';
import { replaceUniqueValues } from './uniqueValues.ts';

type Changes = Partial<NewAccountRow>;

export interface AccountRepository {
  findById(id: string, transaction?: WriteTransaction): Promise<AccountRow | null>;
  /** The account that signs in with this key: its user name, or else its e-mail address. Never an archived one. */
  findByLogin(key: string): Promise<AccountRow | null>;
  /** Those who belong to an account, in the order of creation. */
  findByParent(parentId: string, transaction: WriteTransaction): Promise<AccountRow[]>;
  /** Accounts whose lock begins or ends at or before `instant` and does not show it yet. */
  findByDueLock(instant: string, limit: number, transaction: WriteTransaction): Promise<AccountRow[]>;
  /** Throws `conflict` with the field for what another account has: user name, e-mail address, `custom.<key>` … */
  insert(transaction: WriteTransaction, values: NewAccountRow): Promise<AccountRow>;
  /** Changes one account. Throws `conflict` as `insert` does. */
  update(transaction: WriteTransaction, row: AccountRow, changes: Changes): Promise<AccountRow>;
}

/** Reads and writes of single accounts. Uniqueness is the database's: there is no query before the write. */
export function createAccountRepository(
  Account: ModelStatic<AccountModel>,
  uniqueKeys: () => readonly string[],
): AccountRepository {
  return {
    async findById(id, transaction) {
      return Account.findOne({ where: { id }, raw: true, transaction: transaction ?? null });
    },
    async findByLogin(key) {
      const archivedAt = null;
      const byName = await Account.findOne({ where: { usernameKey: key, archivedAt }, raw: true });
      return byName ?? Account.findOne({ where: { emailKey: key, archivedAt }, raw: true });
    },
    async findByParent(parentId, transaction) {
      return Account.findAll({ where: { parentId }, order: ['sequence'], raw: true, transaction });
    },
    async findByDueLock(instant, limit, transaction) {
      const begins = { lockedFrom: { [Op.lte]: instant }, status: 'active' as const };
      const ends = { lockedUntil: { [Op.lte]: instant } };
      return Account.findAll({ where: { [Op.or]: [ends, begins] }, limit, raw: true, transaction });
    },
    async insert(transaction, values) {
      const created = await translate(Account.create(values, { transaction }));
      const row = created.get({ plain: true });
      replaceUniqueValues(transaction, { sequence: row.sequence, custom: '{}' }, row, uniqueKeys());
      return row;
    },
    async update(transaction, row, changes) {
      await translate(Account.update(changes, { where: { sequence: row.sequence }, transaction }));
      replaceUniqueValues(transaction, row, changes, uniqueKeys());
      return { ...row, ...changes };
    },
  };
}

/** Constraint of the database to the field of the form. */
const uniqueFields: Record<string, string> = {
  username_key: 'username',
  email_key: 'email',
  member_number_key: 'memberNumber',
};

/** The reasons that are not the field's name and `_taken`. */
const reasons: Record<string, string> = { memberNumber: 'member_number_taken' };

/** What the violation of a unique constraint of accounts means to whoever filled in the form; undefined otherwise. */
export function accountConflict(error: unknown): AppError | undefined {
  const code = sqliteCode(error);
  const original = error instanceof UniqueConstraintError ? error.parent : error;
  if (code !== 'SQLITE_CONSTRAINT_UNIQUE' || !(original instanceof Error)) return undefined;
  const column = Object.keys(uniqueFields).find((name) => original.message.includes(`accounts.${name}`));
  const field = column === undefined ? undefined : uniqueFields[column];
  if (field === undefined) return undefined;
  const reason = reasons[field] ?? `${field}_taken`;
  // The cause would carry the values of the statement; its code says enough for the log.
  const fields = { [field]: reason };
  return new AppError('conflict', `the ${field} is taken (${code})`, { reason, fields });
}

async function translate<Result>(writing: Promise<Result>): Promise<Result> {
  try {
    return await writing;
  } catch (error) {
    throw accountConflict(error) ?? error;
  }
}
