// Locks with the keyboard alone: from a template until a date, seen on the calendar, and taken back.
import { expect, test, untilReady } from '../support/desktop.ts';
import { openPage, pressKeys, pressOn, reach } from '../support/keyboard.ts';

const none = { mode: 'none' } as const;

test('a member is locked by a template until a date, found on the calendar, and the lock is taken back', async ({
  launch,
}) => {
  const { window, call } = await launch();
  const { account } = await call('accounts.create', {
    username: 'ana',
    displayName: 'Ana Ruiz',
    password: none,
  });
  await window
    .getByRole('grid', { name: 'Members' })
    .getByRole('row', { name: /Ana Ruiz/ })
    .waitFor();
  await reach(window, window.getByRole('grid', { name: 'Members' }));
  await pressKeys(window, 'Home', 'Enter');
  const panel = window.getByRole('complementary', { name: 'Member details' });
  await pressOn(window, panel.getByRole('button', { name: 'Lock…' }));
  const dialog = window.getByRole('dialog', { name: 'Lock Ana Ruiz' });
  await expect(dialog.getByRole('combobox', { name: 'Reason' })).toBeFocused();
  await pressKeys(window, 'ArrowDown', 'ArrowDown', 'Enter');
  await expect(dialog).toContainText('A payment is still open.');
  await reach(window, dialog.getByRole('radio', { name: 'Now' }));
  await pressKeys(window, 'ArrowDown');
  await reach(window, dialog.getByRole('radio', { name: 'Never: until I unlock it' }));
  await pressKeys(window, 'ArrowDown');
  await expect(dialog.getByRole('status')).toContainText('until the end of');
  await pressOn(window, dialog.getByRole('button', { name: 'Lock', exact: true }));

  await expect(panel.getByRole('note')).toContainText('It begins and ends by itself.');
  await expect(window.getByRole('row', { name: /Ana Ruiz/ })).toContainText(
    /Will be locked from .* Fees not paid/,
  );
  const { lockedFrom, lockedUntil } = await call('accounts.get', { id: account.id });
  // Both are midnights here: the day alone is meant with all of it.
  const isMidnight = (instant: string | null) =>
    instant !== null && new Date(instant).getHours() + new Date(instant).getMinutes() === 0;
  expect([lockedFrom, lockedUntil].map(isMidnight)).toEqual([true, true]);

  await openPage(window, 'Locks');
  const month = window.getByRole('grid', { name: /Calendar of locks/ });
  await reach(window, month.locator('[data-active="true"]'));
  await pressKeys(window, 'ArrowRight', 'Enter');
  await expect(month.locator('[data-active="true"]')).toHaveAccessibleName(/, 1 begins$/);
  await pressOn(window, window.getByRole('main').getByRole('button', { name: 'Ana Ruiz' }));
  await expect(panel).toContainText('Ana Ruiz');
  await pressOn(window, panel.getByRole('button', { name: 'Take the lock back' }));
  await expect(window.getByText('The lock planned for Ana Ruiz was taken back')).toBeVisible();
  await expect(panel.getByRole('note')).toHaveCount(0);
  expect(await call('accounts.get', { id: account.id })).toMatchObject({
    lockedFrom: null,
    lockReason: null,
  });
});

test('a lock that began and ended while the program was closed shows right at the next start', async ({
  launch,
}) => {
  const first = await launch();
  const ids: string[] = [];
  for (const username of ['ana', 'ben'])
    ids.push((await first.call('accounts.create', { username, password: none })).account.id);
  const [ana = '', ben = ''] = ids;
  const soon = (seconds: number) => new Date(Date.now() + seconds * 1_000).toISOString();
  await first.call('accounts.lock', { ids: [ana], reason: 'Unpaid', from: soon(1), until: soon(2) });
  await first.call('accounts.lock', { ids: [ben], reason: 'Unpaid', from: soon(2) });
  await first.application.close();
  await new Promise((resolve) => setTimeout(resolve, 3_000));
  const { window, call } = await launch({ profile: first.profile });
  await untilReady(window);
  await expect(window.getByRole('row', { name: /ana/ })).toContainText('Active');
  await expect(window.getByRole('row', { name: /ben/ })).toContainText('Locked · Unpaid');
  const actions = async (id: string) =>
    (await call('accounts.timeline', { id })).entries.map(({ action }) => action).slice(0, 2);
  expect(await actions(ana)).toEqual(['account.lockEnded', 'account.lockBegan']);
  expect((await actions(ben))[0]).toBe('account.lockBegan');
});
