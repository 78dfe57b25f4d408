import { useQuery } from '@tanstack/react-query';
import { call } from '../../bridge/call.ts';
import { reasonsOf } from './lockWords.ts';

/** The reasons to lock that the owner keeps. Until main has answered, the usual ones. */
export function useLockReasons() {
  const { data } = useQuery({ queryKey: ['policy.get'], queryFn: () => call('policy.get', {}) });
  return reasonsOf(data);
}
