import { useEffect, useEffectEvent } from 'react';

/** While something typed would be lost, closing or reloading the window waits for an answer; main asks the question. */
export function useAskBeforeClosing(hasUnsaved: () => boolean): void {
  const onLeave = useEffectEvent((event: BeforeUnloadEvent) => {
    if (hasUnsaved()) event.preventDefault();
  });
  useEffect(() => {
    const listener = (event: BeforeUnloadEvent) => onLeave(event);
    window.addEventListener('beforeunload', listener);
    return () => window.removeEventListener('beforeunload', listener);
  }, []);
}
