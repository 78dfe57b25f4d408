import { useCallback, useEffect, useRef } from 'react';

/**
 * For the `ref` of a part whose buttons come and go with what they do ("Unlock" becomes "Lock…"): when the one that had
 * the keyboard is taken away, `catchIt` puts the keyboard somewhere near, instead of the browser on the empty page.
 */
export function useKeptFocus(catchIt: () => void) {
  const latest = useRef(catchIt);
  useEffect(() => {
    latest.current = catchIt;
  });
  return useCallback((part: HTMLElement | null) => {
    if (part === null) return undefined;
    let last: Element | undefined;
    const onFocus = ({ target }: FocusEvent) => {
      last = target instanceof Element ? target : undefined;
    };
    const observer = new MutationObserver(() => {
      if (last?.isConnected !== false) return;
      last = undefined;
      if (document.activeElement === document.body) latest.current();
    });
    part.addEventListener('focusin', onFocus);
    observer.observe(part, { childList: true, subtree: true });
    return () => {
      part.removeEventListener('focusin', onFocus);
      observer.disconnect();
    };
  }, []);
}
