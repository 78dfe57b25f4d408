import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { createFakeBridge } from '../support/fakeBridge.ts';
import { inventMember, memberId } from '../support/members.ts';
import { button, openDetails, openWindow, rowOf } from './screen.tsx';

const anna = inventMember(0, { username: 'anna', displayName: 'Anna Albrecht', phone: '030 1' });
const berta = inventMember(1, { username: 'berta', displayName: 'Berta Brown' });

function start() {
  const bridge = createFakeBridge([anna, berta]);
  return { bridge, user: openWindow(bridge) };
}

describe('the details of a member', () => {
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
    bridge.work('changes.undo', () => ({ restored: 1, conflicts: 0, examples: [] }));
    await user.click(button('Undo'));
    await screen.findByText('The change was undone');
    expect(bridge.callsOf('changes.undo')).toEqual([{ id: memberId(9_000) }]);
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

  it('goes to the next and the previous member without leaving, and stays at the ends', async () => {
    const { user } = start();
    await openDetails(user, 'Anna Albrecht');
    await user.click(button('Next member'));
    await screen.findByRole('heading', { name: 'Berta Brown' });
    expect(document.activeElement).toBe(button('Next member'));
    await user.click(button('Next member'));
    await user.keyboard('{Alt>}{ArrowUp}{/Alt}');
    await screen.findByRole('heading', { name: 'Anna Albrecht' });
    await user.keyboard('{Control>}{PageDown}{/Control}');
    await screen.findByRole('heading', { name: 'Berta Brown' });
    expect(screen.getByRole('row', { selected: true }).textContent).toContain('Berta Brown');
  });

  it('keeps the keyboard in the same field from member to member', async () => {
    const { bridge, user } = start();
    await openDetails(user, 'Anna Albrecht');
    await user.click(button('Phone: 030 1'));
    await user.keyboard('030 7{Alt>}{ArrowDown}{/Alt}');
    await screen.findByRole('heading', { name: 'Berta Brown' });
    expect(bridge.accounts.find(anna.id).phone).toBe('030 7');
    await waitFor(() =>
      expect(document.activeElement?.getAttribute('aria-label')).toBe(`Phone: ${berta.phone}`),
    );
  });

  it('shows an archived member without ways to change values', async () => {
    const gone = inventMember(2, { displayName: 'Carl Gone', status: 'archived', notes: 'x '.repeat(300) });
    const user = openWindow(createFakeBridge([gone]));
    await user.click(await screen.findByRole('button', { name: 'Archived' }));
    const panel = await openDetails(user, 'Carl Gone');
    expect(within(panel).queryByRole('button', { name: /^Phone: / })).toBeNull();
    await user.click(within(panel).getByRole('button', { name: 'Show all' }));
    expect(within(panel).getByRole('button', { name: 'Show less' })).toBeDefined();
  });
});
