import { setImmediate as nextTurn } from 'node:timers/promises';
import { AppError } from '../../contract/errors.ts';

/** How long work may hold the thread, in milliseconds, before other calls get their turn. */
const stretch = 5;

export interface Pace {
  /** Whether it is time to rest. Costs about 40 ns: cheap enough to ask for every account. */
  due(): boolean;
  /** Lets other calls be answered. Throws `cancelled` when nobody wants the work any more. */
  rest(): Promise<void>;
}

/** Keeps long work from holding the thread: ask `due` in every loop and `rest` when it says so. */
export function createPace(signal?: AbortSignal): Pace {
  let since = performance.now();
  return {
    due: () => performance.now() - since > stretch,
    async rest() {
      await nextTurn();
      if (signal?.aborted) throw new AppError('cancelled', 'the work was cancelled');
      since = performance.now();
    },
  };
}
