import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { createFakeBridge } from '../support/fakeBridge.ts';
import { inventMember, inventMembers } from '../support/members.ts';
import { button, grid, openWindow, rowOf } from './screen.tsx';

function selectedRow(): string | undefined {
  return screen.queryByRole('row', { selected: true })?.getAttribute('aria-rowindex') ?? undefined;
}

describe('the list', () => {
  it('asks for the first hundred of everyone by name', async () => {
    const bridge = createFakeBridge(inventMembers(250));
    openWindow(bridge);
    expect((await grid()).getAttribute('aria-rowcount')).toBe('251');
    expect(bridge.callsOf('accounts.list')[0]).toEqual({
      filter: { archived: false },
      sort: { by: 'displayName', direction: 'asc' },
      offset: 0,
      limit: 100,
    });
    expect(screen.getByText('250 members')).toBeDefined();
  });

  it('asks main for each status and each order', async () => {
    const bridge = createFakeBridge(inventMembers(40));
    const user = openWindow(bridge);
    await grid();
    const last = () =>
      bridge
        .callsOf('accounts.list')
        .filter((input) => !JSON.stringify(input).includes('"limit":0'))
        .at(-1);
    for (const [label, status] of [
      ['Locked', 'locked'],
      ['Active', 'active'],
    ] as const) {
      await user.click(screen.getByRole('radio', { name: label }));
      await waitFor(() => expect(last()).toMatchObject({ filter: { status } }));
    }
    await screen.findByText('37 of 40');
    await user.click(screen.getByRole('radio', { name: 'Everyone' }));
    await user.click(await screen.findByRole('button', { name: 'Added' }));
    await waitFor(() => expect(last()).toMatchObject({ sort: { by: 'createdAt', direction: 'desc' } }));
    await waitFor(() =>
      expect(screen.getByRole('columnheader', { name: 'Added' }).getAttribute('aria-sort')).toBe(
        'descending',
      ),
    );
    await user.click(button('Added'));
    await waitFor(() => expect(last()).toMatchObject({ sort: { by: 'createdAt', direction: 'asc' } }));
  });

  it('searches while one types, and clears with Escape', async () => {
    const bridge = createFakeBridge(inventMembers(40));
    const user = openWindow(bridge);
    await grid();
    await user.keyboard('/');
    const search = screen.getByRole('searchbox', { name: 'Search members' });
    expect(document.activeElement).toBe(search);
    await user.type(search, 'member7@');
    await screen.findByText('1 of 40');
    expect(bridge.callsOf('accounts.list').at(-1)).not.toMatchObject({ search: 'm' });
    await user.keyboard('{Escape}');
    await screen.findByText('40 members');
    expect(search).toHaveProperty('value', '');
  });

  it('is moved through with the keyboard, and Enter opens the details', async () => {
    const user = openWindow(createFakeBridge(inventMembers(250)));
    const list = await grid();
    list.focus();
    const seen: (string | undefined)[] = [];
    for (const key of ['{ArrowDown}', '{ArrowDown}', '{ArrowUp}', '{End}', '{ArrowDown}', '{Home}']) {
      await user.keyboard(key);
      seen.push(selectedRow());
    }
    expect(seen).toEqual(['2', '3', '2', '251', '251', '2']);
    expect(list.getAttribute('aria-activedescendant')).toBe(screen.getByRole('row', { selected: true }).id);
    await user.keyboard('{PageDown}');
    expect(Number(selectedRow())).toBeGreaterThan(5);
    await user.keyboard('{Enter}');
    const panel = await screen.findByRole('complementary', { name: 'Member details' });
    expect(document.activeElement).toBe(list);
    await user.keyboard('{Enter}');
    expect(document.activeElement).toBe(panel);
    await user.keyboard('{Escape}');
    await waitFor(() => expect(screen.queryByRole('complementary')).toBeNull());
    expect(document.activeElement).toBe(list);
  });

  it.each(['ArrowDown', 'ArrowUp'])('is entered with %s when nothing has the keyboard', async (key) => {
    const user = openWindow(createFakeBridge(inventMembers(3)));
    const list = await grid();
    expect(document.activeElement).toBe(document.body);
    await user.keyboard('x');
    expect(selectedRow()).toBeUndefined();
    await user.keyboard(`{${key}}`);
    expect(document.activeElement).toBe(list);
    expect(selectedRow()).toBe('2');
    await user.keyboard('{ArrowDown}');
    expect(selectedRow()).toBe('3');
    expect(screen.queryByRole('complementary')).toBeNull();
  });

  it('fetches the page that End leads to and no page in between', async () => {
    const bridge = createFakeBridge(inventMembers(950));
    const user = openWindow(bridge);
    (await grid()).focus();
    await user.keyboard('{End}');
    await waitFor(() => expect(bridge.callsOf('accounts.list').at(-1)).toMatchObject({ offset: 900 }));
    const offsets = bridge.callsOf('accounts.list').map((input) => (input as { offset: number }).offset);
    expect(offsets).not.toContain(300);
  });

  it('keeps the person selected when somebody is added above', async () => {
    const bridge = createFakeBridge([
      inventMember(1, { displayName: 'Berta' }),
      inventMember(2, { displayName: 'Carl' }),
    ]);
    const user = openWindow(bridge);
    (await grid()).focus();
    await user.keyboard('{End}');
    await act(async () =>
      bridge.call('accounts.create', { username: 'a', displayName: 'Aaron', password: { mode: 'none' } }),
    );
    await rowOf('Aaron');
    expect(screen.getByRole('row', { selected: true }).textContent).toContain('Carl');
  });

  it('tells the status by a word', async () => {
    openWindow(createFakeBridge([inventMember(0, { displayName: 'Anna', status: 'locked' })]));
    expect(within(await rowOf('Anna')).getByText('Locked')).toBeDefined();
  });

  it('shows hostile text as text, with all of it in the title', async () => {
    const name = `<img src=x onerror=alert(1)> ${'very long '.repeat(15)}`.trim();
    openWindow(createFakeBridge([inventMember(0, { displayName: name })]));
    expect((await screen.findByTitle(name)).textContent).toBe(name);
    expect(document.querySelector('img')).toBeNull();
  });

  it('opens first steps when there is nobody', async () => {
    const user = openWindow(createFakeBridge());
    await user.click(await screen.findByRole('button', { name: 'Add your first member' }));
    await screen.findByRole('dialog', { name: 'New member' });
  });

  it('offers to clear a search that finds nobody', async () => {
    const user = openWindow(createFakeBridge(inventMembers(3)));
    await grid();
    await user.type(screen.getByRole('searchbox'), 'zzz');
    await screen.findByRole('heading', { name: 'Nobody found for “zzz”' });
    const [clear] = screen.getAllByRole('button', { name: 'Clear search' }).slice(-1);
    if (clear) await user.click(clear);
    await grid();
  });

  it('says what is wrong and tries again', async () => {
    const bridge = createFakeBridge(inventMembers(3));
    bridge.refuse('accounts.list', { code: 'busy', reason: 'database_locked' });
    const user = openWindow(bridge);
    expect((await screen.findByRole('alert')).textContent).toContain(
      'Another program is using the member file',
    );
    await user.click(button('Try again'));
    await grid();
  });

  it('follows the native menu and the shortcuts', async () => {
    const bridge = createFakeBridge(inventMembers(3));
    openWindow(bridge);
    await grid();
    act(() => bridge.emit({ kind: 'menu', command: 'find' }));
    expect(document.activeElement).toBe(screen.getByRole('searchbox'));
    act(() => bridge.emit({ kind: 'menu', command: 'shortcuts' }));
    await screen.findByRole('dialog', { name: 'Keyboard shortcuts' });
    act(() => bridge.emit({ kind: 'menu', command: 'newAccount' }));
    expect(screen.queryByRole('dialog', { name: 'New member' })).toBeNull();
    fireEvent.keyDown(screen.getByRole('dialog'), { key: 'Escape' });
    fireEvent.keyDown(document.body, { key: 'n', ctrlKey: true });
    await screen.findByRole('dialog', { name: 'New member' });
  });
});
