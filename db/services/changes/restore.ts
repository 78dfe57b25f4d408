import { AppError } from '../../../contract/errors.ts';
import { prepareWrite } from '../../connection/writeQueue.ts';
import type { AccountRow } from '../../models/account.ts';
import type { ChangeRecorder, Changes } from '../accounts/change.ts';
import { derivedColumns, statusAt } from '../accounts/derived.ts';
import { freeNames, uniqueColumns } from '../accounts/freeNames.ts';
import type { CustomFieldCatalogue } from '../customFields/catalogue.ts';
import type { Values } from './takeBack.ts';

export interface Restoring {
  row: AccountRow;
  values: Values;
  /** The hash of the account with which a merge exchanged passwords. */
  passwordHash?: string | null;
}

const derivedFrom = ['username', 'memberNumber', 'displayName', 'email', 'phone', 'notes', 'custom'];

/** The old values as columns, with all that follows from them. */
function columnsOf(
  { row, values, passwordHash }: Restoring,
  at: string,
  customFields: CustomFieldCatalogue,
): Changes {
  // The names come from our own journal, which holds columns of accounts and nothing else.
  const after = { ...row, ...values } as AccountRow;
  const columns: Changes = { ...(values as Changes), status: statusAt(after, at) };
  if (derivedFrom.some((name) => name in values)) {
    Object.assign(columns, derivedColumns(after, customFields.searchableKeys()));
  }
  return passwordHash === undefined ? columns : { ...columns, passwordHash };
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
  const columns = (restoring: Restoring) => columnsOf(restoring, recorder.at, customFields);
  const clashes = (name: string) =>
    name === 'custom'
      ? customFields.uniqueKeys().length > 0
      : uniqueColumns.some((column) => column === name);
  if (!group.some(({ values }) => Object.keys(values).some(clashes))) {
    for (const restoring of group) recorder.update(restoring.row, columns(restoring));
    return true;
  }
  return orNothing(recorder, () => {
    for (const { row, values } of group) freeNames(recorder.transaction, row, Object.keys(values));
    for (const restoring of group) recorder.updateFreed(restoring.row, columns(restoring));
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
