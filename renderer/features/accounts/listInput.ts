import type { Filter, Input, Query, SortColumn, SortKey } from '../../../contract/index.ts';

export type StatusView = 'everyone' | 'active' | 'locked' | 'archived';
export const statusViews: readonly StatusView[] = ['everyone', 'active', 'locked', 'archived'];

/** The columns that every rollbook has. Those of the owner's own fields come beside them (columns/columns.ts). */
export type ShownColumn = Exclude<SortColumn, 'archivedAt'>;

export interface ListSort {
  by: SortKey;
  direction: 'asc' | 'desc';
}

/**
 * What the list shows. `search`, `filter` and `sort` are what the person chooses above the list; `base` is what the place
 * brings along (a saved view, a bar of a chart) and stays underneath until another place is gone to.
 *
 * The seam for the filter bar: it reads and sets `filter` as a whole (`useView().filter`, `setFilter`). Everything
 * else, rows, counts, positions, selections and exports, asks with `filterOf`, so a new kind of condition is known
 * everywhere once it stands in the filter.
 */
export interface ListView {
  search: string;
  filter: Filter;
  sort: ListSort;
  base?: Query;
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

/** The filter with another status in it; all its other parts stay. */
export function withStatus(filter: Filter, status: StatusView): Filter {
  const { status: _status, archived: _archived, ...rest } = filter;
  return { ...rest, ...filters[status] };
}

export function statusOf({ status }: Filter): StatusView {
  return status ?? 'everyone';
}

function joinedFilter(base: Filter, chosen: Filter): Filter {
  const conditions = [...(base.conditions ?? []), ...(chosen.conditions ?? [])];
  const match = base.match ?? chosen.match;
  // Whom the place asks for counts: a view of the archived must not be emptied by "everyone but the archived".
  const ofPlace = base.status !== undefined || base.archived !== undefined;
  const { status, archived } = ofPlace ? { ...chosen, archived: undefined, ...base } : chosen;
  return {
    ...(status === undefined ? {} : { status }),
    ...(archived === undefined ? {} : { archived }),
    ...(match === undefined ? {} : { match }),
    ...(conditions.length === 0 ? {} : { conditions }),
  };
}

/** The question of a view: the place's and the person's in one. */
export function filterOf({ search, filter, base }: ListView): { search?: string; filter: Filter } {
  const words = [base?.search ?? '', search].map((text) => text.trim()).filter((text) => text !== '');
  return {
    ...(words.length === 0 ? {} : { search: words.join(' ') }),
    filter: base?.filter === undefined ? filter : joinedFilter(base.filter, filter),
  };
}

export function pageInput(view: ListView, page: number): ListInput {
  return { ...filterOf(view), sort: view.sort, offset: page * pageSize, limit: pageSize };
}

/** The whole of which the list shows a part: everyone who is not archived, or everyone who is. */
export function wholeInput(view: ListView): ListInput {
  const isArchive = filterOf(view).filter.status === 'archived';
  return { filter: filters[isArchive ? 'archived' : 'everyone'], offset: 0, limit: 0 };
}

export function isNarrowed(view: ListView): boolean {
  const { search, filter } = filterOf(view);
  const isPart = filter.status === 'active' || filter.status === 'locked';
  return search !== undefined || isPart || (filter.conditions?.length ?? 0) > 0;
}

export function nextSort(current: ListSort, by: SortKey, newestFirst: boolean): ListSort {
  if (current.by === by) return { by, direction: current.direction === 'asc' ? 'desc' : 'asc' };
  return { by, direction: newestFirst ? 'desc' : 'asc' };
}
