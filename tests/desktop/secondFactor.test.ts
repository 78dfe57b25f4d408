// A second factor from the first picture to its removal in the real app, without a mouse.
import type { Page } from '@playwright/test';
import { expectNoFaults } from '../support/accessibility.ts';
import { authenticator } from '../support/authenticator.ts';
import { expect, test, type RunningApp } from '../support/desktop.ts';
import { pressKeys, pressOn, reach } from '../support/keyboard.ts';

const password = 'Blue-Kettle-42-of-the-sea';

async function openAna({ window, call }: Pick<RunningApp, 'window' | 'call'>): Promise<void> {
  const value = { mode: 'set', value: password } as const;
  await call('accounts.create', { username: 'ana', displayName: 'Ana Ruiz', password: value });
  await window.getByRole('row', { name: /Ana Ruiz/ }).waitFor();
  await reach(window, window.getByRole('grid'));
  await pressKeys(window, 'Home', 'Enter', 'Enter');
  await expect(window.getByRole('complementary')).toContainText('The password alone is asked for.');
}

/** The secret as a member without a camera types it; the app is then a minute ahead of nobody. */
async function appOf(window: Page) {
  const secret = (await window.getByText(/^([A-Z2-7]{4}-){7}[A-Z2-7]{4}$/).textContent()) ?? '';
  return authenticator(`otpauth://totp/x?secret=${secret.replaceAll('-', '')}`);
}

async function signIn(window: Page, code: string): Promise<void> {
  await expect(window.getByLabel('User name or e-mail')).toBeFocused();
  await window.keyboard.type('ana');
  await window.keyboard.press('Tab');
  await window.keyboard.type(password);
  await window.keyboard.press('Enter');
  const field = window.getByLabel('Code from the app');
  await expect(field).toBeFocused();
  if (code.length > 6) {
    await pressOn(window, window.getByRole('button', { name: 'I have a recovery code' }));
    await expect(window.getByLabel('Recovery code')).toBeFocused();
  }
  await window.keyboard.type(code);
  await window.keyboard.press('Enter');
}

test('a second factor is set up, asked for at the pad, and removed, by keyboard alone', async ({
  launch,
}) => {
  const app = await launch();
  const { window } = app;
  await openAna(app);
  await pressOn(window, window.getByRole('button', { name: 'Set up…' }));
  const dialog = window.getByRole('dialog', { name: 'Set up a second factor' });
  await expect(dialog.getByRole('img', { name: 'QR code for the app' })).toBeVisible();
  await expect(dialog.getByLabel('Code that the app shows now')).toBeFocused();
  await expectNoFaults(window, 'a second factor');
  const phone = await appOf(window);
  const first = phone.codeAt(new Date());
  await window.keyboard.type(first);
  await window.keyboard.press('Enter');
  const codes = window.getByRole('list', { name: 'Recovery codes' }).getByRole('listitem');
  await expect(codes).toHaveCount(10);
  await expectNoFaults(window, 'a second factor');
  const recovery = (await codes.first().textContent()) ?? '';
  await pressOn(window, window.getByRole('button', { name: 'Done' }));
  await expect(window.getByRole('complementary')).toContainText('10 recovery codes are left.');

  await window.keyboard.press('Control+p');
  // The code that confirmed it is used up.
  await signIn(window, first);
  await expect(window.getByRole('heading', { name: 'The code does not fit' })).toBeVisible();
  await expectNoFaults(window, 'a second factor');
  await window.keyboard.type(phone.codeAt(new Date(Date.now() + 30_000)));
  await window.keyboard.press('Enter');
  await expect(window.getByRole('heading', { name: 'Welcome, Ana Ruiz' })).toBeVisible();
  await pressKeys(window, 'Enter');
  await signIn(window, recovery);
  await expect(window.getByRole('heading', { name: 'Welcome, Ana Ruiz' })).toBeVisible();
  await pressKeys(window, 'Enter');
  await signIn(window, recovery);
  await expect(window.getByRole('heading', { name: 'The code does not fit' })).toBeVisible();
  await pressKeys(window, 'Escape', 'Control+p');

  await expect(window.getByRole('complementary')).toContainText('9 recovery codes are left.');
  await pressOn(window, window.getByRole('button', { name: 'Remove…' }));
  const ask = window.getByRole('dialog', { name: 'Remove the second factor?' });
  await expect(ask.getByRole('button', { name: 'Cancel' })).toBeFocused();
  await pressOn(window, ask.getByRole('button', { name: 'Remove' }));
  await expect(window.getByRole('complementary')).toContainText('The password alone is asked for.');
});
