import { act, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import type { CustomField, Envelope, JobOutput, Output, Recap } from '../../contract/index.ts';
import { createFakeBridge } from '../support/fakeBridge.ts';
import { inventField, inventMember, inventMembers, memberId } from '../support/members.ts';
import { button, grid, openWindow, rowOf } from './screen.tsx';

const changeId = '0190a000-0000-7000-8000-00000000c0de';
const someRecap: Recap = { total: 3, changing: 3, unchanged: 0, refused: [], examples: [] };

function recapOf(changes: Partial<Recap>): Recap {
  return { ...someRecap, ...changes };
}

async function openList(count = 40, fields: CustomField[] = []) {
  const bridge = createFakeBridge(inventMembers(count), fields);
  let recap: Output<'changes.preview'> = someRecap;
  bridge.answer('changes.preview', () => recap);
  const user = openWindow(bridge);
  (await grid()).focus();
  const jobId = (name: string) => `job-${bridge.calls.findLastIndex((one) => one.name === name) + 1}`;
  const end = (name: string, result: Envelope<unknown>) =>
    act(() => bridge.emit({ kind: 'done', jobId: jobId(name), result }));
  return {
    bridge,
    user,
    jobId,
    end,
    tell: (changes: Partial<Recap>) => void (recap = recapOf(changes)),
    selectThree: () => user.keyboard('{ArrowDown}{Shift>}{ArrowDown}{ArrowDown}{/Shift}'),
    choose: async (name: string) => {
      await user.click(button('Actions'));
      await user.click(await screen.findByRole('menuitem', { name }));
      return screen.findByRole('dialog');
    },
    /** Ends the change that runs as main would. */
    succeed: (output: Partial<JobOutput<'changes.run'>> = {}) =>
      end('changes.run', {
        ok: true,
        value: { total: 3, changing: 3, unchanged: 0, refused: [], changeId, ...output },
      }),
  };
}

const whatWill = (dialog: HTMLElement) => within(dialog).findByRole('status', { name: 'What will happen' });
const submit = (dialog: HTMLElement) => {
  const found = dialog.querySelector<HTMLButtonElement>('[type="submit"]');
  if (found === null) throw new Error('nothing to confirm with');
  return found;
};

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
    ['too_many', '2 have too many already and are left out.'],
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

  it('shows how far a long undo is, and says who was changed since', async () => {
    const { bridge, user, choose, selectThree, succeed, jobId, end } = await openList();
    await selectThree();
    await within(await choose('Unlock…')).findByText('3 members will be unlocked.');
    await user.keyboard('{Enter}');
    succeed();
    await user.click(await screen.findByRole('button', { name: 'Undo' }));
    const progress = { done: 1_500, total: 4_310 };
    act(() => bridge.emit({ kind: 'progress', jobId: jobId('changes.undo'), progress }));
    await screen.findByText('Undoing: 1,500 of 4,310');
    expect(screen.getByRole('progressbar', { name: 'Progress of the undoing' })).toHaveProperty(
      'value',
      1500,
    );
    end('changes.undo', { ok: true, value: { restored: 4_307, conflicts: 3, examples: [] } });
    await screen.findByText('Undone for 4,307. 3 had been changed again and stay as they are.');
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
    ['Add tags…', 'Tags', 'addTags', '3 members will be tagged Gym and Sauna.'],
    ['Remove tags…', 'Tags', 'removeTags', '3 members will lose the tag Gym and Sauna.'],
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
