import { useEffect, useEffectEvent, useState } from 'react';

const signsOfLife = ['keydown', 'pointerdown', 'pointermove', 'input', 'wheel'] as const;

/** As often as it takes for a counted second not to be skipped. */
const step = 250;

/**
 * Counts down to emptying the pad, and begins anew with every key and every move of the mouse: nobody is interrupted. Returns
 * the seconds left. `what` is what lies there; another one begins anew too, undefined counts nothing.
 */
export function useClearing(what: unknown, seconds: number, onClear: () => void): number {
  const [left, setLeft] = useState(seconds);
  const clear = useEffectEvent(onClear);
  useEffect(() => {
    if (what === undefined) return undefined;
    let end = 0;
    const begin = () => {
      end = performance.now() + seconds * 1_000;
      setLeft(seconds);
    };
    const look = () => {
      const rest = Math.ceil((end - performance.now()) / 1_000);
      if (rest > 0) setLeft(rest);
      else clear();
    };
    begin();
    const timer = setInterval(look, step);
    for (const name of signsOfLife) window.addEventListener(name, begin);
    return () => {
      clearInterval(timer);
      for (const name of signsOfLife) window.removeEventListener(name, begin);
    };
  }, [what, seconds]);
  return left;
}
