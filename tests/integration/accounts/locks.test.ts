import { describe, expect, test } from 'vitest';
import { failureOf } from '../../support/failureOf.ts';
import { openBeside, openTestRollbook } from '../../support/openTestRollbook.ts';
import { weakHash } from '../../support/weakHash.ts';

const hour = 3_600;

/** A database with three people. */
async function threePeople() {
  const rollbook = await openTestRollbook();
  const ids: string[] = [];
  for (const name of ['ana', 'ben', 'cleo']) ids.push((await rollbook.create(name)).id);
  const [ana = '', ben = '', cleo = ''] = ids;
  return {
    ...rollbook,
    ids,
    ana,
    ben,
    cleo,
    get: (id: string) => rollbook.call('accounts.get', { id }),
    totals: async () =>
      Promise.all(
        (['active', 'locked', 'archived'] as const).map(
          async (status) => (await rollbook.call('accounts.list', { filter: { status } })).total,
        ),
      ),
    last: () => rollbook.journal().at(-1),
  };
}

describe('locks', () => {
  test('hold at once, with reason and note, until they are taken off', async () => {
    const people = await threePeople();
    const lock = { ids: [people.ana, people.ben], reason: 'Unpaid', note: 'since May\ncalled twice' };
    expect(await people.call('accounts.lock', lock)).toMatchObject({ changed: 2 });
    expect(await people.get(people.ana)).toMatchObject({
      status: 'locked',
      lockReason: 'Unpaid',
      lockNote: 'since May\ncalled twice',
      lockedFrom: people.clock.iso(),
      lockedUntil: null,
      version: 2,
    });
    expect(await people.totals()).toEqual([1, 2, 0]);
    expect(people.changes.at(-1)).toEqual([people.ana, people.ben]);
    expect(await people.call('accounts.unlock', { ids: people.ids })).toMatchObject({ changed: 2 });
    expect(await people.get(people.ana)).toMatchObject({
      status: 'active',
      lockReason: null,
      lockNote: null,
      lockedFrom: null,
      lockedUntil: null,
    });
    expect(people.last()).toMatchObject({
      actor: 'tester',
      action: 'account.unlocked',
      subject_id: people.ben,
    });
  });

  test('of many accounts are all or none', async () => {
    const people = await threePeople();
    await people.call('accounts.archive', { ids: [people.cleo] });
    const entries = people.journal().length;
    expect(await failureOf(people.call('accounts.lock', { ids: people.ids }))).toMatchObject({
      code: 'conflict',
      reason: 'archived',
    });
    expect(await people.totals()).toEqual([2, 0, 1]);
    expect(people.journal()).toHaveLength(entries);
  });

  test('begin and end by their dates, also while the program is closed, and the journal tells', async () => {
    const people = await threePeople();
    const [from, until] = [people.clock.iso(hour), people.clock.iso(2 * hour)];
    await people.call('accounts.lock', { ids: [people.ana], reason: 'Holiday', from, until });
    expect(await people.get(people.ana)).toMatchObject({
      status: 'active',
      lockedFrom: from,
      lockedUntil: until,
    });
    expect(await people.settleLocks()).toBe(0);

    people.clock.move(hour);
    await people.reopen();
    expect(await people.settleLocks()).toBe(1);
    expect(await people.settleLocks()).toBe(0);
    expect(await people.get(people.ana)).toMatchObject({ status: 'locked', lockReason: 'Holiday' });
    expect(people.last()).toMatchObject({ actor: 'schedule', action: 'account.lockBegan', at: from });
    expect(await people.totals()).toEqual([2, 1, 0]);

    people.clock.move(hour - 0.001);
    expect(await people.settleLocks()).toBe(0);
    people.clock.move(0.001);
    expect(await people.totals()).toEqual([3, 0, 0]);
    expect(await people.get(people.ana)).toMatchObject({
      lockedFrom: null,
      lockedUntil: null,
      lockReason: null,
    });
    expect(people.last()).toMatchObject({ actor: 'schedule', action: 'account.lockEnded' });
    expect(people.changes.at(-1)).toEqual([people.ana]);
  });

  test('that began and ended while nobody looked leave nothing behind', async () => {
    const people = await threePeople();
    const [from, until] = [people.clock.iso(hour), people.clock.iso(2 * hour)];
    await people.call('accounts.lock', { ids: [people.ana], from, until });
    people.clock.move(3 * hour);
    expect(await people.settleLocks()).toBe(1);
    expect(await people.get(people.ana)).toMatchObject({ status: 'active', lockedFrom: null });
  });

  test('with dates in any precision are compared as instants', async () => {
    const people = await threePeople();
    await people.call('accounts.lock', { ids: [people.ana], until: '2026-05-01T12:00:01Z' });
    expect(await people.get(people.ana)).toMatchObject({
      lockedUntil: '2026-05-01T12:00:01.000Z',
      status: 'locked',
    });
    people.clock.move(1);
    expect(await people.get(people.ana)).toMatchObject({ status: 'active' });
  });

  test('that would be over or end before they begin are refused at the field', async () => {
    const people = await threePeople();
    const lock = (from: number | null, until: number) =>
      failureOf(
        people.call('accounts.lock', {
          ids: [people.ana],
          from: from === null ? null : people.clock.iso(from),
          until: people.clock.iso(until),
        }),
      );
    expect(await lock(null, 0)).toMatchObject({ code: 'invalid_input', fields: { until: 'end_in_past' } });
    expect(await lock(null, -hour)).toMatchObject({ fields: { until: 'end_in_past' } });
    expect(await lock(2 * hour, hour)).toMatchObject({ fields: { until: 'end_before_start' } });
    expect(await lock(hour, hour)).toMatchObject({ fields: { until: 'end_before_start' } });
    expect(await people.get(people.ana)).toMatchObject({ status: 'active', version: 1 });
  });

  test('can be replaced without a gap, and one that has not begun can be taken back', async () => {
    const people = await threePeople();
    await people.call('accounts.lock', { ids: [people.ana], reason: 'Unpaid', note: 'x' });
    await people.call('accounts.lock', {
      ids: [people.ana],
      reason: 'House rules',
      from: people.clock.iso(hour),
    });
    expect(await people.get(people.ana)).toMatchObject({
      status: 'locked',
      lockReason: 'House rules',
      lockNote: null,
    });
    expect(await people.call('accounts.unlock', { ids: [people.ana] })).toMatchObject({ changed: 1 });
    await people.call('accounts.lock', { ids: [people.ana], from: people.clock.iso(hour) });
    expect(await people.get(people.ana)).toMatchObject({ status: 'active' });
    expect(await people.call('accounts.unlock', { ids: [people.ana] })).toMatchObject({ changed: 1 });
    people.clock.move(2 * hour);
    expect(await people.settleLocks()).toBe(0);
  });
});

describe('archived accounts', () => {
  test('come back with all they had, and doing it twice is not a change', async () => {
    const people = await threePeople();
    const before = await people.get(people.ana);
    expect(await people.call('accounts.archive', { ids: people.ids })).toMatchObject({ changed: 3 });
    expect(await people.call('accounts.archive', { ids: people.ids })).toEqual({ changed: 0 });
    expect(await people.totals()).toEqual([0, 0, 3]);
    expect(people.last()).toMatchObject({ action: 'account.archived' });
    expect(await people.call('accounts.restore', { ids: [people.ana] })).toMatchObject({ changed: 1 });
    expect(await people.call('accounts.restore', { ids: [people.ana] })).toEqual({ changed: 0 });
    expect(await people.get(people.ana)).toEqual({ ...before, version: 3 });
  });

  test('keep their lock, and lose it when it ends meanwhile', async () => {
    const people = await threePeople();
    await people.call('accounts.lock', { ids: [people.ana], reason: 'Unpaid' });
    await people.call('accounts.lock', { ids: [people.ben], until: people.clock.iso(hour) });
    await people.call('accounts.lock', { ids: [people.cleo], from: people.clock.iso(hour) });
    await people.call('accounts.archive', { ids: people.ids });
    people.clock.move(2 * hour);
    await people.settleLocks();
    expect(await people.totals()).toEqual([0, 0, 3]);
    await people.call('accounts.restore', { ids: people.ids });
    expect(await people.get(people.ana)).toMatchObject({ status: 'locked', lockReason: 'Unpaid' });
    expect(await people.get(people.ben)).toMatchObject({ status: 'active', lockedUntil: null });
    expect(await people.get(people.cleo)).toMatchObject({ status: 'locked' });
    // They came back as they are now, and not as somebody for whom a lock has to begin.
    expect(people.journal().map(({ action }) => action)).not.toContain('account.lockBegan');
  });

  test('cannot sign in, and it looks as if they were not there', async () => {
    const people = await threePeople();
    people.execute(
      `UPDATE accounts SET password_scheme = 'argon2id', password_hash = '${await weakHash('Blue-Kettle-42-Lamp')}'`,
    );
    await people.call('accounts.archive', { ids: [people.ana] });
    const check = { login: 'ana', password: 'Blue-Kettle-42-Lamp' };
    expect(await people.call('accounts.checkPassword', check)).toEqual({ outcome: 'wrong' });
    await people.call('accounts.restore', { ids: [people.ana] });
    expect(await people.call('accounts.checkPassword', check)).toMatchObject({ outcome: 'ok' });
  });
});

test('a list is answered also when due locks cannot be written, and catches up later', async () => {
  const people = await threePeople();
  await people.call('accounts.lock', { ids: people.ids, until: people.clock.iso(hour) });
  people.clock.move(2 * hour);
  const other = openBeside(people.path);
  other.exec('BEGIN IMMEDIATE');
  expect(await people.call('accounts.list', {})).toMatchObject({ total: 3 });
  other.exec('ROLLBACK');
  await expect.poll(people.totals).toEqual([3, 0, 0]);
});

test('more due locks than fit into one transaction are all settled', async () => {
  const people = await threePeople();
  for (let index = 0; index < 210; index += 1) people.ids.push((await people.create(`m${index}`)).id);
  await people.call('accounts.lock', { ids: people.ids, until: people.clock.iso(hour) });
  people.clock.move(2 * hour);
  expect(await people.settleLocks()).toBe(213);
  expect(await people.totals()).toEqual([213, 0, 0]);
});
