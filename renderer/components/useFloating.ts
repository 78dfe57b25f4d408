import { useEffect, useEffectEvent, useLayoutEffect, useRef, type RefObject } from 'react';

export interface Point {
  x: number;
  y: number;
}

/** The least distance to the edges of the window. */
const margin = 8;

/**
 * Something small that lies over the page at a point: kept inside the window, closed by Escape, by a click or a
 * scroll elsewhere and by leaving the window. Closing gives the keyboard back to who had it.
 */
export function useFloating(element: RefObject<HTMLElement | null>, { x, y }: Point, onClose: () => void) {
  const before = useRef<Element>(null);
  const close = useEffectEvent((giveBack: boolean) => {
    onClose();
    if (giveBack && before.current instanceof HTMLElement) before.current.focus();
  });
  useLayoutEffect(() => {
    const box = element.current;
    if (box === null) return;
    before.current ??= document.activeElement;
    const left = Math.max(Math.min(x, window.innerWidth - box.offsetWidth - margin), margin);
    const top = Math.max(Math.min(y, window.innerHeight - box.offsetHeight - margin), margin);
    box.style.left = `${left}px`;
    box.style.top = `${top}px`;
  }, [element, x, y]);
  useEffect(() => {
    const isInside = ({ target }: Event) =>
      target instanceof Node && element.current?.contains(target) === true;
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key !== 'Escape') return;
      // Whatever lies below must not hear it as well.
      event.preventDefault();
      event.stopPropagation();
      close(true);
    };
    const onElsewhere = (event: Event) => {
      if (!isInside(event)) close(false);
    };
    const onBlur = () => close(true);
    window.addEventListener('keydown', onKeyDown, true);
    window.addEventListener('pointerdown', onElsewhere, true);
    window.addEventListener('wheel', onElsewhere, { capture: true, passive: true });
    window.addEventListener('blur', onBlur);
    return () => {
      window.removeEventListener('keydown', onKeyDown, true);
      window.removeEventListener('pointerdown', onElsewhere, true);
      window.removeEventListener('wheel', onElsewhere, true);
      window.removeEventListener('blur', onBlur);
    };
  }, [element]);
  return {
    close: () => {
      onClose();
      if (before.current instanceof HTMLElement) before.current.focus();
    },
  };
}
