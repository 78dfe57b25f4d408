import { useEffect, useEffectEvent, useRef } from 'react';
import type { Recap } from '../../../contract/index.ts';
import type { RecapState } from './useRecap.ts';

function countsOf(recap: Recap | undefined): string | undefined {
  if (recap === undefined) return undefined;
  const { total, changing, unchanged, refused } = recap;
  return JSON.stringify({ total, changing, unchanged, refused });
}

/**
 * Confirms what the recap says. Who is quicker than the counting is waited for, and the change begins only if the numbers
 * are still those that were on screen; else the new ones have to be confirmed.
 */
export function useConfirm({ recap, fresh }: RecapState, begin: () => void) {
  const hasty = useRef<string>(undefined);
  const counts = countsOf(recap);
  const settle = useEffectEvent(() => {
    if (recap !== undefined && recap.changing > 0 && hasty.current === counts) begin();
    hasty.current = undefined;
  });
  useEffect(() => {
    if (fresh) settle();
  }, [fresh]);
  return () => {
    if (!fresh) hasty.current = counts;
    else if (recap !== undefined && recap.changing > 0) begin();
  };
}
