// Details, settings, duplicates, overview and look in the real app, without a mouse.
import { expect, test } from '../support/desktop.ts';
import { openPage, pressKeys, pressOn, reach } from '../support/keyboard.ts';

const none = { mode: 'none' } as const;

test('a field of one’s own is made, filled in, found and shown in the timeline', async ({ launch }) => {
  const { window, call } = await launch();
  await call('accounts.create', { username: 'ana', displayName: 'Ana Ruiz', password: none });
  await call('accounts.create', { username: 'bo', displayName: 'Bo Lind', password: none });
  await openPage(window, 'Settings');
  await pressOn(window, window.getByRole('button', { name: 'Add a field' }));
  await window.keyboard.type('Locker');
  await reach(window, window.getByRole('combobox', { name: 'Kind' }));
  await window.keyboard.type('Num');
  for (const name of ['No two members may have the same value', 'Show in the list', 'Find by the search'])
    await pressOn(window, window.getByRole('checkbox', { name }), 'Space');
  await pressOn(window, window.getByRole('button', { name: 'Add field' }));
  await expect(window.getByText('Field “Locker” added')).toBeVisible();

  await openPage(window, 'Members');
  await expect(window.getByRole('columnheader', { name: 'Locker' })).toBeVisible();
  await reach(window, window.getByRole('grid'));
  await pressKeys(window, 'Home', 'Enter');
  const panel = window.getByRole('complementary', { name: 'Member details' });
  const value = panel.getByRole('button', { name: /^Locker: / });
  await pressOn(window, value);
  await window.keyboard.type('217');
  await pressKeys(window, 'Enter');
  await expect(panel.getByRole('button', { name: 'Locker: 217' })).toBeFocused();
  await pressKeys(window, 'Alt+ArrowDown');
  await expect(panel.getByRole('heading', { name: 'Bo Lind' })).toBeVisible();
  await expect(value).toBeFocused();
  await pressKeys(window, 'Enter');
  await window.keyboard.type('217');
  await pressKeys(window, 'Enter');
  await expect(panel).toContainText('Another member already has this value');
  await pressKeys(window, 'Escape', 'Alt+ArrowUp');
  await expect(panel.getByRole('heading', { name: 'Ana Ruiz' })).toBeVisible();
  await expect(panel.locator('[data-kind] dt', { hasText: 'Locker' })).toBeVisible();

  await pressKeys(window, 'Escape', 'Control+f');
  await window.keyboard.type('217');
  await expect(window.getByRole('grid').getByRole('row')).toHaveCount(2);
});

test('groups, tags and a family are put in place in the details', async ({ launch }) => {
  const { window, call } = await launch();
  await call('accounts.create', { username: 'ana', displayName: 'Ana Ruiz', password: none });
  await call('accounts.create', { username: 'cara', displayName: 'Cara Ruiz', password: none });
  await reach(window, window.getByRole('grid'));
  await pressKeys(window, 'End', 'Enter');
  const panel = window.getByRole('complementary', { name: 'Member details' });
  await pressOn(window, panel.getByRole('button', { name: /^Groups: / }));
  await window.keyboard.type('Juniors');
  await pressKeys(window, 'Enter', 'Enter');
  await expect(panel.getByRole('button', { name: 'Groups: Juniors' })).toBeFocused();
  await pressOn(window, panel.getByRole('button', { name: /^Tags: / }));
  await window.keyboard.type('trial');
  await pressKeys(window, 'Tab');
  await expect(panel.getByRole('button', { name: 'Tags: trial' })).toBeVisible();
  await pressOn(window, panel.getByRole('button', { name: 'Choose whom this member belongs to' }));
  await window.keyboard.type('ana');
  await expect(window.getByRole('option', { name: /Ana Ruiz/ })).toBeVisible();
  await pressKeys(window, 'Enter');
  await expect(panel.getByRole('button', { name: /Ana Ruiz/ }).first()).toBeVisible();
  const { rows } = await call('accounts.list', { search: 'cara' });
  const { rows: parents } = await call('accounts.list', { search: 'ana' });
  expect(rows[0]).toMatchObject({ groups: ['Juniors'], tags: ['trial'], parentId: parents[0]?.id });
});

test('two of one person are found, merged side by side, and come apart again', async ({ launch }) => {
  const { window, call } = await launch();
  const ana = { username: 'ana', displayName: 'Ana Ruiz', email: 'ana.ruiz@gmail.com' };
  await call('accounts.create', { ...ana, password: none });
  const again = { username: 'ana2', displayName: 'ana ruiz', email: 'AnaRuiz@gmail.com', phone: '030 1' };
  await call('accounts.create', { ...again, password: none });
  await openPage(window, 'Duplicates');
  await pressOn(window, window.getByRole('button', { name: /^Compare / }));
  const dialog = window.getByRole('dialog', { name: 'Merge two members' });
  await expect(dialog.getByText('After merging')).toBeVisible();
  await pressOn(window, dialog.getByRole('button', { name: 'Merge', exact: true }));
  await expect(window.getByText(/^Merged into /)).toBeVisible();
  await expect(dialog).toHaveCount(0);
  expect((await call('accounts.list', { filter: { archived: false } })).total).toBe(1);
  await pressKeys(window, 'Control+z');
  await expect.poll(async () => (await call('accounts.list', { filter: { archived: false } })).total).toBe(2);
});

test('a bar of the overview leads to the people behind it, and the page prints in light', async ({
  launch,
}) => {
  const { window, call } = await launch();
  await call('accounts.create', {
    username: 'ana',
    displayName: 'Ana Ruiz',
    groups: ['Gym'],
    password: none,
  });
  await call('accounts.create', { username: 'bo', displayName: 'Bo Lind', password: none });
  await openPage(window, 'Overview');
  const chart = window.getByRole('region', { name: 'By group', exact: true }).first();
  await pressOn(window, chart.getByRole('button', { name: 'Show as table' }));
  await expect(chart.getByRole('row', { name: /Gym/ })).toContainText('1');
  await pressKeys(window, 'Enter');
  await pressOn(window, chart.getByRole('button', { name: /Gym/ }));
  await expect(window.getByRole('heading', { level: 1 })).toContainText('Gym');
  await expect(window.getByRole('grid').getByRole('row')).toHaveCount(2);
});

test('colours, rows and language change at once by the arrow keys, and keep what is typed', async ({
  launch,
}) => {
  const { window } = await launch();
  await openPage(window, 'Settings');
  await pressOn(window, window.getByRole('radio', { name: 'As the computer' }).nth(1), 'ArrowRight');
  await expect(window.locator('html')).toHaveAttribute('data-mantine-color-scheme', 'light');
  await pressKeys(window, 'ArrowRight');
  await expect(window.locator('html')).toHaveAttribute('data-mantine-color-scheme', 'dark');
  await pressKeys(window, 'ArrowRight');
  await expect(window.locator('html')).toHaveAttribute('data-theme', 'contrast');
  await reach(window, window.getByRole('radio', { name: 'As the computer' }).first(), 'Shift+Tab');
  await pressKeys(window, 'ArrowRight', 'ArrowRight', 'ArrowRight');
  await expect(window.getByRole('heading', { level: 1 })).toHaveText('Einstellungen');
  await expect(window.getByRole('radio', { name: 'Deutsch' })).toBeFocused();
});
