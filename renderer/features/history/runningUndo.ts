import type { JobProgress } from '../../../contract/index.ts';

/** An undo is taken back by doing the change again. */
export type Way = 'undo' | 'redo';

export interface RunningUndo {
  way: Way;
  progress: JobProgress<'changes.undo'> | undefined;
  stop: (() => void) | undefined;
}

// A store like that of the toasts: an undo is started by a key or from a toast, wherever one is.
let running: RunningUndo | undefined;
const listeners = new Set<() => void>();

function publish(next: RunningUndo | undefined): void {
  running = next;
  for (const listener of listeners) listener();
}

/** Shows an undo from now on. The last one that was started is the one on screen. */
export function followUndo(way: Way) {
  let mine: RunningUndo = { way, progress: undefined, stop: undefined };
  const put = (changes: Partial<RunningUndo>) => {
    const isShown = running === mine;
    mine = { ...mine, ...changes };
    if (isShown) publish(mine);
  };
  publish(mine);
  return {
    report: (progress: RunningUndo['progress']) => put({ progress }),
    canStop: (stop: () => void) => put({ stop }),
    end: () => running === mine && publish(undefined),
  };
}

export function currentUndo(): RunningUndo | undefined {
  return running;
}

export function subscribeToUndo(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
