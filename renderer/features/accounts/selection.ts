import type { BulkTarget, JobInput, Query } from '../../../contract/index.ts';

/** Whom a bulk action is for. `all` is everyone a query finds, whoever that is when it is carried out. */
export type Selection =
  | { kind: 'none' }
  | { kind: 'some'; ids: ReadonlySet<string> }
  | { kind: 'all'; query: Query; except: ReadonlySet<string> };

export const nobody: Selection = { kind: 'none' };

/** The most that can be named one by one: the limit of the contract for lists of ids. "All that match" has no limit. */
export const mostNamed = 10_000;

function some(ids: ReadonlySet<string>): Selection {
  return ids.size === 0 ? nobody : { kind: 'some', ids };
}

export function everyone(query: Query): Selection {
  return { kind: 'all', query, except: new Set() };
}

export function isSelected(selection: Selection, id: string): boolean {
  if (selection.kind === 'none') return false;
  return selection.kind === 'some' ? selection.ids.has(id) : !selection.except.has(id);
}

export function add(selection: Selection, ids: Iterable<string>): Selection {
  if (selection.kind === 'none') return some(new Set(ids));
  if (selection.kind === 'some') return some(new Set([...selection.ids, ...ids]));
  const except = new Set(selection.except);
  for (const id of ids) except.delete(id);
  return { ...selection, except };
}

export function toggle(selection: Selection, id: string): Selection {
  if (!isSelected(selection, id)) return add(selection, [id]);
  if (selection.kind === 'all') return { ...selection, except: new Set([...selection.except, id]) };
  return selection.kind === 'none' ? nobody : some(new Set([...selection.ids].filter((one) => one !== id)));
}

/** How many are selected, where `total` is how many the list holds. */
export function selectionCount(selection: Selection, total: number): number {
  if (selection.kind === 'none') return 0;
  return selection.kind === 'some' ? selection.ids.size : Math.max(total - selection.except.size, 0);
}

/** More than can be named one by one: neither can be sent to main. */
export function isTooLarge(selection: Selection): boolean {
  return namedIds(selection).size > mostNamed;
}

/** The selection as bulk changes and exports take it; undefined when nobody is selected. */
export function selectionTarget(selection: Selection): BulkTarget | undefined {
  if (selection.kind === 'none') return undefined;
  if (selection.kind === 'some') return { ids: [...selection.ids] };
  const { query, except } = selection;
  return except.size === 0 ? { query } : { query, except: [...except] };
}

/** The selection as an export takes it. */
export function exportScope(target: BulkTarget): JobInput<'accounts.exportCsv'>['scope'] {
  if ('ids' in target) return target;
  const { query, except } = target;
  return except === undefined ? query : { ...query, except };
}

/** Those whom a selection names one by one. */
export function namedIds(selection: Selection): ReadonlySet<string> {
  if (selection.kind === 'none') return new Set();
  return selection.kind === 'some' ? selection.ids : selection.except;
}

/** The selection without those who have left the list. `asked` are the ids it named, `held` those the list still holds. */
export function keepHeld(
  selection: Selection,
  asked: ReadonlySet<string>,
  held: ReadonlySet<string>,
): Selection {
  const isHeld = (id: string) => held.has(id) || !asked.has(id);
  if (selection.kind === 'none') return selection;
  if (selection.kind === 'some') return some(new Set([...selection.ids].filter(isHeld)));
  return { ...selection, except: new Set([...selection.except].filter(isHeld)) };
}

/** For the tick above the ticks. */
export function extent(selection: Selection, total: number): 'none' | 'some' | 'all' {
  const count = selectionCount(selection, total);
  if (count === 0) return 'none';
  return count >= total ? 'all' : 'some';
}
