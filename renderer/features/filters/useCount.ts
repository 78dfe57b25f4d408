import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import type { Query } from '../../../contract/index.ts';
import { call } from '../../bridge/call.ts';

const pause = 150;

/** How many members a query finds, asked once it has stayed the same for a moment. Undefined until it is known. */
export function useCount(query: Query | undefined): number | undefined {
  const wanted = JSON.stringify(query ?? null);
  const [settled, setSettled] = useState(wanted);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(wanted), pause);
    return () => clearTimeout(timer);
  }, [wanted]);
  const isSettled = settled === wanted && query !== undefined;
  const answer = useQuery({
    queryKey: ['accounts.count', wanted],
    queryFn: async () =>
      (await call('accounts.count', { queries: query === undefined ? [] : [query] })).totals[0],
    enabled: isSettled,
    placeholderData: keepPreviousData,
  });
  return query === undefined ? undefined : answer.data;
}
