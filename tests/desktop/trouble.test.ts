import { execFileSync, spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { chmod, mkdir, readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { expect, sqlite3, test } from '../support/desktop.ts';

async function fingerprint(file: string): Promise<string> {
  const { mtimeMs } = await stat(file);
  return `${mtimeMs} ${createHash('sha256')
    .update(await readFile(file))
    .digest('hex')}`;
}

async function expectProblem(window: Page, words: RegExp, folder: string): Promise<void> {
  const problem = window.getByRole('alert');
  await expect(problem).toContainText(words);
  await expect(window.locator('body')).toContainText(folder);
  await expect(window.getByRole('button', { name: 'Try again' })).toBeVisible();
  await expect(window.getByRole('grid')).toHaveCount(0);
}

for (const { title, words, make } of [
  {
    title: 'a file that is no database',
    words: /does not contain members/i,
    make: (file: string) => writeFile(file, 'Dear diary, this is not a database. '.repeat(50)),
  },
  {
    title: "another program's database",
    words: /another program|not .*Rollbook/i,
    make: async (file: string) => void execFileSync('sqlite3', [file, 'CREATE TABLE recipes (name TEXT)']),
  },
  {
    title: 'a database of a newer Rollbook',
    words: /newer/i,
    make: async (file: string) =>
      void execFileSync('sqlite3', [
        file,
        'PRAGMA application_id = 0x526f6c6c; PRAGMA user_version = 9999; CREATE TABLE later (name TEXT)',
      ]),
  },
]) {
  test(`${title} is left untouched, and the window says what to do`, async ({ desktop, launch }) => {
    const profile = await desktop.makeProfile();
    const file = join(profile, 'rollbook.db');
    await make(file);
    await desktop.giveToApp(profile);
    const before = await fingerprint(file);
    const { window, raw } = await launch({ profile });
    await expectProblem(window, words, profile);
    expect(await raw('accounts.create', { username: 'eve', password: { mode: 'none' } })).toMatchObject({
      ok: false,
      error: { code: 'io' },
    });
    await window.getByRole('button', { name: 'Try again' }).click();
    await expectProblem(window, words, profile);
    expect(await fingerprint(file)).toBe(before);
  });
}

test('a data folder one may not write is told, and the app works once one may', async ({
  desktop,
  launch,
}) => {
  const profile = await desktop.makeProfile();
  await chmod(profile, 0o500);
  const { window, call } = await launch({ profile });
  await expectProblem(window, /can be read but not changed/, profile);
  await chmod(profile, 0o700);
  await window.getByRole('button', { name: 'Try again' }).click();
  await expect(window.getByText('Add your first member')).toBeVisible();
  await call('accounts.create', { username: 'ana', password: { mode: 'none' } });
});

test('a missing data folder is made', async ({ desktop, launch }) => {
  const profile = join(await desktop.makeProfile(), 'not', 'yet', 'there');
  const { call } = await launch({ profile });
  await call('accounts.create', { username: 'ana', password: { mode: 'none' } });
  expect(sqlite3(join(profile, 'rollbook.db'), 'SELECT username FROM accounts')).toEqual([
    { username: 'ana' },
  ]);
});

test('a database that another program holds is told, and opens when it is let go', async ({
  desktop,
  launch,
}) => {
  const first = await launch();
  await first.call('accounts.create', { username: 'ana', password: { mode: 'none' } });
  await first.close();
  const file = join(first.profile, 'rollbook.db');
  const holder = spawn('sqlite3', [file], { stdio: ['pipe', 'pipe', 'inherit'] });
  try {
    holder.stdin.write('PRAGMA locking_mode = EXCLUSIVE; BEGIN EXCLUSIVE; SELECT 1;\n');
    await new Promise((resolve) => holder.stdout.once('data', resolve));
    await desktop.giveToApp(first.profile);
    const { window } = await launch({ profile: first.profile });
    await expectProblem(window, /another program|in use/i, first.profile);
    holder.stdin.end('ROLLBACK;\n');
    await new Promise((resolve) => holder.once('exit', resolve));
    await window.getByRole('button', { name: 'Try again' }).click();
    await expect(window.getByRole('row', { name: /ana/ })).toBeVisible();
  } finally {
    holder.kill();
  }
});

test('an export to a folder one may not write says so, keeps the old file and leaves nothing behind', async ({
  desktop,
  launch,
  folder,
}) => {
  const { window, call, answerSaveDialog } = await launch();
  await call('accounts.create', { username: 'ana', password: { mode: 'none' } });
  const closed = join(folder, 'closed');
  await mkdir(closed);
  const old = join(closed, 'members.csv');
  await writeFile(old, 'old');
  await desktop.giveToApp(closed);
  await chmod(closed, 0o500);
  const before = await fingerprint(old);

  const exportTo = async (path: string) => {
    await answerSaveDialog(path);
    await window.keyboard.press('Control+e');
    await window.getByRole('dialog').getByRole('button', { name: 'Export…' }).click();
  };
  await exportTo(old);
  await expect(window.getByRole('dialog')).toContainText(/folder|write|place/i);
  expect(await fingerprint(old)).toBe(before);
  expect(execFileSync('ls', [closed], { encoding: 'utf8' }).trim()).toBe('members.csv');
});

test('a second start brings the first window forward and ends', async ({ desktop, launch }) => {
  const { application, profile } = await launch();
  await application.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.minimize());
  const options = desktop.launchOptions(profile);
  const second = spawn(options.executablePath, options.args, {
    env: options.env,
    cwd: options.cwd,
    stdio: 'ignore',
  });
  const code = await new Promise((resolve) => second.once('exit', resolve));
  expect(code).toBe(0);
  await expect
    .poll(() =>
      application.evaluate(({ BrowserWindow }) => {
        const windows = BrowserWindow.getAllWindows();
        return {
          count: windows.length,
          minimized: windows[0]?.isMinimized(),
          visible: windows[0]?.isVisible(),
        };
      }),
    )
    .toEqual({ count: 1, minimized: false, visible: true });
});

test('the window comes back where it was', async ({ launch }) => {
  const first = await launch();
  const bounds = { x: 40, y: 60, width: 900, height: 640 };
  await first.application.evaluate(({ BrowserWindow }, wanted) => {
    BrowserWindow.getAllWindows()[0]?.setBounds(wanted);
  }, bounds);
  await first.window.waitForTimeout(200);
  await first.close();
  const second = await launch({ profile: first.profile });
  expect(
    await second.application.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.getBounds()),
  ).toEqual(bounds);
});

test('killed in the middle of writing, the app opens again with everything it had acknowledged', async ({
  launch,
}) => {
  const first = await launch();
  const acknowledged: string[] = [];
  const pid = first.application.process().pid ?? 0;
  const writing = (async () => {
    for (let index = 0; ; index += 1) {
      const { account } = await first.call('accounts.create', {
        username: `u${index}`,
        password: { mode: 'none' },
      });
      acknowledged.push(account.id);
      if (index === 40) process.kill(pid, 'SIGKILL');
    }
  })();
  await expect(writing).rejects.toThrow();
  const second = await launch({ profile: first.profile });
  const database = join(first.profile, 'rollbook.db');
  const { total } = await second.call('accounts.list', {});
  expect(total).toBeGreaterThanOrEqual(acknowledged.length);
  for (const id of acknowledged) expect(await second.call('accounts.get', { id })).toMatchObject({ id });
  const stray = `SELECT count(*) AS stray FROM accounts
    WHERE id NOT IN (SELECT subject_id FROM audit_entries WHERE action = 'account.created')`;
  expect(sqlite3(database, stray)).toEqual([{ stray: 0 }]);
  expect(sqlite3(database, 'PRAGMA integrity_check')).toEqual([{ integrity_check: 'ok' }]);
});
