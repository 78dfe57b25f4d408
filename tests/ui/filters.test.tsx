import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { createFakeBridge } from '../support/fakeBridge.ts';
import { keepFields, makeField } from '../support/fakeSettings.ts';
import { inventMembers } from '../support/members.ts';
import { button, grid, openWindow } from './screen.tsx';

const groups = ['Gold', 'Silver', 'Bronze'].map((name, place) => ({
  name,
  total: place + 1,
  holders: place + 1,
}));

async function openFilters(fields = [makeField(1, { label: 'Car' })]) {
  const bridge = createFakeBridge(inventMembers(20));
  keepFields(bridge, fields);
  bridge.answer('labels.list', () => ({ labels: groups }));
  bridge.answer('accounts.count', ({ queries }) => ({ totals: queries.map(() => 12) }));
  const user = openWindow(bridge);
  await grid();
  const asked = () =>
    bridge
      .callsOf('accounts.list')
      .map((input) => input as { limit: number; filter: unknown })
      .findLast(({ limit }) => limit > 0)?.filter;
  const choose = async (kind: string) => {
    await user.click(button('Add a filter'));
    await user.click(await screen.findByRole('menuitem', { name: kind }));
    return screen.findByRole('dialog', { name: kind });
  };
  return { bridge, user, asked, choose };
}

const chip = (sentence: string) => screen.findByRole('button', { name: `${sentence}. Change this filter` });

describe('the filters', () => {
  it('are chosen, filled in and read as a sentence', async () => {
    const { user, asked, choose } = await openFilters();
    const editor = await choose('Group');
    await user.click(await within(editor).findByRole('checkbox', { name: 'Gold' }));
    await user.click(within(editor).getByRole('checkbox', { name: 'Silver' }));
    await within(editor).findByText('12 members fit');
    await user.click(within(editor).getByRole('button', { name: 'Apply' }));
    await chip('Group: Gold or Silver');
    await waitFor(() =>
      expect(asked()).toEqual({
        archived: false,
        conditions: [{ kind: 'group', match: 'any', names: ['Gold', 'Silver'] }],
      }),
    );
  });

  it('are made by the keyboard alone, and the keyboard comes back', async () => {
    const { user, asked } = await openFilters();
    button('Add a filter').focus();
    await user.keyboard('{Enter}');
    const menu = await screen.findByRole('menu', { name: 'Add a filter' });
    expect(document.activeElement).toBe(within(menu).getByRole('menuitem', { name: 'Group' }));
    await user.keyboard('l');
    expect(document.activeElement).toBe(within(menu).getByRole('menuitem', { name: 'Last visit' }));
    await user.keyboard('{Enter}');
    const editor = await screen.findByRole('dialog', { name: 'Last visit' });
    await waitFor(() =>
      expect(document.activeElement).toBe(within(editor).getByRole('combobox', { name: 'Condition' })),
    );
    await user.tab();
    await user.keyboard('{Enter}');
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    expect(document.activeElement).toBe(button('Add a filter'));
    expect(asked()).toMatchObject({
      conditions: [{ kind: 'date', what: 'lastSignInAt', withinDays: 365, not: true }],
    });
  });

  it('leave everything as it was on Escape', async () => {
    const { user, asked, choose } = await openFilters();
    const editor = await choose('E-mail address');
    await user.click(within(editor).getByRole('radio', { name: 'Has no e-mail address' }));
    await user.keyboard('{Escape}');
    expect(screen.queryByRole('dialog')).toBeNull();
    expect(document.activeElement).toBe(button('Add a filter'));
    expect(asked()).toEqual({ archived: false });
  });

  it('say what is missing', async () => {
    const { user, choose } = await openFilters();
    const editor = await choose('Tag');
    await user.click(within(editor).getByRole('button', { name: 'Apply' }));
    expect((await within(editor).findByRole('alert')).textContent).toBe(
      'Please choose or fill in something first.',
    );
  });

  it('are changed by a click, turned round, and removed by Backspace', async () => {
    const { user, asked, choose } = await openFilters();
    await user.click(within(await choose('Car')).getByRole('textbox', { name: 'Text' }));
    await user.keyboard('VW{Enter}');
    await user.click(await chip('Car: contains “VW”'));
    const editor = await screen.findByRole('dialog', { name: 'Car' });
    await user.selectOptions(within(editor).getByRole('combobox'), 'does not contain');
    await user.click(within(editor).getByRole('button', { name: 'Apply' }));
    const changed = await chip('Car: does not contain “VW”');
    expect(asked()).toMatchObject({
      conditions: [{ kind: 'custom', key: 'field_1', contains: 'VW', not: true }],
    });
    changed.focus();
    await user.keyboard('{Backspace}');
    await waitFor(() => expect(document.activeElement).toBe(button('Add a filter')));
    expect(screen.queryByRole('button', { name: /Change this filter$/ })).toBeNull();
  });

  it('go together by all or any, and go away together', async () => {
    const { user, asked, choose } = await openFilters();
    await user.click(within(await choose('E-mail address')).getByRole('button', { name: 'Apply' }));
    expect(screen.queryByRole('radio', { name: 'Any filter' })).toBeNull();
    await user.click(within(await choose('Phone number')).getByRole('button', { name: 'Apply' }));
    await user.click(await screen.findByRole('radio', { name: 'Any filter' }));
    await waitFor(() => expect(asked()).toMatchObject({ match: 'any' }));
    await user.click(button('Clear filters'));
    await waitFor(() => expect(screen.queryByRole('button', { name: /Change this filter$/ })).toBeNull());
    await user.type(screen.getByRole('searchbox'), 'member');
    await waitFor(() => expect(asked()).toEqual({ archived: false }));
  });

  it('stay when another status is chosen', async () => {
    const { user, asked, choose } = await openFilters();
    await user.click(within(await choose('E-mail address')).getByRole('button', { name: 'Apply' }));
    await user.click(screen.getByRole('radio', { name: 'Locked' }));
    await waitFor(() =>
      expect(asked()).toEqual({ status: 'locked', conditions: [{ kind: 'has', what: 'email' }] }),
    );
  });
});
