import { useInfiniteQuery } from '@tanstack/react-query';
import type { Change } from '../../../contract/index.ts';
import { call } from '../../bridge/call.ts';

const pageLength = 50;

/** The changes, newest first, a page at a time. */
export function useHistory() {
  const pages = useInfiniteQuery({
    queryKey: ['changes.list'],
    queryFn: ({ pageParam }) =>
      call('changes.list', { limit: pageLength, ...(pageParam === undefined ? {} : { before: pageParam }) }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ changes, more }) => (more ? changes.at(-1)?.id : undefined),
  });
  const changes: Change[] = pages.data?.pages.flatMap((page) => page.changes) ?? [];
  return { changes, pages };
}
