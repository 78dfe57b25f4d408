import type { Page } from '@playwright/test';
import { expect, test, type RunningApp } from '../support/desktop.ts';

const none = { mode: 'none' } as const;

async function addPeople(call: RunningApp['call']): Promise<void> {
  await call('accounts.create', {
    username: 'ana.ruiz',
    displayName: 'Ana Ruiz',
    email: 'ana@example.org',
    password: none,
  });
  await call('accounts.create', {
    username: 'zoe',
    displayName: 'Zoë Adams',
    phone: '+49 30 1234',
    password: none,
  });
  await call('accounts.create', { username: 'li.wei', displayName: '李伟', password: none });
}

const names = (window: Page) => window.getByRole('grid', { name: 'Members' }).getByRole('row');

async function openMember(window: Page, name: string): Promise<void> {
  await window.getByRole('row', { name: new RegExp(name) }).click();
  await window.keyboard.press('Enter');
  await expect(window.getByRole('complementary', { name: 'Member details' })).toContainText(name);
}

test('a first member is added by keyboard alone, and the temporary password works once shown', async ({
  launch,
}) => {
  const { window, call } = await launch();
  await expect(window.getByText('Add your first member')).toBeVisible();
  await window.keyboard.press('Control+n');
  const dialog = window.getByRole('dialog', { name: 'New member' });
  await expect(dialog).toBeVisible();
  await window.keyboard.press('Enter');
  await expect(dialog.getByText('Please fill this in.')).toBeVisible();
  await expect(dialog.getByRole('textbox', { name: 'User name' })).toBeFocused();
  await window.keyboard.type('ana.ruiz');
  await window.keyboard.press('Enter');
  const shown = window.getByRole('dialog', { name: 'Temporary password' });
  const password = /[a-z]+(-[a-z]+){4}/.exec((await shown.textContent()) ?? '')?.[0] ?? '';
  await shown.getByRole('button', { name: 'Copy' }).click();
  await shown.getByRole('button', { name: 'Done' }).click();
  await expect(window.locator('body')).not.toContainText(password);
  expect(await call('accounts.checkPassword', { login: 'ana.ruiz', password })).toMatchObject({
    outcome: 'ok',
    mustChangePassword: true,
  });
});

test('copying puts the password on the clipboard', async ({ launch }) => {
  const { application, window } = await launch();
  await window.keyboard.press('Control+n');
  await window.getByRole('textbox', { name: 'User name' }).fill('ana.ruiz');
  await window.getByRole('button', { name: 'Add member' }).click();
  const shown = window.getByRole('dialog', { name: 'Temporary password' });
  await shown.getByRole('button', { name: 'Copy' }).click();
  await expect(shown.getByText('Copied')).toBeVisible();
  const copied = await application.evaluate(({ clipboard }) => clipboard.readText());
  expect(copied).toMatch(/^[a-z-]+$/);
  await expect(shown).toContainText(copied);
});

test('a taken user name is an error at its field, and nothing typed is lost', async ({ launch }) => {
  const { window, call } = await launch();
  await addPeople(call);
  await window.getByRole('button', { name: 'New member' }).click();
  const dialog = window.getByRole('dialog', { name: 'New member' });
  await dialog.getByRole('textbox', { name: 'Name', exact: true }).fill('Another Ana');
  await dialog.getByRole('textbox', { name: 'User name' }).fill('ANA.Ruiz');
  await dialog.getByRole('textbox', { name: 'Notes' }).fill('typed');
  await dialog.getByRole('button', { name: 'Add member' }).click();
  const field = dialog.getByRole('textbox', { name: 'User name' });
  await expect(field).toHaveAttribute('aria-invalid', 'true');
  await expect(field).toBeFocused();
  await expect(dialog.getByRole('textbox', { name: 'Notes' })).toHaveValue('typed');
  await field.fill('ana.two');
  await dialog.getByRole('button', { name: 'Add member' }).click();
  await expect(window.getByRole('dialog', { name: 'Temporary password' })).toBeVisible();
});

test('search, status and sorting narrow and order the list', async ({ launch }) => {
  const { window, call } = await launch();
  await addPeople(call);
  await expect(names(window)).toHaveCount(4);
  await window.keyboard.press('Control+f');
  await window.keyboard.type('zoe');
  await expect(names(window)).toHaveCount(2);
  await expect(window.getByRole('row', { name: /Zoë Adams/ })).toBeVisible();
  await window.keyboard.press('Escape');
  await expect(names(window)).toHaveCount(4);
  await window.getByRole('columnheader', { name: 'User name' }).click();
  await expect(names(window).nth(1)).toContainText('ana.ruiz');
  await window.getByRole('columnheader', { name: 'User name' }).click();
  await expect(names(window).nth(1)).toContainText('zoe');
  await window.keyboard.press('/');
  await window.keyboard.type('nobody at all');
  await expect(window.getByText(/Nobody found/)).toBeVisible();
  await window.getByRole('button', { name: 'Clear search' }).last().click();
  await window.getByText('Locked', { exact: true }).click();
  await expect(window.getByText('Nobody is locked')).toBeVisible();
});

test('a member is edited, locked with a reason, checked at the desk, unlocked, archived and brought back', async ({
  launch,
}) => {
  const { window, call } = await launch();
  await addPeople(call);
  await openMember(window, 'Ana Ruiz');
  const panel = window.getByRole('complementary', { name: 'Member details' });
  await panel.getByRole('button', { name: /^Phone: / }).focus();
  await window.keyboard.press('Enter');
  await panel.getByRole('textbox', { name: 'Phone' }).fill('030 99');
  await window.keyboard.press('Enter');
  await expect(panel.getByRole('button', { name: 'Phone: 030 99' })).toBeFocused();

  await panel.getByRole('button', { name: 'Lock…' }).click();
  const lock = window.getByRole('dialog', { name: /Lock/ });
  await lock.getByRole('combobox', { name: 'Reason' }).fill('Fees not paid');
  await lock.getByRole('button', { name: 'Lock', exact: true }).click();
  await expect(panel).toContainText('Fees not paid');
  await expect(window.getByRole('row', { name: /Ana Ruiz/ })).toContainText('Locked');

  await panel.getByRole('button', { name: 'Reset password…' }).click();
  const reset = window.getByRole('dialog', { name: /Reset password/ });
  await reset.getByRole('button', { name: 'Reset password' }).click();
  const shown = window.getByRole('dialog', { name: 'Temporary password' });
  const password = /[a-z]+(-[a-z]+){4}/.exec((await shown.textContent()) ?? '')?.[0] ?? '';
  await shown.getByRole('button', { name: 'Done' }).click();

  await window.getByRole('button', { name: 'Front desk' }).click();
  const pad = window.getByRole('main', { name: 'Front desk' });
  await pad.getByRole('textbox', { name: 'User name or e-mail' }).fill('ANA@example.org');
  await pad.getByLabel('Password', { exact: true }).fill(password);
  await pad.getByRole('button', { name: 'Check', exact: true }).click();
  await expect(pad).toContainText('This membership is locked');
  await expect(pad).toContainText('Fees not paid');
  await pad.getByRole('button', { name: /Leave the front desk/ }).click();

  await panel.getByRole('button', { name: 'Unlock' }).click();
  await expect(panel.getByRole('button', { name: 'Lock…' })).toBeVisible();
  await panel.getByRole('button', { name: 'Archive' }).click();
  await expect(window.getByRole('row', { name: /Ana Ruiz/ })).toHaveCount(0);
  await window.getByRole('button', { name: 'Undo' }).last().click();
  await expect(window.getByRole('row', { name: /Ana Ruiz/ })).toBeVisible();
  const { rows } = await call('accounts.list', { search: 'ana' });
  expect(rows[0]).toMatchObject({ status: 'active', phone: '030 99', hasPassword: true });
});

test('somebody else changed the member meanwhile: both versions are seen, none is lost', async ({
  launch,
}) => {
  const { window, call } = await launch();
  await addPeople(call);
  await openMember(window, 'Ana Ruiz');
  const panel = window.getByRole('complementary', { name: 'Member details' });
  await panel.getByRole('button', { name: /^Phone: / }).click();
  await panel.getByRole('textbox', { name: 'Phone' }).fill('mine 1');
  const { rows } = await call('accounts.list', { search: 'ana' });
  const [ana] = rows;
  if (!ana) throw new Error('Ana is missing');
  await call('accounts.update', { id: ana.id, version: ana.version, changes: { phone: 'theirs 2' } });
  await expect(panel).toContainText('Changed meanwhile, now: theirs 2');
  await window.keyboard.press('Enter');
  const conflict = panel.getByRole('alert');
  await expect(conflict).toContainText('mine 1');
  await expect(conflict).toContainText('theirs 2');
  await conflict.getByRole('button', { name: 'Save yours' }).click();
  await expect(panel.getByRole('button', { name: 'Phone: mine 1' })).toBeVisible();
  expect((await call('accounts.get', { id: ana.id })).phone).toBe('mine 1');
});

test('100,000-row lists need no mouse: arrows, Page Down, End and Enter find a member', async ({
  launch,
}) => {
  const { window, call } = await launch();
  for (let index = 0; index < 60; index += 1) {
    const displayName = `Member ${String(index).padStart(2, '0')}`;
    await call('accounts.create', { username: `m${index}`, displayName, password: none });
  }
  await window.getByRole('row', { name: /Member 00/ }).click();
  await window.keyboard.press('ArrowDown');
  await window.keyboard.press('End');
  await expect(window.getByRole('row', { name: /Member 59/ })).toHaveAttribute('aria-selected', 'true');
  await window.keyboard.press('Home');
  await window.keyboard.press('PageDown');
  await window.keyboard.press('ArrowUp');
  await window.keyboard.press('Enter');
  await expect(window.getByRole('complementary', { name: 'Member details' })).toContainText(/Member [1-3]\d/);
});

test('closing the window over something typed asks first, and keeps it when one goes on working', async ({
  launch,
}) => {
  const { application, window, call } = await launch();
  await addPeople(call);
  await openMember(window, 'Ana Ruiz');
  const panel = window.getByRole('complementary', { name: 'Member details' });
  await panel.getByRole('button', { name: /^Phone: / }).click();
  const phone = panel.getByRole('textbox', { name: 'Phone' });
  await phone.pressSequentially('030 7');
  const close = (answer: number) =>
    application.evaluate(({ BrowserWindow, dialog }, choice) => {
      dialog.showMessageBoxSync = (...options: unknown[]) => {
        Reflect.set(globalThis, 'question', JSON.stringify(options.at(-1)));
        return choice;
      };
      BrowserWindow.getAllWindows()[0]?.close();
    }, answer);
  await close(0);
  const question = () => application.evaluate(() => String(Reflect.get(globalThis, 'question')));
  await expect.poll(question).toContain('There is something you have not saved. Close anyway?');
  await expect(phone).toHaveValue('030 7');
  const closed = application.waitForEvent('close');
  await close(1).catch(() => undefined);
  await closed;
});
