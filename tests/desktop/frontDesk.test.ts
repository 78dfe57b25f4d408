// The pad at the counter in the real app, without a mouse: every answer it gives, and what it must not show.
import type { Page } from '@playwright/test';
import { expect, test, type RunningApp } from '../support/desktop.ts';
import { pressKeys } from '../support/keyboard.ts';
import { expectNoFaults, looks, put } from '../support/accessibility.ts';

const right = 'Blue-Kettle-42-of-the-sea';
const next = 'Green-Kettle-43-of-the-moon';

async function addPeople(call: RunningApp['call']): Promise<void> {
  const password = { mode: 'set', value: right } as const;
  await call('accounts.create', { username: 'ana', displayName: 'Ana Ruiz', password });
  const ben = await call('accounts.create', { username: 'ben', displayName: 'Ben Marsh', password });
  const until = '2199-03-04T10:00:00.000Z';
  await call('accounts.lock', { ids: [ben.account.id], reason: 'Fees not paid', until });
  await call('accounts.create', { username: 'cara', displayName: 'Cara Lind', password: { mode: 'none' } });
  await call('accounts.create', {
    username: 'dora',
    displayName: 'Dora Vega',
    password,
    mustChangePassword: true,
  });
}

/** Types as a member does. */
async function attempt(window: Page, login: string, password: string): Promise<void> {
  await expect(window.getByLabel('User name or e-mail')).toBeFocused();
  await window.keyboard.type(login);
  await window.keyboard.press('Tab');
  await window.keyboard.type(password);
  await window.keyboard.press('Enter');
}

async function openPad(window: Page): Promise<void> {
  await window.keyboard.press('Control+p');
  await expect(window.getByRole('heading', { name: 'Welcome', level: 1 })).toBeVisible();
}

test('every answer at the front desk, by keyboard alone', async ({ launch }) => {
  const { window, call } = await launch();
  await addPeople(call);
  await openPad(window);
  const pad = window.getByRole('main', { name: 'Front desk' });

  await attempt(window, 'ANA', right);
  await expect(pad.getByRole('heading', { name: 'Welcome, Ana Ruiz' })).toBeVisible();
  await expect(pad.getByRole('button', { name: 'Done' })).toBeFocused();
  await pressKeys(window, 'Enter');

  await attempt(window, 'ana', 'wrong');
  await expect(pad.getByRole('heading', { name: 'That is not right' })).toBeVisible();
  await expect(pad.getByLabel('Password', { exact: true })).toBeFocused();
  await pressKeys(window, 'Escape');

  await attempt(window, 'ben', right);
  await expect(pad).toContainText('Fees not paid');
  await expect(pad).toContainText('2199');
  await expect(pad).toContainText('A payment is still open.');
  await pressKeys(window, 'Enter');

  await attempt(window, 'cara', 'anything');
  await expect(pad.getByRole('heading', { name: 'There is no password that can be used' })).toBeVisible();
  await pressKeys(window, 'Enter');

  // Seven wrong ones: a wait of four seconds.
  for (const wait of [0, 0, 0, 0, 1_050, 2_050, 0]) {
    await call('accounts.checkPassword', { login: 'ben', password: 'wrong' });
    await window.waitForTimeout(wait);
  }
  await attempt(window, 'ben', right);
  await expect(pad.getByRole('heading', { name: 'Too many wrong tries' })).toBeVisible();
  await expect(pad.getByRole('timer')).toHaveCount(0, { timeout: 10_000 });
  await expect(pad.getByLabel('User name or e-mail')).toHaveValue('ben');
  await expect(pad.getByLabel('Password', { exact: true })).toBeFocused();
});

test('a password is changed on the pad, and the new one counts', async ({ launch }) => {
  const { window, call } = await launch();
  await addPeople(call);
  await openPad(window);
  await attempt(window, 'dora', right);
  await expect(window.getByLabel('New password', { exact: true })).toBeFocused();
  await window.keyboard.type(right);
  await expect(window.getByText(/This is the present password/)).toBeVisible();
  await pressKeys(window, 'Enter');
  await expect(window.getByLabel('New password', { exact: true })).toBeFocused();
  await pressKeys(window, 'Control+a');
  await window.keyboard.type(next);
  await pressKeys(window, 'Enter');
  await expect(window.getByText('The new password is saved and counts from now on.')).toBeVisible();
  await pressKeys(window, 'Enter');
  await attempt(window, 'dora', next);
  await expect(window.getByRole('heading', { name: 'Welcome, Dora Vega' })).toBeVisible();
  await pressKeys(window, 'Enter');
  await attempt(window, 'dora', right);
  await expect(window.getByRole('heading', { name: 'That is not right' })).toBeVisible();
});

test('nothing of other members can be read or reached from the pad, and nothing stays on it', async ({
  launch,
}) => {
  const { window, call } = await launch();
  await addPeople(call);
  await window.getByRole('row', { name: /Ana Ruiz/ }).click();
  await expect(window.getByRole('complementary', { name: 'Member details' })).toContainText('Ana Ruiz');
  await openPad(window);
  for (const name of ['Ana Ruiz', 'Ben Marsh', 'Cara Lind'])
    await expect(window.getByText(name).filter({ visible: true })).toHaveCount(0);
  for (const keys of ['Control+k', 'Control+f', 'Control+n', 'Control+e']) await window.keyboard.press(keys);
  await expect(window.getByRole('dialog')).toHaveCount(0);
  // Tab goes round inside the pad.
  for (let pressed = 0; pressed < 12; pressed += 1) {
    await window.keyboard.press('Tab');
    const outside = await window.evaluate(() => {
      const { activeElement, body } = document;
      return activeElement !== body && activeElement?.closest('main[aria-label="Front desk"]') === null;
    });
    expect(outside).toBe(false);
  }
  await pressKeys(window, 'Escape');
  await attempt(window, 'ana', 'wrong');
  await expect(window.getByRole('heading', { name: 'That is not right' })).toBeVisible();
  await pressKeys(window, 'Control+p', 'Control+p');
  await expect(window.getByLabel('User name or e-mail')).toHaveValue('');
  await pressKeys(window, 'Control+p');
  await expect(window.getByRole('complementary', { name: 'Member details' })).toContainText('Ana Ruiz');
});

for (const look of looks) {
  test(`no answer at the front desk has a fault that axe finds, ${look}`, async ({ launch }) => {
    const { window, call } = await launch();
    await put(window, look);
    await addPeople(call);
    await openPad(window);
    await expectNoFaults(window, 'the empty pad');
    for (const [login, password, outcome] of [
      ['ana', right, 'ok'],
      ['ana', 'wrong', 'wrong'],
      ['ben', right, 'locked'],
      ['cara', 'anything', 'no_password'],
      ['dora', right, 'choose'],
    ] as const) {
      await attempt(window, login, password);
      await expect(window.locator(`[data-outcome="${outcome}"]`)).toBeVisible();
      await expectNoFaults(window, outcome);
      await pressKeys(window, 'Escape');
    }
  });
}
