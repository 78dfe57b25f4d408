import { isMainName, jobNames, operationNames } from '../contract/names.ts';
import { AccountIndex } from './accountIndex/accountIndex.ts';
import { openDatabase } from './connection/database.ts';
import { remembered } from './connection/remembered.ts';
import { internalNames, type DatabaseOperations, type LateOperations } from './databaseOperations.ts';
import type { Late } from './operations.ts';
import { noKeys, type SealingKey, type SealingKeys } from './secondFactor/seal.ts';
import { AccountList } from './repositories/accountList.ts';
import { now, type CallContext, type JobContext, type Reading } from './services/accounts/dependencies.ts';
import { hasDueLock } from './services/accounts/dueLocks.ts';
import type { ExportRequest } from './services/accounts/exportCsv.ts';
import { Settling } from './services/accounts/settling.ts';
import { listAccounts } from './services/accounts/list.ts';
import { Throttle } from './services/accounts/throttle.ts';

export type { CallContext, DatabaseOperations, ExportRequest, JobContext, SealingKey, SealingKeys };

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
  /** Where the keys lie with which secrets of second factors are sealed; without any, none can be set up. */
  sealingKeys?: SealingKeys;
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
  const effects = effectsOf(options);
  const database = await openDatabase({ ...options, clock: effects.clock });
  const accountIndex = new AccountIndex(database, effects.clock);
  const late = remembered(async () =>
    (await import('./operations.ts')).composeLate(reading, onAccountsChanged, options.hashThreadFile),
  );
  const hasDue = () => hasDueLock(database, now(effects));
  const settling = new Settling(async () => ((await hasDue()) ? (await late()).settleDueLocks() : 0));
  const reading: Reading = {
    database,
    accountList: new AccountList(database, accountIndex),
    accountIndex,
    ...effects,
    // What asks is answered also when nobody can write now, on a full disk for example. The next one tries again.
    settleLocks: () => settling.whole().catch(() => 0),
    settleLocksBriefly: () => settling.briefly().catch(() => 0),
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
    settleLocks: () => settling.whole(),
    async warmUp() {
      const { searchTexts, purgeCleaning } = await late();
      await accountIndex.warmUp();
      await searchTexts.refresh();
      await purgeCleaning.resume();
    },
    isInPlace: () => database.isInPlace(),
    close: async () => {
      if (late.begun()) await stopWork(late);
      await database.close();
    },
  };
}

/** What comes from outside, or what is usual. */
function effectsOf({ clock, elapsed = () => performance.now(), sealingKeys }: OpenOptions) {
  return {
    clock: clock ?? (() => new Date()),
    elapsed,
    sealingKeys: sealingKeys ?? noKeys,
    throttle: new Throttle(elapsed),
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

const contractNames = [...operationNames, ...jobNames].filter(
  (name): name is Exclude<keyof LateOperations, (typeof internalNames)[number]> =>
    !isMainName(name) && name !== 'accounts.list',
);
const lateNames = [...contractNames, ...internalNames];

function whenLoaded(late: () => Promise<Late>): LateOperations {
  const entries = lateNames.map((name) => [
    name,
    async (input: never, context: never) => (await late()).operations[name](input, context),
  ]);
  // Every late name is there, each with the operation of that name behind it.
  return Object.fromEntries(entries) as LateOperations;
}
