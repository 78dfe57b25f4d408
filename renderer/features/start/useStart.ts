import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { Output } from '../../../contract/index.ts';
import { call } from '../../bridge/call.ts';
import { takeEarlyInfo } from './early.ts';

export type AppInfo = Output<'app.info'>;

const infoKey = ['app.info'];

/** Whether the members could be opened, and the way to try once more. */
export function useStart() {
  const client = useQueryClient();
  const info = useQuery({
    queryKey: infoKey,
    queryFn: () => takeEarlyInfo() ?? call('app.info', {}),
  });
  const open = useMutation({
    mutationFn: () => call('app.openDatabase', {}),
    onSuccess: (database) =>
      client.setQueryData<AppInfo>(infoKey, (current) => current && { ...current, database }),
  });
  return { info, open };
}
