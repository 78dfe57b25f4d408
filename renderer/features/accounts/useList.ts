import {
  keepPreviousData,
  queryOptions,
  useQueries,
  useQuery,
  type UseQueryResult,
} from '@tanstack/react-query';
import { useCallback, useState } from 'react';
import type { Account } from '../../../contract/index.ts';
import { call } from '../../bridge/call.ts';
import { queryClient } from '../../bridge/queryClient.ts';
import { takeEarlyPage } from '../start/early.ts';
import { isNarrowed, pageInput, pageSize, wholeInput, type ListView } from './listInput.ts';

export interface ListPage {
  /** The view these rows answer. While a new one is on its way the list goes on showing the previous one. */
  view: ListView;
  rows: Account[];
  total: number;
}

function pageQuery(view: ListView, page: number) {
  const input = pageInput(view, page);
  return queryOptions({
    queryKey: ['accounts.list', input],
    queryFn: async (): Promise<ListPage> => {
      const { rows, total } = await (takeEarlyPage(input) ?? call('accounts.list', input));
      return { view, rows, total };
    },
  });
}

/**
 * The first page, which also tells the view and the total that are on screen. The answer carries its own view, so
 * rows, count and sort arrow always change together, whatever was asked meanwhile.
 */
export function useListHead(view: ListView): UseQueryResult<ListPage> {
  return useQuery({ ...pageQuery(view, 0), placeholderData: keepPreviousData });
}

/** The row at a place, wherever that is: from the pages that are here already, or fetched. */
export async function fetchRow(view: ListView, index: number): Promise<Account | undefined> {
  const page = await queryClient.fetchQuery(pageQuery(view, Math.floor(index / pageSize)));
  return page.rows[index % pageSize];
}

interface Pages {
  pages: (ListPage | undefined)[];
  isWaiting: boolean;
}

// Outside the hook: `combine` runs again whenever it is another function.
function collect(results: UseQueryResult<ListPage>[]): Pages {
  return {
    pages: results.map((result) => result.data),
    isWaiting: results.some((result) => result.isPending),
  };
}

/**
 * The rows from `first` to `end`, fetched by page. Those that are not there yet are undefined. What a pulled scroll bar
 * passes while a page is on its way is not asked for: the answers would all come late.
 */
export function useRows(view: ListView, first: number, end: number): (index: number) => Account | undefined {
  const firstPage = Math.floor(first / pageSize);
  const lastPage = Math.floor(Math.max(end - 1, first) / pageSize);
  const [asked, setAsked] = useState({ view, firstPage, lastPage });
  const numbers = Array.from(
    { length: asked.lastPage - asked.firstPage + 1 },
    (_, position) => asked.firstPage + position,
  );
  const queries = numbers.map((page) => pageQuery(asked.view, page));
  const { pages, isWaiting } = useQueries({ queries, combine: collect });
  const isAsked = asked.view === view && asked.firstPage === firstPage && asked.lastPage === lastPage;
  if (!isAsked && (asked.view !== view || !isWaiting)) setAsked({ view, firstPage, lastPage });
  return useCallback(
    (index) =>
      asked.view === view
        ? pages[Math.floor(index / pageSize) - asked.firstPage]?.rows[index % pageSize]
        : undefined,
    [pages, asked, view],
  );
}

/** How many there are in all, asked only when the list shows a part of them. */
export function useWhole(view: ListView, total: number): number | undefined {
  const input = wholeInput(view);
  const narrowed = isNarrowed(view);
  const whole = useQuery({
    queryKey: ['accounts.list', input],
    queryFn: async () => (await call('accounts.list', input)).total,
    enabled: narrowed,
  });
  return narrowed ? whole.data : total;
}
