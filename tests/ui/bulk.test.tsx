import { act, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { inventField, inventMember, memberId } from '../support/members.ts';
import { changeId, openList, submit, whatWill } from './bulkScreen.tsx';
import { button } from './screen.tsx';

describe('the recap', () => {
  it('says exactly what will happen to how many, and the button says the number', async () => {
    const { bridge, choose, selectThree, tell } = await openList();
    tell({
      total: 4_312,
      changing: 4_307,
      unchanged: 3,
      refused: [{ reason: 'archived', total: 2 }],
      examples: [inventMember(0), inventMember(1)],
    });
    await selectThree();
    const dialog = await choose('Lock…');
    const recap = await whatWill(dialog);
    await within(recap).findByText('4,307 members will be locked.');
    expect(recap.textContent).toContain('Anna Albrecht, Björn Albrecht, and 4,305 more');
    expect(recap.textContent).toContain('2 are archived and are left out.');
    expect(recap.textContent).toContain('3 are locked in just this way already.');
    expect(submit(dialog).textContent).toBe('Lock 4,307 members');
    expect(bridge.callsOf('changes.preview')).toMatchObject([
      { target: { ids: { length: 3 } }, change: { kind: 'lock', reason: '', note: '' } },
    ]);
    expect(bridge.callsOf('changes.run')).toEqual([]);
  });

  it.each([
    ['archived', '2 are archived and are left out.'],
    ['no_password', '2 have no password and are left out.'],
    ['not_found', '2 are no longer there and are left out.'],
    ['required', '2 must have something here and are left out.'],
    ['not_unique', '2 are left out: no two members may share this value.'],
    ['something_new', '2 cannot be changed and are left out.'],
  ])('says of %s in plain words why they are left out', async (reason, words) => {
    const { choose, selectThree, tell } = await openList();
    tell({ changing: 1, refused: [{ reason, total: 2 }] });
    await selectThree();
    expect((await whatWill(await choose('Unlock…'))).textContent).toContain(words);
  });

  it('cannot be confirmed when nobody would be changed, and tells why', async () => {
    const { bridge, user, choose, selectThree, tell } = await openList();
    tell({ changing: 0, unchanged: 1, refused: [{ reason: 'archived', total: 2 }] });
    await selectThree();
    const dialog = await choose('Archive…');
    await within(dialog).findByText('Nobody will be changed.');
    const confirm = submit(dialog);
    expect(confirm.getAttribute('aria-disabled')).toBe('true');
    const reasons = document.getElementById(confirm.getAttribute('aria-describedby') ?? '')?.textContent;
    expect(reasons).toContain('2 are archived and are left out.1 is archived already.');
    await user.click(confirm);
    expect(bridge.callsOf('changes.run')).toEqual([]);
  });

  it('follows what happens meanwhile', async () => {
    const { bridge, choose, selectThree, tell } = await openList();
    await selectThree();
    const dialog = await choose('Archive…');
    await within(dialog).findByText('3 members will be archived.');
    tell({ changing: 2, unchanged: 1 });
    act(() => bridge.emit({ kind: 'accounts.changed', ids: [memberId(1)] }));
    await within(dialog).findByText('2 members will be archived.');
    expect(submit(dialog).textContent).toBe('Archive 2 members');
  });

  it('says what is wrong with the details at their field', async () => {
    const { bridge, user, choose, selectThree } = await openList(40, [
      inventField(0, { label: 'Size', type: 'number' }),
    ]);
    await selectThree();
    const dialog = await choose('Set a field…');
    await user.click(submit(dialog));
    expect(bridge.callsOf('changes.preview')).toEqual([]);
    await within(dialog).findByText('Please fill this in.');
    await user.selectOptions(within(dialog).getByLabelText('Field'), 'Size');
    bridge.refuse('changes.preview', {
      code: 'invalid_input',
      reason: 'invalid_number',
      fields: { 'change.value': 'invalid_number' },
    });
    await user.type(within(dialog).getByLabelText('New value'), 'many');
    await within(dialog).findByText(/Please give a number/);
  });
});

describe('a change of many', () => {
  it('runs with progress, says what was done, and is undone from there', async () => {
    const { bridge, user, choose, selectThree, succeed, jobId } = await openList();
    bridge.work('changes.undo', () => ({ restored: 3, conflicts: 0, examples: [] }));
    await selectThree();
    const dialog = await choose('Archive…');
    await within(dialog).findByText('3 members will be archived.');
    await user.keyboard('{Enter}');
    expect(bridge.callsOf('changes.run')).toMatchObject([
      { target: { ids: { length: 3 } }, change: { kind: 'archive' } },
    ]);
    const progress = await within(dialog).findByRole('progressbar', { name: 'Progress of the change' });
    const step = { kind: 'progress', jobId: jobId('changes.run'), progress: { done: 1, total: 3 } } as const;
    act(() => bridge.emit(step));
    await within(dialog).findByText('1 of 3');
    expect(progress).toHaveProperty('value', 1);
    expect(document.activeElement?.textContent).toBe('Stop');
    succeed();
    await screen.findByText('3 members were archived');
    expect(screen.queryByRole('dialog')).toBeNull();
    expect(screen.queryByText(/selected$/)).toBeNull();
    await waitFor(() => expect(document.activeElement?.getAttribute('role')).toBe('grid'));
    await user.click(button('Undo'));
    expect(bridge.callsOf('changes.undo')).toEqual([{ id: changeId }]);
    await screen.findByText('Undone for 3 members');
    expect(document.activeElement?.getAttribute('role')).toBe('grid');
  });

  it('says for how many it was undone, not how many had been changed', async () => {
    const { bridge, user, choose, selectThree, succeed } = await openList();
    bridge.work('changes.undo', () => ({ restored: 2, conflicts: 0, examples: [] }));
    await selectThree();
    await within(await choose('Archive…')).findByText('3 members will be archived.');
    await user.keyboard('{Enter}');
    succeed();
    await user.click(await screen.findByRole('button', { name: 'Undo' }));
    await screen.findByText('Undone for 2 members');
  });

  it('shows how far a long undo is, and says who was changed since', async () => {
    const { bridge, user, choose, selectThree, succeed, jobId, end } = await openList();
    await selectThree();
    await within(await choose('Unlock…')).findByText('3 members will be unlocked.');
    await user.keyboard('{Enter}');
    succeed();
    await user.click(await screen.findByRole('button', { name: 'Undo' }));
    const progress = { done: 1_500, total: 4_310 };
    act(() => bridge.emit({ kind: 'progress', jobId: jobId('changes.undo'), progress }));
    const dialog = await screen.findByRole('dialog', { name: 'Undoing the change…' });
    await within(dialog).findByText('1,500 of 4,310 members');
    end('changes.undo', { ok: true, value: { restored: 4_307, conflicts: 3, examples: [inventMember(0)] } });
    await screen.findByText(
      /^Undone for 4,307. Changed since and left as they are: Anna Albrecht and 2 more/,
    );
    expect(screen.queryByRole('progressbar')).toBeNull();
  });

  it('is stopped with Escape, and nobody is changed', async () => {
    const { bridge, user, choose, selectThree, jobId, end } = await openList();
    await selectThree();
    const dialog = await choose('Archive…');
    await within(dialog).findByText('3 members will be archived.');
    await user.keyboard('{Enter}');
    await within(dialog).findByRole('button', { name: 'Stop' });
    await user.keyboard('{Escape}');
    expect(bridge.callsOf('cancelJob')).toEqual([jobId('changes.run')]);
    // Main has the last word: it may have been done already.
    expect(screen.queryByRole('dialog')).not.toBeNull();
    end('changes.run', { ok: false, error: { code: 'cancelled', message: 'stopped' } });
    await screen.findByText('Stopped. Nobody was changed.');
    expect(screen.queryByRole('dialog')).toBeNull();
    expect(screen.getByText('3 members selected')).toBeDefined();
  });

  it('that fails says why and leaves the choice as it was', async () => {
    const { bridge, user, choose, selectThree, end } = await openList();
    await selectThree();
    const dialog = await choose('Lock…');
    await user.type(within(dialog).getByLabelText('Reason'), 'Moved away');
    await within(dialog).findByRole('button', { name: 'Lock 3 members' });
    await user.keyboard('{Enter}');
    await within(dialog).findByRole('progressbar');
    end('changes.run', { ok: false, error: { code: 'io', reason: 'disk_full', message: 'full' } });
    expect((await within(dialog).findByRole('alert')).textContent).toContain('The disk is full');
    expect(within(dialog).getByLabelText('Reason')).toHaveProperty('value', 'Moved away');
    await user.click(await within(dialog).findByRole('button', { name: 'Lock 3 members' }));
    expect(bridge.callsOf('changes.run')).toHaveLength(2);
  });

  it('does not begin when the numbers have become others since they were seen', async () => {
    const { bridge, user, choose, selectThree, tell } = await openList();
    await selectThree();
    const dialog = await choose('Lock…');
    await within(dialog).findByRole('button', { name: 'Lock 3 members' });
    tell({ changing: 2, unchanged: 1 });
    await user.keyboard('Unpaid{Enter}');
    await within(dialog).findByRole('button', { name: 'Lock 2 members' });
    expect(bridge.callsOf('changes.run')).toEqual([]);
    await user.keyboard('{Enter}');
    expect(bridge.callsOf('changes.run')).toMatchObject([{ change: { kind: 'lock', reason: 'Unpaid' } }]);
  });

  it('asks before Escape throws away what was typed, but not when nothing was', async () => {
    const { user, choose, selectThree } = await openList();
    await selectThree();
    await choose('Add tags…');
    await user.keyboard('vip,{Escape}');
    await screen.findByRole('alertdialog', { name: 'Discard what you typed?' });
    await user.click(button('Discard'));
    await choose('Archive…');
    await user.keyboard('{Escape}');
    expect(screen.queryByRole('dialog')).toBeNull();
    expect(screen.getByText('3 members selected')).toBeDefined();
  });
});
