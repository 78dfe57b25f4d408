import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { usualPolicy, type LockReason, type Output, type Policy } from '../../contract/index.ts';
import { formatLongDay, formatStart } from '../../renderer/text/format.ts';
import { setLanguage } from '../../renderer/text/language.ts';
import { english } from '../../renderer/text/en/index.ts';
import { createFakeBridge } from '../support/fakeBridge.ts';
import { inventMember } from '../support/members.ts';
import { button, grid, openDetails, openWindow, rowOf } from './screen.tsx';

afterEach(async () => setLanguage('en'));

const anna = inventMember(0, { username: 'anna', displayName: 'Anna Albrecht' });
const berta = inventMember(1, { username: 'berta', displayName: 'Berta Brown' });
const midnight = (day: number) => new Date(2199, 2, day).toISOString();
const [unpaid] = english.lock.usualReasons;

function start(lockReasons: LockReason[] | null = null, changes: Partial<typeof anna> = {}) {
  const bridge = createFakeBridge([{ ...anna, ...changes }, berta]);
  let policy: Policy = { ...usualPolicy, lockReasons };
  bridge.answer('policy.get', () => policy);
  bridge.answer('policy.update', (given) => (policy = { ...policy, ...(given as Partial<Policy>) }));
  return { bridge, user: openWindow(bridge), policy: () => policy };
}

type User = ReturnType<typeof start>['user'];

async function openLock(user: User) {
  const panel = await openDetails(user, 'Anna Albrecht');
  await user.click(button('Lock…'));
  const dialog = await screen.findByRole('dialog', { name: 'Lock Anna Albrecht' });
  return { panel, dialog, inside: within(dialog) };
}

describe('locking a member', () => {
  it('offers the reasons, shows the sentence, and takes a day alone with all of it', async () => {
    const { bridge, user } = start();
    const { panel, dialog, inside } = await openLock(user);
    await user.click(inside.getByRole('combobox', { name: 'Reason' }));
    await user.keyboard('{ArrowDown}{ArrowDown}{Enter}');
    expect(dialog.textContent).toContain(unpaid?.sentence);
    await user.click(inside.getByRole('radio', { name: 'On a date' }));
    fireEvent.change(inside.getByLabelText('Last day'), { target: { value: '2199-03-04' } });
    expect(dialog.textContent).toMatch(/Locked from now, until the end of Monday,? .*2199/);
    await user.click(inside.getByRole('button', { name: 'Lock' }));
    const note = await within(panel).findByRole('note');
    expect(note.textContent).toContain('Fees not paid');
    expect(note.textContent).toContain(unpaid?.sentence);
    expect(note.textContent).toContain('Until the end of');
    await waitFor(() => expect(note.textContent).toContain('by the owner'));
    expect(bridge.callsOf('accounts.lock')).toMatchObject([
      { ids: [anna.id], reason: 'Fees not paid', until: midnight(5) },
    ]);
    await user.click(within(panel).getByRole('button', { name: 'Unlock' }));
    await waitFor(() => expect(within(panel).queryByRole('note')).toBeNull());
  });

  it('takes any other reason, and a time for whoever gives one', async () => {
    const { bridge, user } = start();
    const { inside, dialog } = await openLock(user);
    await user.type(inside.getByRole('combobox', { name: 'Reason' }), 'Locker left open');
    expect(dialog.textContent).toContain('There is no sentence for this reason');
    await user.click(inside.getByRole('radio', { name: 'Later' }));
    fireEvent.change(inside.getByLabelText('First day'), { target: { value: '2199-03-02' } });
    fireEvent.change(inside.getByLabelText('From (time)'), { target: { value: '10:30' } });
    await user.click(inside.getByRole('button', { name: 'Lock' }));
    await waitFor(() => expect(bridge.callsOf('accounts.lock')).toHaveLength(1));
    expect(bridge.callsOf('accounts.lock')).toEqual([
      {
        ids: [anna.id],
        reason: 'Locker left open',
        note: '',
        from: new Date(2199, 2, 2, 10, 30).toISOString(),
      },
    ]);
  });

  it('says what to do about dates that cannot be', async () => {
    const { bridge, user } = start();
    const { inside, dialog } = await openLock(user);
    const day = async (label: string, value: string) => {
      fireEvent.change(inside.getByLabelText(label), { target: { value } });
      await user.click(inside.getByRole('button', { name: 'Lock' }));
    };
    await user.click(inside.getByRole('radio', { name: 'On a date' }));
    await day('Last day', '');
    expect(dialog.textContent).toContain('Please choose a day.');
    await day('Last day', '2001-01-01');
    expect(dialog.textContent).toContain('This time has passed. Choose a later end.');
    await user.click(inside.getByRole('radio', { name: 'Later' }));
    await day('First day', '2001-01-01');
    expect(dialog.textContent).toContain('let the lock begin now');
    await day('First day', '2199-03-04');
    await day('Last day', '2199-03-03');
    expect(dialog.textContent).toContain('The end has to be after the start. Choose a later day.');
    expect(bridge.callsOf('accounts.lock')).toEqual([]);
  });
});

describe('a lock that is to come', () => {
  const planned = { lockReason: 'card LOST', lockedFrom: midnight(2), lockedUntil: midnight(9) };

  it('shows in the list and the details, can be changed, and taken back', async () => {
    const { bridge, user } = start([{ name: 'Card lost', sentence: 'Please show your passport.' }], planned);
    const row = await rowOf('Anna Albrecht');
    expect(row.textContent).toContain(`Will be locked from ${formatStart(midnight(2))} · card LOST`);
    const panel = await openDetails(user, 'Anna Albrecht');
    const note = await within(panel).findByRole('note');
    await waitFor(() => expect(note.textContent).toContain('“Please show your passport.”'));
    expect(note.textContent).toContain('It begins and ends by itself.');
    await user.click(button('Change the lock…'));
    const dialog = within(await screen.findByRole('dialog', { name: 'Change the lock of Anna Albrecht' }));
    expect(dialog.getByLabelText('First day')).toHaveProperty('value', '2199-03-02');
    expect(dialog.getByLabelText('Last day')).toHaveProperty('value', '2199-03-08');
    fireEvent.change(dialog.getByLabelText('Last day'), { target: { value: '2199-03-20' } });
    await user.click(dialog.getByRole('button', { name: 'Save the lock' }));
    await screen.findByText('The lock of Anna Albrecht was changed');
    expect(bridge.callsOf('accounts.lock')).toMatchObject([{ from: midnight(2), until: midnight(21) }]);
    await user.click(button('Take the lock back'));
    await screen.findByText('The lock planned for Anna Albrecht was taken back');
    expect(bridge.accounts.find(anna.id)).toMatchObject({ status: 'active', lockedFrom: null });
  });
});

it.each([
  ['de', { lockedFrom: midnight(2) }, 'Gesperrt ab Samstag, 2. März 2199, bis zum Entsperren.'],
  [
    'es',
    { status: 'locked', lockedFrom: midnight(2), lockedUntil: midnight(9) },
    'hasta el final del viernes, 8 de marzo de 2199.',
  ],
] as const)('a lock is put into a sentence in %s', async (language, changes, sentence) => {
  const { user } = start(null, changes);
  await grid();
  await act(() => setLanguage(language));
  await user.click(await screen.findByText('Anna Albrecht'));
  await user.click(await screen.findByRole('button', { name: /^(Sperre ändern|Cambiar el bloqueo)…$/ }));
  expect((await screen.findByRole('dialog')).textContent).toContain(sentence);
});

describe('the reasons in the settings', () => {
  async function openReasons(lockReasons: LockReason[] | null = null) {
    const page = start(lockReasons);
    await grid();
    await page.user.click(button('Settings'));
    const region = await screen.findByRole('region', { name: 'Reasons to lock' });
    await within(region).findAllByRole('listitem');
    return { ...page, region: within(region) };
  }

  it('are the usual ones until one is added, changed, moved or removed', async () => {
    const { user, region, policy } = await openReasons();
    expect(region.getAllByRole('listitem')).toHaveLength(5);
    await user.click(region.getByRole('button', { name: 'Add a reason' }));
    const dialog = within(await screen.findByRole('dialog', { name: 'New reason' }));
    await user.type(dialog.getByLabelText('Reason'), 'FEES not paid');
    await user.click(dialog.getByRole('button', { name: 'Add reason' }));
    expect(dialog.getByLabelText('Reason').getAttribute('aria-invalid')).toBe('true');
    await user.clear(dialog.getByLabelText('Reason'));
    await user.type(dialog.getByLabelText('Reason'), 'Locker key');
    await user.type(dialog.getByLabelText('Sentence to read out'), 'Please bring the key back.');
    await user.click(dialog.getByRole('button', { name: 'Add reason' }));
    await region.findByText('Please bring the key back.');
    expect(policy().lockReasons).toHaveLength(6);
    expect(policy().lockReasons?.[5]).toEqual({ name: 'Locker key', sentence: 'Please bring the key back.' });

    const [first] = region.getAllByRole('listitem');
    if (first) fireEvent.keyDown(first, { key: 'ArrowDown', altKey: true });
    await waitFor(() => expect(policy().lockReasons?.[1]?.name).toBe('Fees not paid'));
    await user.click(region.getByRole('button', { name: 'Use the usual ones again' }));
    await waitFor(() => expect(policy().lockReasons).toBeNull());
  });

  it('can be removed to the last, and come back by undo', async () => {
    const only = { name: 'Locker key', sentence: '' };
    const { user, region, policy } = await openReasons([only]);
    expect(region.getByText('Nothing to read out')).toBeTruthy();
    await user.click(region.getByRole('button', { name: 'More about the reason Locker key' }));
    await user.click(await screen.findByRole('menuitem', { name: 'Remove' }));
    await region.findByText(/No reasons yet/);
    expect(policy().lockReasons).toEqual([]);
    await user.click(button('Undo'));
    await region.findByText('Locker key');
  });
});

describe('the calendar', () => {
  async function openCalendar(list: (input: { from: string }) => Output<'locks.list'>) {
    const page = start();
    page.bridge.answer('locks.calendar', ({ borders }) => ({
      days: borders
        .slice(1)
        .map((_, place) => ({ begin: place === 20 ? 1_204 : 0, end: place === 21 ? 1 : 0 })),
    }));
    page.bridge.answer('locks.list', list);
    await grid();
    await page.user.click(button('Locks'));
    const month = await screen.findByRole('grid', { name: /Calendar of locks/ });
    return { ...page, month };
  }
  const none = { total: 0, rows: [] };
  const lock = { ...anna, lockedFrom: midnight(2), lockedUntil: null, lockReason: 'Card lost' };

  it('counts each day in its name, and goes from day to day and month to month by keys', async () => {
    const { user, month } = await openCalendar(() => ({ begin: none, end: none }));
    await within(month).findByRole('gridcell', { name: /, 1,204 begin$/ });
    expect(within(month).getByRole('gridcell', { name: /, 1 ends$/ })).toBeTruthy();
    await screen.findByText(/No lock begins or ends in the next 30 days/);
    const today = new Date();
    within(month).getByRole('gridcell', { current: 'date' }).focus();
    await user.keyboard('{ArrowRight}');
    const tomorrow = new Date(today.getFullYear(), today.getMonth(), today.getDate() + 1);
    expect(document.activeElement?.textContent).toContain(formatLongDay(tomorrow));
    await user.keyboard('{PageDown}{Enter}');
    expect(document.activeElement?.getAttribute('aria-selected')).toBe('true');
    await screen.findByText('No lock begins or ends on this day.');
    await user.click(button('Show the next 30 days'));
    await screen.findByText(/No lock begins or ends in the next 30 days/);
  });

  it('names who it is, opens the member, and leads to all of them in the list', async () => {
    const { bridge, user, month } = await openCalendar(() => ({
      begin: { total: 1_204, rows: [lock] },
      end: none,
    }));
    await user.click(await within(month).findByRole('gridcell', { name: /1,204 begin/ }));
    const side = within(await screen.findByRole('region', { name: /locks? that begin/i }));
    expect(side.getByText('Card lost')).toBeTruthy();
    await user.click(side.getByRole('button', { name: /Show all 1,204 in the list/ }));
    await screen.findByRole('heading', { name: /^Locks that begin: / });
    const condition: unknown = expect.objectContaining({ kind: 'date', what: 'lockedFrom' });
    const filter = { archived: false, conditions: [condition] };
    await waitFor(() =>
      expect(bridge.callsOf('accounts.list')).toContainEqual(expect.objectContaining({ filter })),
    );
    await user.click(button('Locks'));
    await user.click(await screen.findByRole('button', { name: 'Anna Albrecht' }));
    const panel = await screen.findByRole('complementary', { name: 'Member details' });
    await waitFor(() => expect(panel.textContent).toContain('Anna Albrecht'));
  });
});
