import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { AccountName, Input } from '../../../contract/index.ts';
import { call } from '../../bridge/call.ts';
import { useDebounced } from '../../components/useDebounced.ts';

const searchPause = 80;
const none: readonly AccountName[] = [];

/** The first few members that fit what is typed, none while nothing is typed. `without` is left out. */
export function useMemberSearch(typed: string, without: string | undefined) {
  const search = useDebounced(typed.trim(), searchPause);
  const input: Input<'accounts.list'> = {
    search,
    filter: { archived: false },
    sort: { by: 'displayName', direction: 'asc' },
    offset: 0,
    limit: 9,
  };
  const answer = useQuery({
    queryKey: ['accounts.list', input],
    queryFn: () => call('accounts.list', input),
    enabled: search !== '',
    placeholderData: keepPreviousData,
  });
  const rows: readonly AccountName[] = search === '' ? none : (answer.data?.rows ?? none);
  const found = rows.filter(({ id }) => id !== without).slice(0, 8);
  const settled = search === typed.trim() && !answer.isPlaceholderData && answer.data !== undefined;
  return { found, isNobody: search !== '' && settled && found.length === 0 };
}
