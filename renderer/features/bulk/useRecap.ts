import { keepPreviousData, skipToken, useQuery } from '@tanstack/react-query';
import { useEffect, useId, useState } from 'react';
import type { BulkTarget, PlannedChange } from '../../../contract/index.ts';
import { call } from '../../bridge/call.ts';

/** A reason that is being typed is asked about when it pauses: counting a million takes seconds. */
const pause = 200;

function useSettled(change: PlannedChange | undefined): {
  change: PlannedChange | undefined;
  settled: boolean;
} {
  const text = JSON.stringify(change);
  const [kept, setKept] = useState({ change, text });
  const isSame = kept.text === text;
  useEffect(() => {
    if (isSame) return undefined;
    const timer = setTimeout(() => setKept({ change, text }), pause);
    return () => clearTimeout(timer);
  }, [change, text, isSame]);
  return { change: kept.change, settled: isSame };
}

/**
 * What a change would do to whom, told by main and told anew whenever a member or the change becomes another. `fresh` only
 * while it is about this very change.
 */
export function useRecap(target: BulkTarget, change: PlannedChange | undefined) {
  // The ids of ten thousand members are no key to be compared at every stroke.
  const dialog = useId();
  const asked = useSettled(change);
  const settled = asked.change;
  const answer = useQuery({
    queryKey: ['changes.preview', { dialog, change: settled }],
    queryFn: settled === undefined ? skipToken : () => call('changes.preview', { target, change: settled }),
    placeholderData: keepPreviousData,
    gcTime: 0,
  });
  const isAbout = change !== undefined && asked.settled;
  return {
    recap: change === undefined ? undefined : answer.data,
    fresh: isAbout && answer.data !== undefined && !answer.isPlaceholderData && !answer.isFetching,
    waiting: change !== undefined && (!asked.settled || answer.isFetching),
    error: isAbout ? answer.error : null,
    retry: answer.refetch,
  };
}

export type RecapState = ReturnType<typeof useRecap>;
