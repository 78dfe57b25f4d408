import { MantineProvider } from '@mantine/core';
import { QueryClientProvider } from '@tanstack/react-query';
import { lazy, Suspense, useEffect } from 'react';
import { followChanges, queryClient } from './bridge/queryClient.ts';
import { styleNonce } from './bridge/trustedTypes.ts';
import { Boundary } from './components/Boundary.tsx';
import { Toasts } from './components/Toasts.tsx';
import { useStart } from './features/start/useStart.ts';
import { Shell } from './shell/Shell.tsx';
import { useLook } from './shell/useLook.ts';
import { useLanguage } from './text/language.ts';
import { colorSchemeOfSystem, cssVariablesResolver, theme } from './theme.ts';

// Hardly ever needed, so it is no part of the first chunk.
const StartProblem = lazy(async () => ({
  default: (await import('./features/start/StartProblem.tsx')).StartProblem,
}));

/** The members, at once and without waiting for main's word; the problem instead, if main reports one. */
function Screen() {
  const { info, open } = useStart();
  useEffect(followChanges, []);
  const database = info.data?.database;
  const problem = info.isError ? 'unknown' : database?.state === 'failed' ? database.problem : undefined;
  if (problem === undefined) return <Shell />;
  const tryAgain = () => {
    if (info.isError) void info.refetch();
    else open.mutate();
  };
  return (
    <Suspense fallback={null}>
      <StartProblem
        problem={problem}
        dataFolder={info.data?.dataFolder}
        trying={open.isPending || info.isFetching}
        triedAgain={open.isSuccess || open.isError}
        onTryAgain={tryAgain}
      />
    </Suspense>
  );
}

/**
 * Styles carry main's nonce: without it the policy would drop Mantine's colours and the window would be bare. Another
 * language draws everything below anew and mounts nothing anew, so nothing typed is lost.
 */
function Window() {
  useLanguage();
  const scheme = useLook();
  return (
    <MantineProvider
      {...(scheme === undefined ? {} : { forceColorScheme: scheme })}
      theme={theme}
      cssVariablesResolver={cssVariablesResolver}
      defaultColorScheme="auto"
      colorSchemeManager={colorSchemeOfSystem}
      getStyleNonce={styleNonce}
    >
      <Boundary>
        <Screen />
      </Boundary>
      <Toasts />
    </MantineProvider>
  );
}

export function App() {
  return (
    <QueryClientProvider client={queryClient}>
      <Window />
    </QueryClientProvider>
  );
}
