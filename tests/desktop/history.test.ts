import { join } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect, sqlite3, test, type RunningApp } from '../support/desktop.ts';
import { openPage, pressOn } from '../support/keyboard.ts';

const people = ['Ana Ruiz', 'Ben Marsh', 'Cleo Quinn'];

async function addPeople(call: RunningApp['call']): Promise<void> {
  for (const displayName of people) {
    const username = displayName.toLowerCase().replace(' ', '.');
    await call('accounts.create', { username, displayName, password: { mode: 'none' } });
  }
}

/** Finds a member, opens the details and presses one of their buttons. */
async function pressAction(window: Page, name: string, action: string): Promise<void> {
  await window.keyboard.press('Control+f');
  await window.keyboard.type(name);
  // The head and the one row that is meant: the answer to what was typed before is one row too.
  const rows = window.getByRole('grid', { name: 'Members' }).getByRole('row');
  await expect(rows).toHaveCount(2);
  await expect(rows.filter({ hasText: name })).toHaveCount(1);
  await window.keyboard.press('Enter');
  const details = window.getByRole('complementary', { name: 'Member details' });
  await expect(details).toContainText(name);
  await window.keyboard.press('Enter');
  await pressOn(window, details.getByRole('button', { name: action, exact: true }));
}

async function lock(window: Page, name: string, reason: string): Promise<void> {
  await pressAction(window, name, 'Lock…');
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
  await openPage(first.window, 'History');
  await expectNoViolation(first.window);

  await pressOn(first.window, first.window.getByRole('button', { name: 'Undo: Locked Ana Ruiz — Unpaid' }));
  await expect(first.window.getByText('The change was undone')).toBeVisible();
  await expect(first.window.getByText('Undone: Locked Ana Ruiz — Unpaid')).toBeVisible();
  expect(await statusesOf(first.call)).toMatchObject({ 'Ana Ruiz': 'active', 'Ben Marsh': 'locked' });
  await expect(first.window.getByRole('button', { name: /^Locked Ana Ruiz/ })).toBeFocused();
  await first.close();

  const { window, call } = await launch({ profile: first.profile });
  await openPage(window, 'History');
  await pressOn(window, window.getByRole('button', { name: 'Undo: Locked Ben Marsh — Lost card' }));
  await expect(window.getByText('Undone: Locked Ben Marsh — Lost card')).toBeVisible();
  expect(await statusesOf(call)).toMatchObject({ 'Ana Ruiz': 'active', 'Ben Marsh': 'active' });

  await pressOn(window, window.getByRole('button', { name: 'Do again: Locked Ben Marsh — Lost card' }));
  await expect(window.getByText('Done again: Locked Ben Marsh — Lost card')).toBeVisible();
  expect(await statusesOf(call)).toMatchObject({ 'Ben Marsh': 'locked' });

  await pressOn(
    window,
    window.getByRole('button', { name: 'Done again: Locked Ben Marsh — Lost card. Show the people' }),
  );
  const details = window.getByRole('complementary', { name: 'Member details' });
  await expect(details).toContainText('Ben Marsh');
  await expect(details).toBeFocused();
});

test('an archived member is deleted for good by keyboard, once the right number is typed', async ({
  launch,
}) => {
  const { window, call, profile } = await launch();
  await addPeople(call);
  await pressAction(window, 'Cleo Quinn', 'Archive');
  await expect(window.getByText('Cleo Quinn was archived')).toBeVisible();

  await openPage(window, 'Archived');
  await pressAction(window, 'Cleo Quinn', 'Delete for good…');
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

  await openPage(window, 'History');
  await expect(window.getByText('Deleted 1 member for good')).toBeVisible();
  await expect(window.getByText('Cannot be undone: deleted for good', { exact: true })).toBeVisible();
});
