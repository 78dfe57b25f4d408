import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import type { Output } from '../../contract/index.ts';
import { createFakeBridge } from '../support/fakeBridge.ts';
import { inventMember } from '../support/members.ts';
import { button, errorAt, field, grid, openWindow } from './screen.tsx';

const anna = inventMember(0, { displayName: 'Anna Albrecht' });
type Outcome = Output<'accounts.checkPassword'>;

async function check(outcome: Outcome) {
  const bridge = createFakeBridge([anna]);
  bridge.answer('accounts.checkPassword', () => outcome);
  const user = openWindow(bridge);
  await grid();
  await user.click(button('Check a password…'));
  const dialog = await screen.findByRole('dialog', { name: 'Check a password' });
  await user.type(field('User name or e-mail'), 'anna');
  await user.type(field('Password'), 'a secret of hers');
  await user.click(within(dialog).getByRole('button', { name: 'Check' }));
  return { bridge, user, dialog };
}

describe('checking a password at the desk', () => {
  it.each<[Outcome, string]>([
    [{ outcome: 'ok', accountId: anna.id }, 'The password is right'],
    [
      { outcome: 'ok', accountId: anna.id, mustChangePassword: true },
      'has to be changed at the next sign-in',
    ],
    [{ outcome: 'wrong' }, 'User name or password is wrong'],
    [{ outcome: 'locked', reason: 'Fees not paid', until: '2199-03-04T10:00:00.000Z' }, 'Fees not paid'],
    [{ outcome: 'locked', until: '2199-03-04T10:00:00.000Z' }, '2199'],
    [{ outcome: 'locked' }, 'until you unlock it'],
    [{ outcome: 'no_password' }, 'There is no password yet'],
    [{ outcome: 'throttled', until: '2199-03-04T10:00:00.000Z' }, 'Wait until'],
  ])('words %o', async (outcome, words) => {
    const { dialog } = await check(outcome);
    expect((await within(dialog).findByRole('status')).textContent).toContain(words);
  });

  it('empties the password in the moment it is sent and keeps the login', async () => {
    const { bridge, dialog } = await check({ outcome: 'wrong' });
    await within(dialog).findByRole('status');
    expect(bridge.callsOf('accounts.checkPassword')).toEqual([
      { login: 'anna', password: 'a secret of hers' },
    ]);
    expect(field('Password')).toHaveProperty('value', '');
    expect(field('User name or e-mail')).toHaveProperty('value', 'anna');
    expect(document.body.innerHTML).not.toContain('a secret of hers');
    await waitFor(() => expect(document.activeElement).toBe(field('Password')));
  });

  it('opens the member who was found', async () => {
    const { user } = await check({ outcome: 'ok', accountId: anna.id });
    await user.click(await screen.findByRole('button', { name: 'Show member' }));
    const panel = await screen.findByRole('complementary', { name: 'Member details' });
    await within(panel).findByRole('heading', { name: 'Anna Albrecht' });
  });

  it('asks for what is missing without asking main', async () => {
    const { bridge, user, dialog } = await check({ outcome: 'wrong' });
    await within(dialog).findByRole('status');
    await user.click(within(dialog).getByRole('button', { name: 'Check' }));
    expect(errorAt(field('Password'))).toContain('Please fill this in');
    expect(bridge.callsOf('accounts.checkPassword')).toHaveLength(1);
  });
});
