import type { LockReason, Policy } from '../../../../contract/index.ts';
import { call } from '../../../bridge/call.ts';
import { queryClient } from '../../../bridge/queryClient.ts';
import { failureOf } from '../../../bridge/requestError.ts';
import { showToast } from '../../../components/toasts.ts';
import { messages, wordFailure } from '../../../text/messages.ts';

type Reasons = readonly LockReason[] | null;

/** Keeps the whole list; null is the usual ones again. Throws what main refuses. */
export async function saveReasons(reasons: Reasons): Promise<void> {
  const lockReasons = reasons === null ? null : [...reasons];
  const saved = await call('policy.update', { lockReasons });
  queryClient.setQueryData<Policy>(['policy.get'], saved);
}

async function orReport(act: () => Promise<void>): Promise<void> {
  try {
    await act();
  } catch (error) {
    showToast(wordFailure(failureOf(error)), { tone: 'problem' });
    await queryClient.invalidateQueries({ queryKey: ['policy.get'] });
  }
}

/** Saves and says so, with the way back to what was kept before. */
export function changeReasons(reasons: Reasons, before: Reasons, words: string): Promise<void> {
  return orReport(async () => {
    await saveReasons(reasons);
    const undo = { label: messages.common.undo, run: () => void orReport(() => saveReasons(before)) };
    showToast(words, { action: undo });
  });
}

/** Shows the new order at once, and the old one again if main refuses. */
export function reorderReasons(reasons: readonly LockReason[]): Promise<void> {
  return orReport(async () => {
    queryClient.setQueryData<Policy>(
      ['policy.get'],
      (policy) => policy && { ...policy, lockReasons: [...reasons] },
    );
    await saveReasons(reasons);
  });
}
