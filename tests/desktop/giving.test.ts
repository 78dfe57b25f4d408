import { readdirSync, readFileSync } from 'node:fs';
import { chmod, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Locator, Page } from '@playwright/test';
import { readMembers } from '../../scripts/seed/fixtureMembers.ts';
import { expect, sqlite3, test, type RunningApp } from '../support/desktop.ts';
import { pdfTexts } from '../support/pdfText.ts';

const codeForm = /^([2-9A-HJ-NP-Z]{4}-){3}[2-9A-HJ-NP-Z]{2}$/;

const readClipboard = ({ application }: RunningApp) =>
  application.evaluate(async ({ clipboard }) => clipboard.readText());

/** Adds a member with a one-time code, whose dialog is open then. */
async function addWithCode(window: Page, username: string): Promise<{ dialog: Locator; code: string }> {
  await window.keyboard.press('Control+n');
  await window.getByRole('textbox', { name: 'User name' }).fill(username);
  await window.getByRole('radio', { name: 'Make a one-time code' }).check();
  await window.getByRole('button', { name: 'Add member' }).click();
  const dialog = window.getByRole('dialog', { name: 'One-time code' });
  await expect(dialog).toBeVisible();
  const code = (await dialog.getByRole('status', { name: 'One-time code' }).textContent()) ?? '';
  expect(code).toMatch(codeForm);
  return { dialog, code };
}

test('a code is copied, goes from the clipboard by itself, and is accepted in lower case', async ({
  launch,
}) => {
  const app = await launch();
  await app.application.evaluate(() => void (process.env.ROLLBOOK_TEST_CLIPBOARD_SECONDS = '3'));
  const { dialog, code } = await addWithCode(app.window, 'sofia.garcia');
  await dialog.getByRole('button', { name: 'Copy' }).click();
  await expect(dialog.getByRole('timer')).toContainText('Disappears from the clipboard in');
  expect(await readClipboard(app)).toBe(code);
  await expect(dialog.getByText('No longer on the clipboard.')).toBeVisible();
  await expect.poll(() => readClipboard(app)).toBe('');
  const login = { login: 'sofia.garcia', password: code.toLowerCase().replaceAll('-', ' ') };
  expect(await app.call('accounts.checkPassword', login)).toMatchObject({
    outcome: 'ok',
    mustChangePassword: true,
  });
});

test('what was copied since stays on the clipboard', async ({ launch }) => {
  const app = await launch();
  await app.application.evaluate(() => void (process.env.ROLLBOOK_TEST_CLIPBOARD_SECONDS = '1'));
  const { dialog } = await addWithCode(app.window, 'sofia.garcia');
  await dialog.getByRole('button', { name: 'Copy' }).click();
  await expect(dialog.getByText('Copied.')).toBeVisible();
  await app.application.evaluate(async ({ clipboard }) => clipboard.writeText('a recipe'));
  await expect(dialog.getByText('No longer on the clipboard.')).toBeVisible();
  expect(await readClipboard(app)).toBe('a recipe');
});

test('a slip is saved as PDF with letterhead, name, login and code, and the window it was made in is gone', async ({
  launch,
  folder,
}) => {
  const app = await launch();
  const letterhead = { name: 'Studio Nord <b>', lines: ['Hafenstraße 12', 'Telefon 040 123456'] };
  await app.call('policy.update', { letterhead });
  const { dialog, code } = await addWithCode(app.window, 'sofia.garcia');
  const file = join(folder, 'slip.pdf');
  await app.answerSaveDialog(file);
  await dialog.getByRole('button', { name: 'Save slip as PDF…' }).click();
  await expect(dialog.getByText('Saved as slip.pdf.')).toBeVisible();
  const texts = pdfTexts(await readFile(file));
  for (const text of ['Studio Nord <b>', 'Hafenstraße 12', 'sofia.garcia', code])
    expect(texts).toContain(text);
  expect((await stat(file)).mode & 0o077).toBe(0);
  expect(readdirSync(folder)).toEqual(['slip.pdf']);
  expect(await app.application.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1);
});

test('a slip is printed from a page that can run and load nothing', async ({ launch }) => {
  const app = await launch();
  await app.application.evaluate(({ app: electron }) => {
    electron.on('web-contents-created', (_event, contents) => {
      // The system's dialog, as a person would answer it.
      contents.print = (_options, answer) => {
        // Electron's types leave it out.
        const { javascript, sandbox } = (
          contents as unknown as { getLastWebPreferences(): { javascript: boolean; sandbox: boolean } }
        ).getLastWebPreferences();
        const url = contents.getURL();
        process.env.ROLLBOOK_TEST_PRINTED = JSON.stringify({ url, javascript, sandbox });
        answer?.(true, '');
      };
    });
  });
  const { dialog } = await addWithCode(app.window, 'sofia.garcia');
  await dialog.getByRole('button', { name: 'Print slip…' }).click();
  await expect(dialog.getByText('The slip was sent to the printer.')).toBeVisible();
  const printed = await app.application.evaluate(() => process.env.ROLLBOOK_TEST_PRINTED ?? '');
  expect(JSON.parse(printed)).toMatchObject({
    url: expect.stringMatching(/^app:\/\/slips\//),
    javascript: false,
    sandbox: true,
  });
});

/** A list of invented people without passwords, all of them selected. */
async function selectPeople(app: RunningApp, count: number): Promise<Locator> {
  const { window } = app;
  for (const { createdAt: _, ...person } of readMembers().slice(0, count))
    await app.call('accounts.create', { ...person, password: { mode: 'none' } });
  await expect(window.getByRole('grid', { name: 'Members' })).toHaveAttribute(
    'aria-rowcount',
    String(count + 1),
  );
  await window.getByRole('grid', { name: 'Members' }).focus();
  await window.keyboard.press('Control+a');
  await window.getByRole('button', { name: 'Actions' }).click();
  await window.getByRole('menuitem', { name: 'Give new passwords…' }).click();
  const dialog = window.getByRole('dialog', { name: 'Give new passwords' });
  await expect(dialog.getByRole('button', { name: `Give ${count} members a new password` })).toBeVisible();
  return dialog;
}

test('twelve people get codes: all of them sign in with what the PDF says', async ({ launch, folder }) => {
  const app = await launch();
  const dialog = await selectPeople(app, 12);
  const file = join(folder, 'class.pdf');
  await app.answerSaveDialog(file);
  await dialog.getByRole('button', { name: 'Give 12 members a new password' }).click();
  await expect(app.window.getByText('The slips are in class.pdf.')).toBeVisible({ timeout: 60_000 });
  const texts = pdfTexts(await readFile(file));
  const codes = texts.filter((text) => codeForm.test(text));
  expect(codes).toHaveLength(12);
  const { rows } = await app.call('accounts.list', { limit: 50 });
  for (const { username } of rows) {
    const at = texts.indexOf(username);
    const password = texts.slice(at).find((text) => codeForm.test(text)) ?? '';
    const reply = await app.call('accounts.checkPassword', { login: username, password });
    expect(reply).toMatchObject({ outcome: 'ok', mustChangePassword: true });
  }
  expect(readdirSync(folder)).toEqual(['class.pdf']);
  const log = readFileSync(join(app.profile, 'rollbook.db')).toString('latin1');
  expect(codes.filter((code) => log.includes(code))).toEqual([]);
});

test('a folder that cannot be written: nobody has a new password, and the dialog says why', async ({
  launch,
  folder,
}) => {
  const app = await launch();
  const dialog = await selectPeople(app, 3);
  await chmod(folder, 0o555);
  await app.answerSaveDialog(join(folder, 'class.pdf'));
  await dialog.getByRole('button', { name: 'Give 3 members a new password' }).click();
  await expect(dialog.getByText(/may not write there/)).toBeVisible({ timeout: 30_000 });
  await chmod(folder, 0o755);
  expect(readdirSync(folder)).toEqual([]);
  const hashes = sqlite3(
    join(app.profile, 'rollbook.db'),
    'SELECT count(password_hash) AS total FROM accounts',
  );
  expect(hashes).toEqual([{ total: 0 }]);
});
