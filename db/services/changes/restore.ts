import { AppError } from '../../../contract/errors.ts';
import { prepareWrite, type WriteTransaction } from '../../connection/writeQueue.ts';
import type { AccountRow } from '../../models/account.ts';
import { updateRow } from '../../repositories/accountRows.ts';
import { freeUniqueValues, replaceUniqueValues } from '../../repositories/uniqueValues.ts';
import type { ChangeRecorder, Changes } from '../accounts/change.ts';
import { derivedColumns, statusAt } from '../accounts/derived.ts';
import type { CustomFieldCatalogue } from '../customFields/catalogue.ts';
import type { Values } from './takeBack.ts';

export interface Restoring {
  row: AccountRow;
  values: Values;
  /** The hash of the account with which a merge exchanged passwords. */
  passwordHash?: string | null;
}

const statusFrom = ['archivedAt', 'lockedFrom', 'lockedUntil'];
const derivedFrom = ['username', 'memberNumber', 'displayName', 'email', 'phone', 'notes', 'custom'];
const mustBeUnique = ['username', 'memberNumber', 'email'];

/** The old values as columns, with all that follows from them. */
function columnsOf(
  { row, values, passwordHash }: Restoring,
  at: string,
  customFields: CustomFieldCatalogue,
): Changes {
  // The names come from our own journal, which holds columns of accounts and nothing else.
  const after = { ...row, ...values } as AccountRow;
  // Where no date is restored the status stays: a lock holds on although the clock was set back before it began.
  const followsDates = statusFrom.some((name) => name in values);
  const columns: Changes = {
    ...(values as Changes),
    status: followsDates ? statusAt(after, at) : row.status,
  };
  if (derivedFrom.some((name) => name in values)) {
    Object.assign(columns, derivedColumns(after, customFields.searchableKeys()));
  }
  return passwordHash === undefined ? columns : { ...columns, passwordHash };
}

/** Lets go of what must be unique, so that two accounts can change places in it. */
function free(transaction: WriteTransaction, { row, values }: Restoring): void {
  const placeholder = `\u{10FFFF}${row.sequence}`;
  const freed: Changes = {};
  if ('username' in values) freed.usernameKey = placeholder;
  if ('memberNumber' in values) freed.memberNumberKey = placeholder;
  if ('email' in values && row.email !== null) freed.emailKey = placeholder;
  if (Object.keys(freed).length > 0) updateRow(transaction, row.sequence, freed);
  if ('custom' in values) freeUniqueValues(transaction, row.sequence);
}

/**
 * Gives accounts their old values back: all of a group or, when somebody else has taken a name since, none of it.
 * Resolves to whether it was done.
 */
export function restoreGroup(
  recorder: ChangeRecorder,
  group: readonly Restoring[],
  customFields: CustomFieldCatalogue,
): boolean {
  const { transaction } = recorder;
  const uniqueKeys = customFields.uniqueKeys();
  const write = () => {
    for (const restoring of group) {
      const { row } = restoring;
      const columns = columnsOf(restoring, recorder.at, customFields);
      const held = 'custom' in restoring.values ? { sequence: row.sequence, custom: '{}' } : row;
      replaceUniqueValues(transaction, held, columns, uniqueKeys);
      recorder.update(row, columns);
    }
  };
  const clashes = (name: string) =>
    mustBeUnique.includes(name) || (name === 'custom' && uniqueKeys.length > 0);
  if (!group.some(({ values }) => Object.keys(values).some(clashes))) {
    write();
    return true;
  }
  return orNothing(recorder, () => {
    for (const restoring of group) free(transaction, restoring);
    write();
  });
}

/** Does all of `work`, or nothing when something is taken. */
function orNothing(recorder: ChangeRecorder, work: () => void): boolean {
  const { transaction } = recorder;
  const before = recorder.ids.length;
  prepareWrite(transaction, 'SAVEPOINT group_of_accounts').run();
  try {
    work();
    return true;
  } catch (error) {
    if (!(error instanceof AppError) || error.code !== 'conflict') throw error;
    prepareWrite(transaction, 'ROLLBACK TO group_of_accounts').run();
    recorder.ids.length = before;
    return false;
  } finally {
    prepareWrite(transaction, 'RELEASE group_of_accounts').run();
  }
}
