import type { Change } from '../../../contract/index.ts';
import { call } from '../../bridge/call.ts';
import { refreshAccounts } from '../../bridge/queryClient.ts';
import { failureOf } from '../../bridge/requestError.ts';
import { showToast } from '../../components/toasts.ts';
import { messages, wordFailure } from '../../text/messages.ts';
import { followUndo } from './followUndo.ts';

/** Older changes than this window are undone from the history, where one sees what they were. */
const opened = new Date().toISOString();

function tellProblem(error: unknown): void {
  const failure = failureOf(error);
  if (failure.code === 'cancelled') showToast(messages.bulk.undoStopped);
  else showToast(wordFailure(failure), { tone: 'problem' });
}

/**
 * Takes a change back and says how it went; what is taken back can be done again from the message. Resolves to whether
 * anything was taken back.
 */
export async function undoChange(id: string, words: string): Promise<boolean> {
  try {
    const { changeId, restored, conflicts } = await followUndo(id);
    refreshAccounts();
    if (restored === 0) showToast(messages.history.nothingRestored, { tone: 'problem' });
    else if (conflicts > 0) showToast(messages.history.partlyUndone(restored, conflicts));
    else
      showToast(
        words,
        changeId === undefined
          ? {}
          : {
              action: {
                label: messages.common.redo,
                run: () => void undoChange(changeId, messages.history.redone),
              },
            },
      );
    return restored > 0;
  } catch (error) {
    tellProblem(error);
    return false;
  }
}

const isLast = ({ at, undone, undoable, action }: Change) =>
  at >= opened && undone === null && undoable && action !== 'change.undone';

/** Ctrl+Z: takes back the last change made in this window that can be. */
export async function undoLast(): Promise<void> {
  try {
    const { changes } = await call('changes.list', { limit: 50 });
    const last = changes.find(isLast);
    if (last === undefined) showToast(messages.history.nothingToUndo);
    else await undoChange(last.id, messages.history.undone);
  } catch (error) {
    tellProblem(error);
  }
}
