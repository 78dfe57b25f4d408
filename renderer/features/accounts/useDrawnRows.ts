import { useCallback, useEffect, useLayoutEffect, useRef, useState, type RefObject } from 'react';
import { ready } from '../../components/markReady.ts';
import {
  drawnRows,
  mostDrawn,
  scrollScale,
  scrollTopFor,
  spareRows,
  tallestScroll,
  type ScrollScale,
} from './scrollScale.ts';

const headHeight = 36;

/**
 * Height of the rows' part of the scrolled element. The window's height serves until the observer's first report, which
 * comes with the first frame: measuring sooner would lay out the page only to draw it again.
 */
function useViewHeight(scroller: RefObject<HTMLElement | null>): number {
  const [height, setHeight] = useState(() => window.innerHeight);
  useEffect(() => {
    const element = scroller.current;
    if (element === null) return undefined;
    const measure = () => {
      if (element.clientHeight > headHeight) setHeight(element.clientHeight - headHeight);
    };
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, [scroller]);
  return height;
}

/**
 * The scroll position, coarse enough that most scrolling draws nothing anew: the spare rows above and below cover a
 * step. A shrunk scroll bar needs it exactly, because there the rows' place depends on every pixel.
 */
function useScrollTop(scroller: RefObject<HTMLElement | null>, { ratio, rowHeight }: ScrollScale) {
  const [scrollTop, setScrollTop] = useState(0);
  const exactTop = useRef(0);
  const follow = useCallback(() => {
    const { scrollTop: top } = scroller.current ?? { scrollTop: 0 };
    const step = 5 * rowHeight;
    exactTop.current = top;
    setScrollTop(ratio === 1 ? Math.floor(top / step) * step : top);
  }, [scroller, ratio, rowHeight]);
  useEffect(() => {
    const element = scroller.current;
    element?.addEventListener('scroll', follow, { passive: true });
    return () => element?.removeEventListener('scroll', follow);
  }, [scroller, follow]);
  return { scrollTop, exactTop, follow };
}

/** The first picture is drawn without the rows that nobody sees yet. */
function useSpareRows(): number {
  const [spare, setSpare] = useState(0);
  useEffect(() => void ready.then(() => setSpare(spareRows)), []);
  return spare;
}

/** Rows of another height leave the same row at the top. */
function useKeptPlace(
  scale: ScrollScale,
  exactTop: RefObject<number>,
  scrollTo: (top: number) => void,
): void {
  const before = useRef(scale);
  useLayoutEffect(() => {
    const { rowHeight, ratio } = before.current;
    before.current = scale;
    if (rowHeight !== scale.rowHeight)
      scrollTo((((exactTop.current * ratio) / rowHeight) * scale.rowHeight) / scale.ratio);
  });
}

/** Follows scrolling and tells which of `count` rows are drawn, and where. */
export function useDrawnRows(scroller: RefObject<HTMLElement | null>, count: number, rowHeight: number) {
  const viewHeight = useViewHeight(scroller);
  const scale = scrollScale(count, viewHeight, tallestScroll(window.devicePixelRatio), rowHeight);
  const { scrollTop, exactTop, follow } = useScrollTop(scroller, scale);
  const spare = useSpareRows();
  const drawn = drawnRows(scrollTop, viewHeight, count, scale, spare);

  const scrollTo = (top: number) => {
    scroller.current?.scrollTo({ top });
    // The event comes with the next frame; a key held down must find the rows it moves to.
    follow();
  };
  useKeptPlace(scale, exactTop, scrollTo);
  const showRow = (index: number) =>
    scrollTo(scrollTopFor(index, scroller.current?.scrollTop ?? 0, viewHeight, scale));
  return {
    drawn: { ...drawn, slots: mostDrawn(viewHeight, rowHeight) },
    height: scale.height,
    scrollTo,
    showRow,
    rowsPerView: Math.max(Math.floor(viewHeight / rowHeight), 1),
  };
}
