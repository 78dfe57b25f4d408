import { act, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { createFakeBridge } from '../support/fakeBridge.ts';
import { inventField, inventMember, memberId } from '../support/members.ts';
import { openList, recapOf, submit } from './bulkScreen.tsx';
import { button, grid, openWindow, rowOf } from './screen.tsx';

describe('every action', () => {
  const plainly = [
    ['Unlock…', { kind: 'unlock' }, 'Unlock 3 members'],
    ['Archive…', { kind: 'archive' }, 'Archive 3 members'],
    ['Require a new password…', { kind: 'requirePasswordChange', value: true }, 'Require it of 3 members'],
    [
      'No longer require a new password…',
      { kind: 'requirePasswordChange', value: false },
      'Change 3 members',
    ],
  ] as const;
  it.each(plainly)('%s', async (name, change, confirm) => {
    const { bridge, user, choose, selectThree } = await openList();
    await selectThree();
    const dialog = await choose(name);
    await user.click(await within(dialog).findByRole('button', { name: confirm }));
    expect(bridge.callsOf('changes.run')).toMatchObject([{ change }]);
  });

  it.each([
    ['Add to groups…', 'Groups', 'addGroups', '3 members will be added to Gym and Sauna.'],
    ['Take out of groups…', 'Groups', 'removeGroups', '3 members will be taken out of Gym and Sauna.'],
    ['Add tags…', 'Tags', 'addTags', '3 members will get the tags Gym and Sauna.'],
    ['Remove tags…', 'Tags', 'removeTags', '3 members will lose the tags Gym and Sauna.'],
  ])('%s', async (name, label, kind, words) => {
    const { bridge, user, choose, selectThree } = await openList();
    await selectThree();
    const dialog = await choose(name);
    await user.click(submit(dialog));
    await within(dialog).findByText('Please fill this in.');
    await user.type(within(dialog).getByRole('combobox', { name: label }), 'Gym,Sauna,');
    await within(dialog).findByText(words);
    await user.keyboard('{Enter}');
    expect(bridge.callsOf('changes.run')).toMatchObject([{ change: { kind, names: ['Gym', 'Sauna'] } }]);
  });

  it.each([
    ['Add to groups…', 'Groups', '2 would be in too many groups and are left out.'],
    ['Add tags…', 'Tags', '2 would have too many tags and are left out.'],
  ])('%s says of what somebody would have too many', async (name, label, words) => {
    const { user, choose, selectThree, tell } = await openList();
    tell({ changing: 1, refused: [{ reason: 'too_many', total: 2 }] });
    await selectThree();
    const dialog = await choose(name);
    await user.type(within(dialog).getByRole('combobox', { name: label }), 'Gym,');
    await within(dialog).findByText(words);
  });

  it('sets a field or empties it', async () => {
    const city = inventField(0, { label: 'City', type: 'choice', choices: ['Bonn', 'Ulm'] });
    const { bridge, user, choose, selectThree } = await openList(40, [city]);
    await selectThree();
    const dialog = await choose('Set a field…');
    await user.selectOptions(within(dialog).getByLabelText('Field'), 'City');
    await user.click(submit(dialog));
    await within(dialog).findByText('Please fill this in.');
    expect(bridge.callsOf('changes.preview')).toEqual([]);
    await user.click(within(dialog).getByRole('checkbox', { name: 'Empty the field instead' }));
    await within(dialog).findByRole('button', { name: 'Empty the field for 3 members' });
    expect(bridge.callsOf('changes.preview')).toMatchObject([{ change: { value: null } }]);
    await user.click(within(dialog).getByRole('checkbox', { name: 'Empty the field instead' }));
    await user.selectOptions(within(dialog).getByLabelText('New value'), 'Ulm');
    await within(dialog).findByText('3 members will get this value for City.');
    await user.click(await within(dialog).findByRole('button', { name: 'Change 3 members' }));
    await waitFor(() =>
      expect(bridge.callsOf('changes.run')).toMatchObject([
        { change: { kind: 'setField', key: 'city', value: 'Ulm' } },
      ]),
    );
  });

  it('that makes no sense for whom the list shows is not offered', async () => {
    const { user, selectThree } = await openList();
    const offered = async () => {
      await user.click(button('Actions'));
      const items = screen.getAllByRole('menuitem').map(({ textContent }) => textContent);
      await user.keyboard('{Escape}');
      return items;
    };
    await selectThree();
    const here = await offered();
    expect(here).toContain('Archive…');
    expect(here).not.toContain('Restore…');
    expect(here).not.toContain('Set a field…');
  });

  it('of the archive brings back', async () => {
    const bridge = createFakeBridge([inventMember(0, { status: 'archived' }), inventMember(1)]);
    bridge.answer('changes.preview', () => recapOf({ total: 1, changing: 1 }));
    const user = openWindow(bridge);
    await grid();
    await user.click(button('Archived'));
    await rowOf('Anna Albrecht');
    await user.click(screen.getByRole('checkbox', { name: 'Select Anna Albrecht' }));
    await user.click(button('Actions'));
    expect(screen.queryByRole('menuitem', { name: 'Lock…' })).toBeNull();
    await user.click(screen.getByRole('menuitem', { name: 'Restore…' }));
    await user.click(await screen.findByRole('button', { name: 'Restore 1 member' }));
    expect(bridge.callsOf('changes.run')).toEqual([
      { target: { ids: [memberId(0)] }, change: { kind: 'restore' } },
    ]);
  });
});

describe('the selection', () => {
  it('of all that match is sent as the question, less those taken out', async () => {
    const { bridge, user, choose } = await openList();
    await user.keyboard('{Control>}a{/Control}');
    await screen.findByText('All 40 that match are selected');
    await user.click(await screen.findByRole('checkbox', { name: 'Select Anna Brown' }));
    await screen.findByText('39 members selected');
    const dialog = await choose('Archive…');
    await user.click(await within(dialog).findByRole('button', { name: 'Archive 3 members' }));
    const except = [bridge.accounts.all().find(({ displayName }) => displayName === 'Anna Brown')?.id];
    expect(bridge.callsOf('changes.run')).toEqual([
      { target: { query: { filter: { archived: false } }, except }, change: { kind: 'archive' } },
    ]);
  });

  it('loses who leaves the list, and no others', async () => {
    const { bridge, user, selectThree } = await openList();
    await selectThree();
    const selected = () => screen.getAllByRole('row', { selected: true });
    expect(selected()).toHaveLength(3);
    const [first] = bridge.accounts.all().filter(({ displayName }) => displayName === 'Anna Albrecht');
    act(() => {
      bridge.accounts.put(
        first?.id ?? '',
        { status: 'archived' },
        { actor: 'owner', action: 'account.archived' },
      );
    });
    await screen.findByText('2 members selected');
    await user.keyboard('{Control>}a{/Control}');
    await screen.findByText('All 39 that match are selected');
  });

  it('is exported alone unless one wants more', async () => {
    const { bridge, user, selectThree } = await openList();
    await selectThree();
    await user.keyboard('{Control>}e{/Control}');
    const dialog = await screen.findByRole('dialog', { name: 'Export members' });
    expect(within(dialog).getByRole('radio', { name: 'The selected members (3)' })).toHaveProperty(
      'checked',
      true,
    );
    await user.click(within(dialog).getByRole('button', { name: 'Export…' }));
    expect(bridge.callsOf('accounts.exportCsv')).toMatchObject([{ scope: { ids: { length: 3 } } }]);
  });

  it('has its actions in the menu of a row that belongs to it', async () => {
    const { user, selectThree } = await openList();
    await selectThree();
    await user.keyboard('{Shift>}{F10}{/Shift}');
    await user.click(await screen.findByRole('menuitem', { name: 'Archive…' }));
    await screen.findByRole('button', { name: 'Archive 3 members' });
  });
});
