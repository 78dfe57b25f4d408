import { useEffect, useState } from 'react';
import { call } from '../../bridge/call.ts';

type Copy = { state: 'failed' | 'gone' } | { state: 'there'; until: number };

/** A copy that main takes off the clipboard again, with the seconds that are left. */
export function useSecretCopy(text: string) {
  const [copy, setCopy] = useState<Copy>();
  const [left, setLeft] = useState(0);
  const until = copy?.state === 'there' ? copy.until : undefined;
  useEffect(() => {
    if (until === undefined) return undefined;
    const tick = () => {
      const seconds = Math.ceil((until - performance.now()) / 1_000);
      setLeft(Math.max(seconds, 0));
      if (seconds <= 0) setCopy({ state: 'gone' });
    };
    tick();
    const timer = setInterval(tick, 250);
    return () => clearInterval(timer);
  }, [until]);
  const put = async () => {
    try {
      const { seconds } = await call('clipboard.copySecret', { text });
      setLeft(seconds);
      setCopy({ state: 'there', until: performance.now() + seconds * 1_000 });
    } catch {
      setCopy({ state: 'failed' });
    }
  };
  return { state: copy?.state, left, copy: () => void put() };
}
