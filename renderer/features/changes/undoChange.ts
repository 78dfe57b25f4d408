import { startJob } from '../../bridge/jobs.ts';
import { refreshAccounts } from '../../bridge/queryClient.ts';
import { failureOf } from '../../bridge/requestError.ts';
import { showToast, type Toast } from '../../components/toasts.ts';
import { messages, wordFailure } from '../../text/messages.ts';

/** Takes a change back and says how that went. Resolves to whether anything was taken back. */
export async function undoChange(changeId: string): Promise<boolean> {
  try {
    const undoing = startJob('changes.undo', { id: changeId }, () => undefined);
    const { restored, conflicts } = await undoing.done;
    refreshAccounts();
    if (conflicts === 0) showToast(messages.undo.done);
    else showToast(messages.undo.conflicts(conflicts), { tone: 'problem' });
    return restored > 0;
  } catch (error) {
    showToast(wordFailure(failureOf(error)), { tone: 'problem' });
    return false;
  }
}

/** The "Undo" of a toast. Without a change there is nothing to take back, and no button. */
export function undoAction(
  changeId: string | undefined,
  onUndone: () => void = () => undefined,
): Partial<Pick<Toast, 'action'>> {
  if (changeId === undefined) return {};
  const run = async () => {
    if (await undoChange(changeId)) onUndone();
  };
  return { action: { label: messages.common.undo, run: () => void run() } };
}
