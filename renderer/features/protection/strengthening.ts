import { useSyncExternalStore } from 'react';
import type { JobProgress } from '../../../contract/index.ts';
import { refreshAccounts } from '../../bridge/queryClient.ts';
import { startJob } from '../../bridge/jobs.ts';
import { failureOf } from '../../bridge/requestError.ts';
import { showToast } from '../../components/toasts.ts';
import { messages, wordFailure } from '../../text/messages.ts';

export interface Strengthening {
  progress: JobProgress<'passwords.strengthen'> | undefined;
  stop: () => void;
}

// A store like that of the toasts: the work may take an hour, and people go on to other pages meanwhile.
let running: Strengthening | undefined;
const listeners = new Set<() => void>();

function publish(next: Strengthening | undefined): void {
  running = next;
  for (const listener of listeners) listener();
}

function sayEnd(changed: number): void {
  showToast(changed === 0 ? messages.protection.nothingDone : messages.protection.strengthened(changed));
}

function sayFailure(error: unknown): void {
  const failure = failureOf(error);
  if (failure.code !== 'cancelled') showToast(wordFailure(failure), { tone: 'problem' });
  else showToast(messages.protection.stopped(running?.progress?.done ?? 0));
}

/** Starts the work, once. Whoever closes the window stops it; what is done stays done. */
export async function startStrengthening(): Promise<void> {
  if (running !== undefined) return;
  const report = (progress: Strengthening['progress']) => publish({ progress, stop: job.cancel });
  const job = startJob('passwords.strengthen', {}, report);
  publish({ progress: undefined, stop: job.cancel });
  try {
    sayEnd((await job.done).changed);
  } catch (error) {
    sayFailure(error);
  }
  publish(undefined);
  refreshAccounts();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** The work while it runs, wherever it was started. */
export function useStrengthening(): Strengthening | undefined {
  return useSyncExternalStore(subscribe, () => running);
}
