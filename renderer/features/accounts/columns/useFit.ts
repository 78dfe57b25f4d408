import { useCallback, useMemo, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import type { ArrangedColumn } from './arrange.ts';
import { fitColumns } from './fit.ts';

/** What the sidebar leaves of the window, for the list when no details stand beside it. */
export function guessedRoom(): number {
  return window.innerWidth - (window.innerWidth > 960 ? 216 : 54);
}

/** The columns that are seen. The answer stays the same object until others are seen or their widths change. */
export function useFit(arranged: readonly ArrangedColumn[], automatic: boolean) {
  const [room, setRoom] = useState(guessedRoom);
  const isSame = useRef<(width: number) => boolean>(undefined);
  const { template } = fitColumns(arranged, automatic, room);
  isSame.current = (width) => fitColumns(arranged, automatic, width).template === template;

  const measured = useCallback((list: HTMLElement | null) => {
    if (list === null) return undefined;
    const observer = new ResizeObserver(() => {
      const { clientWidth } = list;
      // At once: waiting for the next frame would show the columns squeezed for one.
      if (clientWidth > 0 && isSame.current?.(clientWidth) === false) flushSync(() => setRoom(clientWidth));
    });
    observer.observe(list);
    return () => observer.disconnect();
  }, []);
  const fit = useMemo(
    () => fitColumns(arranged, automatic, room),
    // Not `room`: rows compare their columns by identity, and most widths show the same columns.
    // oxlint-disable-next-line react/exhaustive-deps -- the template tells what follows from the room
    [arranged, automatic, template],
  );
  return { fit, measured };
}
