import { describe, expect, test } from 'vitest';
import { openTestRollbook, type TestRollbook } from '../../support/openTestRollbook.ts';

const day = 86_400;

/** The numbers of the first of May 2026 at noon, by UTC unless told. */
function overview(
  rollbook: TestRollbook,
  input: { offsetMinutes?: number; months?: number; weeks?: number } = {},
) {
  return rollbook.call('statistics.overview', { months: 3, weeks: 3, ...input });
}

/** Accounts as they would be had they been created and archived at these instants. */
async function createAt(rollbook: TestRollbook, times: [created: string, archived?: string][]) {
  for (const [place, [created, archived]] of times.entries()) {
    const { id } = await rollbook.create(`member${place}`);
    rollbook.execute(`UPDATE accounts SET created_at = '${created}' WHERE id = '${id}'`);
    if (archived === undefined) continue;
    rollbook.execute(
      `UPDATE accounts SET archived_at = '${archived}', status = 'archived' WHERE id = '${id}'`,
    );
  }
}

describe('the overview', () => {
  test('of nobody is all zeros', async () => {
    const rollbook = await openTestRollbook();
    expect(await rollbook.call('statistics.overview', { months: 2, weeks: 1 })).toEqual({
      statuses: { active: 0, locked: 0, archived: 0 },
      groups: [],
      withoutGroup: 0,
      members: [
        { month: '2026-04', total: 0, joined: 0, left: 0 },
        { month: '2026-05', total: 0, joined: 0, left: 0 },
      ],
      signIns: [{ week: '2026-04-27', total: 0 }],
      locksEnding: { total: 0, rows: [] },
      neverUsed: 0,
      withoutPassword: 0,
    });
  });

  test('counts statuses, groups, and who never came, without those in the archive', async () => {
    const rollbook = await openTestRollbook();
    await rollbook.create('ana', { groups: ['Gym', 'Yoga'] });
    await rollbook.create('ben', {
      groups: ['Yoga'],
      password: { mode: 'set', value: 'Blue-Kettle-42-Lamp' },
    });
    await rollbook.call('accounts.checkPassword', { login: 'ben', password: 'Blue-Kettle-42-Lamp' });
    const cleo = await rollbook.create('cleo');
    await rollbook.call('accounts.lock', { ids: [cleo.id] });
    const dana = await rollbook.create('dana', { groups: ['Pool'] });
    await rollbook.call('accounts.archive', { ids: [dana.id] });
    expect(await overview(rollbook)).toMatchObject({
      statuses: { active: 2, locked: 1, archived: 1 },
      groups: [
        { name: 'Yoga', total: 2 },
        { name: 'Gym', total: 1 },
      ],
      withoutGroup: 1,
      neverUsed: 2,
      withoutPassword: 2,
      signIns: [{ total: 0 }, { total: 0 }, { week: '2026-04-27', total: 1 }],
    });
  });

  test('shows the twelve largest groups', async () => {
    const rollbook = await openTestRollbook();
    const names = Array.from({ length: 14 }, (_, place) => `Group ${String.fromCodePoint(65 + place)}`);
    await rollbook.create('ana', { groups: names });
    await rollbook.create('ben', { groups: ['Group N'] });
    const { groups } = await overview(rollbook);
    expect(groups.map(({ name }) => name)).toEqual(['Group N', ...names.slice(0, 11)]);
  });

  test('tells month by month who came, who left and how many there were', async () => {
    const rollbook = await openTestRollbook();
    await createAt(rollbook, [
      ['2020-01-15T10:00:00.000Z'],
      ['2020-01-15T10:00:00.000Z', '2026-02-10T10:00:00.000Z'],
      ['2026-03-01T00:00:00.000Z', '2026-04-30T23:30:00.000Z'],
      ['2026-03-31T22:30:00.000Z'],
      ['2026-05-01T00:00:00.000Z'],
      // The clock of the machine that wrote it was wrong.
      ['2030-01-01T00:00:00.000Z'],
    ]);
    expect((await overview(rollbook)).members).toEqual([
      { month: '2026-03', total: 3, joined: 2, left: 0 },
      { month: '2026-04', total: 2, joined: 0, left: 1 },
      { month: '2026-05', total: 3, joined: 1, left: 0 },
    ]);
    // In Berlin it is April already at 22:30 UTC on the last of March, and May at 23:30.
    expect((await overview(rollbook, { offsetMinutes: -120 })).members).toEqual([
      { month: '2026-03', total: 2, joined: 1, left: 0 },
      { month: '2026-04', total: 3, joined: 1, left: 0 },
      { month: '2026-05', total: 3, joined: 1, left: 1 },
    ]);
    // In New York the first of March begins at 05:00 UTC.
    expect((await overview(rollbook, { offsetMinutes: 300 })).members[0]).toEqual({
      month: '2026-03',
      total: 3,
      joined: 1,
      left: 0,
    });
  });

  test('counts the purged in the months they came and left', async () => {
    const rollbook = await openTestRollbook();
    rollbook.execute(
      "INSERT INTO purged_totals VALUES ('2019-05', '2025-01', 7), ('2024-01', '2026-04', 3), ('2026-03', '2026-05', 2)",
    );
    expect((await overview(rollbook)).members).toEqual([
      { month: '2026-03', total: 5, joined: 2, left: 0 },
      { month: '2026-04', total: 2, joined: 0, left: 3 },
      { month: '2026-05', total: 0, joined: 0, left: 2 },
    ]);
  });

  test('counts visits in weeks that begin on the Monday of local time', async () => {
    const rollbook = await openTestRollbook();
    rollbook.execute(
      `INSERT INTO sign_in_totals VALUES ('2026-04-12T23', 100), ('2026-04-13T00', 1), ('2026-04-19T23', 2),
         ('2026-04-20T00', 10), ('2026-05-01T11', 20)`,
    );
    const weeks = (totals: number[]) =>
      ['2026-04-13', '2026-04-20', '2026-04-27'].map((week, place) => ({ week, total: totals[place] }));
    expect((await overview(rollbook)).signIns).toEqual(weeks([3, 10, 20]));
    expect((await overview(rollbook, { offsetMinutes: -60 })).signIns).toEqual(weeks([101, 12, 20]));
    expect((await overview(rollbook, { offsetMinutes: 60 })).signIns).toEqual(weeks([12, 0, 20]));
    // Where the clock is half an hour off, an hour belongs to the week it begins in.
    expect((await overview(rollbook, { offsetMinutes: -330 })).signIns).toEqual(weeks([103 - 2, 12, 20]));
  });

  test('shows the locks that end within two weeks, soonest first', async () => {
    const rollbook = await openTestRollbook();
    const lock = async (username: string, until: string | null, from?: string) => {
      const { id } = await rollbook.create(username);
      await rollbook.call('accounts.lock', { ids: [id], until, from, reason: 'Unpaid' });
      return id;
    };
    await lock('later', rollbook.clock.iso(20 * day));
    await lock('week', rollbook.clock.iso(7 * day));
    await lock('forever', null);
    await lock('notYet', rollbook.clock.iso(2 * day), rollbook.clock.iso(day));
    await lock('over', rollbook.clock.iso(60));
    await lock('tomorrow', rollbook.clock.iso(day));
    await rollbook.call('accounts.archive', { ids: [await lock('archived', rollbook.clock.iso(day))] });
    rollbook.clock.move(120);
    const { locksEnding, statuses } = await overview(rollbook);
    expect(statuses).toEqual({ active: 2, locked: 4, archived: 1 });
    expect(locksEnding.total).toBe(2);
    expect(locksEnding.rows.map(({ username }) => username)).toEqual(['tomorrow', 'week']);
    expect(locksEnding.rows[0]).toMatchObject({
      lockReason: 'Unpaid',
      lockedUntil: rollbook.clock.iso(day - 120),
    });
  });
});
