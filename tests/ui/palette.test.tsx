import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { createFakeBridge } from '../support/fakeBridge.ts';
import { inventMember, memberId } from '../support/members.ts';
import { grid, openDetails, openWindow } from './screen.tsx';

const members = ['Ana Ruiz', 'Bo Lind', 'Cy Ng', 'Abe Zang'].map((displayName, place) =>
  inventMember(place, { displayName }),
);

async function openPalette() {
  const bridge = createFakeBridge(members);
  const user = openWindow(bridge);
  await grid();
  await user.keyboard('{Control>}k{/Control}');
  const field = await screen.findByRole('combobox', { name: 'Find members and actions' });
  return { bridge, user, field, list: screen.getByRole('listbox') };
}

async function openPaletteOver(name: string) {
  const bridge = createFakeBridge(members);
  const user = openWindow(bridge);
  await openDetails(user, name);
  await user.keyboard('{Control>}k{/Control}');
  const field = await screen.findByRole('combobox');
  return { bridge, user, field, list: screen.getByRole('listbox') };
}

describe('the palette', () => {
  it('finds a member by a part of the name, and Enter opens the details', async () => {
    const { user, field, list } = await openPalette();
    await user.type(field, 'lind');
    const option = await within(list).findByRole('option', { name: /Bo Lind/ });
    expect(option.getAttribute('aria-selected')).toBe('true');
    await user.keyboard('{Enter}');
    const panel = await screen.findByRole('complementary', { name: 'Member details' });
    expect(await within(panel).findByRole('heading', { name: 'Bo Lind' })).toBeTruthy();
    expect(screen.queryByRole('combobox')).toBeNull();
  });

  it('waits with Enter until the people belong to what is typed, and does nothing to the open member', async () => {
    const locked = inventMember(0, { displayName: 'Ana Ruiz', status: 'locked' });
    const bridge = createFakeBridge([locked, ...members.slice(1)]);
    const user = openWindow(bridge);
    await openDetails(user, 'Ana Ruiz');
    await user.keyboard('{Control>}k{/Control}');
    await user.click(await screen.findByRole('combobox'));
    await user.paste('Ana');
    await user.keyboard('{Enter}');
    await waitFor(() => expect(screen.queryByRole('combobox')).toBeNull());
    expect(bridge.callsOf('accounts.unlock')).toEqual([]);
    expect(screen.getByRole('complementary', { name: 'Member details' })).toBeTruthy();
  });

  it('does what it offers for the open member, found by the words of it', async () => {
    const { user, list, field } = await openPaletteOver('Ana Ruiz');
    await user.type(field, 'archive');
    expect(await within(list).findByRole('option', { name: /^Archive: Ana Ruiz/ })).toBeTruthy();
    await user.clear(field);
    await user.type(field, 'ruiz');
    await within(list).findByRole('option', { name: /^Ana Ruiz/ });
    expect(within(list).queryByRole('option', { name: /: Ana Ruiz/ })).toBeNull();
  });

  it('never opens somebody from the answer to what was typed before', async () => {
    const { user, field, list } = await openPalette();
    await user.type(field, 'lind');
    await within(list).findByRole('option', { name: /Bo Lind/ });
    await user.clear(field);
    await user.paste('ruiz');
    await user.keyboard('{Enter}');
    const panel = await screen.findByRole('complementary', { name: 'Member details' });
    expect(await within(panel).findByRole('heading', { name: 'Ana Ruiz' })).toBeTruthy();
  });

  it('puts people whose names begin with it before those who have it somewhere', async () => {
    const { user, field, list } = await openPalette();
    await user.type(field, 'ng');
    await within(list).findByRole('option', { name: /Cy Ng/ });
    const people = within(list).getAllByRole('option', { name: /Cy Ng|Zang/ });
    expect(people.map(({ textContent }) => textContent?.slice(0, 5))).toEqual(['Cy Ng', 'Abe Z']);
  });

  it('offers what one can do, by any of its words', async () => {
    const { user, field, list } = await openPalette();
    await user.type(field, 'member new');
    await user.click(await within(list).findByRole('option', { name: /New member/ }));
    expect(await screen.findByRole('dialog', { name: 'New member' })).toBeTruthy();
  });

  it('leads to a saved view', async () => {
    const bridge = createFakeBridge(members);
    const query = { search: 'ng', filter: {} };
    bridge.answer('views.list', () => ({
      views: [{ id: memberId(50), name: 'Swimmers', query, sort: null, position: 0 }],
    }));
    const user = openWindow(bridge);
    await screen.findByRole('button', { name: /^Swimmers/ });
    await user.keyboard('{Control>}k{/Control}');
    await user.type(await screen.findByRole('combobox'), 'swim');
    await user.click(await screen.findByRole('option', { name: /Swimmers/ }));
    expect(await screen.findByRole('heading', { name: 'Swimmers', level: 1 })).toBeTruthy();
  });

  it('leads to every page, and the keys go on working there', async () => {
    const { user, field } = await openPalette();
    await user.type(field, 'go to history');
    await user.keyboard('{Enter}');
    expect(await screen.findByRole('heading', { name: 'History' })).toBeTruthy();
    await user.keyboard('?');
    expect(await screen.findByRole('dialog', { name: 'Keyboard shortcuts' })).toBeTruthy();
  });

  it('moves round and round with the arrows and says when nothing is found', async () => {
    const { user, field, list } = await openPalette();
    await user.keyboard('{ArrowUp}');
    const options = within(list).getAllByRole('option');
    expect(options.at(-1)?.getAttribute('aria-selected')).toBe('true');
    expect(field.getAttribute('aria-activedescendant')).toBe(options.at(-1)?.id);
    await user.type(field, 'zzzz');
    expect(await screen.findByText(/Nothing found/)).toBeTruthy();
  });

  it('does not open over a dialog, nor does a question mark that is typed open the keys', async () => {
    const { user, field } = await openPalette();
    await user.type(field, 'why?');
    expect(screen.queryByRole('dialog', { name: 'Keyboard shortcuts' })).toBeNull();
    await user.keyboard('{Control>}n{/Control}');
    expect(screen.queryByRole('dialog', { name: 'New member' })).toBeNull();
  });
});
