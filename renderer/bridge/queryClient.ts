import { notifyManager, QueryClient } from '@tanstack/react-query';
import { listenToChanges } from './events.ts';

// An answer is drawn in the task in which it arrives, not after a timer that queues behind a frame.
notifyManager.setScheduler(queueMicrotask);

/** Rows stay true until main says otherwise, so nothing is fetched again by time or by focus. */
export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: Infinity,
      gcTime: 60_000,
      retry: false,
      refetchOnWindowFocus: false,
      refetchOnReconnect: false,
      networkMode: 'always',
    },
    mutations: { retry: false, networkMode: 'always' },
  },
});

const quietTime = 120;

/** What may read differently after any change of an account. */
const followers = [
  'accounts.list',
  'accounts.get',
  'accounts.attempts',
  'secondFactor.get',
  'accounts.timeline',
  'accounts.family',
  'labels.list',
  // They name groups and tags, which may be renamed.
  'views.list',
  'statistics.overview',
  'passwords.health',
  'passwords.schemes',
  'locks.calendar',
  'locks.list',
  'changes.list',
  'changes.preview',
];

/**
 * Calls `effect` at once, then at most once per `milliseconds`, and once more at the end of a burst: 300 changes in a
 * row must neither start 300 reloads nor leave the list behind.
 */
export function throttled(effect: () => void, milliseconds: number): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let again = false;
  const tick = () => {
    timer = again ? setTimeout(tick, milliseconds) : undefined;
    if (again) effect();
    again = false;
  };
  return () => {
    if (timer !== undefined) {
      again = true;
      return;
    }
    effect();
    timer = setTimeout(tick, milliseconds);
  };
}

/** Reloads what is on screen behind the rows already shown, and marks the rest as old. */
export const refreshAccounts = throttled(() => {
  for (const name of followers) void queryClient.invalidateQueries({ queryKey: [name] });
}, quietTime);

/** Counts of whole views cost more than a page of the list and are read from the corner of the eye. */
const quietTimeOfCounts = 1_000;

export const refreshCounts = throttled(() => {
  void queryClient.invalidateQueries({ queryKey: ['accounts.count'] });
  void queryClient.invalidateQueries({ queryKey: ['purge.due'] });
  void queryClient.invalidateQueries({ queryKey: ['labels.list'] });
}, quietTimeOfCounts);

/** Main tells about every change, also those of other windows and of locks that end by their date. */
export function followChanges(): () => void {
  return listenToChanges(() => {
    refreshAccounts();
    refreshCounts();
  });
}
