import { existsSync, readFileSync } from 'node:fs';
import { chmod } from 'node:fs/promises';
import { join } from 'node:path';
import type { ElectronApplication } from '@playwright/test';
import { expect, test } from '../support/desktop.ts';

const ana = { username: 'ana.ruiz', displayName: 'Ana Ruiz', password: { mode: 'none' } } as const;

/** What the window shows, asked through main: Playwright gives up a page for good when its process dies. */
function shownText(application: ElectronApplication): Promise<string> {
  return application.evaluate(async ({ BrowserWindow }) => {
    const contents = BrowserWindow.getAllWindows()[0]?.webContents;
    if (!contents || contents.isCrashed() || contents.isLoading()) return '';
    return contents.executeJavaScript('document.body.innerText') as Promise<string>;
  });
}

function crash(application: ElectronApplication): Promise<void> {
  return application.evaluate(
    ({ BrowserWindow }) =>
      new Promise<void>((resolve) => {
        const contents = BrowserWindow.getAllWindows()[0]?.webContents;
        contents?.once('render-process-gone', () => resolve());
        contents?.forcefullyCrashRenderer();
      }),
  );
}

function logOf(profile: string): string {
  const file = join(profile, 'logs', 'rollbook.log');
  return existsSync(file) ? readFileSync(file, 'utf8') : '';
}

/** Runs in main: ends the thread that is sent the next message, which shows which one it is. */
function endThread(): void {
  const { Worker } = process.getBuiltinModule('node:worker_threads');
  const post: unknown = Reflect.get(Worker.prototype, 'postMessage');
  Worker.prototype.postMessage = function end() {
    Reflect.set(Worker.prototype, 'postMessage', post);
    void this.terminate();
  };
}

test('a crashed page comes back with its members, and asks when it crashes again and again', async ({
  launch,
}) => {
  const { application, call, profile } = await launch();
  await call('accounts.create', ana);
  await application.evaluate(({ dialog }) => {
    Reflect.set(globalThis, 'asked', 0);
    dialog.showMessageBox = () => {
      Reflect.set(globalThis, 'asked', Number(Reflect.get(globalThis, 'asked')) + 1);
      return Promise.resolve({ response: 0, checkboxChecked: false });
    };
  });
  const asked = () => application.evaluate(() => Number(Reflect.get(globalThis, 'asked')));
  for (let time = 0; time < 3; time += 1) {
    await crash(application);
    await expect.poll(() => shownText(application)).toContain('Ana Ruiz');
  }
  expect(await asked()).toBe(0);
  await crash(application);
  await expect.poll(asked).toBe(1);
  // The stubbed dialog answered "Try again".
  await expect.poll(() => shownText(application)).toContain('Ana Ruiz');
  expect(logOf(profile)).toMatch(/window: its process is gone: (crashed|killed)/);
});

test('when the database thread dies, the window says so, and "Try again" brings the members back', async ({
  launch,
}) => {
  const { application, window, call, profile } = await launch();
  await call('accounts.create', ana);
  await expect(window.getByRole('row', { name: /Ana Ruiz/ })).toBeVisible();
  await application.evaluate(endThread);
  await window
    .evaluate(() => self.rollbook.call('accounts.list', { offset: 0, limit: 1 }))
    .catch(() => undefined);
  await expect(window.getByRole('alert')).toBeVisible();
  await window.getByRole('button', { name: 'Try again' }).click();
  await expect(window.getByRole('row', { name: /Ana Ruiz/ })).toBeVisible();
  expect(logOf(profile)).toContain('database: no longer open');
});

test('without a database thread the app can still be quit', async ({ launch }) => {
  const { application, window } = await launch();
  await application.evaluate(endThread);
  await window
    .evaluate(() => self.rollbook.call('accounts.list', { offset: 0, limit: 1 }))
    .catch(() => undefined);
  await expect(window.getByRole('alert')).toBeVisible();
  const child = application.process();
  const ended = new Promise((resolve) => child.once('exit', resolve));
  await application.evaluate(({ app }) => app.quit());
  const late = new Promise((resolve) => setTimeout(resolve, 4_000, 'still running'));
  const outcome = await Promise.race([ended, late]);
  child.kill('SIGKILL');
  expect(outcome).toBe(0);
});

test('a second start or a click in the dock after the window was destroyed breaks nothing', async ({
  launch,
}) => {
  const { application, profile } = await launch();
  const windows = await application.evaluate(({ app, BrowserWindow, session }) => {
    app.removeAllListeners('window-all-closed');
    BrowserWindow.getAllWindows()[0]?.destroy();
    app.emit('second-instance');
    // The page of the next window cannot be loaded: told in the log, and no reason for the program to end.
    session.fromPartition('rollbook').protocol.unhandle('app');
    app.emit('activate');
    return BrowserWindow.getAllWindows().length;
  });
  expect(windows).toBe(1);
  await expect.poll(() => logOf(profile)).toMatch(/window: not loaded: Error ERR_\w+/);
});

test('the borrowed folder of a start without a data folder is gone after the end', async ({
  desktop,
  launch,
}) => {
  const profile = await desktop.makeProfile();
  await chmod(profile, 0o500);
  const { application, window, close } = await launch({ profile });
  await expect(window.getByRole('alert')).toBeVisible();
  const folder = await application.evaluate(({ app }) => app.getPath('sessionData'));
  expect(folder).not.toBe(profile);
  expect(existsSync(folder)).toBe(true);
  await close();
  expect(existsSync(folder)).toBe(false);
  await chmod(profile, 0o700);
});
