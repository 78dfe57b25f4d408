import { useInfiniteQuery } from '@tanstack/react-query';
import type { TimelineEntry } from '../../../../contract/index.ts';
import { call } from '../../../bridge/call.ts';

const pageLength = 30;

/** What happened to a member, newest first, a page at a time. */
export function useTimeline(id: string) {
  const pages = useInfiniteQuery({
    queryKey: ['accounts.timeline', { id }],
    queryFn: ({ pageParam }) =>
      call('accounts.timeline', {
        id,
        limit: pageLength,
        ...(pageParam === undefined ? {} : { before: pageParam }),
      }),
    initialPageParam: undefined as number | undefined,
    getNextPageParam: ({ entries, more }) => (more ? entries.at(-1)?.sequence : undefined),
  });
  const entries: TimelineEntry[] = pages.data?.pages.flatMap((page) => page.entries) ?? [];
  return { entries, pages };
}
