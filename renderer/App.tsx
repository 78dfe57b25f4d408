import { MantineProvider } from '@mantine/core';
import { QueryClientProvider } from '@tanstack/react-query';
import { Suspense, useEffect } from 'react';
import { followChanges, queryClient } from './bridge/queryClient.ts';
import { styleNonce } from './bridge/trustedTypes.ts';
import { Boundary } from './components/Boundary.tsx';
import { part } from './components/part.tsx';
import { Toasts } from './components/Toasts.tsx';
import { UndoProgress } from './features/history/UndoProgress.tsx';
import { useStart } from './features/start/useStart.ts';
import { Shell } from './shell/Shell.tsx';
import { useLook } from './shell/useLook.ts';
import { useLanguage } from './text/language.ts';
import { colorSchemeOfSystem, cssVariablesResolver, theme } from './theme.ts';

// Hardly ever needed, so they are no part of the first chunk.
const StartProblem = part(async () => (await import('./features/start/StartProblem.tsx')).StartProblem);
const LostDialog = part(async () => (await import('./features/start/LostDialog.tsx')).LostDialog);

/**
 * The members, at once and without waiting for main's word; the problem instead, if main reports one. A problem that comes
 * later lies over the members, which keep what was typed.
 */
function Screen() {
  const { problem, wasReady, tryAgain, ...start } = useStart();
  useEffect(followChanges, []);
  const Problem = wasReady ? LostDialog : StartProblem;
  return (
    <>
      {(wasReady || problem === undefined) && <Shell />}
      <Suspense fallback={null}>
        {problem !== undefined && <Problem problem={problem} onTryAgain={tryAgain} {...start} />}
      </Suspense>
    </>
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
      <UndoProgress />
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
