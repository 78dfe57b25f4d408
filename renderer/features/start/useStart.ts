import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import type { Output } from '../../../contract/index.ts';
import type { StartProblem } from '../../../contract/startProblems.ts';
import { call } from '../../bridge/call.ts';
import { listenToLoss } from '../../bridge/events.ts';
import { showToast } from '../../components/toasts.ts';
import { messages } from '../../text/messages.ts';
import { takeEarlyInfo } from './early.ts';

export type AppInfo = Output<'app.info'>;

const infoKey = ['app.info'];

function problemOf(info: { isError: boolean; data?: AppInfo | undefined }): StartProblem | undefined {
  if (info.isError) return 'unknown';
  const database = info.data?.database;
  return database?.state === 'failed' ? database.problem : undefined;
}

/** Whether the members could be opened, whether they were there before, and the way to try once more. */
export function useStart() {
  const client = useQueryClient();
  const [wasReady, setWasReady] = useState(false);
  const info = useQuery({
    queryKey: infoKey,
    queryFn: () => takeEarlyInfo() ?? call('app.info', {}),
  });
  const isReady = info.data?.database.state === 'ready';
  if (isReady && !wasReady) setWasReady(true);

  const open = useMutation({
    mutationFn: () => call('app.openDatabase', {}),
    onSuccess: (database) => {
      client.setQueryData<AppInfo>(infoKey, (current) => current && { ...current, database });
      if (database.state !== 'ready') return;
      // What failed meanwhile is asked again, also questions whose answers are on screen.
      void client.invalidateQueries();
      if (wasReady) showToast(messages.start.lost.back);
    },
  });
  const { reset } = open;
  useEffect(
    () =>
      listenToLoss(() => {
        // What was tried before this loss says nothing about it.
        reset();
        void client.invalidateQueries({ queryKey: infoKey });
      }),
    [client, reset],
  );
  const tryAgain = () => {
    if (info.isError) void info.refetch();
    else open.mutate();
  };
  return {
    problem: problemOf(info),
    wasReady,
    dataFolder: info.data?.dataFolder,
    trying: open.isPending || info.isFetching,
    triedAgain: open.isSuccess || open.isError,
    tryAgain,
  };
}
