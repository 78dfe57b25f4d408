import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { usualPolicy, type Output } from '../../contract/index.ts';
import { showToast } from '../../renderer/components/toasts.ts';
import { createFakeBridge } from '../support/fakeBridge.ts';
import { inventMember } from '../support/members.ts';
import { button, errorAt, field, grid, openDetails, openWindow } from './screen.tsx';

const anna = inventMember(0, { displayName: 'Anna Albrecht', username: 'anna' });
const secret = 'a secret of hers';
const next = 'Green-Kettle-43-of-the-moon';
type Outcome = Output<'accounts.checkPassword'>;

const right: Outcome = { outcome: 'ok', accountId: anna.id, name: 'Anna Albrecht' };
const mustChange: Outcome = { ...right, mustChangePassword: true };

async function openPad(outcome: Outcome = right) {
  const bridge = createFakeBridge([anna]);
  bridge.answer('accounts.checkPassword', () => outcome);
  bridge.answer('policy.get', () => ({
    ...usualPolicy,
    letterhead: { name: 'Riverside Gym', lines: [] },
    lockReasons: [{ name: 'Unpaid', sentence: 'The fee of May has not arrived yet.' }],
  }));
  const user = openWindow(bridge);
  await grid();
  await user.click(button('Front desk'));
  await screen.findByText(/^Please type your user name and your password/);
  return { bridge, user, pad: screen.getByRole('main', { name: 'Front desk' }) };
}

type Opened = Awaited<ReturnType<typeof openPad>>;

async function type({ user }: Pick<Opened, 'user'>): Promise<void> {
  await user.type(field('User name or e-mail'), 'anna');
  await user.type(field('Password'), `${secret}{Enter}`);
}

async function check(outcome: Outcome) {
  const opened = await openPad(outcome);
  await type(opened);
  // Below it may stand another one, of the strength of a new password.
  const [status] = await within(opened.pad).findAllByRole('status');
  return { ...opened, status };
}

afterEach(() => void vi.useRealTimers());

describe('the pad at the front desk', () => {
  it.each<[Outcome, string]>([
    [right, 'Welcome, Anna Albrecht'],
    [mustChange, 'Please choose a new password'],
    [mustChange, 'Now choose your own password.'],
    [{ outcome: 'wrong' }, 'User name or password is wrong'],
    [{ outcome: 'locked', reason: 'Fees not paid', until: '2199-03-04T10:00:00.000Z' }, 'Fees not paid'],
    [{ outcome: 'locked', until: '2199-03-04T10:00:00.000Z' }, '2199'],
    [{ outcome: 'locked' }, 'For an unlimited time'],
    [{ outcome: 'locked', name: 'Anna Albrecht' }, 'Anna Albrecht'],
    [{ outcome: 'locked' }, 'Let us look together at what can be done.'],
    [{ outcome: 'locked', reason: 'Unpaid' }, 'The fee of May has not arrived yet.'],
    [{ outcome: 'no_password', accountId: anna.id }, 'There is no password that can be used'],
    [{ outcome: 'expired', accountId: anna.id }, 'one-time code is too old'],
    [{ outcome: 'throttled', until: '2199-03-04T10:00:00.000Z' }, 'Too many wrong tries'],
  ])('words %o', async (outcome, words) => {
    const { status } = await check(outcome);
    await waitFor(() => expect(status?.textContent).toContain(words));
  });

  it('shows nothing but itself: no sidebar, no list, no messages about others', async () => {
    const { pad } = await openPad();
    act(() => showToast('Ben Marsh was locked'));
    expect(screen.queryByRole('navigation')).toBeNull();
    expect(screen.queryByRole('grid')).toBeNull();
    expect(document.documentElement.dataset['frontDesk']).toBe('true');
    expect(pad.textContent).toContain('Riverside Gym');
    for (const key of [{ key: 'k', ctrlKey: true }, { key: 'n', ctrlKey: true }, { key: '?' }])
      fireEvent.keyDown(document.body, key);
    expect(screen.queryByRole('dialog')).toBeNull();
  });

  it('empties the password in the moment it is sent and keeps the login for another try', async () => {
    const { bridge } = await check({ outcome: 'wrong' });
    expect(bridge.callsOf('accounts.checkPassword')).toEqual([{ login: 'anna', password: secret }]);
    expect(field('Password')).toHaveProperty('value', '');
    expect(field('User name or e-mail')).toHaveProperty('value', 'anna');
    expect(document.body.innerHTML).not.toContain(secret);
    await waitFor(() => expect(document.activeElement).toBe(field('Password')));
  });

  it('asks for what is missing without asking main', async () => {
    const { bridge, user } = await openPad();
    await user.click(button('Check'));
    expect(errorAt(field('Password'))).toContain('Please fill this in');
    expect(bridge.callsOf('accounts.checkPassword')).toHaveLength(0);
  });

  it('is empty for the next person, with the password hidden again', async () => {
    const { user } = await openPad({ outcome: 'wrong' });
    await user.click(button('Show password'));
    expect(field('Password')).toHaveProperty('type', 'text');
    await type({ user });
    await screen.findByText('That is not right');
    await user.keyboard('{Escape}');
    expect(field('User name or e-mail')).toHaveProperty('value', '');
    expect(field('Password')).toHaveProperty('type', 'password');
    expect(document.activeElement).toBe(field('User name or e-mail'));
    expect(screen.queryByText('That is not right')).toBeNull();
  });

  it('empties itself after a while, which every sign of life puts off', async () => {
    vi.useFakeTimers({ shouldAdvanceTime: true });
    const { user } = await check(right);
    expect(screen.getByText('Empties itself in 20 s')).toBeTruthy();
    act(() => void vi.advanceTimersByTime(15_000));
    expect(screen.getByText('Empties itself in 5 s')).toBeTruthy();
    fireEvent.pointerMove(window);
    act(() => void vi.advanceTimersByTime(15_000));
    expect(screen.getByText('Welcome, Anna Albrecht')).toBeTruthy();
    act(() => void vi.advanceTimersByTime(6_000));
    expect(screen.queryByText('Welcome, Anna Albrecht')).toBeNull();
    // Also what was typed and never sent.
    await user.type(field('User name or e-mail'), 'ben');
    act(() => void vi.advanceTimersByTime(21_000));
    expect(field('User name or e-mail')).toHaveProperty('value', '');
  });

  it('counts a wait down and goes on by itself', async () => {
    vi.useFakeTimers({ shouldAdvanceTime: true });
    const until = new Date(Date.now() + 90_000).toISOString();
    const { pad } = await check({ outcome: 'throttled', until });
    expect(within(pad).getByRole('timer').textContent).toMatch(/1:(30|29)/);
    act(() => void vi.advanceTimersByTime(60_000));
    expect(within(pad).getByRole('timer').textContent).toMatch(/0:(30|29)/);
    act(() => void vi.advanceTimersByTime(31_000));
    expect(within(pad).queryByRole('timer')).toBeNull();
    expect(field('User name or e-mail')).toHaveProperty('value', 'anna');
    expect(document.activeElement).toBe(field('Password'));
  });

  it('does not show an answer that comes after it was emptied', async () => {
    const { bridge, user } = await openPad();
    let answerLate: (outcome: Outcome) => void = () => undefined;
    const late = new Promise<Outcome>((resolve) => (answerLate = resolve));
    bridge.answer('accounts.checkPassword', () => late);
    await type({ user });
    await user.keyboard('{Escape}');
    await act(async () => {
      answerLate(right);
      await late;
    });
    expect(screen.queryByText('Welcome, Anna Albrecht')).toBeNull();
  });
});

describe('a password that has to be changed', () => {
  it('is changed on the pad, with what it lacks said while it is typed', async () => {
    const { bridge, user } = await check(mustChange);
    bridge.answer('accounts.changePassword', () => ({ ...right, outcome: 'changed' }));
    await waitFor(() => expect(document.activeElement).toBe(field('New password')));
    bridge.answer('passwords.rate', ({ password }) => ({
      problems: password === next ? [] : ['password_common'],
      strength: password === next ? 'strong' : 'veryWeak',
      guessesLog10: 5,
      seconds: 1e9,
    }));
    await user.type(field('New password'), `${secret}{Enter}`);
    expect(errorAt(field('New password'))).toContain('present password');
    expect(bridge.callsOf('accounts.changePassword')).toHaveLength(0);
    await user.clear(field('New password'));
    await user.type(field('New password'), 'monkey');
    await screen.findByText(/Many people use this password/);
    expect(bridge.callsOf('passwords.rate').at(-1)).toEqual({ accountId: anna.id, password: 'monkey' });
    await user.clear(field('New password'));
    await user.type(field('New password'), `${next}{Enter}`);
    await screen.findByText(/^The new password is saved/);
    screen.getByRole('heading', { name: 'Welcome, Anna Albrecht' });
    expect(bridge.callsOf('accounts.changePassword')).toEqual([
      { login: 'anna', password: secret, newPassword: next },
    ]);
    expect(document.body.innerHTML).not.toContain(next);
  });

  it('is no longer refused once another one is typed', async () => {
    const { bridge, user } = await check(mustChange);
    const fields = { newPassword: 'password_common' };
    bridge.refuse('accounts.changePassword', { code: 'invalid_input', fields });
    await user.type(field('New password'), 'monkey{Enter}');
    await waitFor(() => expect(errorAt(field('New password'))).toContain('Many people use this password'));
    await user.type(field('New password'), 's');
    expect(errorAt(field('New password'))).not.toContain('Many people use this password');
    expect(field('New password').getAttribute('aria-invalid')).toBe('false');
  });

  it('may be tried again when it is refused', async () => {
    const { bridge, user } = await check(mustChange);
    const fields = { newPassword: 'same_password' };
    bridge.refuse('accounts.changePassword', { code: 'invalid_input', fields });
    bridge.answer('accounts.changePassword', () => ({ ...right, outcome: 'changed' }));
    await user.type(field('New password'), `${next}{Enter}`);
    await waitFor(() => expect(errorAt(field('New password'))).toContain('present password'));
    await user.type(field('New password'), '{Enter}');
    await screen.findByText(/^The new password is saved/);
  });
});

describe('leaving the front desk', () => {
  it('goes back by one key to where staff were, and tells them who was there last', async () => {
    const { user } = await check(right);
    expect(screen.queryByRole('button', { name: 'Show member' })).toBeNull();
    await user.keyboard('{Control>}p{/Control}');
    await grid();
    await screen.findByText('Last at the front desk: Anna Albrecht');
    await user.click(button('Show member'));
    const panel = await screen.findByRole('complementary', { name: 'Member details' });
    await within(panel).findByRole('heading', { name: 'Anna Albrecht' });
  });

  it.each<[Outcome, string]>([
    [right, 'done'],
    [{ outcome: 'locked', accountId: anna.id, name: 'Anna Albrecht' }, 'note'],
  ])('tells it as a success only when somebody was let in: %o', async (outcome, tone) => {
    const { user } = await check(outcome);
    await user.keyboard('{Control>}p{/Control}');
    const words = await screen.findByText('Last at the front desk: Anna Albrecht');
    expect(words.closest('[data-tone]')?.getAttribute('data-tone')).toBe(tone);
  });

  it('leaves nothing behind for the next time', async () => {
    const { user } = await openPad({ outcome: 'wrong' });
    await type({ user });
    await screen.findByText('That is not right');
    await user.click(screen.getByRole('button', { name: /Leave the front desk/ }));
    await grid();
    await user.keyboard('{Control>}p{/Control}');
    await screen.findByText(/^Please type your user name and your password/);
    expect(field('User name or e-mail')).toHaveProperty('value', '');
    expect(document.documentElement.dataset['frontDesk']).toBe('true');
  });
});

describe('wrong tries in the details', () => {
  it('are told with the last one and the wait, and cleared', async () => {
    const ben = inventMember(1, { displayName: 'Ben Marsh', failedAttempts: 12 });
    const bridge = createFakeBridge([ben]);
    bridge.answer('accounts.attempts', () => ({
      failedAttempts: 12,
      lastFailedAt: '2026-05-01T10:00:00.000Z',
      waitsUntil: '2199-05-01T10:05:00.000Z',
    }));
    bridge.answer('accounts.clearAttempts', ({ ids }) => {
      bridge.accounts.put(ben.id, { failedAttempts: 0 });
      return { changed: ids.length };
    });
    const user = openWindow(bridge);
    const panel = await openDetails(user, 'Ben Marsh');
    await waitFor(() => expect(panel.textContent).toMatch(/12, last .*2026.*, waits until .*2199/));
    await user.click(within(panel).getByRole('button', { name: 'Clear wrong tries' }));
    await screen.findByText('The wrong tries of Ben Marsh were cleared');
    expect(bridge.callsOf('accounts.clearAttempts')).toEqual([{ ids: [ben.id] }]);
    await waitFor(() => expect(panel.textContent).not.toContain('Wrong tries'));
  });
});
