import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import type { Failure } from '../../../contract/envelope.ts';
import type { BulkTarget, JobOutput } from '../../../contract/index.ts';
import { call } from '../../bridge/call.ts';
import { refreshAccounts, refreshCounts } from '../../bridge/queryClient.ts';
import { failureOf } from '../../bridge/requestError.ts';
import { useJob } from '../../bridge/useJob.ts';
import { showToast } from '../../components/toasts.ts';
import { fromTypedDecimal, messages } from '../../text/messages.ts';

type Purged = JobOutput<'purge.run'>;

function hasRemains({ rewritten, unreadableBackups }: Purged): boolean {
  return !rewritten || unreadableBackups > 0;
}

interface Ways {
  onDone: () => void;
  onCancelled: () => void;
}

/** Who would go, asked for anew when the number was refused: somebody was archived or restored meanwhile. */
function usePreview(target: BulkTarget, refusal: Failure | undefined) {
  const preview = useQuery({
    queryKey: ['purge.preview', target],
    queryFn: () => call('purge.preview', { target }),
    gcTime: 0,
  });
  const isOld = refusal?.reason === 'confirm_mismatch';
  const { refetch } = preview;
  useEffect(() => {
    if (isOld) void refetch();
  }, [isOld, refetch]);
  return preview;
}

/** The deletion, and what it left behind when something should have gone and may still be there. */
function useDeletion({ onDone, onCancelled }: Ways) {
  const [result, setResult] = useState<Purged>();
  const job = useJob('purge.run', {
    onDone: (purged) => {
      refreshAccounts();
      refreshCounts();
      if (hasRemains(purged)) return setResult(purged);
      showToast(messages.purge.done(purged.purged));
      return onDone();
    },
    onCancelled: () => {
      showToast(messages.purge.stopped);
      onCancelled();
    },
  });
  return { job, result };
}

/** Who would go, the number that was typed, and the deletion. */
export function usePurge(target: BulkTarget, ways: Ways) {
  const [typed, setTyped] = useState('');
  const [refused, setRefused] = useState(false);
  const { job, result } = useDeletion(ways);
  const preview = usePreview(target, job.failure);
  const total = preview.data?.total ?? 0;
  const isRight = total > 0 && fromTypedDecimal(typed) === String(total);
  const start = () => {
    setRefused(!isRight);
    if (isRight) job.start({ target, confirm: total });
  };
  const type = (text: string) => {
    setTyped(text);
    setRefused(false);
  };
  const failure = preview.error === null ? job.failure : failureOf(preview.error);
  return { preview, failure, total, typed, type, isRight, refused, start, job, result };
}
