// Every screen, looked at by axe in light, dark and high contrast.
import { expectNoFaults, looks, put } from '../support/accessibility.ts';
import { expect, test, untilReady, type RunningApp } from '../support/desktop.ts';

const none = { mode: 'none' } as const;

/** Enough that every page has something of everything to show. */
async function fill(call: RunningApp['call']): Promise<void> {
  await call('customFields.create', { label: 'Shoe', type: 'choice', choices: ['S', 'M'], inList: true });
  const people = [
    {
      username: 'ana.ruiz',
      displayName: 'Ana Ruiz',
      email: 'ana.ruiz@gmail.com',
      groups: ['Gym'],
      tags: ['trial'],
    },
    { username: 'ana2', displayName: 'ana ruiz', email: 'anaruiz@gmail.com', notes: 'Paid in cash.' },
    { username: 'zoe', displayName: 'Zoë Adams', phone: '+49 30 1234' },
    { username: 'gone', displayName: 'Gone With', groups: ['Gym'] },
  ];
  const ids = [];
  for (const person of people)
    ids.push((await call('accounts.create', { ...person, password: none })).account.id);
  const [ana = '', , zoe = '', gone = ''] = ids;
  await call('accounts.update', { id: ana, version: 1, changes: { parentId: zoe, custom: { shoe: 'M' } } });
  await call('accounts.lock', { ids: [zoe], reason: 'Fees not paid', until: '2199-01-01T00:00:00.000Z' });
  await call('accounts.archive', { ids: [gone] });
  const filter = {
    archived: false,
    conditions: [{ kind: 'group' as const, match: 'any' as const, names: ['Gym'] }],
  };
  await call('views.save', { name: 'At the gym', query: { filter }, sort: null });
}

for (const look of looks) {
  test(`no list, panel or dialog has a fault that axe finds, ${look}`, async ({ launch }) => {
    const { window, call } = await launch();
    await put(window, look);
    await expectNoFaults(window, 'empty');
    await fill(call);
    await expect(window.getByRole('grid', { name: 'Members' }).getByRole('row')).toHaveCount(4);
    await expectNoFaults(window, 'list');
    await window.getByRole('row', { name: /Ana Ruiz/ }).click();
    await expect(window.getByRole('complementary', { name: 'Member details' })).toContainText('Ana Ruiz');
    await expectNoFaults(window, 'details');
    for (const [button, dialog] of [
      ['New member', 'New member'],
      ['Export…', 'Export members'],
      ['Lock…', /Lock/],
      ['Reset password…', /Reset password/],
    ] as const) {
      await window.getByRole('button', { name: button }).click();
      await expect(window.getByRole('dialog', { name: dialog })).toBeVisible();
      await expectNoFaults(window, button);
      await window.keyboard.press('Escape');
      await expect(window.getByRole('dialog')).toHaveCount(0);
    }
    await window.getByRole('button', { name: 'View', exact: true }).click();
    await expectNoFaults(window, 'columns');
    await window.keyboard.press('Escape');
    for (const [keys, dialog] of [
      ['Control+k', 'Find members and actions'],
      ['?', 'Keyboard shortcuts'],
    ] as const) {
      await window.getByRole('grid').focus();
      await window.keyboard.press(keys);
      await expect(window.getByRole('dialog', { name: dialog })).toBeVisible();
      await expectNoFaults(window, dialog);
      await window.keyboard.press('Escape');
    }
  });

  test(`no page has a fault that axe finds, ${look}`, async ({ launch }) => {
    const { window, call } = await launch();
    await put(window, look);
    await fill(call);
    // Views and fields are told to the page by the page itself, which does not know of these.
    await window.reload();
    await untilReady(window);
    const go = async (name: string) => {
      await window.getByRole('navigation').getByRole('button', { name, exact: true }).click();
      await expect(window.getByRole('heading', { name, level: 1 })).toBeVisible();
    };
    await window
      .getByRole('navigation')
      .getByRole('button', { name: /^At the gym/ })
      .click();
    await window.getByRole('button', { name: /Change this filter$/ }).click();
    await expect(window.getByRole('dialog')).toBeVisible();
    await expectNoFaults(window, 'a filter of a saved view');
    await window.keyboard.press('Escape');
    for (const page of ['Overview', 'Locks', 'Passwords', 'Archived', 'Duplicates', 'History', 'Settings']) {
      await go(page);
      await expect(window.locator('[aria-busy="true"]')).toHaveCount(0);
      await expectNoFaults(window, page);
    }
    await window.getByRole('button', { name: 'Add a field' }).click();
    await expectNoFaults(window, 'a new field');
    await window.keyboard.press('Escape');
    await window.getByRole('button', { name: 'Add a reason' }).click();
    await expectNoFaults(window, 'a new reason to lock');
    await window.keyboard.press('Escape');
    await go('Locks');
    await window.getByRole('gridcell').nth(20).click();
    await expectNoFaults(window, 'locks of a day');
    await go('Duplicates');
    await window.getByRole('button', { name: /^Compare / }).click();
    await expect(window.getByText('After merging')).toBeVisible();
    await expectNoFaults(window, 'two side by side');
    await window.keyboard.press('Escape');
    await go('Members');
    await window.getByRole('grid').focus();
    await window.keyboard.press('Control+a');
    await expect(window.getByText(/that match are selected/)).toBeVisible();
    await expectNoFaults(window, 'selection');
  });
}
