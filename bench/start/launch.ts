import { spawn } from 'node:child_process';
import type { Desktop } from '../../scripts/runtime/desktop.mjs';

/** Milliseconds from the start of the process to each step; `interactive` is the one that counts. */
export interface Start {
  /** Electron runs the first line of JavaScript. */
  main: number;
  /** Chromium has started. */
  ready: number;
  /** The app has asked for its window. */
  window: number;
  /** The window's page begins to load. */
  page: number;
  /** The page has painted what it is for, and answers. */
  interactive: number;
}

export const steps = ['main', 'ready', 'window', 'page', 'interactive'] as const;

const resultMark = 'rollbook-start:';
const patience = 60_000;

/** Starts an app once, waits until it has ended again, and tells how long its window took. */
export function launch(desktop: Desktop, probe: string, app: string, profile: string): Promise<Start> {
  return new Promise((resolve, reject) => {
    const spawned = Date.now();
    const child = spawn(desktop.executablePath, ['-r', probe, app, `--user-data-dir=${profile}`], {
      stdio: ['ignore', 'pipe', 'pipe'],
      env: desktop.environment,
    });
    const timer = setTimeout(() => child.kill('SIGKILL'), patience);
    let output = '';
    let complaints = '';
    child.stdout.setEncoding('utf8').on('data', (text: string) => (output += text));
    child.stderr.setEncoding('utf8').on('data', (text: string) => (complaints += text));
    child.once('error', reject);
    child.once('close', () => {
      clearTimeout(timer);
      const line = output.split('\n').find((text) => text.startsWith(resultMark));
      if (line === undefined)
        return reject(new Error(`the window was never ready\n${complaints.slice(-2000)}`));
      const instants = JSON.parse(line.slice(resultMark.length)) as Start;
      const since = steps.map((step) => [step, instants[step] - spawned] as const);
      return resolve(Object.fromEntries(since) as unknown as Start);
    });
  });
}
