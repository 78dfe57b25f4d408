import { skipToken, useQuery } from '@tanstack/react-query';
import { useEffect, useEffectEvent, useState } from 'react';
import { queryClient } from '../../bridge/queryClient.ts';
import { useJob } from '../../bridge/useJob.ts';
import { foundKey, rememberFound, type Found } from './foundPairs.ts';

/** The likely duplicates. They are looked for when the page is opened and nothing is known from before. */
export function useDuplicates() {
  const [stopped, setStopped] = useState(false);
  const { data: found } = useQuery<Found>({ queryKey: foundKey, queryFn: skipToken });
  const { start, ...job } = useJob('duplicates.find', {
    onDone: rememberFound,
    onCancelled: () => setStopped(true),
  });
  const look = () => {
    setStopped(false);
    start({});
  };
  const lookAtFirst = useEffectEvent(() => {
    if (queryClient.getQueryData(foundKey) === undefined) look();
  });
  useEffect(() => lookAtFirst(), []);
  return { ...job, found, stopped, look };
}
