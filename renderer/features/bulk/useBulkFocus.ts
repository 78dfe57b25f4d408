import { useEffect, useRef } from 'react';

const controls = '[data-autofocus], input:not([type="radio"]), select, textarea, [type="submit"]';

/** The keyboard begins at the first thing to decide, goes to "Stop" with the work, and comes back when that failed. */
export function useBulkFocus(working: boolean) {
  const element = useRef<HTMLFormElement>(null);
  const stop = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (working) stop.current?.focus();
    else element.current?.querySelector<HTMLElement>(controls)?.focus();
  }, [working]);
  const focusMistake = () =>
    // What is wrong is marked by the next drawing.
    requestAnimationFrame(() =>
      element.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus(),
    );
  return { element, stop, focusMistake };
}
