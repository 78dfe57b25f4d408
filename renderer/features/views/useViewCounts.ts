import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { SavedView } from '../../../contract/index.ts';
import { call } from '../../bridge/call.ts';

/** The most questions of one call. Nearly every business has fewer views than that. */
const atOnce = 100;

async function countAll(views: readonly SavedView[]): Promise<Map<string, number>> {
  const counts = new Map<string, number>();
  for (let start = 0; start < views.length; start += atOnce) {
    const some = views.slice(start, start + atOnce);
    // One after the other: a thousand counts at once would keep the list waiting.
    const { totals } = await call('accounts.count', { queries: some.map(({ query }) => query) });
    for (const [place, total] of totals.entries()) {
      const view = some[place];
      if (view !== undefined) counts.set(view.id, total);
    }
  }
  return counts;
}

/** How many members each view shows, by its id. Counted anew when accounts change (`refreshCounts`). */
export function useViewCounts(views: readonly SavedView[]): ReadonlyMap<string, number> | undefined {
  const questions = views.map(({ id, query }) => ({ id, query }));
  const answer = useQuery({
    queryKey: ['accounts.count', 'views', questions],
    queryFn: () => countAll(views),
    enabled: views.length > 0,
    placeholderData: keepPreviousData,
  });
  return answer.data;
}
