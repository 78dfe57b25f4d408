import { useEffect, useRef, useState } from 'react';

/** A change after so many pauses' time without one begins something new, and nothing can be saved by waiting. */
const quietPauses = 3;

/**
 * The value as it was when it last stayed the same for `milliseconds`. An emptied value counts at once, and so does the first
 * change after a while.
 */
export function useDebounced(value: string, milliseconds: number): string {
  const [settled, setSettled] = useState(value);
  const changedAt = useRef(-Infinity);
  useEffect(() => {
    const before = changedAt.current;
    changedAt.current = performance.now();
    const isFirst = changedAt.current - before > quietPauses * milliseconds;
    const timer = setTimeout(() => setSettled(value), value === '' || isFirst ? 0 : milliseconds);
    return () => clearTimeout(timer);
  }, [value, milliseconds]);
  return settled;
}
