import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { createFakeBridge } from '../support/fakeBridge.ts';
import { inventMember } from '../support/members.ts';
import { button, field, openDetails, openWindow } from './screen.tsx';

const anna = inventMember(0, { username: 'anna', displayName: 'Anna Albrecht' });
const berta = inventMember(1, { username: 'berta', displayName: 'Berta Brown', parentId: anna.id });
const carl = inventMember(2, { username: 'carl', displayName: 'Carl Çelik' });

async function start(name: string) {
  const bridge = createFakeBridge([anna, berta, carl]);
  const user = openWindow(bridge);
  await openDetails(user, name);
  return { bridge, user };
}

describe('the family of a member', () => {
  it('leads up and down', async () => {
    const { user } = await start('Berta Brown');
    await user.click(await screen.findByRole('button', { name: 'Go to Anna Albrecht' }));
    await screen.findByRole('heading', { name: 'Anna Albrecht' });
    const children = await screen.findByRole('list', { name: 'Members who belong here' });
    await user.click(within(children).getByRole('button', { name: 'Go to Berta Brown' }));
    await screen.findByRole('heading', { name: 'Berta Brown' });
  });

  it('is set by a search with the keyboard alone, and never offers the member itself', async () => {
    const { bridge, user } = await start('Carl Çelik');
    button('Choose whom this member belongs to').focus();
    await user.keyboard('{Enter}');
    const search = screen.getByRole('combobox', { name: 'Belongs to' });
    expect(document.activeElement).toBe(search);
    await user.type(search, 'example.org');
    await screen.findByRole('option', { name: /Anna/ });
    expect(screen.queryByRole('option', { name: /Carl/ })).toBeNull();
    await user.keyboard('{ArrowDown}{Enter}');
    await waitFor(() => expect(bridge.accounts.find(carl.id).parentId).toBe(berta.id));
    await screen.findByRole('button', { name: 'Go to Berta Brown' });
  });

  it('is taken away again', async () => {
    const { bridge, user } = await start('Berta Brown');
    await user.click(await screen.findByRole('button', { name: 'Take this link away' }));
    await waitFor(() => expect(bridge.accounts.find(berta.id).parentId).toBeNull());
    await screen.findByRole('button', { name: 'Choose whom this member belongs to' });
  });

  it('says when nobody is found, and Escape gives up', async () => {
    const { user } = await start('Carl Çelik');
    await user.click(button('Choose whom this member belongs to'));
    await user.keyboard('zzz');
    await screen.findByText('Nobody found');
    await user.keyboard('{Escape}');
    expect(screen.queryByRole('combobox', { name: 'Belongs to' })).toBeNull();
    expect(screen.getByRole('complementary')).toBeDefined();
  });

  it('takes in a new member', async () => {
    const { bridge, user } = await start('Anna Albrecht');
    await user.click(button('Add a member here'));
    const dialog = await screen.findByRole('dialog', { name: 'New member' });
    expect(dialog.textContent).toContain('Anna Albrecht');
    await user.type(field('User name'), 'dora');
    await user.click(button('Add member'));
    await screen.findByRole('dialog', { name: 'Temporary password' });
    expect(bridge.callsOf('accounts.create')).toMatchObject([{ username: 'dora', parentId: anna.id }]);
  });
});
