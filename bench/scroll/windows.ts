import { cpSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { _electron, type ElectronApplication, type Page } from '@playwright/test';
import { projectRoot } from '../../scripts/runtime/cache.mjs';
import type { Desktop } from '../../scripts/runtime/desktop.mjs';
import { profileWith, type Workplace } from '../workplace.ts';

/** An app with its one window, in which bench/scroll/inPage.js runs. */
export interface OpenWindow {
  page: Page;
  app: ElectronApplication;
  close(): Promise<void>;
}

const inPage = readFileSync(join(projectRoot, 'bench/scroll/inPage.js'), 'utf8');

async function open(app: ElectronApplication, ready: string): Promise<OpenWindow> {
  const page = await app.firstWindow();
  await page.locator(ready).waitFor({ state: 'attached' });
  await page.evaluate(inPage);
  return { page, app, close: () => app.close() };
}

/** Rollbook with so many members. */
export async function openRollbook(
  desktop: Desktop,
  workplace: Workplace,
  count: number,
): Promise<OpenWindow> {
  const profile = await profileWith(desktop, workplace, count);
  const app = await _electron.launch(desktop.launchOptions(profile));
  return open(app, 'html[data-ready=true]');
}

/** A window with nothing in it. */
export async function openBare(desktop: Desktop): Promise<OpenWindow> {
  const folder = await desktop.makeProfile();
  cpSync(join(projectRoot, 'bench/start/bareApp'), folder, { recursive: true });
  await desktop.giveToApp(folder);
  const profile = await desktop.makeProfile();
  const { args, ...options } = desktop.launchOptions(profile);
  const app = await _electron.launch({ ...options, args: [folder, ...args.slice(1)] });
  return open(app, 'body > p');
}
