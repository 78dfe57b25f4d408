// The list, its columns, filters and views in the real app, without a mouse.
import type { Page } from '@playwright/test';
import { expect, test, type RunningApp } from '../support/desktop.ts';
import { pressKeys, pressOn, reach } from '../support/keyboard.ts';

const none = { mode: 'none' } as const;

async function addPeople(call: RunningApp['call']): Promise<void> {
  const people = [
    {
      username: 'ana',
      displayName: 'Ana Ruiz',
      email: 'ana@example.org',
      memberNumber: 'M-3',
      groups: ['Gym'],
    },
    {
      username: 'zoe',
      displayName: 'Zoë Adams',
      phone: '+49 30 1234',
      memberNumber: 'M-1',
      notes: '100% _sure_',
    },
    { username: 'li', displayName: '李伟', memberNumber: 'M-2', groups: ['Gym', 'Pool'] },
  ];
  for (const person of people) await call('accounts.create', { ...person, password: none });
}

const rows = (window: Page) => window.getByRole('grid', { name: 'Members' }).getByRole('row');
const head = (window: Page, name: string) => window.getByRole('columnheader', { name, exact: true });

async function type(window: Page, search: string): Promise<void> {
  await pressKeys(window, 'Control+f');
  await window.keyboard.type(search);
}

test('columns are shown, moved, sized and sorted by keyboard, and stay so after a restart', async ({
  launch,
}) => {
  const { window, call, profile, close } = await launch();
  await addPeople(call);
  const view = window.getByRole('button', { name: 'View', exact: true });
  await pressOn(window, view);
  await pressOn(window, window.getByRole('radio', { name: 'Comfortable' }), 'ArrowRight');
  await pressOn(window, window.getByRole('checkbox', { name: 'Number', exact: true }), 'Space');
  await expect(head(window, 'Number')).toBeVisible();
  await pressOn(window, window.getByRole('button', { name: 'Move Number up' }));
  await pressKeys(window, 'Escape');
  await expect(view).toBeFocused();
  const order = () =>
    window.getByRole('columnheader').evaluateAll((heads) => heads.map((one) => one.ariaLabel));
  expect((await order()).indexOf('Number')).toBeLessThan((await order()).indexOf('User name'));

  await pressOn(window, head(window, 'Number').getByRole('button'));
  await expect(head(window, 'Number')).toHaveAttribute('aria-sort', 'ascending');
  await expect(rows(window).nth(1)).toContainText('Zoë Adams');
  const edge = window.getByRole('separator', { name: 'Width of the column Number' });
  await reach(window, edge);
  const before = Number(await edge.getAttribute('aria-valuenow'));
  await pressKeys(window, 'ArrowRight', 'Shift+ArrowRight');
  await expect(edge).toHaveAttribute('aria-valuenow', String(before + 48));
  const seen = await order();
  await close();

  const again = await launch({ profile });
  await expect(head(again.window, 'Number')).toBeVisible();
  expect(
    await again.window.getByRole('columnheader').evaluateAll((heads) => heads.map((one) => one.ariaLabel)),
  ).toEqual(seen);
  await expect(again.window.locator('html')).toHaveAttribute('data-density', 'compact');
});

test('search finds parts of words in any order and without accents, marks them, and takes signs as signs', async ({
  launch,
}) => {
  const { window, call } = await launch();
  await addPeople(call);
  await type(window, 'ADA zoe');
  await expect(rows(window)).toHaveCount(2);
  await expect(window.getByText('1 of 3')).toBeVisible();
  await expect(rows(window).nth(1).locator('mark').first()).toHaveText('Zoë');
  for (const [search, found] of [
    ['1234', 1],
    ['m-', 3],
    ['%', 1],
    ['_', 1],
    ['*', 0],
    ['"', 0],
    ['李', 1],
  ] as const) {
    await type(window, search);
    await expect(rows(window)).toHaveCount(found === 0 ? 0 : found + 1);
  }
  await pressKeys(window, 'Escape');
  await expect(rows(window)).toHaveCount(4);
});

test('a filter is chosen, saved as a view and counts on, all by keyboard', async ({ launch }) => {
  const { window, call } = await launch();
  await addPeople(call);
  await pressOn(window, window.getByRole('button', { name: 'Add a filter' }));
  await pressKeys(window, 'Enter');
  const editor = window.getByRole('dialog', { name: 'Group' });
  await pressOn(window, editor.getByRole('checkbox', { name: 'Pool' }), 'Space');
  await expect(editor.getByText('1 member fits')).toBeVisible();
  await pressOn(window, editor.getByRole('button', { name: 'Apply' }));
  await expect(rows(window)).toHaveCount(2);
  await expect(window.getByRole('button', { name: 'Add a filter' })).toBeFocused();

  await pressOn(window, window.getByRole('button', { name: 'Save as view…' }));
  await window.keyboard.type('Swimmers');
  await pressKeys(window, 'Enter');
  const entry = window.getByRole('navigation').getByRole('button', { name: /^Swimmers/ });
  await expect(entry).toContainText('1');
  await call('accounts.create', { username: 'bo', displayName: 'Bo Lind', groups: ['pool'], password: none });
  await expect(entry).toContainText('2');
  await expect(rows(window)).toHaveCount(3);

  const members = window.getByRole('navigation').getByRole('button', { name: 'Members', exact: true });
  await pressOn(window, members);
  await expect(rows(window)).toHaveCount(5);
  await pressOn(window, entry);
  await expect(rows(window)).toHaveCount(3);
  await reach(window, window.getByRole('button', { name: 'Group: Pool. Change this filter' }));
  await pressKeys(window, 'Backspace');
  await expect(rows(window)).toHaveCount(5);
  await expect(window.getByRole('button', { name: 'Add a filter' })).toBeFocused();
});

test('the palette, the sheet of keys and the menu of a row open, act and close by keyboard', async ({
  launch,
}) => {
  const { window, call } = await launch();
  await addPeople(call);
  await pressKeys(window, 'Control+k');
  await window.keyboard.type('zoe');
  await expect(window.getByRole('option', { name: /Zoë Adams/ })).toHaveAttribute('aria-selected', 'true');
  await pressKeys(window, 'Enter');
  const panel = window.getByRole('complementary', { name: 'Member details' });
  await expect(panel.getByRole('heading', { name: 'Zoë Adams' })).toBeVisible();
  await pressKeys(window, 'Escape');
  await expect(panel).toHaveCount(0);

  await pressKeys(window, 'Home');
  await expect(window.getByRole('grid')).toBeFocused();
  await pressKeys(window, 'Shift+F10');
  const menu = window.getByRole('menu', { name: 'Actions for Ana Ruiz' });
  await expect(menu).toBeVisible();
  await window.keyboard.type('a');
  await pressKeys(window, 'Enter');
  await expect(window.getByText('Ana Ruiz was archived')).toBeVisible();
  await expect(rows(window)).toHaveCount(3);
  await expect(window.getByRole('grid')).toBeFocused();
  await pressKeys(window, 'Control+z');
  await expect(rows(window)).toHaveCount(4);

  await window.keyboard.type('?');
  await expect(window.getByRole('dialog', { name: 'Keyboard shortcuts' })).toBeVisible();
  await pressKeys(window, 'Escape');
  await expect(window.getByRole('dialog')).toHaveCount(0);
  await expect(window.getByRole('grid')).toBeFocused();
});
