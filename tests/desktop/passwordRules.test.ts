import { expect, test } from '../support/desktop.ts';

test('the owner sets a rule, and a typed password is measured and refused by it', async ({ launch }) => {
  const { window, call } = await launch();
  await call('accounts.create', {
    username: 'ana.ruiz',
    displayName: 'Ana Ruiz',
    password: { mode: 'none' },
  });

  await window.getByRole('button', { name: 'Settings' }).click();
  const rules = window.getByRole('region', { name: 'Passwords', exact: true });
  await rules.getByLabel('Least number of characters').fill('12');
  await expect(rules).toContainText('With fewer than 15 characters');
  await rules.getByLabel(/^Words nobody/).fill('Eastside Gym\nMill Lane');
  await rules.getByRole('button', { name: 'Save' }).click();
  await expect(rules.getByRole('button', { name: 'Save' })).toHaveCount(0);
  const { passwords } = await call('policy.get', {});
  expect(passwords).toMatchObject({
    minimumLength: 12,
    blockedWords: ['Eastside Gym', 'Mill Lane'],
    history: 0,
  });

  await window.getByRole('button', { name: 'Members', exact: true }).click();
  await window.getByRole('gridcell', { name: 'Ana Ruiz', exact: true }).click();
  await window.getByRole('button', { name: 'Reset password…' }).click();
  const dialog = window.getByRole('dialog', { name: /Reset password/ });
  await dialog.getByRole('radio', { name: 'Type one' }).check();
  const typed = dialog.getByLabel('Password', { exact: true });
  const meter = dialog.getByRole('meter', { name: 'Strength' });
  await expect(dialog).toContainText('At least 12 characters');
  await typed.fill('eastside-gym-1');
  await expect(dialog).toContainText('made of words of your business');
  await expect(meter).toHaveAttribute('aria-valuetext', 'Very weak');
  await dialog.getByRole('button', { name: 'Reset password' }).click();
  await expect(typed).toHaveAttribute('aria-invalid', 'true');
  await typed.fill('seven kettles and a violin');
  await expect(meter).toHaveAttribute('aria-valuetext', 'Very strong');
  await dialog.getByRole('button', { name: 'Reset password' }).click();
  await expect(dialog).toHaveCount(0);
  const check = { login: 'ana.ruiz', password: 'seven kettles and a violin' };
  expect(await call('accounts.checkPassword', check)).toMatchObject({ outcome: 'ok' });
});
