import { useEffect, useEffectEvent, useState } from 'react';

const step = 250;

function secondsUntil(until: string): number {
  return Math.max(0, Math.ceil((Date.parse(until) - Date.now()) / 1_000));
}

/** The seconds until an instant. The clock is asked once: setting it must not stretch a wait that main measures otherwise. */
export function useCountdown(until: string, onEnd: () => void): number {
  const [left, setLeft] = useState(() => secondsUntil(until));
  const finish = useEffectEvent(onEnd);
  useEffect(() => {
    const end = performance.now() + secondsUntil(until) * 1_000;
    const look = () => {
      const rest = Math.ceil((end - performance.now()) / 1_000);
      setLeft(Math.max(0, rest));
      if (rest <= 0) finish();
    };
    const timer = setInterval(look, step);
    return () => clearInterval(timer);
  }, [until]);
  return left;
}

/** "4:59". */
export function asMinutes(seconds: number): string {
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
}
