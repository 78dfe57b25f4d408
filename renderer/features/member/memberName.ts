import { useQuery } from '@tanstack/react-query';
import type { Account, Output } from '../../../contract/index.ts';
import { call } from '../../bridge/call.ts';
import { queryClient } from '../../bridge/queryClient.ts';
import { messages } from '../../text/messages.ts';
import { nameOf } from '../accounts/nameOf.ts';

type Page = Pick<Output<'accounts.list'>, 'rows'> | number;

/** The member as some list has it: enough to draw the panel at once, while the newest state is fetched. */
export function listedAccount(id: string): Account | undefined {
  for (const [, page] of queryClient.getQueriesData<Page>({ queryKey: ['accounts.list'] })) {
    const found = typeof page === 'object' ? page.rows.find((row) => row.id === id) : undefined;
    if (found !== undefined) return found;
  }
  return undefined;
}

export function accountQuery(id: string) {
  return {
    queryKey: ['accounts.get', { id }],
    queryFn: () => call('accounts.get', { id }),
    placeholderData: () => listedAccount(id),
  };
}

/** The name behind an id, when the window has met that member. */
export function knownName(id: string): string {
  const account = queryClient.getQueryData<Account>(['accounts.get', { id }]) ?? listedAccount(id);
  return account === undefined ? messages.family.someone : nameOf(account);
}

/** The name behind an id, asked for when it is not here yet. Whoever is gone has none. */
export function useMemberName(id: string): string {
  const account = useQuery(accountQuery(id));
  return account.data === undefined ? messages.family.someone : nameOf(account.data);
}
