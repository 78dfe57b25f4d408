import { act, screen, waitFor, within } from '@testing-library/react';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Output, Query } from '../../contract/index.ts';
import { queryClient } from '../../renderer/bridge/queryClient.ts';
import { createFakeBridge } from '../support/fakeBridge.ts';
import { inventHealth, noHealth, soundHealth } from '../support/health.ts';
import { inventMembers } from '../support/members.ts';
import { button, grid, openWindow } from './screen.tsx';

const go = vi.fn<(place: object) => void>();

// Where a click leads is a matter of the members' page; here only what it is asked for counts.
vi.mock(import('../../renderer/shell/navigation.ts'), async (original) => {
  const real = await original();
  return {
    ...real,
    useNavigation: () => {
      const { go: really, ...rest } = real.useNavigation();
      return {
        ...rest,
        go: (next) => {
          go(next);
          really(next);
        },
      };
    },
  };
});

beforeEach(() => go.mockClear());

type Health = Output<'passwords.health'>;

async function openPasswords(answer: () => Health | Promise<Health> = inventHealth) {
  const bridge = createFakeBridge(inventMembers(20));
  bridge.answer('passwords.health', answer);
  const user = openWindow(bridge);
  await grid();
  await user.click(button('Passwords'));
  await screen.findByRole('main', { name: 'Passwords' });
  return { bridge, user };
}

/** What a click led to. */
function asked(): { query?: Query; title?: string; act?: string } {
  return go.mock.calls.at(-1)?.[0] ?? {};
}

const refused = { kind: 'protection', schemes: ['des_crypt'] };

describe('the page about passwords', () => {
  it('says in one sentence how it stands and what that means', async () => {
    await openPasswords();
    expect(await screen.findByText('310 of 331 passwords are well protected')).toBeTruthy();
    expect(screen.getByText(/^15 passwords could be guessed easily/)).toBeTruthy();
    expect(screen.getByText(/^6 members cannot sign in until/)).toBeTruthy();
    expect(screen.getByText(/81 have no password/)).toBeTruthy();
  });

  it('praises where everything is as it should be, and offers nothing to do', async () => {
    await openPasswords(() => soundHealth);
    expect(await screen.findByText('All 300 passwords are well protected')).toBeTruthy();
    expect(screen.getByText('There is nothing to do here.')).toBeTruthy();
    expect(screen.queryByRole('button', { name: /Strengthen|Require|List them/ })).toBeNull();
  });

  it('says what it will show where nobody has a password', async () => {
    await openPasswords(() => noHealth);
    expect(await screen.findByText('No passwords yet')).toBeTruthy();
  });

  it('says why it cannot be shown, and tries again', async () => {
    const { bridge, user } = await openPasswords();
    await screen.findByText('310 of 331 passwords are well protected');
    await user.click(button('Members'));
    queryClient.clear();
    bridge.refuse('passwords.health', { code: 'io' });
    await user.click(button('Passwords'));
    expect(await screen.findByText('The protection cannot be shown')).toBeTruthy();
    await user.click(button('Try again'));
    expect(await screen.findByText('310 of 331 passwords are well protected')).toBeTruthy();
  });

  it.each([
    [
      'Weak',
      [
        { kind: 'protection', anyOf: ['weak'] },
        { ...refused, not: true },
      ],
    ],
    [
      'Strong',
      [
        { kind: 'protection', anyOf: ['strong'] },
        { ...refused, not: true },
      ],
    ],
    ['No password', [{ kind: 'has', what: 'password', not: true }]],
  ])('opens the very people of the bar %s', async (name, conditions) => {
    const { user } = await openPasswords();
    const bars = await screen.findByRole('group', { name: 'By protection' });
    await user.click(within(bars).getByRole('button', { name: new RegExp(`^${name}: `) }));
    expect(asked().query).toEqual({ filter: { archived: false, conditions } });
  });

  it('counts those of a refused kind among those who need a new password', async () => {
    const { user } = await openPasswords();
    const bars = await screen.findByRole('group', { name: 'By protection' });
    await user.click(within(bars).getByRole('button', { name: 'New one needed: 6 members, 1.5% of all' }));
    const conditions = [{ kind: 'protection', anyOf: ['unusable'] }, refused];
    expect(asked().query).toEqual({ filter: { archived: false, match: 'any', conditions } });
  });

  it('lists the weak ones, and asks those who can still sign in to change their password', async () => {
    const { bridge, user } = await openPasswords();
    await user.click(await screen.findByRole('button', { name: 'List them' }));
    const conditions = [{ kind: 'protection', anyOf: ['weak', 'veryWeak', 'unusable'] }, refused];
    const query = { filter: { archived: false, match: 'any', conditions } };
    expect(asked()).toEqual({ page: 'members', query, title: 'Weakly protected passwords' });
    await user.click(button('Passwords'));
    await user.click(await screen.findByRole('button', { name: 'Require a change at the next visit…' }));
    const inUse = [
      { kind: 'protection', anyOf: ['weak', 'veryWeak'] },
      { ...refused, not: true },
    ];
    expect(await screen.findByRole('dialog', { name: 'Require a new password' })).toBeTruthy();
    await waitFor(() =>
      expect(bridge.callsOf('changes.preview').at(-1)).toEqual({
        target: { query: { filter: { archived: false, conditions: inUse } } },
        change: { kind: 'requirePasswordChange', value: true },
      }),
    );
  });

  it('gives new passwords to exactly those who cannot sign in any more', async () => {
    const { bridge, user } = await openPasswords();
    await user.click(await screen.findByRole('button', { name: 'Give new passwords…' }));
    expect(await screen.findByRole('dialog', { name: /^Give new passwords/ })).toBeTruthy();
    const conditions = [{ kind: 'protection', anyOf: ['unusable'] }, refused];
    await waitFor(() =>
      expect(bridge.callsOf('changes.preview').at(-1)).toMatchObject({
        target: { query: { filter: { archived: false, match: 'any', conditions } } },
        change: { kind: 'givePasswords' },
      }),
    );
  });

  it('leads from the kinds to the very part of the settings', async () => {
    const { bridge, user } = await openPasswords();
    bridge.answer('passwords.schemes', () => ({ schemes: [] }));
    await user.click(await screen.findByRole('button', { name: 'Change what happens to which kind' }));
    const heading = await screen.findByRole('heading', { name: 'Kinds of stored passwords' });
    await waitFor(() => expect(document.activeElement).toBe(heading));
  });
});

describe('strengthening', () => {
  it('explains first, goes on while one is elsewhere, and says how it ended', async () => {
    const { bridge, user } = await openPasswords();
    let finish: (end: { changed: number; left: number }) => void = () => undefined;
    bridge.work('passwords.strengthen', (_, report) => {
      report({ done: 9, total: 26 });
      return new Promise((resolve) => (finish = resolve));
    });
    await user.click(await screen.findByRole('button', { name: 'Strengthen now…' }));
    const dialog = await screen.findByRole('dialog', { name: 'Strengthen 26 passwords' });
    expect(dialog.textContent).toContain('Nobody has to do anything');
    expect(dialog.textContent).toContain(
      '26 weak and good passwords can be made stronger, those of archived members included.',
    );
    await user.click(within(dialog).getByRole('button', { name: 'Strengthen 26 passwords' }));
    expect(await screen.findByText('9 of 26')).toBeTruthy();
    await user.click(button('History'));
    await user.click(button('Passwords'));
    expect(await screen.findByText('9 of 26')).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Strengthen now…' })).toBeNull();
    act(() => finish({ changed: 26, left: 0 }));
    expect(await screen.findByText('26 passwords were strengthened')).toBeTruthy();
    expect(bridge.callsOf('passwords.health').length).toBeGreaterThan(1);
  });

  it('stops, says what is done and can go on', async () => {
    const { bridge, user } = await openPasswords();
    await user.click(await screen.findByRole('button', { name: 'Strengthen now…' }));
    await user.click(await screen.findByRole('button', { name: 'Strengthen 26 passwords' }));
    await waitFor(() => expect(bridge.callsOf('passwords.strengthen')).toHaveLength(1));
    const jobId = `job-${bridge.calls.findIndex(({ name }) => name === 'passwords.strengthen') + 1}`;
    act(() => bridge.emit({ kind: 'progress', jobId, progress: { done: 5, total: 26 } }));
    await user.click(await screen.findByRole('button', { name: 'Stop' }));
    await waitFor(() => expect(bridge.callsOf('cancelJob')).toEqual([jobId]));
    const error = { code: 'cancelled', message: 'cancelled' } as const;
    act(() => bridge.emit({ kind: 'done', jobId, result: { ok: false, error } }));
    expect(await screen.findByText(/^Stopped. 5 passwords were strengthened/)).toBeTruthy();
    expect(await screen.findByRole('button', { name: 'Strengthen now…' })).toBeTruthy();
  });
});

describe('this computer', () => {
  const timings = [3, 5].map((timeCost) => ({ memoryCost: 32_768, timeCost, milliseconds: timeCost * 50 }));

  it('is measured, and the recommended setting used', async () => {
    let measured: Health['measured'] = null;
    const { bridge, user } = await openPasswords(() => inventHealth({ measured }));
    const recommended = { memoryCost: 32_768, timeCost: 5 };
    bridge.work('passwords.measure', () => {
      measured = { at: '2026-03-20T12:00:00.000Z', timings, recommended };
      return { timings, recommended };
    });
    await user.click(await screen.findByRole('button', { name: 'Measure' }));
    expect(
      await screen.findByText('Checking a password takes 150 milliseconds on this computer.'),
    ).toBeTruthy();
    expect(screen.getByText(/^A stronger setting with 250 milliseconds/)).toBeTruthy();
    await user.click(button('Use this setting'));
    await waitFor(() => expect(bridge.callsOf('policy.update')).toEqual([{ hashCost: recommended }]));
  });
});

describe('a computer that was busy while it was measured', () => {
  const one = (timeCost: number, milliseconds: number) => ({ memoryCost: 32_768, timeCost, milliseconds });
  it.each([
    ['the present setting took longer than a heavier one', [one(3, 580), one(5, 454)], 5],
    ['a heavier setting was quicker than a lighter one', [one(2, 90), one(3, 60), one(5, 200)], 5],
  ])('recommends nothing where %s', async (_, timings, timeCost) => {
    const recommended = { memoryCost: 32_768, timeCost };
    const measured = { at: '2026-03-20T12:00:00.000Z', timings, recommended };
    const { bridge, user } = await openPasswords(() => inventHealth({ measured }));
    expect(await screen.findByText(/^This computer was busy meanwhile/)).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Use this setting' })).toBeNull();
    bridge.work('passwords.measure', (_input, report) => {
      report({ done: 2, total: 8 });
      return new Promise(() => undefined);
    });
    await user.click(button('Measure again'));
    expect(await screen.findByText(/2 of 8$/)).toBeTruthy();
  });
});

describe('kinds of stored passwords', () => {
  async function openKinds() {
    const bridge = createFakeBridge(inventMembers(5));
    const kinds = [
      { scheme: 'argon2id', status: 'preferred', advice: 'preferred', total: 300 },
      { scheme: 'bcrypt', status: 'accepted', advice: 'accepted', total: 12 },
      { scheme: 'apr1', status: 'deprecated', advice: 'deprecated', total: 0 },
      { scheme: 'phpass', status: 'refused', advice: 'deprecated', total: 0 },
    ] as const;
    bridge.answer('passwords.schemes', () => ({ schemes: [...kinds] }));
    const user = openWindow(bridge);
    await grid();
    await user.click(button('Settings'));
    await screen.findByRole('main', { name: 'Settings' });
    await screen.findByRole('combobox', { name: 'What happens to bcrypt' });
    return { bridge, user };
  }

  it('ask back with the number of members before one is refused', async () => {
    const { bridge, user } = await openKinds();
    const select = screen.getByRole('combobox', { name: 'What happens to bcrypt' });
    await user.selectOptions(select, 'Refused');
    const dialog = await screen.findByRole('dialog', { name: 'Refuse bcrypt?' });
    expect(dialog.textContent).toContain('12 members would need a new password.');
    expect(bridge.callsOf('policy.update')).toEqual([]);
    await user.click(within(dialog).getByRole('button', { name: 'Refuse this kind' }));
    await waitFor(() =>
      expect(bridge.callsOf('policy.update')).toEqual([
        { schemes: { bcrypt: 'refused', phpass: 'refused' } },
      ]),
    );
  });

  it('show those in use first, all on demand, and go back to the advice', async () => {
    const { bridge, user } = await openKinds();
    expect(screen.queryByText('Apache MD5')).toBeNull();
    await user.click(button('Show all 4 kinds'));
    expect(screen.getByText('Apache MD5')).toBeTruthy();
    await user.click(button('Back to Rollbook’s advice'));
    await waitFor(() => expect(bridge.callsOf('policy.update')).toEqual([{ schemes: {} }]));
  });
});
