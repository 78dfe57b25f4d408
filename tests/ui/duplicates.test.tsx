import { act, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { accountName, AppError, type Account, type DuplicatePair } from '../../contract/index.ts';
import { createFakeBridge } from '../support/fakeBridge.ts';
import { inventMember, inventMembers, memberId } from '../support/members.ts';
import { button, grid, openWindow } from './screen.tsx';

function pairOf(first: Account, second: Account, reasons: DuplicatePair['reasons']): DuplicatePair {
  return { first: accountName.parse(first), second: accountName.parse(second), reasons, score: 1 };
}

const anna = inventMember(0, {
  displayName: 'Anna Albrecht',
  email: 'anna@example.org',
  phone: null,
  groups: ['Gym'],
  notes: 'Prefers mornings',
  lastSignInAt: '2026-03-01T10:00:00.000Z',
});
const ana = inventMember(1, {
  displayName: 'Ana Albrecht',
  email: 'anna@example.org',
  phone: '+49 30 1',
  groups: ['Yoga'],
  notes: '',
  lastSignInAt: null,
});
const others = inventMembers(200).slice(2);
const manyPairs = Array.from({ length: 120 }, (_, place) =>
  pairOf(inventMember(place + 10), inventMember(place + 11), ['name']),
);
const changeId = memberId(77);

async function openDuplicates(pairs = [pairOf(anna, ana, ['email', 'name']), ...manyPairs.slice(0, 2)]) {
  const bridge = createFakeBridge([anna, ana, ...others]);
  bridge.work('duplicates.find', () => ({ pairs, total: pairs.length }));
  bridge.answer('duplicates.dismiss', () => ({ dismissed: true }));
  bridge.answer('customFields.list', () => ({ fields: [] }));
  bridge.answer('accounts.merge', ({ keep }) => ({ account: bridge.accounts.find(keep.id), changeId }));
  const user = openWindow(bridge);
  await grid();
  const open = () => user.click(button('Duplicates'));
  return { bridge, user, open };
}

async function openMerge() {
  const opened = await openDuplicates();
  await opened.open();
  await opened.user.click(
    await screen.findByRole('button', { name: 'Compare Anna Albrecht and Ana Albrecht' }),
  );
  const dialog = await screen.findByRole('dialog', { name: 'Merge two members' });
  await within(dialog).findByRole('radiogroup', { name: 'Name' });
  const choice = (field: string, value: string | RegExp) =>
    within(within(dialog).getByRole('radiogroup', { name: field })).getByRole('radio', { name: value });
  const result = () => within(dialog).getByRole('region', { name: 'After merging' }).textContent;
  const merge = () => opened.user.click(within(dialog).getByRole('button', { name: 'Merge' }));
  return { ...opened, dialog, choice, result, merge };
}

describe('looking for duplicates', () => {
  it('shows the pairs, the reasons and how many there are', async () => {
    const { open } = await openDuplicates();
    await open();
    const list = await screen.findByRole('list', { name: 'Duplicates' });
    expect(within(list).getByText('Same e-mail')).toBeDefined();
    expect(within(list).getAllByText('Similar name')).toHaveLength(3);
    expect(screen.getByText('3 likely pairs')).toBeDefined();
  });

  it('shows how far it is and can be stopped', async () => {
    const { bridge, user, open } = await openDuplicates();
    bridge.work('duplicates.find', (_, report) => {
      report({ done: 1_000, total: 40_000 });
      return new Promise(() => undefined);
    });
    await open();
    await screen.findByText('1,000 of 40,000');
    await user.click(button('Cancel'));
    await screen.findByRole('heading', { name: 'The search was stopped' });
    await waitFor(() => expect(bridge.callsOf('cancelJob')).toHaveLength(1));
    bridge.work('duplicates.find', () => ({ pairs: [], total: 0 }));
    await user.click(button('Look for duplicates'));
    await screen.findByRole('heading', { name: 'No likely duplicates' });
  });

  it('says what went wrong and tries again', async () => {
    const { bridge, user, open } = await openDuplicates();
    bridge.refuse('duplicates.find', { code: 'busy', reason: 'database_locked' });
    await open();
    expect((await screen.findByRole('alert')).textContent).toContain('Another program is using');
    await user.click(button('Try again'));
    await screen.findByText('3 likely pairs');
  });

  it('does not look again when one comes back', async () => {
    const { bridge, user, open } = await openDuplicates();
    await open();
    await screen.findByText('3 likely pairs');
    await user.click(button('Members'));
    await open();
    await screen.findByText('3 likely pairs');
    expect(bridge.callsOf('duplicates.find')).toHaveLength(1);
    await user.click(button('Look again'));
    await waitFor(() => expect(bridge.callsOf('duplicates.find')).toHaveLength(2));
  });

  it('shows very many pairs in parts', async () => {
    const { user, open } = await openDuplicates(manyPairs);
    await open();
    await screen.findByText('120 likely pairs');
    const compare = () => screen.getAllByRole('button', { name: /^Compare/ });
    expect(compare()).toHaveLength(50);
    await user.click(button('Show more'));
    expect(compare()).toHaveLength(100);
  });

  it('walks through the pairs with arrows and keeps the keyboard when one is dismissed', async () => {
    const { bridge, user, open } = await openDuplicates();
    await open();
    const [first, second, third] = await screen.findAllByRole('button', { name: /^Not a duplicate/ });
    act(() => first?.focus());
    await user.keyboard('{ArrowDown}');
    expect(document.activeElement).toBe(second);
    await user.keyboard('{ArrowUp}{Enter}');
    await screen.findByText('These two are not shown as a pair again.');
    expect(bridge.callsOf('duplicates.dismiss')).toEqual([{ first: anna.id, second: ana.id }]);
    await screen.findByText('2 likely pairs');
    expect(document.activeElement).toBe(second);
    await user.keyboard('{ArrowDown}');
    expect(document.activeElement).toBe(third);
  });

  it('shows a pair again when dismissing it was a slip', async () => {
    const { bridge, user, open } = await openDuplicates();
    bridge.answer('duplicates.restore', () => ({ restored: true }));
    await open();
    const [first] = await screen.findAllByRole('button', { name: /^Not a duplicate/ });
    await user.click(first ?? document.body);
    await screen.findByText('2 likely pairs');
    await user.click(await screen.findByRole('button', { name: 'Undo' }));
    await screen.findByText('3 likely pairs');
    expect(bridge.callsOf('duplicates.restore')).toEqual([{ first: anna.id, second: ana.id }]);
  });

  it('says how many more there are than it shows', async () => {
    const { bridge, open } = await openDuplicates();
    bridge.work('duplicates.find', () => ({ pairs: manyPairs, total: 12_300 }));
    await open();
    await screen.findByText('The 120 surest of 12,300 likely pairs');
  });
});

describe('merging two members', () => {
  it('keeps everything there is unless told otherwise, and shows the result', async () => {
    const { bridge, result, merge } = await openMerge();
    expect(result()).toContain('Anna Albrecht');
    expect(result()).toContain('+49 30 1');
    expect(result()).toContain('Gym, Yoga');
    await merge();
    expect(bridge.callsOf('accounts.merge')).toEqual([
      {
        keep: { id: anna.id, version: 1 },
        other: { id: ana.id, version: 1 },
        take: { phone: 'other', password: 'other', groups: 'both' },
      },
    ]);
    await screen.findByText('Merged into Anna Albrecht');
    await screen.findByText('2 likely pairs');
    expect(screen.queryByRole('dialog')).toBeNull();
    expect(document.activeElement?.textContent).toBe('Not a duplicate');
  });

  it('takes what is chosen, also when the other account stays', async () => {
    const { bridge, user, choice, result, merge } = await openMerge();
    await user.click(choice('Which one stays?', /Ana Albrecht/));
    expect(result()).toContain('Ana Albrecht');
    await user.click(choice('Name', 'Anna Albrecht'));
    await user.click(choice('Groups', 'Yoga'));
    expect(result()).toContain('Anna Albrecht');
    await merge();
    expect(bridge.callsOf('accounts.merge')).toEqual([
      {
        keep: { id: ana.id, version: 1 },
        other: { id: anna.id, version: 1 },
        take: { displayName: 'other', notes: 'other' },
      },
    ]);
  });

  it('folds away what is the same in both', async () => {
    const { dialog } = await openMerge();
    expect(within(dialog).queryByRole('radiogroup', { name: 'E-mail' })).toBeNull();
    const same = within(dialog).getByText('The same in both (1)').closest('details');
    expect(same?.open).toBe(false);
    expect(same?.textContent).toContain('anna@example.org');
  });

  it('tells two families of one name apart', async () => {
    const { bridge, user, open } = await openDuplicates();
    const [one, other] = [4, 5].map((place) => inventMember(place, { displayName: 'Carl Çelik' }));
    bridge.accounts.put(anna.id, { parentId: one?.id ?? null });
    bridge.accounts.put(ana.id, { parentId: other?.id ?? null });
    bridge.answer('accounts.family', ({ id }) => {
      const parent = accountName.parse(id === anna.id ? one : other);
      return { parent, children: [], total: 0 };
    });
    await open();
    await user.click(await screen.findByRole('button', { name: 'Compare Anna Albrecht and Ana Albrecht' }));
    const families = await screen.findByRole('radiogroup', { name: 'Belongs to' });
    await user.click(within(families).getByRole('radio', { name: `Carl Çelik (${other?.username})` }));
    await user.click(button('Merge'));
    expect(bridge.callsOf('accounts.merge')).toMatchObject([{ take: { parentId: 'other' } }]);
  });

  it('loads the newer version when one of them was changed meanwhile', async () => {
    const { bridge, user, dialog, result, merge } = await openMerge();
    bridge.accounts.put(ana.id, { phone: '+49 30 2' });
    bridge.refuse('accounts.merge', { code: 'conflict', reason: 'stale_version' });
    await merge();
    expect((await within(dialog).findByRole('alert')).textContent).toContain('in the meantime');
    expect(result()).toContain('+49 30 1');
    await user.click(within(dialog).getByRole('button', { name: 'Load the newer version' }));
    await waitFor(() => expect(result()).toContain('+49 30 2'));
    expect(within(dialog).queryByRole('alert')).toBeNull();
    await merge();
    expect(bridge.callsOf('accounts.merge').at(-1)).toMatchObject({ other: { id: ana.id, version: 2 } });
  });

  it('names the field in which both do not fit together', async () => {
    const { bridge, dialog, merge } = await openMerge();
    const fields = { 'take.notes': 'too_long' };
    bridge.refuse('accounts.merge', { code: 'invalid_input', fields });
    await merge();
    expect((await within(dialog).findByRole('alert')).textContent).toContain('Notes: This is too long.');
  });

  it('can be undone, and the pair is back', async () => {
    const { bridge, user, merge } = await openMerge();
    bridge.work('changes.undo', () => ({ restored: 2, conflicts: 0, examples: [] }));
    await merge();
    await screen.findByText('2 likely pairs');
    await user.click(button('Undo'));
    await screen.findByText('The two are separate again');
    expect(bridge.callsOf('changes.undo')).toEqual([{ id: changeId }]);
    await screen.findByText('3 likely pairs');
  });

  it('says what could not be undone', async () => {
    const { bridge, user, merge } = await openMerge();
    bridge.work('changes.undo', () => {
      throw new AppError('busy', 'no', { reason: 'database_locked' });
    });
    await merge();
    await user.click(await screen.findByRole('button', { name: 'Undo' }));
    await screen.findByText(/Another program is using the member file/);
    expect(screen.getByText('2 likely pairs')).toBeDefined();
  });
});
