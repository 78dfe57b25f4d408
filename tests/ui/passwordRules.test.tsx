import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { AppError, usualPolicy, type PasswordRules } from '../../contract/index.ts';
import { createFakeBridge } from '../support/fakeBridge.ts';
import { inventMembers } from '../support/members.ts';
import { button, errorAt, field, grid, openWindow } from './screen.tsx';

const weak = { strength: 'weak', guessesLog10: 12, seconds: 3 * 86_400 } as const;
const strong = { strength: 'veryStrong', guessesLog10: 25, seconds: 1e19 } as const;

async function openTyped(bridge = createFakeBridge(inventMembers(3))) {
  const user = openWindow(bridge);
  await grid();
  await user.keyboard('{Control>}n{/Control}');
  await screen.findByRole('dialog');
  await user.click(screen.getByRole('radio', { name: 'Type one' }));
  return { user, bridge };
}

describe('typing a password', () => {
  it('shows its strength as a word and a number, and how long it withstands a thief', async () => {
    const bridge = createFakeBridge(inventMembers(3));
    bridge.answer('passwords.rate', ({ password }) => ({
      problems: [],
      ...(password.length > 20 ? strong : weak),
    }));
    const { user } = await openTyped(bridge);
    const meter = screen.getByRole('meter', { name: 'Strength' });
    expect(meter.getAttribute('aria-valuetext')).toBe('Not rated yet');
    await user.click(field('Password'));
    await user.paste('seven kettles');
    await screen.findByText(/would need about 3 days to guess it/);
    expect(meter.getAttribute('aria-valuetext')).toBe('Weak');
    expect(meter.getAttribute('aria-valuenow')).toBe('2');
    await user.type(field('Password'), ' and a violin');
    await screen.findByText(/more than a million years/);
    expect(meter.getAttribute('aria-valuetext')).toBe('Very strong');
    await user.clear(field('Password'));
    expect(meter.getAttribute('aria-valuetext')).toBe('Not rated yet');
  });

  it('asks with what is typed about the member, not for every letter, and keeps no password in the cache', async () => {
    const { user, bridge } = await openTyped();
    await user.type(field('User name'), 'berta');
    await user.type(field('Password'), 'seven kettles');
    await waitFor(() =>
      expect(bridge.callsOf('passwords.rate').at(-1)).toMatchObject({
        password: 'seven kettles',
        person: { username: 'berta' },
      }),
    );
    expect(bridge.callsOf('passwords.rate').length).toBeLessThan('seven kettles'.length);
  });

  it('tells in one sentence why it would be refused, with the owner’s minimum', async () => {
    const bridge = createFakeBridge(inventMembers(3));
    const passwords = { ...usualPolicy.passwords, minimumLength: 12 };
    bridge.answer('policy.get', () => ({ ...usualPolicy, passwords }));
    bridge.answer('passwords.rate', ({ password }) => ({
      problems: [password.length < 12 ? 'password_too_short' : 'password_common'],
      ...weak,
    }));
    const { user } = await openTyped(bridge);
    await screen.findByText(/^At least 12 characters/);
    await user.type(field('Password'), 'password');
    await screen.findByText('Please use at least 12 characters.');
    // Also when it is saved, whoever refuses it.
    await user.type(field('User name'), 'berta');
    const fields = { 'password.value': 'password_too_short' };
    bridge.refuse('accounts.create', { code: 'invalid_input', fields });
    await user.click(button('Add member'));
    await waitFor(() => expect(errorAt(field('Password'))).toContain('at least 12 characters.'));
    await user.type(field('Password'), '2024!');
    await screen.findByText(/Many people use this password/);
  });

  it('can be revealed, and says what main refused at the field and nowhere twice', async () => {
    const { user, bridge } = await openTyped();
    bridge.answer('accounts.create', () => {
      throw new AppError('invalid_input', 'refused', { fields: { 'password.value': 'password_personal' } });
    });
    await user.type(field('User name'), 'berta');
    await user.type(field('Password'), 'berta berta berta');
    expect(field('Password').getAttribute('type')).toBe('password');
    await user.click(screen.getByRole('button', { name: 'Show password' }));
    expect(field('Password').getAttribute('type')).toBe('text');
    await user.click(button('Add member'));
    await waitFor(() => expect(errorAt(field('Password'))).toContain('own name or data'));
    expect(screen.getAllByText(/own name or data/)).toHaveLength(1);
    await waitFor(() => expect(document.activeElement).toBe(field('Password')));
  });
});

describe('the rules in the settings', () => {
  async function openRules(start: Partial<PasswordRules> = {}) {
    const bridge = createFakeBridge(inventMembers(3));
    let policy = { ...usualPolicy, passwords: { ...usualPolicy.passwords, ...start } };
    bridge.answer('policy.get', () => policy);
    bridge.answer('purge.due', () => ({ days: null, total: 0 }));
    bridge.answer('policy.update', ({ passwords = policy.passwords }) => (policy = { ...policy, passwords }));
    const user = openWindow(bridge);
    await grid();
    await user.click(screen.getByRole('button', { name: 'Settings' }));
    await screen.findByRole('main', { name: 'Settings' });
    const section = within(await screen.findByRole('region', { name: 'Passwords' }));
    await section.findByLabelText('Least number of characters');
    return { bridge, user, section };
  }

  it('warn below 15 characters, and refuse fewer than 8', async () => {
    const { bridge, user, section } = await openRules();
    const minimum = section.getByLabelText('Least number of characters');
    expect(section.queryByText(/With fewer than 15/)).toBeNull();
    await user.clear(minimum);
    await user.type(minimum, '7');
    section.getByText(/With fewer than 15/);
    await user.click(section.getByRole('button', { name: 'Save' }));
    expect(errorAt(minimum)).toContain('Please give a number from 8 to 64.');
    expect(bridge.callsOf('policy.update')).toEqual([]);
    await user.clear(minimum);
    await user.type(minimum, '10');
    await user.click(section.getByRole('button', { name: 'Save' }));
    await screen.findByText('The password rules were saved');
    expect(bridge.callsOf('policy.update')).toEqual([
      { passwords: { ...usualPolicy.passwords, minimumLength: 10 } },
    ]);
    expect(section.queryByRole('button', { name: 'Save' })).toBeNull();
  });

  it('take the words of the business one a line, and keep history and age off until they are wanted', async () => {
    const { bridge, user, section } = await openRules();
    await user.type(
      section.getByLabelText(/^Words nobody/),
      'Eastside Gym{enter}{enter} Mill Lane {enter}Mill Lane',
    );
    expect(section.queryByLabelText('How many former passwords')).toBeNull();
    section.getByText(/only put another number/);
    section.getByText(/chooses a worse one/);
    await user.click(section.getByRole('checkbox', { name: /^Refuse passwords/ }));
    expect(section.queryByText(/only put another number/)).toBeNull();
    await user.click(section.getByRole('checkbox', { name: /^Ask for a new password/ }));
    const days = section.getByLabelText('After how many days');
    await user.clear(days);
    await user.type(days, 'often');
    await user.click(section.getByRole('button', { name: 'Save' }));
    expect(errorAt(days)).toContain('number');
    await user.clear(days);
    await user.type(days, '180');
    await user.click(section.getByRole('button', { name: 'Save' }));
    await screen.findByText('The password rules were saved');
    expect(bridge.callsOf('policy.update')).toEqual([
      {
        passwords: {
          ...usualPolicy.passwords,
          blockedWords: ['Eastside Gym', 'Mill Lane'],
          history: 5,
          maximumAgeDays: 180,
        },
      },
    ]);
  });
});
