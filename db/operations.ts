import { defineAccountModel } from './models/account.ts';
import { defineAuditEntryModel } from './models/auditEntry.ts';
import { defineCustomFieldModel } from './models/customField.ts';
import { defineSavedViewModel } from './models/savedView.ts';
import { defineSettingModel } from './models/setting.ts';
import { closeHashThreads, useHashCost, useHashThreads } from './passwords/index.ts';
import { createAccountRepository } from './repositories/accounts.ts';
import { createAuditEntryRepository } from './repositories/auditEntries.ts';
import { createDismissedDuplicateRepository } from './repositories/dismissedDuplicates.ts';
import { createCustomFieldRepository } from './repositories/customFields.ts';
import { createHashUpgradeRepository } from './repositories/hashUpgrades.ts';
import { createSearchTextRepository } from './repositories/searchTexts.ts';
import { createSavedViewRepository } from './repositories/savedViews.ts';
import { createSettingRepository } from './repositories/settings.ts';
import { archiveAccounts, restoreAccounts } from './services/accounts/archive.ts';
import { attemptsOf, clearAttempts } from './services/accounts/attempts.ts';
import { changePassword } from './services/accounts/changePassword.ts';
import { checkPassword } from './services/accounts/checkPassword.ts';
import { familyOf } from './services/accounts/family.ts';
import { createAccount } from './services/accounts/create.ts';
import type { Dependencies, Reading } from './services/accounts/dependencies.ts';
import { exportCsv } from './services/accounts/exportCsv.ts';
import { countAccounts, getAccount, idsOfAccounts, positionOfAccount } from './services/accounts/list.ts';
import { lockAccounts, unlockAccounts } from './services/accounts/locks.ts';
import { settleDueLocks } from './services/accounts/lockSchedule.ts';
import { resetPassword } from './services/accounts/resetPassword.ts';
import { SearchTextRefresh } from './services/accounts/refreshSearchTexts.ts';
import { updateAccount } from './services/accounts/update.ts';
import type { LateOperations } from './databaseOperations.ts';
import { changeOperations } from './services/changes/operations.ts';
import { CustomFieldCatalogue } from './services/customFields/catalogue.ts';
import { customFieldOperations } from './services/customFields/operations.ts';
import { duplicateOperations } from './services/duplicates/operations.ts';
import { healthOperations } from './services/health/operations.ts';
import { labelOperations } from './services/labels/operations.ts';
import { givingOperations } from './services/passwords/operations.ts';
import { lockOperations } from './services/locks/operations.ts';
import { PurgeCleaning } from './services/purge/cleaning.ts';
import { passwordRuleOperations } from './services/passwordRules/operations.ts';
import { purgeOperations } from './services/purge/operations.ts';
import { getPolicy, settingsOperations } from './services/settings/operations.ts';
import { secondFactorOperations } from './services/secondFactor/operations.ts';
import { Tickets } from './services/secondFactor/tickets.ts';
import { statisticsOperations } from './services/statistics/operations.ts';
import { viewOperations } from './services/views/operations.ts';
import { accountTimeline } from './services/accounts/timeline.ts';

/** Everything that needs Sequelize. Loaded when the first list is on its way (see `Database.orm`). */
export interface Late {
  operations: LateOperations;
  settleDueLocks(): Promise<number>;
  searchTexts: Pick<SearchTextRefresh, 'refresh' | 'stop'>;
  purgeCleaning: Pick<PurgeCleaning, 'resume' | 'stop'>;
  closeHashThreads: () => Promise<void>;
}

async function composeDependencies(
  reading: Reading,
  onAccountsChanged: Dependencies['onAccountsChanged'],
): Promise<Dependencies> {
  const { sequelize, writes } = await reading.database.orm();
  const customFields = new CustomFieldCatalogue();
  const customFieldStore = createCustomFieldRepository(defineCustomFieldModel(sequelize));
  customFields.replace(await customFieldStore.findAll());
  const Account = defineAccountModel(sequelize);
  const texts = createSearchTextRepository(Account);
  const settings = createSettingRepository(defineSettingModel(sequelize));
  return {
    ...reading,
    writes,
    accounts: createAccountRepository(Account, () => customFields.uniqueKeys()),
    auditEntries: createAuditEntryRepository(defineAuditEntryModel(sequelize)),
    customFields,
    customFieldStore,
    searchTexts: new SearchTextRefresh({ writes, texts, settings, customFields, onAccountsChanged }),
    savedViews: createSavedViewRepository(defineSavedViewModel(sequelize)),
    settings,
    tickets: new Tickets(reading.elapsed),
    dismissedDuplicates: createDismissedDuplicateRepository(sequelize),
    hashUpgrades: createHashUpgradeRepository(sequelize),
    onAccountsChanged,
  };
}

/** Where slow hashes are checked, and what the owner wants new ones to cost. */
async function prepareHashing({ database }: Reading, hashThreadFile: string | undefined): Promise<void> {
  useHashThreads(hashThreadFile);
  useHashCost((await getPolicy(database)).hashCost ?? undefined);
}

/** Composes repositories and services over the models. */
export async function composeLate(
  reading: Reading,
  onAccountsChanged: Dependencies['onAccountsChanged'],
  hashThreadFile?: string,
): Promise<Late> {
  await prepareHashing(reading, hashThreadFile);
  const dependencies = await composeDependencies(reading, onAccountsChanged);
  const purgeCleaning = new PurgeCleaning(dependencies);
  return {
    searchTexts: dependencies.searchTexts,
    purgeCleaning,
    closeHashThreads,
    settleDueLocks: () => settleDueLocks(dependencies),
    operations: {
      ...accountOperations(dependencies),
      ...changeOperations(dependencies),
      ...labelOperations(dependencies),
      ...lockOperations(dependencies),
      ...customFieldOperations(dependencies),
      ...viewOperations(dependencies),
      ...settingsOperations(dependencies),
      ...passwordRuleOperations(dependencies),
      ...purgeOperations(dependencies, purgeCleaning),
      ...duplicateOperations(dependencies),
      ...statisticsOperations(dependencies),
      ...givingOperations(dependencies),
      ...healthOperations(dependencies),
      ...secondFactorOperations(dependencies),
    },
  };
}

function accountOperations(dependencies: Dependencies) {
  return {
    'accounts.timeline': (input) => accountTimeline(dependencies, input),
    'accounts.family': ({ id }) => familyOf(dependencies, id),
    'accounts.count': (input) => countAccounts(dependencies, input),
    'accounts.ids': (input) => idsOfAccounts(dependencies, input),
    'accounts.position': (input) => positionOfAccount(dependencies, input),
    'accounts.get': ({ id }) => getAccount(dependencies, id),
    'accounts.create': (input, { actor }) => createAccount(dependencies, input, actor),
    'accounts.update': (input, { actor }) => updateAccount(dependencies, input, actor),
    'accounts.lock': (input, { actor }) => lockAccounts(dependencies, input, actor),
    'accounts.unlock': ({ ids }, { actor }) => unlockAccounts(dependencies, ids, actor),
    'accounts.archive': ({ ids }, { actor }) => archiveAccounts(dependencies, ids, actor),
    'accounts.restore': ({ ids }, { actor }) => restoreAccounts(dependencies, ids, actor),
    'accounts.resetPassword': (input, { actor }) => resetPassword(dependencies, input, actor),
    'accounts.checkPassword': (input, { actor }) => checkPassword(dependencies, input, actor),
    'accounts.changePassword': (input, { actor }) => changePassword(dependencies, input, actor),
    'accounts.attempts': ({ id }) => attemptsOf(dependencies, id),
    'accounts.clearAttempts': ({ ids }, { actor }) => clearAttempts(dependencies, ids, actor),
    'accounts.exportCsv': (input, context) => exportCsv(dependencies, input, context),
  } satisfies Partial<LateOperations>;
}
