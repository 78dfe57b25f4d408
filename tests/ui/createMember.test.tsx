import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { AppError } from '../../contract/index.ts';
import { createFakeBridge } from '../support/fakeBridge.ts';
import { inventField, inventMember } from '../support/members.ts';
import { button, errorAt, field, openWindow } from './screen.tsx';

const anna = inventMember(0, { username: 'anna', email: 'anna@example.org', displayName: 'Anna Albrecht' });

async function openForm(bridge = createFakeBridge([anna])) {
  const user = openWindow(bridge);
  await screen.findByRole('grid');
  await user.click(button('New member'));
  await screen.findByRole('dialog', { name: 'New member' });
  return { user, bridge };
}

describe('adding a member', () => {
  it('says at the field what the schema refuses, and asks nothing of main', async () => {
    const { user, bridge } = await openForm();
    await user.type(field('User name'), 'two words');
    await user.type(field('E-mail'), 'nonsense');
    await user.type(field('Phone'), 'x');
    await user.click(button('Add member'));

    expect(errorAt(field('User name'))).toContain('cannot contain spaces');
    expect(errorAt(field('E-mail'))).toContain('e-mail address');
    expect(errorAt(field('Phone'))).toContain('phone number');
    await waitFor(() => expect(document.activeElement).toBe(field('User name')));
    expect(bridge.callsOf('accounts.create')).toEqual([]);
  });

  it('does not scold about an empty field that was only passed through', async () => {
    const { user } = await openForm();
    field('User name').focus();
    await user.tab();
    expect(errorAt(field('User name'))).toBe('');
    await user.click(button('Add member'));
    expect(errorAt(field('User name'))).toContain('Please fill this in');
  });

  it('puts what main refuses to its field, focuses it and keeps everything typed', async () => {
    const { user } = await openForm();
    await user.type(field('Name'), 'Another Anna');
    await user.type(field('User name'), 'ANNA');
    await user.type(field('Notes'), 'Second of this name');
    await user.click(button('Add member'));

    await waitFor(() => expect(errorAt(field('User name'))).toContain('already has this user name'));
    await waitFor(() => expect(document.activeElement).toBe(field('User name')));
    expect(field('Name')).toHaveProperty('value', 'Another Anna');
    expect(field('User name')).toHaveProperty('value', 'ANNA');
    expect(field('Notes')).toHaveProperty('value', 'Second of this name');

    await user.tab();
    expect(errorAt(field('User name'))).toContain('already has this user name');
    await user.type(field('User name'), '2');
    expect(errorAt(field('User name'))).toBe('');
  });

  it('puts a taken e-mail address to the e-mail field', async () => {
    const { user } = await openForm();
    await user.type(field('User name'), 'anna2');
    await user.type(field('E-mail'), 'Anna@Example.org');
    await user.click(button('Add member'));
    await waitFor(() => expect(errorAt(field('E-mail'))).toContain('already has this e-mail address'));
  });

  it('keeps what was typed when main fails, and shows the number to note', async () => {
    const { user, bridge } = await openForm();
    bridge.refuse('accounts.create', { code: 'internal', reference: 'A-17' });
    await user.type(field('User name'), 'berta');
    await user.click(button('Add member'));
    expect((await screen.findByRole('alert')).textContent).toContain('Please note the number A-17.');
    expect(field('User name')).toHaveProperty('value', 'berta');
  });

  it('shows a temporary password once and nowhere afterwards', async () => {
    const { user, bridge } = await openForm();
    await user.type(field('Name'), 'Berta Brown');
    await user.type(field('User name'), 'berta');
    await user.type(field('Groups'), 'Gym{Enter}');
    await user.click(button('Add member'));

    const dialog = await screen.findByRole('dialog', { name: 'Temporary password' });
    expect(dialog.textContent).toContain('maple-otter-candle-brisk-lagoon');
    await user.keyboard('{Escape}');
    expect(screen.getByRole('dialog', { name: 'Temporary password' })).toBe(dialog);

    await user.click(within(dialog).getByRole('button', { name: 'Done' }));
    await screen.findByRole('complementary', { name: 'Member details' });
    expect(document.body.textContent).not.toContain('maple-otter');
    expect(JSON.stringify(bridge.callsOf('accounts.create'))).toContain('"groups":["Gym"]');
    expect(bridge.callsOf('accounts.create')).toMatchObject([
      {
        username: 'berta',
        displayName: 'Berta Brown',
        password: { mode: 'generate' },
        mustChangePassword: true,
      },
    ]);
  });

  it('sends a typed password only when it is long enough', async () => {
    const { user, bridge } = await openForm();
    await user.type(field('User name'), 'berta');
    await user.click(screen.getByRole('radio', { name: 'Type one' }));
    await user.type(field('Password'), 'short');
    await user.click(button('Add member'));
    expect(errorAt(field('Password'))).toContain('at least 15 characters');
    expect(bridge.callsOf('accounts.create')).toEqual([]);

    await user.type(field('Password'), ' but longer');
    await user.click(screen.getByRole('checkbox', { name: 'Must change it at the next sign-in' }));
    await user.click(button('Add member'));
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    expect(bridge.callsOf('accounts.create')).toMatchObject([
      { password: { mode: 'set', value: 'short but longer' }, mustChangePassword: false },
    ]);
  });

  it('asks before Escape throws away what was typed', async () => {
    const { user } = await openForm();
    await user.type(field('User name'), 'berta');
    await user.keyboard('{Escape}');
    await user.click(button('Keep typing'));
    expect(field('User name')).toHaveProperty('value', 'berta');
    await user.keyboard('{Escape}');
    await user.click(button('Discard'));
    expect(screen.queryByRole('dialog')).toBeNull();
  });

  it('asks for the custom fields, starts with their usual values and puts refusals to them', async () => {
    const bridge = createFakeBridge(
      [anna],
      [
        inventField(0, { label: 'Shirt', type: 'choice', choices: ['S', 'M'], defaultValue: 'M' }),
        inventField(1, { label: 'Weight', type: 'number', required: true }),
      ],
    );
    const { user } = await openForm(bridge);
    const weight = screen.getByRole('textbox', { name: /^Weight/ });
    await user.type(field('User name'), 'berta');
    await user.type(field('Member number'), 'M-7');
    await user.type(field('Tags'), 'trial,');
    await user.type(weight, 'heavy');
    bridge.answer('accounts.create', () => {
      throw new AppError('invalid_input', 'refused', { fields: { 'custom.weight': 'invalid_number' } });
    });
    await user.click(button('Add member'));
    await waitFor(() => expect(errorAt(weight)).toContain('give a number'));
    await waitFor(() => expect(document.activeElement).toBe(weight));
    expect(bridge.callsOf('accounts.create')).toMatchObject([
      { memberNumber: 'M-7', tags: ['trial'], custom: { shirt: 'M', weight: 'heavy' } },
    ]);
  });
});
