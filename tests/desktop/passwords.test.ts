// The page about passwords and the settings for kinds of them in the real app, without a mouse.
import { makeSeededProfile } from '../../scripts/seed/seedProfile.mjs';
import { expect, test } from '../support/desktop.ts';
import { openPage, pressKeys, pressOn, reach } from '../support/keyboard.ts';

const weak = {
  filter: {
    archived: false,
    conditions: [{ kind: 'protection' as const, anyOf: ['weak' as const, 'veryWeak' as const] }],
  },
};

test('weak passwords are listed from a bar, strengthened, stopped and gone on with', async ({
  launch,
  desktop,
}) => {
  const { profile, password } = await makeSeededProfile(desktop, 1_000);
  const { window, call } = await launch({ profile });
  const { total, rows } = await call('accounts.list', weak);
  expect(total).toBeGreaterThan(3);
  await openPage(window, 'Passwords');
  const chart = window.getByRole('region', { name: 'By protection' }).first();
  await reach(window, chart.getByRole('button', { name: /^Strong: / }));
  await pressKeys(window, 'ArrowDown', 'ArrowDown');
  await expect(chart.getByRole('button', { name: /^Weak: / })).toBeFocused();
  await pressKeys(window, 'Enter');
  await expect(window.getByRole('heading', { level: 1 })).toContainText('Password protection: weak');
  await expect(window.getByRole('grid').getByRole('row')).toHaveCount(total + 1);

  await openPage(window, 'Passwords');
  await pressOn(window, window.getByRole('button', { name: 'Strengthen now…' }));
  await expect(window.getByRole('dialog')).toContainText('Nobody has to do anything');
  await pressKeys(window, 'Enter');
  await expect(window.getByRole('button', { name: 'Stop' })).toBeFocused();
  await pressKeys(window, 'Enter');
  await expect(window.getByText(/^Stopped\. /)).toBeVisible();
  const left = await call('passwords.health', {});
  expect(left.strengthenable).toBeGreaterThan(0);
  await pressOn(window, window.getByRole('button', { name: 'Strengthen now…' }));
  await pressKeys(window, 'Enter');
  await expect(window.getByText(/were strengthened$|was strengthened$/)).toBeVisible({ timeout: 60_000 });
  await expect(window.getByRole('heading', { name: /^All \d+ passwords are well protected/ })).toBeVisible();
  expect((await call('accounts.list', weak)).total).toBe(0);
  const login = rows.find(({ status }) => status === 'active')?.username ?? '';
  expect(await call('accounts.checkPassword', { login, password })).toMatchObject({ outcome: 'ok' });
});

test('exactly those with weak passwords are asked to change them', async ({ launch, desktop }) => {
  const { profile } = await makeSeededProfile(desktop, 1_000);
  const { window, call } = await launch({ profile });
  const { total } = await call('accounts.list', weak);
  await openPage(window, 'Passwords');
  await pressOn(window, window.getByRole('button', { name: 'Require a change at the next visit…' }));
  const dialog = window.getByRole('dialog', { name: 'Require a new password' });
  await pressOn(window, dialog.getByRole('button', { name: /^Require it of / }));
  await expect(dialog).toHaveCount(0);
  const { rows } = await call('accounts.list', weak);
  expect(rows.map(({ mustChangePassword }) => mustChangePassword)).toEqual(
    Array.from({ length: total }, () => true),
  );
});

test('a kind of stored passwords is refused after a question, and allowed again', async ({
  launch,
  desktop,
}) => {
  const { profile } = await makeSeededProfile(desktop, 1_000);
  const { window, call } = await launch({ profile });
  await openPage(window, 'Settings');
  const select = window.getByRole('combobox', { name: 'What happens to bcrypt', exact: true });
  await reach(window, select);
  await pressKeys(window, 'End');
  const dialog = window.getByRole('dialog', { name: 'Refuse bcrypt?' });
  await expect(dialog).toContainText('would need a new password');
  await pressKeys(window, 'Escape');
  await expect(select).toHaveValue('accepted');
  await expect(select).toBeFocused();
  await pressKeys(window, 'End');
  await pressOn(window, dialog.getByRole('button', { name: 'Refuse this kind' }));
  await expect(select).toHaveValue('refused');
  expect((await call('policy.get', {})).schemes).toEqual({ bcrypt: 'refused' });
  await pressOn(window, window.getByRole('button', { name: 'Back to Rollbook’s advice' }));
  await expect(select).toHaveValue('accepted');
  expect((await call('policy.get', {})).schemes).toEqual({});
});
