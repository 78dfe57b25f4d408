import type { JobOutput, OperationName, Output, Parsed } from '../contract/index.ts';
import { openDatabase } from './connection/database.ts';
import { defineAccountModel } from './models/account.ts';
import { defineAuditEntryModel } from './models/auditEntry.ts';
import { AccountList } from './repositories/accountList.ts';
import { AccountSearch } from './repositories/accountSearch.ts';
import { createAccountRepository } from './repositories/accounts.ts';
import { createAuditEntryRepository } from './repositories/auditEntries.ts';
import { archiveAccounts, restoreAccounts } from './services/accounts/archive.ts';
import { checkPassword } from './services/accounts/checkPassword.ts';
import { createAccount } from './services/accounts/create.ts';
import type { CallContext, Dependencies, JobContext } from './services/accounts/dependencies.ts';
import { exportCsv, type ExportRequest } from './services/accounts/exportCsv.ts';
import { getAccount, listAccounts } from './services/accounts/list.ts';
import { lockAccounts, unlockAccounts } from './services/accounts/locks.ts';
import { settleLocks } from './services/accounts/lockSchedule.ts';
import { resetPassword } from './services/accounts/resetPassword.ts';
import { updateAccount } from './services/accounts/update.ts';

export type { CallContext, ExportRequest, JobContext };
export { translateDatabaseError } from './connection/errors.ts';

type AccountOperation = Extract<OperationName, `accounts.${string}`>;

/** Every operation on accounts under its name in the contract, with parsed input. */
export type DatabaseOperations = {
  [Name in AccountOperation]: (input: Parsed<Name>, context: CallContext) => Promise<Output<Name>>;
} & {
  'accounts.exportCsv': (
    input: ExportRequest,
    context: JobContext,
  ) => Promise<JobOutput<'accounts.exportCsv'>>;
};

/** The whole data layer as the rest of the program sees it. Everything is asynchronous, wherever it may run. */
export interface Rollbook {
  operations: DatabaseOperations;
  /** Begins and ends the locks whose date has come. Resolves to the number of accounts moved. */
  settleLocks(): Promise<number>;
  /** Reads the texts to search in, so that the first search is as fast as the second. */
  warmUp(): Promise<void>;
  /** Lets queued writes finish and closes the file. */
  close(): Promise<void>;
}

export interface OpenOptions {
  /** Where `rollbook.db` and `backups/` lie; made when missing. */
  folder: string;
  /** A better-sqlite3 addon other than the one in its package, for runtimes that cannot load that one. */
  nativeBinding?: string | undefined;
  clock?: () => Date;
  onAccountsChanged?: (ids: string[]) => void;
}

/**
 * Opens the database of a folder and composes services, repositories and models over it.
 * Throws `io` or `busy` with a StartProblem of the contract as reason; the file is left as it was.
 */
export async function openRollbook(options: OpenOptions): Promise<Rollbook> {
  const clock = options.clock ?? (() => new Date());
  const database = await openDatabase({
    folder: options.folder,
    nativeBinding: options.nativeBinding,
    clock,
  });
  const search = new AccountSearch(database);
  const dependencies: Dependencies = {
    database,
    accounts: createAccountRepository(defineAccountModel(database.sequelize)),
    accountList: new AccountList(database, search),
    auditEntries: createAuditEntryRepository(defineAuditEntryModel(database.sequelize)),
    clock,
    onAccountsChanged(ids) {
      search.forget(ids);
      options.onAccountsChanged?.(ids);
    },
  };
  return {
    operations: composeOperations(dependencies),
    settleLocks: () => settleLocks(dependencies),
    warmUp: () => search.warmUp(),
    close: () => database.close(),
  };
}

function composeOperations(dependencies: Dependencies): DatabaseOperations {
  return {
    'accounts.list': (input) => listAccounts(dependencies, input),
    'accounts.get': ({ id }) => getAccount(dependencies, id),
    'accounts.create': (input, { actor }) => createAccount(dependencies, input, actor),
    'accounts.update': (input, { actor }) => updateAccount(dependencies, input, actor),
    'accounts.lock': (input, { actor }) => lockAccounts(dependencies, input, actor),
    'accounts.unlock': ({ ids }, { actor }) => unlockAccounts(dependencies, ids, actor),
    'accounts.archive': ({ ids }, { actor }) => archiveAccounts(dependencies, ids, actor),
    'accounts.restore': ({ ids }, { actor }) => restoreAccounts(dependencies, ids, actor),
    'accounts.resetPassword': (input, { actor }) => resetPassword(dependencies, input, actor),
    'accounts.checkPassword': (input, { actor }) => checkPassword(dependencies, input, actor),
    'accounts.exportCsv': (input, context) => exportCsv(dependencies, input, context),
  };
}
