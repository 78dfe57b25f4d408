import type { Change, JobOutput } from '../../../contract/index.ts';
import { call } from '../../bridge/call.ts';
import { startJob } from '../../bridge/jobs.ts';
import { refreshAccounts } from '../../bridge/queryClient.ts';
import { failureOf } from '../../bridge/requestError.ts';
import { dismissToastsOf, showToast } from '../../components/toasts.ts';
import { formatNames, messages, wordFailure } from '../../text/messages.ts';
import { nameOf } from '../accounts/nameOf.ts';
import { followUndo, type Way } from './runningUndo.ts';

/** Older changes than this window are undone from the history, where one sees what they were. */
const opened = new Date().toISOString();
/** As many names as fit into a message. */
const namedAtMost = 3;

type Undone = JobOutput<'changes.undo'>;
/** What is said when all was taken back, of how many. */
type Words = string | ((restored: number) => string);

/** Changes whose undo found nobody to restore. Main does not mark them, so Ctrl+Z would try them for ever. */
const inVain = new Set<string>();

/** Main does one undo at a time; what is asked for meanwhile waits for its turn. */
let before: Promise<unknown> = Promise.resolve();
function inTurn<Result>(work: () => Promise<Result>): Promise<Result> {
  const result = before.then(work);
  before = result.catch(() => undefined);
  return result;
}

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

function tellOutcome(outcome: Undone, told: Words, way: Way): void {
  const { changeId, restored, conflicts } = outcome;
  const words = typeof told === 'string' ? told : told(restored);
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
    showToast(words, { changeId, action: { label, run: () => void undoChange(changeId, done, back) } });
  }
}

/** Counts what was stopped or failed: the presses of Ctrl+Z that waited behind it are given up with it. */
let failures = 0;

async function takeBack(id: string, words: Words, way: Way): Promise<boolean> {
  const running = followUndo(way);
  try {
    const job = startJob('changes.undo', { id }, running.report);
    running.canStop(job.cancel);
    const outcome = await job.done;
    running.end();
    refreshAccounts();
    if (outcome.restored === 0) inVain.add(id);
    else dismissToastsOf(id);
    tellOutcome(outcome, words, way);
    return outcome.restored > 0 || outcome.changeId !== undefined;
  } catch (error) {
    running.end();
    failures += 1;
    tellProblem(error);
    return false;
  }
}

/**
 * Takes a change back and says how it went; what is taken back can be done again from the message. What takes long shows
 * how far it is and can be stopped (UndoProgress). Resolves to whether anything was taken back.
 */
export function undoChange(id: string, words: Words, way: Way = 'undo'): Promise<boolean> {
  return inTurn(() => takeBack(id, words, way));
}

interface Afterwards {
  /** What is said when it was undone. */
  undone?: Words;
  onUndone?: () => void;
}

/** Says what was done, with the way back where there is one. */
export function tellDone(words: string, changeId: string | undefined, afterwards: Afterwards = {}): void {
  if (changeId === undefined) return showToast(words);
  const undo = async () => {
    if (await undoChange(changeId, afterwards.undone ?? messages.history.undone)) afterwards.onUndone?.();
  };
  return showToast(words, { changeId, action: { label: messages.common.undo, run: () => void undo() } });
}

const isLast = ({ id, at, undone, undoable, action }: Change) =>
  at >= opened && undone === null && undoable && action !== 'change.undone' && !inVain.has(id);

async function takeBackLast(): Promise<void> {
  try {
    const { changes } = await call('changes.list', { limit: 50 });
    const last = changes.find(isLast);
    if (last === undefined) showToast(messages.history.nothingToUndo);
    else await takeBack(last.id, messages.history.undone, 'undo');
  } catch (error) {
    failures += 1;
    tellProblem(error);
  }
}

/** Ctrl+Z: takes back the last change made in this window that can be. Each press takes back one more. */
export function undoLast(): Promise<void> {
  const asked = failures;
  return inTurn(async () => {
    if (failures === asked) await takeBackLast();
  });
}
