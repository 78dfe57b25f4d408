import { useMemo, useState } from 'react';
import { useDebounced } from '../../components/useDebounced.ts';
import { messages } from '../../text/messages.ts';
import { firstView, nextSort, type ListView, type ShownColumn, type StatusView } from './listInput.ts';
import { useListHead, useWhole } from './useList.ts';

// Long enough to skip the letters in the middle of a word, too short to be felt (100 ms is the usual threshold).
const searchPause = 60;

/** What the person chose to see, and the answer to it. */
export function useView() {
  const [search, setSearch] = useState(firstView.search);
  const [status, setStatus] = useState<StatusView>(firstView.status);
  const [sort, setSort] = useState(firstView.sort);
  const settled = useDebounced(search, searchPause);
  const wanted = useMemo<ListView>(() => ({ search: settled, status, sort }), [settled, status, sort]);
  const head = useListHead(wanted);

  const view = head.data?.view ?? wanted;
  const total = head.data?.total;
  const whole = useWhole(view, total ?? 0);
  const count = total === undefined ? '' : messages.list.count(total, Math.max(whole ?? total, total));
  const onSort = (column: ShownColumn) => setSort((current) => nextSort(current, column));
  return { search, setSearch, status, setStatus, onSort, view, head, count };
}
