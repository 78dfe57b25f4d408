import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { Account } from '../../../../contract/index.ts';
import { call } from '../../../bridge/call.ts';
import { refreshAccounts } from '../../../bridge/queryClient.ts';
import { failureOf } from '../../../bridge/requestError.ts';
import { showToast } from '../../../components/toasts.ts';
import { formatCount, formatInstant, messages, wordFailure } from '../../../text/messages.ts';
import { nameOf } from '../../accounts/nameOf.ts';
import { tellDone } from '../../history/undoLast.ts';
import styles from './Attempts.module.css';

async function clear(account: Account): Promise<void> {
  try {
    const { changeId } = await call('accounts.clearAttempts', { ids: [account.id] });
    refreshAccounts();
    tellDone(messages.attempts.cleared(nameOf(account)), changeId);
  } catch (error) {
    showToast(wordFailure(failureOf(error)), { tone: 'problem' });
  }
}

/** How often a wrong password was typed, when last, until when the account waits, and the way to forget it. */
export function Attempts({ account }: { account: Account }) {
  const { id, failedAttempts } = account;
  const { data } = useQuery({
    queryKey: ['accounts.attempts', { id, failedAttempts }],
    queryFn: () => call('accounts.attempts', { id }),
  });
  const words = [
    formatCount(failedAttempts),
    data?.lastFailedAt == null ? undefined : messages.attempts.last(formatInstant(data.lastFailedAt)),
    data?.waitsUntil == null ? undefined : messages.attempts.waits(formatInstant(data.waitsUntil)),
  ];
  return (
    <div className={styles.attempts}>
      <span>{words.filter((word) => word !== undefined).join(', ')}</span>
      <Button variant="default" size="compact-sm" onClick={() => void clear(account)}>
        {messages.attempts.clear}
      </Button>
    </div>
  );
}
