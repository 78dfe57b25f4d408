import { execFileSync } from 'node:child_process';
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { _electron, test as base, type ElectronApplication, type Page } from '@playwright/test';
import type { Envelope, Input, OperationName, Output } from '../../contract/index.ts';
import { prepareDesktop, type Desktop } from '../../scripts/runtime/desktop.mjs';

export interface RunningApp {
  application: ElectronApplication;
  window: Page;
  profile: string;
  /** A call through the real bridge, preload and main. Throws the failure. */
  call<Name extends OperationName>(name: Name, input: Input<Name>): Promise<Output<Name>>;
  /** A call whose envelope is wanted, or whose name or input no type allows. */
  raw(name: unknown, input: unknown): Promise<Envelope<unknown>>;
  /** What the native save dialog answers from now on; undefined closes it. */
  answerSaveDialog(path: string | undefined): Promise<void>;
  close(): Promise<void>;
}

interface WorkerFixtures {
  desktop: Desktop;
}

interface TestFixtures {
  /** Starts the built app; everything started is closed when the test ends. */
  launch: (options?: { profile?: string; parameters?: string[] }) => Promise<RunningApp>;
  /** A folder of the test's own that the app may write. */
  folder: string;
}

/** Waits until the window shows members, the empty state or what went wrong. */
export async function untilReady(window: Page): Promise<void> {
  await window.waitForFunction(() => document.documentElement.dataset.ready === 'true');
}

export async function callThrough(window: Page, name: unknown, input: unknown): Promise<Envelope<unknown>> {
  return window.evaluate(
    ([operation, value]) => self.rollbook.call(operation as string, value),
    [name, input],
  );
}

/** The typed call of tests: the reply's value, or an exception with the failure. */
export async function valueThrough<Name extends OperationName>(
  window: Page,
  name: Name,
  input: Input<Name>,
): Promise<Output<Name>> {
  const reply = await callThrough(window, name, input);
  if (!reply.ok) throw new Error(`${name}: ${JSON.stringify(reply.error)}`);
  // Main has parsed it with the schema of this operation.
  return reply.value as Output<Name>;
}

async function start(desktop: Desktop, profile: string, parameters: string[]): Promise<RunningApp> {
  const application = await _electron.launch(desktop.launchOptions(profile, ...parameters));
  const window = await application.firstWindow();
  await untilReady(window);
  // A test that ends with something typed closes without an answer; nobody is there to give one.
  await application.evaluate(({ dialog }) => {
    dialog.showMessageBoxSync = () => 1;
  });
  return {
    application,
    window,
    profile,
    call: (name, input) => valueThrough(window, name, input),
    raw: (name, input) => callThrough(window, name, input),
    answerSaveDialog: (path) =>
      application.evaluate(({ dialog }, filePath) => {
        const answer = { canceled: filePath === undefined, filePath: filePath ?? '' };
        dialog.showSaveDialog = () => Promise.resolve(answer);
      }, path),
    close: () => application.close(),
  };
}

export const test = base.extend<TestFixtures, WorkerFixtures>({
  desktop: [
    async ({}, use) => {
      const desktop = await prepareDesktop();
      await use(desktop);
      await desktop.close();
    },
    { scope: 'worker', timeout: 300_000 },
  ],
  launch: async ({ desktop }, use) => {
    const running: RunningApp[] = [];
    await use(async ({ profile, parameters = [] } = {}) => {
      const app = await start(desktop, profile ?? (await desktop.makeProfile()), parameters);
      running.push(app);
      return app;
    });
    for (const app of running) await app.close().catch(() => undefined);
  },
  folder: async ({ desktop }, use) => {
    const folder = await mkdtemp(join(tmpdir(), 'rollbook-desktop-'));
    await chmod(folder, 0o755);
    await desktop.giveToApp(folder);
    await use(folder);
    await rm(folder, { recursive: true, force: true });
  },
});

export { expect } from '@playwright/test';

/** Rows of a query by the `sqlite3` command: a reader that shares no code with the app. */
export function sqlite3(file: string, sql: string): Record<string, unknown>[] {
  const text = execFileSync('sqlite3', ['-readonly', '-json', file, sql], {
    encoding: 'utf8',
    maxBuffer: 1e8,
  });
  return text === '' ? [] : (JSON.parse(text) as Record<string, unknown>[]);
}
