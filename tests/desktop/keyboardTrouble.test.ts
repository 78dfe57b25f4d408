// What goes wrong at the desk, met in the real app without a mouse.
import { readFile, rename } from 'node:fs/promises';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import type { Page } from '@playwright/test';
import { expect, test, type RunningApp } from '../support/desktop.ts';
import { pressKeys, pressOn, reach } from '../support/keyboard.ts';

const none = { mode: 'none' } as const;

async function openAna({ window, call }: Pick<RunningApp, 'window' | 'call'>) {
  const { account } = await call('accounts.create', {
    username: 'ana',
    displayName: 'Ana Ruiz',
    password: none,
  });
  await reach(window, window.getByRole('grid'));
  await pressKeys(window, 'Home', 'Enter');
  const panel = window.getByRole('complementary', { name: 'Member details' });
  await expect(panel.getByRole('heading', { name: 'Ana Ruiz' })).toBeVisible();
  return { account, panel };
}

async function typePhone(window: Page, phone: string): Promise<void> {
  const panel = window.getByRole('complementary', { name: 'Member details' });
  await pressOn(window, panel.getByRole('button', { name: /^Phone: / }));
  await window.keyboard.type(phone);
}

test('two who change one value at once are both heard, by keyboard', async ({ launch }) => {
  const app = await launch();
  const { window, call } = app;
  const { account, panel } = await openAna(app);
  await typePhone(window, '030 1');
  await call('accounts.update', { id: account.id, version: 1, changes: { phone: '030 2' } });
  await expect(panel).toContainText('Changed meanwhile, now: 030 2');
  await pressKeys(window, 'Enter');
  const conflict = panel.getByRole('alert');
  await expect(conflict).toContainText('030 1');
  await pressOn(window, conflict.getByRole('button', { name: 'Keep what is there now' }));
  await expect(panel.getByRole('button', { name: 'Phone: 030 2' })).toBeFocused();
});

test('losing the file in the middle loses nothing that was typed', async ({ launch }) => {
  const app = await launch();
  const { window, call, profile } = app;
  const { account } = await openAna(app);
  await typePhone(window, '030 77');
  const file = join(profile, 'rollbook.db');
  await rename(file, `${file}.away`);
  await pressKeys(window, 'Enter');
  const lost = window.getByRole('dialog', { name: /gone|missing|lost|not open/i });
  await expect(lost).toBeVisible();
  await rename(`${file}.away`, file);
  await pressOn(window, lost.getByRole('button', { name: 'Try again' }));
  await expect(lost).toHaveCount(0);
  const field = window.getByRole('textbox', { name: 'Phone' });
  await expect(field).toHaveValue('030 77');
  await reach(window, field);
  await pressKeys(window, 'Enter');
  await expect.poll(async () => (await call('accounts.get', { id: account.id })).phone).toBe('030 77');
});

test('an export is chosen and made by keyboard', async ({ launch, folder }) => {
  const { window, call, answerSaveDialog } = await launch();
  await call('accounts.create', {
    username: 'ana',
    displayName: 'Ana Ruiz',
    tags: ['trial'],
    password: none,
  });
  const target = join(folder, 'members.csv');
  await answerSaveDialog(target);
  await pressKeys(window, 'Control+e');
  const dialog = window.getByRole('dialog', { name: 'Export members' });
  await expect(dialog).toBeVisible();
  await pressOn(window, dialog.getByRole('button', { name: /^Export|^Save/ }).last());
  await expect(window.getByText(/members\.csv/)).toBeVisible();
  const rows = parse<Record<string, string>>(await readFile(target), { columns: true, bom: true });
  expect(rows).toMatchObject([{ username: 'ana', tags: 'trial' }]);
});

test('hostile and endless texts are shown as text, clipped, and whole where one asks', async ({ launch }) => {
  const { window, call } = await launch();
  const markup = '<img src=x onerror="document.title=1"><b>Bo</b>';
  const endless = `Maximiliane ${'von und zu '.repeat(15)}Ende`.slice(0, 190);
  for (const [username, displayName] of [
    ['markup', markup],
    ['endless', endless],
    ['hebrew', 'דנה כהן'],
    ['formula', '=HYPERLINK("x")'],
  ] as const)
    await call('accounts.create', { username, displayName, notes: markup, tags: [markup], password: none });
  const row = (name: string) => window.getByRole('row').filter({ hasText: name });
  await expect(row('<img src=x')).toBeVisible();
  await expect(window.locator('main img, main b')).toHaveCount(0);
  const heights = await window
    .locator('[role="row"][aria-rowindex]')
    .evaluateAll((rows) => rows.slice(1).map((one) => one.getBoundingClientRect().height));
  expect(new Set(heights).size).toBe(1);
  await row('Maximiliane').click();
  const panel = window.getByRole('complementary', { name: 'Member details' });
  await expect(panel.getByRole('heading', { level: 2 })).toHaveText(endless);
  await expect(panel.locator('img, b')).toHaveCount(0);
  expect(await window.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
  expect(await window.title()).toBe('Rollbook');
});
