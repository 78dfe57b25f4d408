import type { Input, SortColumn } from '../../../contract/index.ts';

export type StatusView = 'everyone' | 'active' | 'locked' | 'archived';
export const statusViews: readonly StatusView[] = ['everyone', 'active', 'locked', 'archived'];

export type ShownColumn = Exclude<
  SortColumn,
  'updatedAt' | 'memberNumber' | 'groups' | 'tags' | 'passwordChangedAt' | 'lockedUntil' | 'archivedAt'
>;

/** What the list shows: the three things a person chooses. */
export interface ListView {
  search: string;
  status: StatusView;
  sort: { by: ShownColumn; direction: 'asc' | 'desc' };
}

export type ListInput = Input<'accounts.list'>;
export type ListFilter = NonNullable<ListInput['filter']>;

export const pageSize = 100;
export const firstView: ListView = {
  search: '',
  status: 'everyone',
  sort: { by: 'displayName', direction: 'asc' },
};

const filters: Record<StatusView, ListFilter> = {
  everyone: { archived: false },
  active: { status: 'active' },
  locked: { status: 'locked' },
  archived: { status: 'archived' },
};

export function filterOf(view: ListView): { search?: string; filter: ListFilter } {
  const search = view.search.trim();
  return { ...(search === '' ? {} : { search }), filter: filters[view.status] };
}

export function pageInput(view: ListView, page: number): ListInput {
  return { ...filterOf(view), sort: view.sort, offset: page * pageSize, limit: pageSize };
}

/** The whole of which the list shows a part: everyone who is not archived, or everyone who is. */
export function wholeInput(view: ListView): ListInput {
  const filter = view.status === 'archived' ? filters.archived : filters.everyone;
  return { filter, offset: 0, limit: 0 };
}

export function isNarrowed(view: ListView): boolean {
  return view.search.trim() !== '' || view.status === 'active' || view.status === 'locked';
}

/** Dates are first wanted newest first, everything else from A. */
export function nextSort(current: ListView['sort'], by: ShownColumn): ListView['sort'] {
  if (current.by === by) return { by, direction: current.direction === 'asc' ? 'desc' : 'asc' };
  return { by, direction: by === 'createdAt' || by === 'lastSignInAt' ? 'desc' : 'asc' };
}
