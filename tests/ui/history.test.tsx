import { act, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { accountName, AppError, type Change } from '../../contract/index.ts';
import { createFakeBridge } from '../support/fakeBridge.ts';
import { inventMember, inventMembers, memberId } from '../support/members.ts';
import { button, grid, openWindow } from './screen.tsx';

const anna = accountName.parse(inventMember(0, { displayName: 'Anna Albrecht' }));
const berta = accountName.parse(inventMember(1, { displayName: 'Berta Brown' }));

function changeOf(place: number, changes: Partial<Change>): Change {
  return {
    id: memberId(9_000 + place),
    at: new Date(Date.now() - place * 60_000).toISOString(),
    actor: 'owner',
    action: 'account.locked',
    details: {},
    total: 1,
    subject: null,
    undone: null,
    undoable: true,
    ...changes,
  };
}

const lockMany = changeOf(1, { total: 4_312, details: { reason: 'Unpaid' } });
const undoDetails = { changeId: lockMany.id, action: lockMany.action, details: lockMany.details };

/** A history that answers as main does: by pages, and an undo marks what it took back. */
function answerHistory(bridge: ReturnType<typeof createFakeBridge>, start: Change[]) {
  let changes = start;
  bridge.answer('changes.list', ({ before, limit = 50 }) => {
    const from = before === undefined ? 0 : changes.findIndex(({ id }) => id === before) + 1;
    return { changes: changes.slice(from, from + limit), more: changes.length > from + limit };
  });
  return {
    undo: (id: string) => {
      const undoing = changeOf(0, {
        action: 'change.undone',
        total: 4_312,
        details: { ...undoDetails, changeId: id },
      });
      const undone = { at: undoing.at, changeId: undoing.id };
      changes = [
        undoing,
        ...changes.map((change) => (change.id === id ? { ...change, undone, undoable: false } : change)),
      ];
      return undoing.id;
    },
  };
}

async function openHistory(changes: Change[]) {
  const bridge = createFakeBridge([inventMember(0), ...inventMembers(20).slice(1)]);
  const history = answerHistory(bridge, changes);
  const user = openWindow(bridge);
  await grid();
  await user.click(button('History'));
  const page = await screen.findByRole('main', { name: 'History' });
  return { bridge, user, page, history };
}

describe('the history', () => {
  it.each<[string, Partial<Change>]>([
    ['Locked 4,312 members — Unpaid', { total: 4_312, details: { reason: 'Unpaid' } }],
    ['Unlocked Berta Brown', { action: 'account.unlocked', subject: berta }],
    [
      'Changed Berta Brown — Name, Phone, your own fields',
      { action: 'account.updated', subject: berta, details: { fields: ['displayName', 'phone', 'custom'] } },
    ],
    [
      'Added the group Gold to 120 members',
      { action: 'account.groupsAdded', total: 120, details: { names: ['Gold'] } },
    ],
    [
      'Removed the tags late and loud from 2 members',
      { action: 'account.tagsRemoved', total: 2, details: { names: ['late', 'loud'] } },
    ],
    [
      'Set “locker” for 3 members — 12',
      { action: 'account.fieldSet', total: 3, details: { key: 'locker', value: '12' } },
    ],
    [
      'Emptied “locker” for 3 members',
      { action: 'account.fieldSet', total: 3, details: { key: 'locker', value: null } },
    ],
    [
      'Asked 7 members to change the password at the next sign-in',
      { action: 'account.passwordChangeRequired', total: 7, details: { value: true } },
    ],
    ['Merged two members', { action: 'accounts.merged', total: 2, details: { together: [] } }],
    ['Deleted 3 members for good', { action: 'account.purged', total: 3, undoable: false }],
    [
      'Renamed the tag late to tardy',
      { action: 'label.renamed', total: 9, details: { kind: 'tag', name: 'late', to: 'tardy' } },
    ],
    [
      'Undone: Locked 4,312 members — Unpaid',
      { action: 'change.undone', total: 4_312, details: undoDetails },
    ],
    [
      'Done again: Locked 2 members',
      {
        action: 'change.undone',
        total: 2,
        details: { action: 'change.undone', root: { action: 'account.locked', details: {} }, again: true },
      },
    ],
    ['Changed a member who is gone', { action: 'account.updated', undoable: false }],
    ['Something was changed', { action: 'account.somethingNew', total: 2 }],
    [
      'Locked 2 members — <img src=x onerror=alert(1)>',
      { total: 2, details: { reason: '<img src=x onerror=alert(1)>' } },
    ],
  ])('says “%s”', async (words, change) => {
    await openHistory([changeOf(1, change)]);
    expect(await screen.findByText(words)).toBeDefined();
  });

  it.each<[string, Partial<Change>]>([
    ['Cannot be undone: the old password is not kept', { action: 'account.passwordReset', subject: berta }],
    ['Cannot be undone: deleted for good', { action: 'account.purged', total: 3 }],
    ['Cannot be undone: deleted for good since', { action: 'account.locked' }],
    ['Cannot be undone: its date had come', { action: 'account.lockEnded', subject: berta }],
  ])('says “%s” instead of offering it', async (words, change) => {
    const { page } = await openHistory([changeOf(1, { ...change, undoable: false })]);
    expect(await screen.findByText(words)).toBeDefined();
    expect(within(page).queryByRole('button', { name: /^Undo/ })).toBeNull();
  });

  it('undoes an old change, says so, and offers to do it again; the keyboard stays on it', async () => {
    const { bridge, user, page, history } = await openHistory([
      lockMany,
      changeOf(2, { action: 'account.archived', subject: anna, at: '2020-01-02T10:00:00.000Z' }),
    ]);
    bridge.work('changes.undo', ({ id }) => ({
      changeId: history.undo(id),
      restored: 4_312,
      conflicts: 0,
      examples: [],
    }));
    const undo = await within(page).findByRole('button', { name: 'Undo: Locked 4,312 members — Unpaid' });
    act(() => undo.focus());
    await user.keyboard('{Enter}');
    await screen.findByText('The change was undone');
    await within(page).findByText(/^Undone on /);
    expect(bridge.callsOf('changes.undo')).toEqual([{ id: lockMany.id }]);
    expect(document.activeElement?.textContent).toBe('Locked 4,312 members — Unpaid');
    await user.click(within(page).getByRole('button', { name: /^Do again: / }));
    await screen.findByText('The change was made again');
    expect(bridge.callsOf('changes.undo')).toHaveLength(2);
  });

  it('says whom an undo left as they are, with names', async () => {
    const { bridge, user, page } = await openHistory([lockMany]);
    bridge.work('changes.undo', () => ({
      changeId: memberId(1),
      restored: 4_308,
      conflicts: 4,
      examples: [anna, berta],
    }));
    await user.click(await within(page).findByRole('button', { name: /^Undo: Locked/ }));
    await screen.findByText(
      'Undone for 4,308. Changed since and left as they are: Anna Albrecht, Berta Brown, and 2 more',
    );
  });

  it('tells in its own line how many an undo left as they were', async () => {
    await openHistory([changeOf(1, { action: 'change.undone', details: { ...undoDetails, conflicts: 4 } })]);
    await screen.findByText('4 members had been changed since and were left as they were.');
  });

  it('shows how far a long undo is, and can stop it', async () => {
    const { bridge, user, page } = await openHistory([lockMany]);
    let jobs = 0;
    bridge.work('changes.undo', (_, report) => {
      report({ done: 1_000, total: 4_312 });
      jobs += 1;
      return new Promise(() => undefined);
    });
    await user.click(await within(page).findByRole('button', { name: /^Undo: Locked/ }));
    const dialog = await screen.findByRole('dialog', { name: 'Undoing the change…' });
    expect(within(dialog).getByText('1,000 of 4,312 members')).toBeDefined();
    await user.click(within(dialog).getByRole('button', { name: 'Stop' }));
    await waitFor(() => expect(bridge.callsOf('cancelJob')).toHaveLength(1));
    const [jobId] = bridge.callsOf('cancelJob') as string[];
    const error = { code: 'cancelled', message: 'stopped' } as const;
    act(() => bridge.emit({ kind: 'done', jobId: jobId ?? '', result: { ok: false, error } }));
    await screen.findByText('Stopped. Nothing was changed.');
    expect(screen.queryByRole('dialog')).toBeNull();
    expect(jobs).toBe(1);
  });

  it('says what could not be undone, and the change stays', async () => {
    const { bridge, user, page } = await openHistory([lockMany]);
    bridge.work('changes.undo', () => {
      throw new AppError('conflict', 'no', { reason: 'already_undone' });
    });
    const undo = await within(page).findByRole('button', { name: /^Undo: Locked/ });
    await user.click(undo);
    await screen.findByText('This was undone already.');
    expect(undo.isConnected).toBe(true);
  });

  it('leads to the people of a change, and to the one person with the details', async () => {
    const { bridge, user } = await openHistory([lockMany, changeOf(2, { subject: anna })]);
    await user.click(await screen.findByRole('button', { name: 'Locked Anna Albrecht. Show the people' }));
    await screen.findByRole('complementary', { name: 'Member details' });
    await waitFor(() => expect(bridge.callsOf('accounts.get')).toContainEqual({ id: anna.id }));
    await waitFor(() => expect(document.activeElement?.id).toBe('member-details'));
    await user.click(button('History'));
    await user.click(await screen.findByRole('button', { name: /^Locked 4,312 members/ }));
    await screen.findByRole('heading', { name: 'Locked 4,312 members — Unpaid' });
    const filter = { conditions: [{ kind: 'change', id: lockMany.id }] };
    expect(bridge.callsOf('accounts.list')).toContainEqual(expect.objectContaining({ filter }));
  });

  it('is walked through with arrows and shows older changes when asked', async () => {
    const many = Array.from({ length: 70 }, (_, place) => changeOf(place + 1, { subject: anna }));
    const { bridge, user, page } = await openHistory(many);
    await within(page).findByRole('button', { name: 'Show older changes' });
    const undos = () => within(page).getAllByRole('button', { name: /^Undo/ });
    expect(undos()).toHaveLength(50);
    act(() => undos()[0]?.focus());
    await user.keyboard('{ArrowDown}{ArrowDown}{ArrowUp}');
    expect(document.activeElement).toBe(undos()[1]);
    await user.click(button('Show older changes'));
    await waitFor(() => expect(undos()).toHaveLength(70));
    expect(bridge.callsOf('changes.list').at(-1)).toEqual({ before: many[49]?.id, limit: 50 });
    expect(within(page).queryByRole('button', { name: 'Show older changes' })).toBeNull();
  });

  it('begins with the newest changes again when one comes back, and reads no more than these', async () => {
    const many = Array.from({ length: 70 }, (_, place) => changeOf(place + 1, { subject: anna }));
    const { bridge, user } = await openHistory(many);
    await user.click(await screen.findByRole('button', { name: 'Show older changes' }));
    await waitFor(() => expect(screen.queryByRole('button', { name: 'Show older changes' })).toBeNull());
    await user.click(button('Members'));
    act(() => bridge.emit({ kind: 'accounts.changed', ids: [anna.id] }));
    const before = bridge.callsOf('changes.list').length;
    await user.click(button('History'));
    await screen.findByRole('button', { name: 'Show older changes' });
    await waitFor(() => expect(bridge.callsOf('changes.list').length).toBeGreaterThan(before));
    expect(bridge.callsOf('changes.list').slice(before)).toEqual([{ limit: 50 }]);
  });

  it('says that nothing happened yet', async () => {
    const { user } = await openHistory([]);
    await screen.findByRole('heading', { name: 'Nothing has been changed yet' });
    await user.click(button('Go to the members'));
    expect(await grid()).toBeDefined();
  });

  it('says what went wrong and tries again', async () => {
    const bridge = createFakeBridge(inventMembers(3));
    answerHistory(bridge, [lockMany]);
    const user = openWindow(bridge);
    await grid();
    bridge.refuse('changes.list', { code: 'io', reason: 'database_damaged' });
    await user.click(button('History'));
    expect((await screen.findByRole('alert')).textContent).toContain('The member file is damaged');
    await user.click(button('Try again'));
    await screen.findByText('Locked 4,312 members — Unpaid');
  });
});
