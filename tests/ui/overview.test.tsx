import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { AppError, type Output, type Query } from '../../contract/index.ts';
import { createFakeBridge } from '../support/fakeBridge.ts';
import { inventMembers } from '../support/members.ts';
import { inventStatistics, noStatistics } from '../support/statistics.ts';
import { button, grid, openWindow } from './screen.tsx';

const go = vi.fn<(place: object) => void>();

// Where a click leads is a matter of the members' page; here only what it is asked for counts.
vi.mock(import('../../renderer/shell/navigation.ts'), async (original) => {
  const real = await original();
  return {
    ...real,
    useNavigation: () => {
      const { go: really, ...navigation } = real.useNavigation();
      return {
        ...navigation,
        go: (next) => {
          go(next);
          really(next);
        },
      };
    },
  };
});

beforeEach(() => go.mockClear());

async function openOverview(
  answer: () => Output<'statistics.overview'> | Promise<Output<'statistics.overview'>> = inventStatistics,
) {
  const bridge = createFakeBridge(inventMembers(40));
  bridge.answer('statistics.overview', answer);
  const user = openWindow(bridge);
  await grid();
  await user.click(button('Overview'));
  await screen.findByRole('main', { name: 'Overview' });
  go.mockClear();
  return { bridge, user };
}

function chart(name: string): HTMLElement {
  return screen.getByRole('group', { name });
}

/** What a click or a key led to. */
function asked(): { query?: Query; title?: string; openId?: string } {
  return go.mock.calls.at(-1)?.[0] ?? {};
}

/** Midnight where the tests run, as the page asks for it. */
function midnight(year: number, month: number, day: number): string {
  const offset = new Date().getTimezoneOffset() * 60_000;
  return new Date(Date.UTC(year, month - 1, day) + offset).toISOString();
}

describe('the charts', () => {
  it('say each point in words and open the people behind it', async () => {
    const { user } = await openOverview();
    const months = await screen.findByRole('group', { name: 'Members over time' });
    await user.click(
      within(months).getByRole('button', { name: 'March 2026: 412 members, 14 joined, 1 left' }),
    );
    const period = { from: midnight(2026, 3, 1), until: midnight(2026, 4, 1) };
    expect(asked()).toEqual({
      page: 'members',
      query: { filter: { conditions: [{ kind: 'date', what: 'createdAt', ...period }] } },
      title: 'Joined in March 2026',
    });
  });

  it.each([
    ['Joined and left', 'February 2026: 3 left', 'Archived in February 2026', { what: 'archivedAt' }],
    ['Joined and left', 'February 2026: 12 joined', 'Joined in February 2026', { what: 'createdAt' }],
    [
      'Visits per week',
      'Week of Mar 9, 2026: 1 visit',
      'Last visit in the week of Mar 9, 2026',
      { what: 'lastSignInAt', from: midnight(2026, 3, 9), until: midnight(2026, 3, 16) },
    ],
    ['By group', 'Gym: 210 members, 51% of all', 'Group “Gym”', { kind: 'group', names: ['Gym'] }],
    ['By group', 'Without a group: 112 members, 27.2% of all', 'Without a group', { kind: 'has', not: true }],
  ])('of %s lead from “%s” to “%s”', async (name, mark, title, condition) => {
    const { user } = await openOverview();
    await screen.findByRole('group', { name });
    await user.click(within(chart(name)).getByRole('button', { name: mark }));
    expect(asked().title).toBe(title);
    expect(asked().query?.filter?.conditions).toEqual([expect.objectContaining(condition)]);
  });

  it('lead from a status to its members', async () => {
    const { user } = await openOverview();
    await screen.findByRole('group', { name: 'By status' });
    await user.click(within(chart('By status')).getByRole('button', { name: /^Locked: 12 members/ }));
    expect(asked().query).toEqual({ filter: { status: 'locked' } });
  });

  it('are one stop of Tab each, walked through with arrows, and say what has the keyboard', async () => {
    const { user } = await openOverview();
    await screen.findByRole('group', { name: 'Joined and left' });
    const marks = within(chart('Joined and left')).getAllByRole('button');
    expect(marks.filter((mark) => mark.tabIndex === 0)).toHaveLength(1);
    act(() => marks[2]?.focus());
    await user.keyboard('{ArrowLeft}');
    expect(document.activeElement?.getAttribute('aria-label')).toBe('February 2026: 12 joined');
    await user.keyboard('{ArrowDown}');
    expect(document.activeElement?.getAttribute('aria-label')).toBe('February 2026: 3 left');
    expect(within(chart('Joined and left')).getByText('3 left')).toBeDefined();
    await user.keyboard('{Escape}');
    expect(within(chart('Joined and left')).queryByText('3 left')).toBeNull();
    await user.keyboard('{Home}{ArrowLeft}');
    expect(document.activeElement?.getAttribute('aria-label')).toBe('January 2026: 0 left');
    await user.keyboard('{End}{Enter}');
    expect(asked().title).toBe('Archived in March 2026');
  });

  it('are a table for who wants one, with the same ways to the people', async () => {
    const { user } = await openOverview();
    const frame = await screen.findByRole('region', { name: 'Joined and left' });
    await user.click(within(frame).getByRole('button', { name: 'Show as table' }));
    const table = within(frame).getByRole('table', { name: 'Joined and left' });
    const heads = within(table).getAllByRole('columnheader');
    expect(heads.map(({ textContent }) => textContent)).toEqual(['Month', 'Joined', 'Left']);
    const row = within(table).getByRole('row', { name: /^March 2026/ });
    expect(
      within(row)
        .getAllByRole('cell')
        .map(({ textContent }) => textContent),
    ).toEqual(['14', '1']);
    await user.click(within(row).getByRole('button', { name: 'March 2026: 1 left' }));
    expect(asked().title).toBe('Archived in March 2026');
  });
});

describe('the overview', () => {
  it('leads from its numbers and from a lock to the people', async () => {
    const { user } = await openOverview();
    await user.click(await screen.findByRole('button', { name: /37\s*Never visited/ }));
    expect(asked().query).toEqual({
      filter: { archived: false, conditions: [{ kind: 'date', what: 'lastSignInAt', empty: true }] },
    });
    await user.click(button('Overview'));
    const locks = await screen.findByRole('region', { name: 'Locks ending soon' });
    await user.click(within(locks).getByRole('button', { name: 'Fatima Albrecht' }));
    expect(asked().openId).toMatch(/0005$/);
  });

  it('shows a club of one', async () => {
    await openOverview(() =>
      inventStatistics({
        statuses: { active: 1, locked: 0, archived: 0 },
        groups: [],
        withoutGroup: 1,
        members: [{ month: '2026-03', total: 1, joined: 1, left: 0 }],
        signIns: [{ week: '2026-03-02', total: 0 }],
        locksEnding: { total: 0, rows: [] },
      }),
    );
    await screen.findByRole('button', { name: 'March 2026: 1 member, 1 joined' });
    expect(screen.getByText('No visits in this time.')).toBeDefined();
    expect(screen.getByText('Nobody is in a group yet.')).toBeDefined();
    expect(screen.getByText('No lock ends in the next 14 days.')).toBeDefined();
  });

  it('says that there is nothing to count in an empty rollbook', async () => {
    const { user } = await openOverview(() => noStatistics);
    await screen.findByRole('heading', { name: 'Nothing to count yet' });
    expect(screen.queryByRole('button', { name: 'Print…' })).toBeNull();
    await user.click(button('Go to the members'));
    await grid();
  });

  it('says what went wrong and tries again', async () => {
    let works = false;
    const { user } = await openOverview(() => {
      if (!works) throw new AppError('io', 'no', { reason: 'database_damaged' });
      return inventStatistics();
    });
    expect((await screen.findByRole('alert')).textContent).toContain('The member file is damaged');
    works = true;
    await user.click(button('Try again'));
    await screen.findByRole('group', { name: 'Members over time' });
  });

  it('asks anew when a member was changed', async () => {
    const { bridge } = await openOverview();
    await screen.findByRole('group', { name: 'Members over time' });
    bridge.answer('statistics.overview', () => inventStatistics({ neverUsed: 38 }));
    act(() => bridge.emit({ kind: 'accounts.changed', ids: [] }));
    await screen.findByRole('button', { name: /38\s*Never visited/ });
  });

  it('prints on white, whatever the screen looks like', async () => {
    const print = vi.fn<() => void>();
    vi.stubGlobal('print', print);
    const { user } = await openOverview();
    await user.click(await screen.findByRole('button', { name: 'Print…' }));
    expect(print).toHaveBeenCalledOnce();
    const root = document.documentElement;
    root.setAttribute('data-mantine-color-scheme', 'dark');
    fireEvent(window, new Event('beforeprint'));
    expect(root.getAttribute('data-mantine-color-scheme')).toBe('light');
    fireEvent(window, new Event('afterprint'));
    await waitFor(() => expect(root.getAttribute('data-mantine-color-scheme')).toBe('dark'));
  });
});
