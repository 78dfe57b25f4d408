import type { Account } from '../../../contract/index.ts';
import { call } from '../../bridge/call.ts';
import { refreshAccounts } from '../../bridge/queryClient.ts';
import { failureOf } from '../../bridge/requestError.ts';
import { showToast } from '../../components/toasts.ts';
import { messages, wordFailure } from '../../text/messages.ts';
import { tellDone } from '../history/undoLast.ts';
import type { Desk } from './desk.ts';
import { nameOf } from './nameOf.ts';

export interface MemberPlace {
  account: Account;
  desk: Desk;
}

/** One thing a person can do to a member. */
export interface MemberAction {
  name: string;
  /** Asked for at each use: the language may have changed. */
  label: () => string;
  /** Whether it cannot be undone. */
  danger?: boolean;
  offered: (account: Account) => boolean;
  run: (place: MemberPlace) => void;
}

type Change = 'accounts.unlock' | 'accounts.archive' | 'accounts.restore';

/** Changes a member at once and says so, with the way back. */
async function change(name: Change, account: Account, words: string): Promise<void> {
  try {
    const { changeId } = await call(name, { ids: [account.id] });
    refreshAccounts();
    tellDone(words, changeId);
  } catch (error) {
    showToast(wordFailure(failureOf(error)), { tone: 'problem' });
  }
}

const isArchived = ({ status }: Account) => status === 'archived';
const isLocked = ({ status }: Account) => status === 'locked';
/** Whether a lock is planned that has not begun. */
const willBeLocked = ({ status, lockedFrom }: Account) => status === 'active' && lockedFrom !== null;
const hasLock = (account: Account) => isLocked(account) || willBeLocked(account);

export const memberActions: readonly MemberAction[] = [
  {
    name: 'lock',
    label: () => messages.actions.lock,
    offered: (account) => !isArchived(account) && !hasLock(account),
    run: ({ account, desk }) => desk.show({ kind: 'lock', account }),
  },
  {
    name: 'unlock',
    label: () => messages.actions.unlock,
    offered: isLocked,
    run: ({ account }) => void change('accounts.unlock', account, messages.panel.unlocked(nameOf(account))),
  },
  {
    name: 'takeBackLock',
    label: () => messages.actions.takeBackLock,
    offered: willBeLocked,
    run: ({ account }) => void change('accounts.unlock', account, messages.lock.takenBack(nameOf(account))),
  },
  {
    name: 'changeLock',
    label: () => messages.actions.changeLock,
    offered: hasLock,
    run: ({ account, desk }) => desk.show({ kind: 'lock', account }),
  },
  {
    name: 'resetPassword',
    label: () => messages.actions.resetPassword,
    offered: (account) => !isArchived(account),
    run: ({ account, desk }) => desk.show({ kind: 'resetPassword', account }),
  },
  {
    name: 'archive',
    label: () => messages.actions.archive,
    offered: (account) => !isArchived(account),
    run: ({ account }) => void change('accounts.archive', account, messages.panel.archived(nameOf(account))),
  },
  {
    name: 'restore',
    label: () => messages.actions.restore,
    offered: isArchived,
    run: ({ account }) => void change('accounts.restore', account, messages.panel.restored(nameOf(account))),
  },
  {
    name: 'purge',
    label: () => messages.purge.action,
    danger: true,
    offered: isArchived,
    run: ({ account, desk }) => {
      const purge = { target: { ids: [account.id] }, count: 1, name: nameOf(account) };
      desk.show({ kind: 'purge', purge });
    },
  },
];
