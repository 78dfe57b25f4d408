import { useMemo, useState } from 'react';
import type { Filter } from '../../../contract/index.ts';
import { useDebounced } from '../../components/useDebounced.ts';
import type { PeoplePlace } from '../../shell/navigation.ts';
import { messages } from '../../text/messages.ts';
import { isNewestFirst, type Column } from './columns/columns.ts';
import { nextSort, viewOf, type ListView } from './listInput.ts';
import { useListHead, useWhole } from './useList.ts';

// Letters come 80 ms apart and more, and each is answered; only a key held down is waited for.
const searchPause = 25;

/** What the person chose. Another place begins anew, with its own question in the search and in the filters. */
function useChoice(people: PeoplePlace) {
  const start = viewOf(people);
  const [search, setSearch] = useState(start.search);
  const [filter, setFilter] = useState<Filter>(start.filter);
  const [sort, setSort] = useState(start.sort);
  const [place, setPlace] = useState(people);
  if (place !== people) {
    setPlace(people);
    setSearch(start.search);
    setFilter(start.filter);
    setSort(start.sort);
  }
  return { search, setSearch, filter, setFilter, sort, setSort };
}

/** What the list shows, the ways to change it, and the answer to it. */
export function useView(people: PeoplePlace) {
  const { search, setSearch, filter, setFilter, sort, setSort } = useChoice(people);
  const settled = useDebounced(search, searchPause);
  const wanted = useMemo<ListView>(() => ({ search: settled, filter, sort }), [settled, filter, sort]);
  const head = useListHead(wanted);

  const view = head.data?.view ?? wanted;
  const total = head.data?.total;
  const whole = useWhole(view, total ?? 0);
  const count = total === undefined ? '' : messages.list.count(total, Math.max(whole ?? total, total));
  const onSort = (column: Column) =>
    setSort((current) => nextSort(current, column.key, isNewestFirst(column)));
  return { search, setSearch, filter, setFilter, sort, onSort, view, head, count };
}
