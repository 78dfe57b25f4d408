import { useMutation, useQuery } from '@tanstack/react-query';
import type { Preferences } from '../../contract/index.ts';
import { call } from '../bridge/call.ts';
import { queryClient } from '../bridge/queryClient.ts';
import { lookOfPage } from './lookOfPage.ts';

const key = ['preferences.get'];

const usual = (): Preferences => ({ ...lookOfPage(), columns: [], sidebar: true });

/** How the window looks, and the way to change it. A change shows at once and is kept by main. */
export function usePreferences() {
  const { data } = useQuery({
    queryKey: key,
    queryFn: () => call('preferences.get', {}),
    placeholderData: usual,
  });
  const save = useMutation({
    mutationFn: (changes: Partial<Preferences>) => call('preferences.update', changes),
    onMutate: (changes) =>
      queryClient.setQueryData<Preferences>(key, (current) => current && { ...current, ...changes }),
    onSuccess: (saved) => queryClient.setQueryData(key, saved),
    onError: () => void queryClient.invalidateQueries({ queryKey: key }),
  });
  return { preferences: data ?? usual(), change: save.mutate };
}
