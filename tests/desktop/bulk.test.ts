import type { Locator, Page } from '@playwright/test';
import { readMembers } from '../../scripts/seed/fixtureMembers.ts';
import { expect, test, type RunningApp } from '../support/desktop.ts';

/** The grid has the keyboard, rather than the empty page. */
async function expectKeyboardInList(window: Page): Promise<void> {
  await expect(window.getByRole('grid', { name: 'Members' })).toBeFocused();
}

/** Opens the menu of the selection and chooses by the keyboard alone. */
async function choose(window: Page, name: string): Promise<Locator> {
  await window.keyboard.press('Shift+F10');
  const item = window.getByRole('menuitem', { name, exact: true });
  await expect(item).toBeVisible();
  for (let step = 0; step < 20; step += 1) {
    if (await item.evaluate((element) => element === document.activeElement)) break;
    await window.keyboard.press('ArrowDown');
  }
  await window.keyboard.press('Enter');
  const dialog = window.getByRole('dialog');
  await expect(dialog).toBeVisible();
  return dialog;
}

async function statuses(app: RunningApp): Promise<Record<string, number>> {
  const { totals } = await app.call('accounts.count', {
    queries: [{ filter: { status: 'active' } }, { filter: { status: 'locked' } }],
  });
  return { active: totals[0] ?? 0, locked: totals[1] ?? 0 };
}

async function openWithPeople(launch: () => Promise<RunningApp>): Promise<RunningApp> {
  const app = await launch();
  for (const { createdAt: _, ...person } of readMembers().slice(0, 60))
    await app.call('accounts.create', { ...person, password: { mode: 'none' } });
  await expect(app.window.getByRole('grid', { name: 'Members' })).toHaveAttribute('aria-rowcount', '61');
  return app;
}

test('a range is locked, seen and unlocked again, with the keyboard alone', async ({ launch }) => {
  const app = await openWithPeople(launch);
  const { window } = app;
  const { keyboard } = window;
  await keyboard.press('ArrowDown');
  await keyboard.press('ArrowDown');
  for (let step = 0; step < 4; step += 1) await keyboard.press('Shift+ArrowDown');
  await expect(window.getByText('5 members selected')).toBeVisible();

  const dialog = await choose(window, 'Lock…');
  await expect(dialog.getByRole('status', { name: 'What will happen' })).toContainText(
    '5 members will be locked.',
  );
  await expect(dialog.getByRole('combobox', { name: 'Reason' })).toBeFocused();
  await keyboard.type('Fees not paid');
  await expect(dialog.getByRole('button', { name: 'Lock 5 members' })).toBeVisible();
  expect(await statuses(app)).toEqual({ active: 60, locked: 0 });
  await keyboard.press('Enter');

  await expect(window.getByText('5 members were locked')).toBeVisible();
  await expect(dialog).toBeHidden();
  await expectKeyboardInList(window);
  await expect(window.locator('[role="row"][data-status="locked"]')).toHaveCount(5);
  expect(await statuses(app)).toEqual({ active: 55, locked: 5 });

  await keyboard.press('Control+z');
  await expect(window.getByText('The change was undone')).toBeVisible();
  await expect(window.locator('[role="row"][data-status="locked"]')).toHaveCount(0);
  expect(await statuses(app)).toEqual({ active: 60, locked: 0 });
  await expectKeyboardInList(window);
});

test('all that match a search get a group, but one, and lose it again by the toast', async ({ launch }) => {
  const app = await openWithPeople(launch);
  const { window } = app;
  const { keyboard } = window;
  const found = await app.call('accounts.list', { search: 'an', filter: { archived: false } });
  expect(found.total).toBeGreaterThan(3);
  const some = found.total - 1;

  await keyboard.press('/');
  await keyboard.type('an');
  await expect(window.getByText(`${found.total} of 60`)).toBeVisible();
  await keyboard.press('ArrowDown');
  await keyboard.press('Control+a');
  await expect(window.getByText(`All ${found.total} that match are selected`)).toBeVisible();
  await keyboard.press('Space');
  await expect(window.getByText(`${some} members selected`)).toBeVisible();
  // The menu of the one just taken out is about that one alone.
  await keyboard.press('ArrowDown');

  const dialog = await choose(window, 'Add to groups…');
  await expect(dialog.getByRole('combobox', { name: 'Groups' })).toBeFocused();
  await keyboard.type('Summer festival');
  await keyboard.press('Enter');
  await expect(dialog.getByText(`${some} members will be added to Summer festival.`)).toBeVisible();
  await keyboard.press('Enter');
  await expect(window.getByText(`${some} members were added to Summer festival`)).toBeVisible();
  await expectKeyboardInList(window);
  const inGroup = { conditions: [{ kind: 'group', match: 'any', names: ['Summer festival'] }] } as const;
  const countInGroup = async () =>
    (await app.call('accounts.count', { queries: [{ filter: structuredClone(inGroup) as never }] })).totals;
  expect(await countInGroup()).toEqual([some]);

  // The toasts lie after everything else on the page.
  await keyboard.press('Shift+Tab');
  const undo = window.getByRole('button', { name: 'Undo', exact: true });
  for (let step = 0; step < 80; step += 1) {
    if (await undo.evaluate((element) => element === document.activeElement)) break;
    await keyboard.press('Tab');
  }
  await keyboard.press('Enter');
  await expect(window.getByText(`Undone for ${some} members`)).toBeVisible();
  expect(await countInGroup()).toEqual([0]);
  await expect(window.locator('body')).not.toBeFocused();
});

test('Escape is safe at every step', async ({ launch }) => {
  const app = await openWithPeople(launch);
  const { window } = app;
  const { keyboard } = window;
  await keyboard.press('ArrowDown');
  await keyboard.press('Control+a');
  const dialog = await choose(window, 'Archive…');
  await expect(dialog.getByRole('button', { name: 'Archive 60 members' })).toBeFocused();
  await keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  await expectKeyboardInList(window);
  await expect(window.getByText('All 60 that match are selected')).toBeVisible();
  await keyboard.press('Escape');
  await expect(window.getByText('60 members', { exact: true })).toBeVisible();
  expect(await statuses(app)).toEqual({ active: 60, locked: 0 });
});
