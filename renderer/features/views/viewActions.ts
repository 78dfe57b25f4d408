import type { Input, SavedView } from '../../../contract/index.ts';
import { call } from '../../bridge/call.ts';
import { queryClient } from '../../bridge/queryClient.ts';
import { failureOf } from '../../bridge/requestError.ts';
import { showToast } from '../../components/toasts.ts';
import { messages, wordFailure } from '../../text/messages.ts';
import { viewsKey } from './useViews.ts';

function reload(): Promise<void> {
  return queryClient.invalidateQueries({ queryKey: viewsKey });
}

/** Makes a view or changes one, and has it in the sidebar before it answers. */
export async function saveView(input: Input<'views.save'>): Promise<SavedView> {
  const view = await call('views.save', input);
  queryClient.setQueryData<SavedView[]>(viewsKey, (views = []) =>
    views.some(({ id }) => id === view.id)
      ? views.map((one) => (one.id === view.id ? view : one))
      : [...views, view],
  );
  await reload();
  return view;
}

async function orReport(act: () => Promise<void>): Promise<void> {
  try {
    await act();
  } catch (error) {
    showToast(wordFailure(failureOf(error)), { tone: 'problem' });
    await reload();
  }
}

export function updateView(
  view: SavedView,
  query: SavedView['query'],
  sort: SavedView['sort'],
): Promise<void> {
  return orReport(async () => {
    await saveView({ id: view.id, name: view.name, query, sort });
    showToast(messages.views.updated(view.name));
  });
}

/** Shows the new order at once, and the old one again if main refuses. */
export function reorderViews(ids: readonly string[]): Promise<void> {
  return orReport(async () => {
    queryClient.setQueryData<SavedView[]>(viewsKey, (views = []) =>
      ids.flatMap((id) => views.filter((view) => view.id === id)),
    );
    const { views } = await call('views.reorder', { ids: [...ids] });
    queryClient.setQueryData(viewsKey, views);
  });
}

/** What was deleted comes back as a view of its own, at its old place. */
function bringBack({ id, name, query, sort }: SavedView, order: readonly string[]): Promise<void> {
  return orReport(async () => {
    const view = await saveView({ name, query, sort });
    await reorderViews(order.map((other) => (other === id ? view.id : other)));
  });
}

export function removeView(view: SavedView, views: readonly SavedView[]): Promise<void> {
  return orReport(async () => {
    const order = views.map(({ id }) => id);
    await call('views.remove', { id: view.id });
    await reload();
    const undo = { label: messages.common.undo, run: () => void bringBack(view, order) };
    showToast(messages.views.removed(view.name), { action: undo });
  });
}
