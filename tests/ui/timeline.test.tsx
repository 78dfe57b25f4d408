import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import type { Account, TimelineEntry } from '../../contract/index.ts';
import { wordChanges } from '../../renderer/features/member/timeline/entryChanges.ts';
import { kindOf, wordAction, wordBy } from '../../renderer/features/member/timeline/wordEntry.ts';
import { createFakeBridge } from '../support/fakeBridge.ts';
import { inventField, inventMember } from '../support/members.ts';
import { openDetails, openWindow } from './screen.tsx';

const anna = inventMember(0, { username: 'anna', displayName: 'Anna Albrecht', phone: '030 1' });

async function openHistory(changes: Partial<Account>[]) {
  const bridge = createFakeBridge([anna]);
  for (const change of changes) bridge.accounts.put(anna.id, change);
  const user = openWindow(bridge);
  const panel = await openDetails(user, 'Anna Albrecht');
  const history = within(panel).getByRole('region', { name: 'History' });
  return { bridge, user, history };
}

function entry(action: string, fields: TimelineEntry['fields'] = []): TimelineEntry {
  return { sequence: 1, at: '2026-01-01T10:00:00.000Z', actor: 'owner', action, changeId: null, fields };
}

describe('the history of a member', () => {
  it('tells each value before and after, and who changed it', async () => {
    const { history } = await openHistory([{ phone: '030 2' }]);
    await within(history).findByRole('heading', { name: 'Today' });
    const item = within(history).getByRole('listitem');
    for (const words of ['Changed', 'by Bea', 'Phone', '030 1', '030 2'])
      expect(item.textContent).toContain(words);
    expect(item.querySelector('del')?.textContent).toContain('030 1');
    expect(item.querySelector('ins')?.textContent).toContain('030 2');
    expect(item.querySelector('time')?.title).toMatch(/\d{4}/);
  });

  it('grows when something happens while it is open', async () => {
    const { bridge, history } = await openHistory([{ phone: '030 2' }]);
    await within(history).findByText('030 2');
    bridge.accounts.put(anna.id, { notes: 'hello' });
    expect((await within(history).findAllByText('hello')).length).toBe(1);
  });

  it('shows more when asked, the newest first', async () => {
    const phones = Array.from({ length: 40 }, (_, place) => ({ phone: `030 ${place + 100}` }));
    const { user, history } = await openHistory(phones);
    await within(history).findByRole('heading', { name: 'Today' });
    const items = () => within(history).getAllByRole('listitem');
    expect(items()).toHaveLength(30);
    expect(items()[0]?.textContent).toContain('030 139');
    await user.click(within(history).getByRole('button', { name: 'Show more' }));
    await waitFor(() => expect(items()).toHaveLength(40));
    expect(within(history).queryByRole('button', { name: 'Show more' })).toBeNull();
  });

  it('clips what is long, and shows all of it when asked', async () => {
    const { user, history } = await openHistory([{ notes: `${'long '.repeat(100)}end` }]);
    await user.click(await within(history).findByRole('button', { name: 'Show all' }));
    expect(within(history).getByRole('button', { name: 'Show less' })).toBeDefined();
  });

  it('says when it cannot be read, and that nothing has happened', async () => {
    const bridge = createFakeBridge([anna]);
    bridge.refuse('accounts.timeline', { code: 'internal' });
    const user = openWindow(bridge);
    await openDetails(user, 'Anna Albrecht');
    await screen.findByText('The history cannot be shown now.');
    await user.click(screen.getByRole('button', { name: 'Try again' }));
    await screen.findByText('Nothing has happened yet.');
  });
});

describe('the words of the history', () => {
  const actions = [
    'account.created',
    'account.updated',
    'account.locked',
    'account.unlocked',
    'account.lockBegan',
    'account.lockEnded',
    'account.archived',
    'account.restored',
    'account.passwordReset',
    'account.passwordRight',
    'account.passwordWrong',
    'account.refusedWhileLocked',
    'account.waitRestarted',
    'accounts.merged',
    'change.undone',
  ];

  it('are different for every action, and sensible for an unknown one', () => {
    expect(new Set(actions.map(wordAction)).size).toBe(actions.length);
    for (const action of ['account.invented', 'constructor', '']) {
      expect(wordAction(action)).toBe('Something was changed');
      expect(kindOf({ action })).toBe('changed');
    }
  });

  it('say of what members do themselves where it was, and of all else who did it', () => {
    for (const action of ['account.passwordWrong', 'account.passwordChanged', 'account.refusedWhileLocked'])
      expect(wordBy(entry(action))).toBe('at the front desk');
    expect(wordBy(entry('account.passwordReset'))).toBe('by the owner');
  });

  it('leave out what is the program’s own and what the action says', () => {
    const fields = [
      { name: 'passwordScheme', old: null, new: 'argon2id' },
      { name: 'failedAttempts', old: 3, new: 0 },
      { name: 'status', old: 'active', new: 'locked' },
      { name: 'lockReason', old: null, new: 'Fees not paid' },
    ];
    expect(wordChanges(entry('account.locked', fields), [])).toEqual([
      { name: 'lockReason', label: 'Reason', old: '', new: 'Fees not paid' },
    ]);
  });

  it('name lists, yes and no, and each custom field for itself', () => {
    const fields = [
      { name: 'groups', old: '["Gym"]', new: '["Gym","Yoga"]' },
      { name: 'mustChangePassword', old: 0, new: 1 },
      { name: 'custom', old: '{"size":"1.5","gone":"x"}', new: '{"size":"2.5","gone":"x"}' },
    ];
    const size = inventField(0, { label: 'Size', type: 'number' });
    expect(
      wordChanges(entry('account.updated', fields), [size]).map(({ label, old, new: now }) => [
        label,
        old,
        now,
      ]),
    ).toEqual([
      ['Groups', 'Gym', 'Gym and Yoga'],
      ['Must change the password', 'No', 'Yes'],
      ['Size', '1.5', '2.5'],
    ]);
  });
});
