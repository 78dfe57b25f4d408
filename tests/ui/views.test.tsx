import { act, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import type { SavedView } from '../../contract/index.ts';
import { createFakeBridge } from '../support/fakeBridge.ts';
import { keepFields, keepViews, makeField } from '../support/fakeSettings.ts';
import { inventMembers, memberId } from '../support/members.ts';
import { button, errorAt, field, grid, openWindow } from './screen.tsx';

function viewNamed(name: string, place: number, query: SavedView['query']): SavedView {
  return { id: memberId(6_000 + place), name, query, sort: null, position: place };
}

const locked = viewNamed('Locked ones', 1, { filter: { status: 'locked' } });
const reachable = viewNamed('Reachable', 2, {
  filter: { archived: false, conditions: [{ kind: 'has', what: 'email' }] },
});
const tall = viewNamed('Tall', 3, {
  filter: { archived: false, conditions: [{ kind: 'custom', key: 'field_1', min: 200 }] },
});

async function openViews(start: SavedView[] = [locked, reachable], fields = [makeField(1)]) {
  const bridge = createFakeBridge(inventMembers(20));
  keepFields(bridge, fields);
  const views = keepViews(bridge, start);
  bridge.answer('accounts.count', ({ queries }) => ({ totals: queries.map((_, place) => 1_200 + place) }));
  const user = openWindow(bridge);
  await grid();
  const more = async (name: string, item: string) => {
    await user.click(button(`More about the view ${name}`));
    await user.click(await screen.findByRole('menuitem', { name: item }));
  };
  return { bridge, user, views, more };
}

const navigation = () => within(screen.getByRole('navigation', { name: 'Pages' }));
const entry = (name: string) => navigation().findByRole('button', { name });

describe('saved views', () => {
  it('stand in the sidebar with counts of one call, counted anew after a change', async () => {
    const { bridge } = await openViews();
    await entry('Locked ones 1,200');
    await entry('Reachable 1,201');
    const asked = () => bridge.callsOf('accounts.count').length;
    expect(asked()).toBe(1);
    expect(bridge.callsOf('accounts.count')[0]).toEqual({ queries: [locked.query, reachable.query] });
    act(() => bridge.emit({ kind: 'accounts.changed', ids: [] }));
    await waitFor(() => expect(asked()).toBe(2));
  });

  it('show their people under their own name', async () => {
    const { bridge, user } = await openViews();
    await user.click(await entry('Reachable 1,201'));
    await screen.findByRole('heading', { level: 1, name: 'Reachable' });
    await screen.findByRole('button', { name: 'Has an e-mail address. Change this filter' });
    await waitFor(() =>
      expect(bridge.callsOf('accounts.list')).toContainEqual(
        expect.objectContaining({ filter: reachable.query.filter }),
      ),
    );
    expect((await entry('Reachable 1,201')).getAttribute('aria-current')).toBe('page');
    expect(screen.queryByRole('button', { name: 'Save as view…' })).toBeNull();
  });

  it('keep the list as it is filtered, and refuse a name that is taken', async () => {
    const { user, views } = await openViews();
    expect(screen.queryByRole('button', { name: 'Save as view…' })).toBeNull();
    await user.type(screen.getByRole('searchbox', { name: 'Search members' }), 'anna');
    await user.click(await screen.findByRole('button', { name: 'Save as view…' }));
    await screen.findByRole('dialog', { name: 'Save as view' });
    await user.type(field('Name'), 'Reachable');
    await user.click(button('Save'));
    await waitFor(() => expect(errorAt(field('Name'))).toContain('This name is already taken.'));
    await user.clear(field('Name'));
    await user.type(field('Name'), 'All the Annas');
    await user.click(button('Save'));
    await screen.findByRole('heading', { level: 1, name: 'All the Annas' });
    expect(views().at(-1)).toMatchObject({
      name: 'All the Annas',
      query: { search: 'anna', filter: { archived: false } },
      sort: null,
    });
    await waitFor(() => expect(screen.queryByRole('button', { name: 'Save as view…' })).toBeNull());
  });

  it('are updated once they were changed', async () => {
    const { user, views } = await openViews();
    await user.click(await entry('Locked ones 1,200'));
    expect(screen.queryByRole('button', { name: 'Update view' })).toBeNull();
    await user.click(screen.getByRole('radio', { name: 'Active' }));
    await user.click(await screen.findByRole('button', { name: 'Update view' }));
    await waitFor(() => expect(views()[0]?.query).toEqual({ filter: { status: 'active' } }));
    await waitFor(() => expect(screen.queryByRole('button', { name: 'Update view' })).toBeNull());
  });

  it('are renamed, moved, deleted and brought back to their place', async () => {
    const { user, views, more } = await openViews();
    await entry('Locked ones 1,200');
    await more('Locked ones', 'Rename…');
    await screen.findByRole('dialog', { name: 'Rename view' });
    await user.clear(field('Name'));
    await user.type(field('Name'), 'Shut out{Enter}');
    await entry('Shut out 1,200');
    const names = () => views().map(({ name }) => name);
    await more('Shut out', 'Move down');
    await waitFor(() => expect(names()).toEqual(['Reachable', 'Shut out']));
    await more('Reachable', 'Delete');
    await waitFor(() => expect(names()).toEqual(['Shut out']));
    await user.click(await screen.findByRole('button', { name: 'Undo' }));
    await waitFor(() => expect(names()).toEqual(['Reachable', 'Shut out']));
  });

  it('move with Alt and an arrow key', async () => {
    const { user, views } = await openViews();
    (await entry('Reachable 1,201')).focus();
    await user.keyboard('{Alt>}{ArrowUp}{/Alt}');
    await waitFor(() => expect(views().map(({ name }) => name)).toEqual(['Reachable', 'Locked ones']));
  });

  it('tell that a group was deleted, and follow one that got another name', async () => {
    const inGroup = (place: number, name: string, groupName: string) =>
      viewNamed(name, place, {
        filter: { conditions: [{ kind: 'group', match: 'any', names: [groupName] }] },
      });
    const { bridge } = await openViews([inGroup(1, 'Swimmers', 'POOL'), inGroup(2, 'Bathers', 'Sauna')]);
    bridge.answer('labels.list', () => ({ labels: [{ name: 'Pool', total: 3, holders: 3 }] }));
    act(() => bridge.emit({ kind: 'accounts.changed', ids: [] }));
    const sign = await entry('Bathers 1,201');
    await waitFor(() => expect(sign.getAttribute('aria-description')).toBe('Uses a deleted group'));
    expect((await entry('Swimmers 1,200')).getAttribute('aria-description')).toBeNull();
    const renamed = [inGroup(1, 'Swimmers', 'Pool'), inGroup(2, 'Bathers', 'Pool')];
    bridge.answer('views.list', () => ({ views: renamed }));
    act(() => bridge.emit({ kind: 'accounts.changed', ids: [] }));
    await waitFor(() => expect(sign.getAttribute('aria-description')).toBeNull());
  });

  it('tell that a field was deleted and let the condition be taken away', async () => {
    const gone = makeField(1, { label: 'Height', type: 'number', removedAt: '2026-01-01T00:00:00.000Z' });
    const { user } = await openViews([tall], [gone]);
    const sign = await entry('Tall 1,200');
    await waitFor(() => expect(sign.getAttribute('aria-description')).toBe('Uses a deleted field'));
    await user.click(sign);
    await user.click(
      await screen.findByRole('button', { name: 'Height: uses a deleted field. Change this filter' }),
    );
    const editor = await screen.findByRole('dialog', { name: 'Height' });
    await user.click(within(editor).getByRole('button', { name: 'Remove this condition' }));
    await waitFor(() => expect(screen.queryByText('Height: uses a deleted field')).toBeNull());
    await screen.findByRole('button', { name: 'Update view' });
  });
});

describe('the archive', () => {
  it('is a list of its own that points out whom it has held for long', async () => {
    const bridge = createFakeBridge(inventMembers(20));
    bridge.accounts.put(memberId(3), { status: 'archived' });
    bridge.answer('purge.due', () => ({ days: 365, total: 12 }));
    const user = openWindow(bridge);
    await grid();
    await user.click(await entry('Archived'));
    await screen.findByRole('heading', { level: 1, name: 'Archived' });
    await screen.findByText('1 member');
    await screen.findByText('12 members have been archived for more than 1 year.');
    expect(screen.queryByRole('radio', { name: 'Locked' })).toBeNull();
    await user.click(button('Review them'));
    await screen.findByRole('button', { name: 'Archived: over 1 year ago. Change this filter' });
    expect(bridge.callsOf('accounts.list').at(-1)).toMatchObject({ filter: { status: 'archived' } });
    await user.click(await entry('Members'));
    await screen.findByRole('heading', { level: 1, name: 'Members' });
    expect(screen.queryByText(/have been archived/)).toBeNull();
  });
});

describe('the sidebar', () => {
  it('is made narrow and wide, and main keeps it', async () => {
    const { bridge, user } = await openViews();
    await user.click(button('Narrow sidebar'));
    await waitFor(() => expect(bridge.callsOf('preferences.update')).toEqual([{ sidebar: false }]));
    expect(screen.getByRole('navigation', { name: 'Pages' }).dataset['narrow']).toBe('true');
    await entry('Members');
    await user.click(button('Wide sidebar'));
    expect(screen.getByRole('navigation', { name: 'Pages' }).dataset['narrow']).toBe('false');
  });
});
