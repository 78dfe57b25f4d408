import { spawn, type ChildProcess } from 'node:child_process';
import { chromium, type Browser, type Page } from '@playwright/test';
import type { Desktop } from '../../scripts/runtime/desktop.mjs';
import { packagedExecutable } from '../../scripts/packaging/layout.mjs';
import { untilReady } from './desktop.ts';

export interface PackagedApp {
  window: Page;
  process: ChildProcess;
  close(): Promise<void>;
}

/** Resolves with the program's exit code. */
export function exitOf(child: ChildProcess): Promise<number | null> {
  if (child.exitCode !== null) return Promise.resolve(child.exitCode);
  return new Promise((resolve) => child.once('exit', (code) => resolve(code)));
}

export async function startPackaged(
  desktop: Desktop,
  options: { testBuild: boolean; parameters: string[]; variables?: Record<string, string> },
): Promise<ChildProcess> {
  const executable = await desktop.startable(packagedExecutable({ testBuild: options.testBuild }));
  return spawn(executable, options.parameters, {
    env: { ...desktop.environment, ...options.variables },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
}

function debuggerAddress(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let text = '';
    child.stderr?.on('data', (chunk: Buffer) => {
      text += chunk.toString();
      const address = /DevTools listening on (ws:\S+)/.exec(text)?.[1];
      if (address) resolve(address);
    });
    child.once('exit', (code) => reject(new Error(`the app ended with ${code}: ${text}`)));
  });
}

/**
 * Starts the packaged test build and attaches to its window. The fuses close Node's inspector, so Chromium's own
 * debugging port is used, which only a build made with `--test-build` tolerates.
 */
export async function drivePackaged(
  desktop: Desktop,
  profile: string,
  variables: Record<string, string> = {},
): Promise<PackagedApp> {
  const parameters = ['--remote-debugging-port=0', `--user-data-dir=${profile}`];
  const child = await startPackaged(desktop, { testBuild: true, parameters, variables });
  const browser: Browser = await chromium.connectOverCDP(await debuggerAddress(child));
  const [context] = browser.contexts();
  const window = context?.pages()[0] ?? (await context?.waitForEvent('page'));
  if (!window) throw new Error('the packaged app has no window');
  await untilReady(window);
  return {
    window,
    process: child,
    async close() {
      await window.close();
      await exitOf(child);
      await browser.close();
    },
  };
}
