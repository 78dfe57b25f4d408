import { join } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect, sqlite3, test, type RunningApp } from '../support/desktop.ts';

const people = ['Ana Ruiz', 'Ben Marsh', 'Cleo Quinn'];

async function addPeople(call: RunningApp['call']): Promise<void> {
  for (const displayName of people) {
    const username = displayName.toLowerCase().replace(' ', '.');
    await call('accounts.create', { username, displayName, password: { mode: 'none' } });
  }
}

/** Presses Tab until something with this name has the keyboard, as somebody without a mouse does. */
async function tabTo(window: Page, name: string | RegExp, key = 'Tab'): Promise<void> {
  for (let presses = 0; presses < 80; presses += 1) {
    const focused = await window.evaluate(() => {
      const element = document.activeElement;
      return element?.getAttribute('aria-label') ?? element?.textContent ?? '';
    });
    if (typeof name === 'string' ? focused === name : name.test(focused)) return;
    await window.keyboard.press(key);
  }
  throw new Error(`Tab never came to ${String(name)}`);
}

async function enterPage(window: Page, name: string): Promise<void> {
  await tabTo(window, name);
  await window.keyboard.press('Enter');
  await expect(window.getByRole('heading', { name, level: 1 })).toBeVisible();
}

/** Finds a member, opens the details and goes to one of their buttons. */
async function goToAction(window: Page, name: string, action: string): Promise<void> {
  await window.keyboard.press('Control+f');
  await window.keyboard.type(name);
  // The head and the one row that is meant: the answer to what was typed before is one row too.
  const rows = window.getByRole('grid', { name: 'Members' }).getByRole('row');
  await expect(rows).toHaveCount(2);
  await expect(rows.filter({ hasText: name })).toHaveCount(1);
  await window.keyboard.press('Enter');
  await expect(window.getByRole('complementary', { name: 'Member details' })).toContainText(name);
  await window.keyboard.press('Enter');
  await tabTo(window, action);
}

async function lock(window: Page, name: string, reason: string): Promise<void> {
  await goToAction(window, name, 'Lock…');
  await window.keyboard.press('Enter');
  await expect(window.getByRole('dialog', { name: `Lock ${name}` })).toBeVisible();
  await window.keyboard.type(reason);
  await window.keyboard.press('Enter');
  await expect(window.getByRole('dialog')).toHaveCount(0);
}

async function expectNoViolation(window: Page): Promise<void> {
  for (const colorScheme of ['light', 'dark'] as const) {
    await window.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    const { violations } = await new AxeBuilder({ page: window }).setLegacyMode().analyze();
    expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
  }
}

async function statusesOf(call: RunningApp['call']): Promise<Record<string, string>> {
  const { rows } = await call('accounts.list', { sort: { by: 'displayName', direction: 'asc' } });
  return Object.fromEntries(rows.map(({ displayName, status }) => [displayName, status]));
}

test('changes are undone from the history by keyboard, also after the app was closed and opened', async ({
  launch,
}) => {
  const first = await launch();
  await addPeople(first.call);
  await lock(first.window, 'Ana Ruiz', 'Unpaid');
  await lock(first.window, 'Ben Marsh', 'Lost card');
  await enterPage(first.window, 'History');
  await expectNoViolation(first.window);

  await tabTo(first.window, 'Undo: Locked Ana Ruiz — Unpaid');
  await first.window.keyboard.press('Enter');
  await expect(first.window.getByText('The change was undone')).toBeVisible();
  await expect(first.window.getByText('Undone: Locked Ana Ruiz — Unpaid')).toBeVisible();
  expect(await statusesOf(first.call)).toMatchObject({ 'Ana Ruiz': 'active', 'Ben Marsh': 'locked' });
  await expect(first.window.getByRole('button', { name: /^Locked Ana Ruiz/ })).toBeFocused();
  await first.close();

  const { window, call } = await launch({ profile: first.profile });
  await enterPage(window, 'History');
  await tabTo(window, 'Undo: Locked Ben Marsh — Lost card');
  await window.keyboard.press('Enter');
  await expect(window.getByText('Undone: Locked Ben Marsh — Lost card')).toBeVisible();
  expect(await statusesOf(call)).toMatchObject({ 'Ana Ruiz': 'active', 'Ben Marsh': 'active' });

  await tabTo(window, 'Do again: Locked Ben Marsh — Lost card', 'Shift+Tab');
  await window.keyboard.press('Enter');
  await expect(window.getByText('Done again: Locked Ben Marsh — Lost card')).toBeVisible();
  expect(await statusesOf(call)).toMatchObject({ 'Ben Marsh': 'locked' });

  await tabTo(window, 'Done again: Locked Ben Marsh — Lost card. Show the people');
  await window.keyboard.press('Enter');
  const details = window.getByRole('complementary', { name: 'Member details' });
  await expect(details).toContainText('Ben Marsh');
  await expect(details).toBeFocused();
});

test('an archived member is deleted for good by keyboard, once the right number is typed', async ({
  launch,
}) => {
  const { window, call, profile } = await launch();
  await addPeople(call);
  await goToAction(window, 'Cleo Quinn', 'Archive');
  await window.keyboard.press('Enter');
  await expect(window.getByText('Cleo Quinn was archived')).toBeVisible();

  await enterPage(window, 'Archived');
  await goToAction(window, 'Cleo Quinn', 'Delete for good…');
  await window.keyboard.press('Enter');
  const dialog = window.getByRole('dialog', { name: 'Delete Cleo Quinn for good?' });
  await expect(dialog).toContainText('This cannot be undone');
  await expect(dialog.getByRole('textbox')).toBeFocused();
  await expectNoViolation(window);

  await window.keyboard.type('2');
  await window.keyboard.press('Enter');
  await expect(dialog).toContainText('This is not the number of members that would be deleted.');
  await expect(dialog.getByRole('textbox')).toBeFocused();
  await expect(dialog.getByRole('button', { name: 'Delete for good' })).toBeDisabled();
  expect(await call('accounts.list', { filter: { status: 'archived' } })).toMatchObject({ total: 1 });

  await window.keyboard.press('Backspace');
  await window.keyboard.type('1');
  await window.keyboard.press('Enter');
  await expect(window.getByText('1 member was deleted for good')).toBeVisible();
  await expect(dialog).toHaveCount(0);
  await expect(window.getByRole('complementary', { name: 'Member details' })).toHaveCount(0);
  expect(await window.evaluate(() => document.activeElement !== document.body)).toBe(true);
  expect(await call('accounts.list', {})).toMatchObject({ total: 2 });
  const journal = JSON.stringify(sqlite3(join(profile, 'rollbook.db'), 'SELECT * FROM audit_entries'));
  expect(journal).not.toMatch(/cleo/i);

  await enterPage(window, 'History');
  await expect(window.getByText('Deleted 1 member for good')).toBeVisible();
  await expect(window.getByText('Cannot be undone: deleted for good', { exact: true })).toBeVisible();
});
