import { jobNames, operationNames } from '../contract/names.ts';
import { AccountIndex } from './accountIndex/accountIndex.ts';
import { openDatabase } from './connection/database.ts';
import { remembered } from './connection/remembered.ts';
import type { DatabaseOperations, LateOperations } from './databaseOperations.ts';
import type { Late } from './operations.ts';
import { AccountList } from './repositories/accountList.ts';
import { now, type CallContext, type JobContext, type Reading } from './services/accounts/dependencies.ts';
import { hasDueLock } from './services/accounts/dueLocks.ts';
import type { ExportRequest } from './services/accounts/exportCsv.ts';
import { listAccounts } from './services/accounts/list.ts';
import { Throttle } from './services/accounts/throttle.ts';

export type { CallContext, DatabaseOperations, ExportRequest, JobContext };

/** The whole data layer as the rest of the program sees it. Everything is asynchronous, wherever it may run. */
export interface Rollbook {
  operations: DatabaseOperations;
  /** Begins and ends the locks whose date has come. Resolves to the number of accounts moved. */
  settleLocks(): Promise<number>;
  /**
   * Loads what the first list did without, so that the first search and the first change do not wait, and ends what an earlier
   * run left unfinished.
   */
  warmUp(): Promise<void>;
  /** Whether the file that was opened still lies in its place. */
  isInPlace(): boolean;
  /** Lets queued writes finish and closes the file. */
  close(): Promise<void>;
}

export interface OpenOptions {
  /** Where `rollbook.db` and `backups/` lie; made when missing. */
  folder: string;
  /** A better-sqlite3 addon other than the one in its package, for runtimes that cannot load that one. */
  nativeBinding?: string | undefined;
  /** The program of the threads that check slow hashes (passwords/hashThread.ts); without one this thread does it itself. */
  hashThreadFile?: string | undefined;
  /** Refuse to make a new file: one was open a moment ago. */
  mustExist?: boolean | undefined;
  clock?: () => Date;
  /** Milliseconds that pass, whatever the clock is set to. */
  elapsed?: () => number;
  /** Told after every commit. An empty list stands for more accounts than are worth naming. */
  onAccountsChanged?: (ids: string[]) => void;
}

/** Of more accounts than this the window is told only that there were many: it would read its page again anyway. */
const manyIds = 1_000;

/**
 * Opens the database of a folder and composes services, repositories and models over it.
 * Throws `io` or `busy` with a StartProblem of the contract as reason; the file is left as it was.
 */
export async function openRollbook(options: OpenOptions): Promise<Rollbook> {
  const clock = options.clock ?? (() => new Date());
  const { folder, nativeBinding, mustExist, hashThreadFile } = options;
  const database = await openDatabase({ folder, nativeBinding, clock, mustExist });
  const accountIndex = new AccountIndex(database, clock);
  const late = remembered(async () =>
    (await import('./operations.ts')).composeLate(reading, onAccountsChanged, hashThreadFile),
  );
  const settleLocks = async () =>
    (await hasDueLock(database, now({ clock }))) ? (await late()).settleDueLocks() : 0;
  const reading: Reading = {
    database,
    accountList: new AccountList(database, accountIndex),
    accountIndex,
    clock,
    throttle: new Throttle(options.elapsed ?? (() => performance.now())),
    // A read is answered also when nobody can write now, on a full disk for example. The next one tries again.
    settleLocks: () => settleLocks().catch(() => 0),
  };
  function onAccountsChanged(ids: string[]): void {
    accountIndex.forget(ids);
    options.onAccountsChanged?.(ids.length > manyIds ? [] : ids);
  }
  return {
    operations: {
      'accounts.list': (input) => listAccounts(reading, input),
      ...whenLoaded(late),
    },
    settleLocks,
    async warmUp() {
      const { searchTexts, purgeCleaning } = await late();
      await accountIndex.warmUp();
      await searchTexts.refresh();
      await purgeCleaning.resume();
    },
    isInPlace: () => database.isInPlace(),
    async close() {
      if (late.begun()) await stopWork(late);
      await database.close();
    },
  };
}

/** Ends what runs in the background; nothing does when loading failed. */
function stopWork(late: () => Promise<Late>): Promise<unknown> {
  return late().then(
    ({ searchTexts, purgeCleaning, closeHashThreads }) =>
      Promise.all([searchTexts.stop(), purgeCleaning.stop(), closeHashThreads()]),
    () => undefined,
  );
}

const lateNames = [...operationNames, ...jobNames].filter(
  (name): name is keyof LateOperations =>
    !name.startsWith('app.') && !name.startsWith('preferences.') && name !== 'accounts.list',
);

function whenLoaded(late: () => Promise<Late>): LateOperations {
  const entries = lateNames.map((name) => [
    name,
    async (input: never, context: never) => (await late()).operations[name](input, context),
  ]);
  // Every late name is there, each with the operation of that name behind it.
  return Object.fromEntries(entries) as LateOperations;
}
