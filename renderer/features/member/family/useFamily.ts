import { useQuery } from '@tanstack/react-query';
import { call } from '../../../bridge/call.ts';

/** Whom a member belongs to and who belongs to the member. */
export function useFamily(id: string) {
  return useQuery({
    queryKey: ['accounts.family', { id }],
    queryFn: () => call('accounts.family', { id }),
  });
}
