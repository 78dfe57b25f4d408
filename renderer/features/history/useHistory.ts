import { useInfiniteQuery, type InfiniteData } from '@tanstack/react-query';
import { useEffect } from 'react';
import type { Change, Output } from '../../../contract/index.ts';
import { call } from '../../bridge/call.ts';
import { queryClient } from '../../bridge/queryClient.ts';

const pageLength = 50;
const queryKey = ['changes.list'];

type Pages = InfiniteData<Output<'changes.list'>, string | undefined>;

/** Every page that was read is read anew after a change. Who comes back begins at the top, so older ones are let go. */
function forgetOlder(): void {
  queryClient.setQueryData<Pages>(
    queryKey,
    (read) => read && { pages: read.pages.slice(0, 1), pageParams: read.pageParams.slice(0, 1) },
  );
}

/** The changes, newest first, a page at a time. */
export function useHistory() {
  useEffect(() => forgetOlder, []);
  const pages = useInfiniteQuery({
    queryKey,
    queryFn: ({ pageParam }) =>
      call('changes.list', { limit: pageLength, ...(pageParam === undefined ? {} : { before: pageParam }) }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ changes, more }) => (more ? changes.at(-1)?.id : undefined),
  });
  const changes: Change[] = pages.data?.pages.flatMap((page) => page.changes) ?? [];
  return { changes, pages };
}
