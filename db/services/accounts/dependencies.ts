import type { AccountIndex } from '../../accountIndex/accountIndex.ts';
import type { Database } from '../../connection/database.ts';
import type { WriteQueue } from '../../connection/writeQueue.ts';
import type { AccountList } from '../../repositories/accountList.ts';
import type { AccountRepository } from '../../repositories/accounts.ts';
import type { AuditEntryRepository } from '../../repositories/auditEntries.ts';
import type { DismissedDuplicateRepository } from '../../repositories/dismissedDuplicates.ts';
import type { HashUpgradeRepository } from '../../repositories/hashUpgrades.ts';
import type { CustomFieldRepository } from '../../repositories/customFields.ts';
import type { SavedViewRepository } from '../../repositories/savedViews.ts';
import type { SettingRepository } from '../../repositories/settings.ts';
import type { SealingKeys } from '../../secondFactor/seal.ts';
import type { CustomFieldCatalogue } from '../customFields/catalogue.ts';
import type { Tickets } from '../secondFactor/tickets.ts';
import type { SearchTextRefresh } from './refreshSearchTexts.ts';
import type { Throttle } from './throttle.ts';

/** What services that only read work with. Nothing here needs Sequelize, which takes long to load. */
export interface Reading {
  database: Database;
  accountList: AccountList;
  /** Which accounts a query finds, in every order, from memory. */
  accountIndex: AccountIndex;
  clock: () => Date;
  /** Milliseconds since some moment of this process, by a clock that nobody can set. */
  elapsed: () => number;
  /** Where the keys of second factors lie: outside the database. */
  sealingKeys: SealingKeys;
  /** Begins with the process: waits of an earlier run are counted from there. */
  throttle: Throttle;
  /** Begins and ends the locks whose date has come. Resolves to the number of accounts moved. */
  settleLocks: () => Promise<number>;
  /** The same for what only reads: when there are very many, it goes on without, and hears of the rest as of any change. */
  settleLocksBriefly: () => Promise<unknown>;
}

/** What every other service works with. Effects come in here, so that tests bring their own clock. */
export interface Dependencies extends Reading {
  writes: WriteQueue;
  accounts: AccountRepository;
  auditEntries: AuditEntryRepository;
  dismissedDuplicates: DismissedDuplicateRepository;
  hashUpgrades: HashUpgradeRepository;
  /** The definitions as they are now, without asking the database. */
  customFields: CustomFieldCatalogue;
  customFieldStore: CustomFieldRepository;
  searchTexts: SearchTextRefresh;
  savedViews: SavedViewRepository;
  settings: SettingRepository;
  tickets: Tickets;
  /** Told after the commit, never before. */
  onAccountsChanged: (ids: string[]) => void;
}

/** Who asks. Written into every journal entry. */
export type Actor = string;

export interface CallContext {
  actor: Actor;
}

/** For long work: how it is told to stop and how it tells where it is. Services know nothing of IPC. */
export interface JobContext extends CallContext {
  signal: AbortSignal;
  report: (progress: unknown) => void;
}

/** The current instant as the database keeps it. */
export function now({ clock }: Pick<Dependencies, 'clock'>): string {
  return clock().toISOString();
}
