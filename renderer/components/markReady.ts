let marked = false;
let resolveReady: () => void;

/** Fulfilled when `markReady` has done its work: the time for things that may wait. */
export const ready = new Promise<void>((resolve) => (resolveReady = resolve));

/**
 * Tells the start benchmark and the desktop tests that the window shows something useful and answers. Called from a
 * layout effect when the first rows, the empty state or a problem were put on the page: the next frame paints them, and
 * the message posted at its beginning is the first task after it.
 */
export function markReady(): void {
  if (marked) return;
  marked = true;
  const { port1, port2 } = new MessageChannel();
  const mark = () => {
    port1.close();
    performance.mark('rollbook:interactive');
    document.documentElement.dataset['ready'] = 'true';
    resolveReady();
  };
  port1.addEventListener('message', mark);
  port1.start();
  requestAnimationFrame(() => port2.postMessage(undefined));
}
