import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { JobProgress } from '../../../contract/index.ts';
import { startJob } from '../../bridge/jobs.ts';
import { queryClient } from '../../bridge/queryClient.ts';
import { foundKey, type Found } from './foundPairs.ts';

const halfAnHour = 1_800_000;

/**
 * The likely duplicates. They are looked for when the page is opened and nothing is known from before; leaving the page
 * stops the search. What was found stays known for a while, less what was decided since.
 */
export function useDuplicates() {
  const [progress, setProgress] = useState<JobProgress<'duplicates.find'>>();
  const search = useQuery<Found>({
    queryKey: foundKey,
    queryFn: ({ signal }) => {
      setProgress(undefined);
      const job = startJob('duplicates.find', {}, setProgress);
      signal.addEventListener('abort', job.cancel);
      return job.done;
    },
    gcTime: halfAnHour,
  });
  return {
    found: search.data,
    running: search.isFetching,
    progress,
    error: search.error,
    look: () => void search.refetch(),
    cancel: () => void queryClient.cancelQueries({ queryKey: foundKey }),
  };
}
