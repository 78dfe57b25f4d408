import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { createFakeBridge } from '../support/fakeBridge.ts';
import { inventMember } from '../support/members.ts';
import { button, field, openDetails, openWindow, rowOf } from './screen.tsx';

const anna = inventMember(0, { username: 'anna', displayName: 'Anna Albrecht', phone: '030 1' });
const berta = inventMember(1, { username: 'berta', displayName: 'Berta Brown' });

function start() {
  const bridge = createFakeBridge([anna, berta]);
  return { bridge, user: openWindow(bridge) };
}

describe('the details of a member', () => {
  it('saves only what was changed, with the version that was on screen', async () => {
    const { bridge, user } = start();
    await openDetails(user, 'Anna Albrecht');
    await user.click(button('Edit'));
    await user.clear(field('Phone'));
    await user.type(field('Phone'), '030 99');
    await user.click(button('Save'));
    await waitFor(() => expect(screen.queryByRole('button', { name: 'Save' })).toBeNull());
    expect(bridge.callsOf('accounts.update')).toEqual([
      { id: anna.id, version: 1, changes: { phone: '030 99' } },
    ]);
    expect((await rowOf('Anna Albrecht')).textContent).toContain('030 99');
  });

  it('does not lose an edit to somebody else’s newer version', async () => {
    const { bridge, user } = start();
    await openDetails(user, 'Anna Albrecht');
    await user.click(button('Edit'));
    await user.clear(field('Name'));
    await user.type(field('Name'), 'Anna Typed');
    bridge.accounts.put(anna.id, { displayName: 'Anna Newer', notes: 'from elsewhere' });
    await user.click(button('Save'));

    expect((await screen.findByRole('alert')).textContent).toContain('changed this member in the meantime');
    expect(field('Name')).toHaveProperty('value', 'Anna Typed');
    await user.click(button('Load the newer version'));

    await waitFor(() => expect(field('Name')).toHaveProperty('value', 'Anna Newer'));
    expect(field('Notes')).toHaveProperty('value', 'from elsewhere');
    expect(screen.getByText('You typed: Anna Typed')).toBeDefined();
    await user.click(button('Use what I typed'));
    expect(field('Name')).toHaveProperty('value', 'Anna Typed');
    await user.click(button('Save'));
    await waitFor(() => expect(bridge.accounts.find(anna.id).displayName).toBe('Anna Typed'));
    expect(bridge.accounts.find(anna.id).notes).toBe('from elsewhere');
  });

  it('asks before an unsaved edit is left for another member', async () => {
    const { user } = start();
    await openDetails(user, 'Anna Albrecht');
    await user.click(button('Edit'));
    await user.type(field('Notes'), 'not saved');
    await user.click(await rowOf('Berta Brown'));
    await screen.findByRole('dialog', { name: 'Leave without saving?' });
    await user.click(button('Keep editing'));
    expect(field('Notes')).toHaveProperty('value', 'not saved');
    await user.click(await rowOf('Berta Brown'));
    await user.click(await screen.findByRole('button', { name: 'Leave without saving' }));
    await screen.findByRole('heading', { name: 'Berta Brown' });
    expect(screen.queryByRole('button', { name: 'Save' })).toBeNull();
  });

  it('stays closed when the search that found the member was cleared before', async () => {
    const { bridge, user } = start();
    const search = await screen.findByRole('searchbox');
    await user.type(search, 'berta');
    await waitFor(() => expect(screen.queryByText('Anna Albrecht')).toBeNull());
    await openDetails(user, 'Berta Brown');
    await user.clear(search);
    await rowOf('Anna Albrecht');
    await user.click(button('Close details'));
    await waitFor(() => expect(screen.queryByRole('complementary')).toBeNull());
    expect(bridge.callsOf('accounts.get')).not.toContainEqual({ id: anna.id });
    expect(document.activeElement).toBe(screen.getByRole('grid'));
    expect(screen.getByRole('row', { selected: true }).textContent).toContain('Anna Albrecht');
  });

  it('archives at once and undoes it', async () => {
    const { bridge, user } = start();
    await openDetails(user, 'Anna Albrecht');
    await user.click(button('Archive'));
    await screen.findByText('Anna Albrecht was archived');
    expect(bridge.accounts.find(anna.id).status).toBe('archived');
    await user.click(button('Undo'));
    await screen.findByText('Anna Albrecht was restored');
    expect(bridge.accounts.find(anna.id).status).toBe('active');
    expect(bridge.callsOf('accounts.restore')).toEqual([{ ids: [anna.id] }]);
  });

  it('locks with a reason until a date, says so, and unlocks', async () => {
    const { bridge, user } = start();
    const panel = await openDetails(user, 'Anna Albrecht');
    await user.click(button('Lock…'));
    const dialog = await screen.findByRole('dialog', { name: 'Lock Anna Albrecht' });
    await user.click(within(dialog).getByRole('button', { name: 'Fees not paid' }));
    await user.click(within(dialog).getByRole('radio', { name: 'On a date' }));
    await user.click(within(dialog).getByRole('button', { name: 'Lock' }));
    expect(dialog.textContent).toContain('Please give a full date and time');
    expect(bridge.callsOf('accounts.lock')).toEqual([]);

    await user.type(within(dialog).getByLabelText('Ends on'), '2199-03-04T10:30');
    await user.click(within(dialog).getByRole('button', { name: 'Lock' }));
    await within(panel).findByText('Fees not paid');
    expect(panel.textContent).toContain('2199');
    expect(bridge.callsOf('accounts.lock')).toMatchObject([
      { ids: [anna.id], reason: 'Fees not paid', until: new Date(2199, 2, 4, 10, 30).toISOString() },
    ]);
    await user.click(within(panel).getByRole('button', { name: 'Unlock' }));
    await waitFor(() => expect(panel.textContent).not.toContain('Fees not paid'));
  });

  it('does not lock into the past', async () => {
    const { bridge, user } = start();
    await openDetails(user, 'Anna Albrecht');
    await user.click(button('Lock…'));
    const dialog = await screen.findByRole('dialog', { name: 'Lock Anna Albrecht' });
    await user.click(within(dialog).getByRole('radio', { name: 'On a date' }));
    await user.type(within(dialog).getByLabelText('Ends on'), '2001-01-01T00:00');
    await user.click(within(dialog).getByRole('button', { name: 'Lock' }));
    expect(dialog.textContent).toContain('The end has to be in the future');
    expect(bridge.callsOf('accounts.lock')).toEqual([]);
  });

  it('shows a reset password once', async () => {
    const { user } = start();
    await openDetails(user, 'Anna Albrecht');
    await user.click(button('Reset password…'));
    const dialog = await screen.findByRole('dialog', { name: 'Reset password' });
    await user.click(within(dialog).getByRole('button', { name: 'Reset password' }));
    await screen.findByText('velvet-anchor-plum-tidy-rocket');
    await user.click(button('Done'));
    expect(document.body.textContent).not.toContain('velvet-anchor');
  });

  it('says what went wrong when main refuses', async () => {
    const { bridge, user } = start();
    await openDetails(user, 'Anna Albrecht');
    bridge.refuse('accounts.archive', { code: 'busy', reason: 'database_locked' });
    await user.click(button('Archive'));
    await screen.findByText(/Another program is using the member file/);
    expect(bridge.accounts.find(anna.id).status).toBe('active');
  });
});
