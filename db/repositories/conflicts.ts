import { UniqueConstraintError } from 'sequelize';
import { AppError } from '../../contract/errors.ts';
import { sqliteCode } from '../connection/errors.ts';

/** What one unique constraint means to whoever filled in a form. */
export interface Conflict {
  /** Column of the constraint, as SQLite names it: `custom_fields.label_key`. */
  column: string;
  field: string;
  reason: string;
}

/** Turns the violation of a unique constraint into `conflict` on its field; every other error passes. */
export async function withConflict<Result>(
  { column, field, reason }: Conflict,
  writing: Promise<Result>,
): Promise<Result> {
  try {
    return await writing;
  } catch (error) {
    const isOurs = error instanceof UniqueConstraintError && error.parent.message.includes(column);
    if (!isOurs) throw error;
    // The cause would carry the values of the statement; its code says enough for the log.
    const message = `${field} is taken (${sqliteCode(error)})`;
    throw new AppError('conflict', message, { reason, fields: { [field]: reason } });
  }
}
