import type { Change, JobOutput } from '../../../contract/index.ts';
import { call } from '../../bridge/call.ts';
import { startJob } from '../../bridge/jobs.ts';
import { refreshAccounts } from '../../bridge/queryClient.ts';
import { failureOf } from '../../bridge/requestError.ts';
import { showToast } from '../../components/toasts.ts';
import { formatNames, messages, wordFailure } from '../../text/messages.ts';
import { nameOf } from '../accounts/nameOf.ts';
import { followUndo, type Way } from './runningUndo.ts';

/** Older changes than this window are undone from the history, where one sees what they were. */
const opened = new Date().toISOString();
/** As many names as fit into a message. */
const namedAtMost = 3;

type Undone = JobOutput<'changes.undo'>;

function tellProblem(error: unknown): void {
  const failure = failureOf(error);
  if (failure.code === 'cancelled') showToast(messages.history.stopped);
  else showToast(wordFailure(failure), { tone: 'problem' });
}

/** "Ana Ruiz, Ben Marsh and 4 more". */
function wordConflicts({ conflicts, examples }: Undone): string {
  const named = examples.slice(0, namedAtMost).map(nameOf);
  const rest = conflicts - named.length;
  return formatNames(rest > 0 ? [...named, messages.history.more(rest)] : named);
}

function tellOutcome(outcome: Undone, words: string, way: Way): void {
  const { changeId, restored, conflicts } = outcome;
  if (conflicts > 0) {
    const who = wordConflicts(outcome);
    if (restored > 0) showToast(messages.history.partlyUndone(restored, who));
    else showToast(messages.history.nothingRestored(who), { tone: 'problem' });
  } else if (changeId === undefined) showToast(restored > 0 ? words : messages.history.nothingLeft);
  else {
    const [label, done, back] =
      way === 'undo'
        ? ([messages.common.redo, messages.history.redone, 'redo'] as const)
        : ([messages.common.undo, messages.history.undone, 'undo'] as const);
    showToast(words, { action: { label, run: () => void undoChange(changeId, done, back) } });
  }
}

/**
 * Takes a change back and says how it went; what is taken back can be done again from the message. What takes long shows
 * how far it is and can be stopped (UndoProgress). Resolves to whether anything was taken back.
 */
export async function undoChange(id: string, words: string, way: Way = 'undo'): Promise<boolean> {
  const running = followUndo(way);
  try {
    const job = startJob('changes.undo', { id }, running.report);
    running.canStop(job.cancel);
    const outcome = await job.done;
    running.end();
    refreshAccounts();
    tellOutcome(outcome, words, way);
    return outcome.restored > 0 || outcome.changeId !== undefined;
  } catch (error) {
    running.end();
    tellProblem(error);
    return false;
  }
}

interface Afterwards {
  /** What is said when it was undone. */
  undone?: string;
  onUndone?: () => void;
}

/** Says what was done, with the way back where there is one. */
export function tellDone(words: string, changeId: string | undefined, afterwards: Afterwards = {}): void {
  if (changeId === undefined) return showToast(words);
  const undo = async () => {
    if (await undoChange(changeId, afterwards.undone ?? messages.history.undone)) afterwards.onUndone?.();
  };
  return showToast(words, { action: { label: messages.common.undo, run: () => void undo() } });
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
