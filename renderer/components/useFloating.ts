import { useEffect, useEffectEvent, useLayoutEffect, useRef, type RefObject } from 'react';

export interface Point {
  x: number;
  y: number;
}

/** The least distance to the edges of the window. */
const margin = 8;

/** Moves something that is `position: fixed` to a point, or as near to it as the window allows. */
function placeAt(box: HTMLElement, { x, y }: Point): void {
  const left = Math.max(Math.min(x, window.innerWidth - box.offsetWidth - margin), margin);
  const top = Math.max(Math.min(y, window.innerHeight - box.offsetHeight - margin), margin);
  box.style.left = `${left}px`;
  box.style.top = `${top}px`;
}

/** Calls `onLeave` for Escape, a click or a turn of the wheel elsewhere, and when the window is left. */
function useLeaving(element: RefObject<HTMLElement | null>, onLeave: (byKey: boolean) => void): void {
  const leave = useEffectEvent(onLeave);
  useEffect(() => {
    const stop = new AbortController();
    const { signal } = stop;
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key !== 'Escape') return;
      // Whatever lies below must not hear it as well.
      event.preventDefault();
      event.stopPropagation();
      leave(true);
    };
    const onElsewhere = ({ target }: Event) => {
      if (target instanceof Node && element.current?.contains(target) !== true) leave(false);
    };
    window.addEventListener('keydown', onKeyDown, { capture: true, signal });
    window.addEventListener('pointerdown', onElsewhere, { capture: true, signal });
    window.addEventListener('wheel', onElsewhere, { capture: true, passive: true, signal });
    window.addEventListener('blur', () => leave(true), { signal });
    return () => stop.abort();
  }, [element]);
}

/**
 * Something small that lies over the page at a point: kept inside the window, closed by Escape and by going elsewhere.
 * The `close` it returns gives the keyboard back to who had it.
 */
export function useFloating(element: RefObject<HTMLElement | null>, { x, y }: Point, onClose: () => void) {
  const before = useRef<Element>(null);
  const giveBack = () => {
    if (before.current instanceof HTMLElement) before.current.focus();
  };
  useLayoutEffect(() => {
    before.current ??= document.activeElement;
    if (element.current !== null) placeAt(element.current, { x, y });
  }, [element, x, y]);
  useLeaving(element, (byKey) => {
    onClose();
    if (byKey) giveBack();
  });
  return {
    close: () => {
      onClose();
      giveBack();
    },
  };
}
