let marked = false;
let resolveReady: () => void;

/** Fulfilled when `markReady` has done its work: the time for things that may wait. */
export const ready = new Promise<void>((resolve) => (resolveReady = resolve));

/**
 * Tells the start benchmark and the desktop tests that the window shows something useful and answers. Called after
 * the first rows, the empty state or a problem were put on the page; the mark follows when they are painted.
 */
export function markReady(): void {
  if (marked) return;
  marked = true;
  requestAnimationFrame(() => {
    setTimeout(() => {
      performance.mark('rollbook:interactive');
      document.documentElement.dataset['ready'] = 'true';
      resolveReady();
    }, 0);
  });
}
