// What the mouse does to the list besides a plain click.
import type { Locator, Page } from '@playwright/test';
import { expect, test, type RunningApp } from '../support/desktop.ts';

const none = { mode: 'none' } as const;

async function addPeople(call: RunningApp['call']): Promise<void> {
  await call('accounts.create', { username: 'ana', displayName: 'Ana Ruiz', phone: '030 1', password: none });
  await call('accounts.create', { username: 'zoe', displayName: 'Zoë Adams', password: none });
}

const head = (window: Page, name: string) => window.getByRole('columnheader', { name, exact: true });
const edge = (window: Page, name: string) =>
  window.getByRole('separator', { name: `Width of the column ${name}` });

function order(window: Page): Promise<(string | null)[]> {
  return window.getByRole('columnheader').evaluateAll((heads) => heads.map((one) => one.ariaLabel));
}

async function widthOf(control: Locator): Promise<number> {
  return Math.round((await control.boundingBox())?.width ?? 0);
}

async function centreOf(control: Locator): Promise<{ x: number; y: number }> {
  const box = await control.boundingBox();
  if (box === null) throw new Error(`${String(control)} is not on screen`);
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}

/** Presses at one place, moves in steps as a hand does, and lets go at the other. */
async function drag(
  window: Page,
  from: { x: number; y: number },
  to: { x: number; y: number },
): Promise<void> {
  await window.mouse.move(from.x, from.y);
  await window.mouse.down();
  await window.mouse.move(to.x, to.y, { steps: 12 });
  await window.mouse.up();
}

test('two clicks on a row go into the details of that member, and Enter goes on to their first field', async ({
  launch,
}) => {
  const { window, call } = await launch();
  await addPeople(call);
  const panel = window.getByRole('complementary', { name: 'Member details' });
  await window.getByRole('row', { name: /Ana Ruiz/ }).dblclick();
  await expect(panel.getByRole('heading', { name: 'Ana Ruiz' })).toBeVisible();
  await expect(panel).toBeFocused();
  await window.getByRole('row', { name: /Zoë Adams/ }).dblclick();
  await expect(panel.getByRole('heading', { name: 'Zoë Adams' })).toBeVisible();
  await expect(panel).toBeFocused();
  await window.keyboard.press('Enter');
  await expect(panel.getByRole('button', { name: /^Name: / })).toBeFocused();
  await window.keyboard.press('Escape');
  await expect(panel).toHaveCount(0);
  await expect(window.getByRole('grid', { name: 'Members' })).toBeFocused();
});

test('two clicks on a tick choose nobody and open nobody', async ({ launch }) => {
  const { window, call } = await launch();
  await addPeople(call);
  const tick = window.getByRole('row', { name: /Ana Ruiz/ }).getByRole('checkbox');
  await tick.dblclick();
  await expect(tick).not.toBeChecked();
  await expect(window.getByRole('complementary', { name: 'Member details' })).toHaveCount(0);
});

test("a column's edge is dragged wider, and two clicks on it give the usual width back", async ({
  launch,
}) => {
  const first = await launch();
  await addPeople(first.call);
  const name = head(first.window, 'User name');
  const before = await widthOf(name);
  const from = await centreOf(edge(first.window, 'User name'));
  await drag(first.window, from, { x: from.x + 70, y: from.y + 40 });
  await expect.poll(() => widthOf(name)).toBe(before + 70);
  await expect(edge(first.window, 'User name')).toHaveAttribute('aria-valuenow', String(before + 70));
  await expect(name).toHaveAttribute('aria-sort', 'none');
  const seen = await order(first.window);
  await first.close();

  const { window } = await launch({ profile: first.profile });
  expect(await widthOf(head(window, 'User name'))).toBe(before + 70);
  expect(await order(window)).toEqual(seen);
  await edge(window, 'User name').dblclick();
  await expect.poll(() => widthOf(head(window, 'User name'))).toBeLessThan(before + 70);
});

test('columns are dragged to another place by their heads and in the menu, the name stays first', async ({
  launch,
}) => {
  const first = await launch();
  await addPeople(first.call);
  const { window } = first;
  const before = await order(window);
  expect(before.indexOf('Status')).toBeGreaterThan(before.indexOf('User name'));
  await drag(window, await centreOf(head(window, 'Status')), await centreOf(head(window, 'User name')));
  await expect(async () => {
    const now = await order(window);
    expect(now.indexOf('Status')).toBe(now.indexOf('User name') - 1);
  }).toPass();

  await drag(window, await centreOf(head(window, 'User name')), await centreOf(head(window, 'Name')));
  expect((await order(window))[1]).toBe('Name');

  await window.getByRole('button', { name: 'View', exact: true }).click();
  const entries = window.getByRole('group', { name: 'View' }).getByRole('listitem');
  await drag(
    window,
    await centreOf(entries.filter({ hasText: 'E-mail' })),
    await centreOf(entries.filter({ hasText: 'Status' })),
  );
  await window.keyboard.press('Escape');
  await expect(async () => {
    const now = await order(window);
    expect(now.indexOf('E-mail')).toBe(now.indexOf('Status') - 1);
  }).toPass();
  const seen = await order(window);
  await first.close();
  const again = await launch({ profile: first.profile });
  await expect(head(again.window, 'E-mail')).toBeVisible();
  expect(await order(again.window)).toEqual(seen);
});
