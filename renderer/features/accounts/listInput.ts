import type { Filter, Input, Query, Sort, SortColumn, SortKey } from '../../../contract/index.ts';

export type StatusView = 'everyone' | 'active' | 'locked' | 'archived';

/** What stands beside the search. Who is archived has a place of their own. */
export const quickStatuses: readonly StatusView[] = ['everyone', 'active', 'locked'];

/** The columns that every rollbook has. Those of the owner's own fields come beside them (columns/columns.ts). */
export type ShownColumn = Exclude<SortColumn, 'archivedAt'>;

export interface ListSort {
  by: SortKey;
  direction: 'asc' | 'desc';
}

/**
 * What the list shows. `search`, `filter` and `sort` are what the person chooses above the list, or what a place such as
 * a saved view brings along. Everything else, rows, counts, positions and exports, asks with `filterOf`.
 */
export interface ListView {
  search: string;
  filter: Filter;
  sort: ListSort;
}

export type ListInput = Input<'accounts.list'>;

export const pageSize = 100;

const filters: Record<StatusView, Filter> = {
  everyone: { archived: false },
  active: { status: 'active' },
  locked: { status: 'locked' },
  archived: { status: 'archived' },
};

export const firstView: ListView = {
  search: '',
  filter: filters.everyone,
  sort: { by: 'displayName', direction: 'asc' },
};

/** What a place asks for, or everybody by name. */
export function viewOf({ query, sort }: { query?: Query; sort?: Sort }): ListView {
  return {
    search: query?.search ?? firstView.search,
    filter: query === undefined ? firstView.filter : (query.filter ?? {}),
    sort: sort ?? firstView.sort,
  };
}

/** The filter with another status in it; all its other parts stay. */
export function withStatus(filter: Filter, status: StatusView): Filter {
  const { status: _status, archived: _archived, ...rest } = filter;
  return { ...rest, ...filters[status] };
}

export function statusOf({ status }: Filter): StatusView {
  return status ?? 'everyone';
}

/** The question of a view. */
export function filterOf({
  search,
  filter,
}: Pick<ListView, 'search' | 'filter'>): Query & { filter: Filter } {
  const words = search.trim();
  return { ...(words === '' ? {} : { search: words }), filter };
}

export function pageInput(view: ListView, page: number): ListInput {
  return { ...filterOf(view), sort: view.sort, offset: page * pageSize, limit: pageSize };
}

/** The whole of which the list shows a part: everyone who is not archived, or everyone who is. */
export function wholeInput(view: ListView): ListInput {
  const isArchive = view.filter.status === 'archived';
  return { filter: filters[isArchive ? 'archived' : 'everyone'], offset: 0, limit: 0 };
}

export function isNarrowed({ search, filter }: ListView): boolean {
  const isPart = filter.status === 'active' || filter.status === 'locked';
  return search.trim() !== '' || isPart || (filter.conditions?.length ?? 0) > 0;
}

export function nextSort(current: ListSort, by: SortKey, newestFirst: boolean): ListSort {
  if (current.by === by) return { by, direction: current.direction === 'asc' ? 'desc' : 'asc' };
  return { by, direction: newestFirst ? 'desc' : 'asc' };
}
