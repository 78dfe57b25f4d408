/** The four IPC channels. There will be no fifth: a new capability is a new operation name. */
export const channels = { call: 'op:call', job: 'op:job', cancel: 'op:cancel', event: 'op:event' } as const;

/** Every operation that answers with one reply. The same text is channel argument, handler key and query key. */
export const operationNames = [
  'accounts.list',
  'accounts.count',
  'accounts.ids',
  'accounts.position',
  'accounts.family',
  'accounts.timeline',
  'accounts.get',
  'accounts.create',
  'accounts.update',
  'accounts.lock',
  'accounts.unlock',
  'accounts.resetPassword',
  'accounts.checkPassword',
  'accounts.changePassword',
  'accounts.attempts',
  'accounts.clearAttempts',
  'accounts.archive',
  'accounts.restore',
  'accounts.merge',
  'secondFactor.get',
  'secondFactor.begin',
  'secondFactor.confirm',
  'secondFactor.newRecoveryCodes',
  'secondFactor.remove',
  'secondFactor.guard',
  'changes.preview',
  'changes.list',
  'labels.list',
  'labels.create',
  'customFields.list',
  'customFields.create',
  'customFields.update',
  'customFields.remove',
  'customFields.restore',
  'customFields.reorder',
  'views.list',
  'views.save',
  'views.remove',
  'views.reorder',
  'clipboard.copySecret',
  'preferences.get',
  'preferences.update',
  'policy.get',
  'policy.update',
  'passwords.rate',
  'purge.preview',
  'purge.due',
  'duplicates.dismiss',
  'duplicates.restore',
  'statistics.overview',
  'passwords.health',
  'passwords.schemes',
  'locks.calendar',
  'locks.list',
  'app.info',
  'app.openDatabase',
] as const;

/** Every operation that runs for a while, reports progress and can be cancelled. */
export const jobNames = [
  'accounts.exportCsv',
  'changes.run',
  'changes.undo',
  'labels.rename',
  'labels.remove',
  'purge.run',
  'duplicates.find',
  'passwords.giveMany',
  'slips.print',
  'slips.save',
  'passwords.measure',
  'passwords.strengthen',
] as const;

export type OperationName = (typeof operationNames)[number];
export type JobName = (typeof jobNames)[number];

const mainAreas = ['app', 'preferences', 'clipboard', 'slips'] as const;

/** What main answers itself. Everything else the database answers under the same name. */
export type MainName = Extract<
  OperationName | JobName,
  `${(typeof mainAreas)[number]}.${string}` | 'passwords.giveMany'
>;

/** Whether main answers it itself. */
export function isMainName(name: OperationName | JobName): name is MainName {
  return name === 'passwords.giveMany' || mainAreas.some((area) => name.startsWith(`${area}.`));
}
