import { screen, waitFor, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import type { Output } from '../../contract/index.ts';
import { createFakeBridge } from '../support/fakeBridge.ts';
import { inventMember } from '../support/members.ts';
import { button, field, grid, openDetails, openWindow } from './screen.tsx';

const since = '2026-05-01T12:00:00.000Z';
const codes = Array.from({ length: 10 }, (_, index) => `AAAA-BBBB-CCCC-000${index}`);
const uri = 'otpauth://totp/Gym:anna?secret=JBSWY3DPEHPK3PXP&issuer=Gym';

async function openMember(more: Parameters<typeof inventMember>[1] = {}) {
  const anna = inventMember(0, { username: 'anna', displayName: 'Anna Albrecht', ...more });
  const bridge = createFakeBridge([anna]);
  bridge.answer('secondFactor.begin', () => ({ secret: 'JBSW-Y3DP-EHPK-3PXP', uri }));
  bridge.answer('secondFactor.confirm', () => ({ recoveryCodes: codes }));
  bridge.answer('secondFactor.newRecoveryCodes', () => ({ recoveryCodes: codes }));
  bridge.answer('secondFactor.remove', () => ({ changed: 1 }));
  bridge.answer('secondFactor.get', () => ({ since, recoveryCodesLeft: 1, canBeChecked: true }));
  const user = openWindow(bridge);
  await openDetails(user, 'Anna Albrecht');
  return { bridge, user, anna };
}

it('is set up with a picture, a key to type, and a code; recovery codes are shown once', async () => {
  const { bridge, user, anna } = await openMember();
  await user.click(await screen.findByRole('button', { name: 'Set up…' }));
  const dialog = await screen.findByRole('dialog', { name: 'Set up a second factor' });
  const picture = await within(dialog).findByRole('img', { name: 'QR code for the app' });
  expect(picture.querySelector('path')?.getAttribute('d')).toMatch(/^M4 4h7v1h-7z/);
  within(dialog).getByText('JBSW-Y3DP-EHPK-3PXP');
  bridge.refuse('secondFactor.confirm', { code: 'invalid_input', fields: { code: 'wrong_code' } });
  await user.type(within(dialog).getByLabelText('Code that the app shows now'), '123456{Enter}');
  await within(dialog).findByText(/check this computer’s clock/);
  bridge.answer('secondFactor.confirm', () => ({ recoveryCodes: codes }));
  await user.type(within(dialog).getByLabelText('Code that the app shows now'), '{Enter}');
  const list = await screen.findByRole('list', { name: 'Recovery codes' });
  expect(
    within(list)
      .getAllByRole('listitem')
      .map((item) => item.textContent),
  ).toEqual(codes);
  expect(bridge.callsOf('secondFactor.confirm').at(-1)).toEqual({ id: anna.id, code: '123456' });
  await user.click(button('Done'));
  await screen.findByText('The second factor of Anna Albrecht is set up');
  expect(document.body.textContent).not.toContain(codes[0]);
});

it('says since when, how many codes are left, and makes new ones or removes it after asking', async () => {
  const { bridge, user, anna } = await openMember({ secondFactorAt: since });
  await screen.findByText('1 recovery code is left.');
  await user.click(button('New recovery codes…'));
  await user.click(await screen.findByRole('button', { name: 'Make new codes' }));
  await screen.findByText(codes[9] ?? '');
  await user.click(button('Done'));
  await user.click(button('Remove…'));
  const dialog = await screen.findByRole('dialog', { name: 'Remove the second factor?' });
  expect(document.activeElement?.textContent).toBe('Cancel');
  expect(bridge.callsOf('secondFactor.remove')).toEqual([]);
  await user.click(within(dialog).getByRole('button', { name: 'Remove' }));
  await screen.findByText('The second factor of Anna Albrecht was removed');
  expect(bridge.callsOf('secondFactor.remove')).toEqual([{ id: anna.id }]);
});

it('says that a second factor of another computer has to be set up anew', async () => {
  const anna = inventMember(0, { displayName: 'Anna Albrecht', secondFactorAt: since });
  const bridge = createFakeBridge([anna]);
  bridge.answer('secondFactor.get', () => ({ since, recoveryCodesLeft: 3, canBeChecked: false }));
  const user = openWindow(bridge);
  await openDetails(user, 'Anna Albrecht');
  await screen.findByText(/Remove it and set it up anew/);
});

type Outcome = Output<'accounts.checkPassword'>;

async function openPad(...outcomes: Outcome[]) {
  const bridge = createFakeBridge([inventMember(0, { username: 'anna' })]);
  bridge.answer('accounts.checkPassword', () => outcomes.shift() ?? { outcome: 'wrong' });
  bridge.answer('accounts.changePassword', () => ({ outcome: 'changed', name: 'Anna Albrecht' }));
  const user = openWindow(bridge);
  await grid();
  await user.click(button('Front desk'));
  await user.type(await screen.findByLabelText('User name or e-mail'), 'anna');
  await user.type(field('Password'), 'a secret of hers{Enter}');
  return { bridge, user };
}

const signIn = { login: 'anna', password: 'a secret of hers' };
const ok: Outcome = { outcome: 'ok', name: 'Anna Albrecht', ticket: 'a-ticket' };

it('is asked for at the pad, once more after a wrong code, and the password need not be typed again', async () => {
  const { bridge, user } = await openPad({ outcome: 'second_factor' }, { outcome: 'wrong_code' }, ok);
  const code = await screen.findByLabelText('Code from the app');
  expect(document.activeElement).toBe(code);
  await user.type(code, '111111{Enter}');
  await screen.findByText('The code does not fit');
  await user.type(screen.getByLabelText('Code from the app'), '222222{Enter}');
  await screen.findByText('Password and code are right.');
  expect(bridge.callsOf('accounts.checkPassword')).toEqual([
    signIn,
    { ...signIn, code: '111111' },
    { ...signIn, code: '222222' },
  ]);
});

it('speaks of recovery codes where one is asked for, and of the app where the app is', async () => {
  const { user } = await openPad({ outcome: 'second_factor' }, { outcome: 'wrong_code' });
  await user.click(await screen.findByRole('button', { name: 'I have a recovery code' }));
  await screen.findByText(/one of the recovery codes from your sheet/);
  await user.type(screen.getByLabelText('Recovery code'), 'aaaa-bbbb-cccc-dddd{Enter}');
  await screen.findByText(/This recovery code was used already or is mistyped/);
  expect(screen.queryByText(/computer’s clock/)).toBeNull();
  await user.click(screen.getByRole('button', { name: 'I have the app' }));
  await screen.findByText(/the code that the app on your phone shows now/);
  expect(screen.queryByText('The code does not fit')).toBeNull();
});

it('takes a recovery code, and nothing else where the app cannot be checked', async () => {
  const { bridge, user } = await openPad({ outcome: 'second_factor' }, ok);
  await user.click(await screen.findByRole('button', { name: 'I have a recovery code' }));
  await user.type(screen.getByLabelText('Recovery code'), 'aaaa-bbbb-cccc-dddd{Enter}');
  await screen.findByText('Welcome, Anna Albrecht');
  expect(bridge.callsOf('accounts.checkPassword').at(-1)).toEqual({ ...signIn, code: 'aaaa-bbbb-cccc-dddd' });
});

it('offers only the recovery code where the key is missing, and forgets the password when the pad is emptied', async () => {
  const { bridge, user } = await openPad({ outcome: 'second_factor', onlyRecoveryCodes: true });
  await screen.findByLabelText('Recovery code');
  expect(screen.queryByRole('button', { name: 'I have the app' })).toBeNull();
  await user.keyboard('{Escape}');
  await screen.findByText(/^Please type your user name and your password/);
  expect(screen.queryByLabelText('Recovery code')).toBeNull();
  expect(bridge.callsOf('accounts.checkPassword')).toEqual([signIn]);
});

it('is not asked for twice when the password has to be changed: a ticket stands in for the used code', async () => {
  const { bridge, user } = await openPad({ outcome: 'second_factor' }, { ...ok, mustChangePassword: true });
  await user.type(await screen.findByLabelText('Code from the app'), '222222{Enter}');
  await user.type(await screen.findByLabelText('New password'), 'Green-Kettle-43-of-the-moon{Enter}');
  await waitFor(() =>
    expect(bridge.callsOf('accounts.changePassword')).toEqual([
      { ...signIn, ticket: 'a-ticket', newPassword: 'Green-Kettle-43-of-the-moon' },
    ]),
  );
});
