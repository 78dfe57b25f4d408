import type { AccountStatus } from '../../../contract/index.ts';
import type { ShownColumn, StatusView } from '../../features/accounts/listInput.ts';
import { formatCount, plural } from '../format.ts';

export const none = '—';
export const windowFailed = 'This part of the window cannot be shown';

// Records over the contract's types: a new status or column does not compile without its word.
export const status: Record<AccountStatus, string> = {
  active: 'Active',
  locked: 'Locked',
  archived: 'Archived',
};

export const view: Record<StatusView, string> = { everyone: 'Everyone', ...status };

export const column: Record<ShownColumn, string> = {
  displayName: 'Name',
  username: 'User name',
  memberNumber: 'Number',
  email: 'E-mail',
  phone: 'Phone',
  status: 'Status',
  groups: 'Groups',
  tags: 'Tags',
  lastSignInAt: 'Last visit',
  passwordChangedAt: 'Password changed',
  lockedUntil: 'Locked until',
  createdAt: 'Added',
  updatedAt: 'Changed',
};

export function members(count: number): string {
  return plural(count, { one: '1 member', other: `${formatCount(count)} members` });
}

export const common = {
  cancel: 'Cancel',
  close: 'Close',
  done: 'Done',
  save: 'Save',
  copy: 'Copy',
  copied: 'Copied',
  redo: 'Redo',
  undo: 'Undo',
  tryAgain: 'Try again',
  dismiss: 'Dismiss',
  notifications: 'Messages',
  discardTitle: 'Discard what you typed?',
  discard: 'Discard',
  keepTyping: 'Keep typing',
};

export const actions = {
  edit: 'Edit',
  palette: 'Find anything…',
  shortcuts: 'Keyboard shortcuts',
  undoChange: 'Undo the last change',
  newAccount: 'New member',
  find: 'Search members',
  exportCsv: 'Export…',
  frontDesk: 'Front desk',
  lock: 'Lock…',
  changeLock: 'Change the lock…',
  unlock: 'Unlock',
  takeBackLock: 'Take the lock back',
  resetPassword: 'Reset password…',
  archive: 'Archive',
  restore: 'Restore',
};
