import { useQuery } from '@tanstack/react-query';
import type { SavedView } from '../../../contract/index.ts';
import { call } from '../../bridge/call.ts';

const none: readonly SavedView[] = [];

export const viewsKey = ['views.list'];

/** The saved views in their order; none until the answer is here. */
export function useViews(): readonly SavedView[] {
  const answer = useQuery({ queryKey: viewsKey, queryFn: async () => (await call('views.list', {})).views });
  return answer.data ?? none;
}
