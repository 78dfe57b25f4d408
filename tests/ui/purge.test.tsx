import { act, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { accountName, AppError, type Output } from '../../contract/index.ts';
import { createFakeBridge } from '../support/fakeBridge.ts';
import { inventMember } from '../support/members.ts';
import { button, grid, openDetails, openWindow } from './screen.tsx';

const gone = ['Anna Albrecht', 'Ben Brown', 'Cleo Dubois'].map((displayName, place) =>
  inventMember(place, { displayName, status: 'archived', archivedAt: '2025-01-01T00:00:00.000Z' }),
);
const names = gone.map((member) => accountName.parse(member));
const done = { purged: 1, rewritten: true, backups: 0, unreadableBackups: 0 };

function recapOf(changes: Partial<Output<'purge.preview'>> = {}): Output<'purge.preview'> {
  const plain = { total: 1, notArchived: 0, backups: 2, unreadableBackups: 0, examples: names.slice(0, 1) };
  return { ...plain, ...changes };
}

async function openArchive(recap: Output<'purge.preview'> = recapOf()) {
  const bridge = createFakeBridge([...gone, inventMember(9, { displayName: 'Dora Eriksson' })]);
  bridge.answer('purge.preview', () => recap);
  bridge.answer('purge.due', () => ({ days: 30, total: 3 }));
  const user = openWindow(bridge);
  await grid();
  await user.click(button('Archived'));
  await within(await grid()).findByText('Anna Albrecht');
  return { bridge, user };
}

async function openPurge(recap?: Output<'purge.preview'>) {
  const opened = await openArchive(recap);
  const panel = await openDetails(opened.user, 'Anna Albrecht');
  await opened.user.click(within(panel).getByRole('button', { name: 'Delete for good…' }));
  const dialog = await screen.findByRole('dialog', { name: /^Delete .+ for good\?$/ });
  const number = await within(dialog).findByLabelText(/^To delete, type the number of members/);
  const submit = within(dialog).getByRole('button', { name: 'Delete for good' });
  return { ...opened, panel, dialog, number, submit };
}

describe('deleting for good', () => {
  it('is offered only for who is archived', async () => {
    const { user } = await openArchive();
    await user.click(button('Members'));
    const panel = await openDetails(user, 'Dora Eriksson');
    expect(within(panel).queryByRole('button', { name: /for good/ })).toBeNull();
  });

  it('says what goes, what stays, and that there is no way back', async () => {
    const { dialog } = await openPurge(recapOf({ notArchived: 2, unreadableBackups: 1 }));
    expect(within(dialog).getByText(/cannot be undone/)).toBeDefined();
    const goes = within(dialog).getByRole('region', { name: 'What is deleted' }).textContent;
    expect(goes).toContain('password');
    expect(goes).toContain('2 copies in the folder “backups”');
    const stays = within(dialog).getByRole('region', { name: 'What stays' }).textContent;
    expect(stays).toContain('Numbers without names');
    expect(stays).toContain('One line in the history');
    expect(within(dialog).getByText('2 members are not archived and stay.')).toBeDefined();
    expect(within(dialog).getByText(/cannot be opened and may still hold them/)).toBeDefined();
  });

  it('refuses until the right number is typed', async () => {
    const { bridge, user, number, submit } = await openPurge();
    expect(document.activeElement).toBe(number);
    expect(submit.getAttribute('aria-disabled')).toBe('true');
    await user.keyboard('{Enter}');
    await user.type(number, '2');
    await user.click(submit);
    await screen.findByText('This is not the number of members that would be deleted.');
    expect(document.activeElement).toBe(number);
    expect(bridge.callsOf('purge.run')).toEqual([]);
    bridge.work('purge.run', () => done);
    await user.clear(number);
    await user.type(number, '1');
    expect(submit.getAttribute('aria-disabled')).toBe('false');
    await user.keyboard('{Enter}');
    await screen.findByText('1 member was deleted for good');
    expect(bridge.callsOf('purge.run')).toEqual([{ target: { ids: [gone[0]?.id] }, confirm: 1 }]);
    expect(screen.queryByRole('dialog')).toBeNull();
  });

  it('closes the details of who is gone and leaves the keyboard in the list', async () => {
    const { bridge, user, number } = await openPurge();
    bridge.work('purge.run', () => {
      bridge.answer('accounts.get', () => {
        throw new AppError('not_found', 'gone');
      });
      return done;
    });
    await user.type(number, '1{Enter}');
    await screen.findByText('1 member was deleted for good');
    await waitFor(() => expect(screen.queryByRole('complementary', { name: 'Member details' })).toBeNull());
    expect(document.activeElement).toBe(await grid());
  });

  it('takes the number as it is written here', async () => {
    const { bridge, user, number } = await openPurge(recapOf({ total: 4_312 }));
    bridge.work('purge.run', () => ({ ...done, purged: 4_312 }));
    await user.type(number, '4,312{Enter}');
    await screen.findByText('4,312 members were deleted for good');
  });

  it('shows how far it is, can be stopped, and then says that nobody was deleted', async () => {
    const { bridge, user, number } = await openPurge();
    bridge.work('purge.run', (_, report) => {
      report({ done: 1, total: 3 });
      return new Promise(() => undefined);
    });
    await user.type(number, '1{Enter}');
    await screen.findByText('1 of 3 members');
    await user.click(button('Stop'));
    await waitFor(() => expect(bridge.callsOf('cancelJob')).toHaveLength(1));
    const [jobId = ''] = bridge.callsOf('cancelJob') as string[];
    const error = { code: 'cancelled', message: 'stopped' } as const;
    act(() => bridge.emit({ kind: 'done', jobId, result: { ok: false, error } }));
    await screen.findByText('Stopped. Nobody was deleted.');
  });

  it('stays open with what was typed when it fails', async () => {
    const { bridge, user, dialog } = await openPurge();
    bridge.work('purge.run', () => {
      throw new AppError('busy', 'no', { reason: 'database_locked' });
    });
    await user.type(within(dialog).getByLabelText(/number of members/), '1{Enter}');
    expect((await within(dialog).findByRole('alert')).textContent).toContain('Another program');
    expect(within(dialog).getByLabelText(/number of members/)).toHaveProperty('value', '1');
  });

  it('asks for the new number when somebody was archived meanwhile', async () => {
    const { bridge, user, number, dialog } = await openPurge();
    bridge.work('purge.run', () => {
      bridge.answer('purge.preview', () => recapOf({ total: 2 }));
      throw new AppError('conflict', 'no', {
        reason: 'confirm_mismatch',
        fields: { confirm: 'confirm_mismatch' },
      });
    });
    await user.type(number, '1{Enter}');
    expect((await within(dialog).findByRole('alert')).textContent).toContain('changed meanwhile');
    await screen.findByLabelText('To delete, type the number of members: 2');
  });

  it('says so in a dialog when something may be left of them', async () => {
    const { bridge, user, number } = await openPurge();
    bridge.work('purge.run', () => ({ ...done, rewritten: false, unreadableBackups: 2 }));
    await user.type(number, '1{Enter}');
    const dialog = await screen.findByRole('dialog', { name: 'Deleted for good' });
    expect(dialog.textContent).toContain('2 copies in the folder “backups” cannot be opened');
    expect(dialog.textContent).toContain('traces may be left');
    await user.click(within(dialog).getByRole('button', { name: 'Done' }));
    expect(screen.queryByRole('dialog')).toBeNull();
  });

  it('is proposed for those due, after one has looked at them', async () => {
    const { bridge, user } = await openArchive(recapOf({ total: 3, examples: names }));
    expect(screen.queryByRole('button', { name: /for good/ })).toBeNull();
    await user.click(await screen.findByRole('button', { name: 'Review them' }));
    await user.click(await screen.findByRole('button', { name: 'Delete these 3 for good…' }));
    const dialog = await screen.findByRole('dialog', { name: 'Delete 3 members for good?' });
    await within(dialog).findByText('Anna Albrecht, Ben Brown, and Cleo Dubois');
    expect(bridge.callsOf('purge.preview')).toEqual([
      {
        target: {
          query: {
            filter: {
              status: 'archived',
              conditions: [{ kind: 'date', what: 'archivedAt', olderThanDays: 30 }],
            },
          },
        },
      },
    ]);
  });

  it('is offered for all who are selected in the archive', async () => {
    const { bridge, user } = await openArchive(recapOf({ total: 3, examples: names }));
    bridge.work('purge.run', () => ({ ...done, purged: 3 }));
    await user.click(screen.getByRole('checkbox', { name: 'Select all that match' }));
    await user.click(button('Actions'));
    await user.click(await screen.findByRole('menuitem', { name: 'Delete for good…' }));
    await user.type(await screen.findByLabelText('To delete, type the number of members: 3'), '3{Enter}');
    await screen.findByText('3 members were deleted for good');
    expect(screen.queryByText(/are selected$/)).toBeNull();
    expect(bridge.callsOf('purge.run')).toEqual([
      { target: { query: { filter: { status: 'archived' } } }, confirm: 3 },
    ]);
    await waitFor(async () => expect(document.activeElement).toBe(await grid()));
  });

  it('has nobody to delete when nobody is archived any more', async () => {
    const { user } = await openArchive(recapOf({ total: 0, notArchived: 1, examples: [] }));
    const panel = await openDetails(user, 'Anna Albrecht');
    await user.click(within(panel).getByRole('button', { name: 'Delete for good…' }));
    await screen.findByText(/Only archived members can be deleted for good/);
    expect(screen.queryByRole('button', { name: 'Delete for good' })).toBeNull();
  });
});
