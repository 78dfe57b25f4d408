import { setImmediate as nextTurn } from 'node:timers/promises';
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import type { BulkChange } from '../../../contract/index.ts';
import { failureOf } from '../../support/failureOf.ts';
import { executeOn, openTestRollbook, type TestRollbook } from '../../support/openTestRollbook.ts';

const nobody = '01890a5d-ac96-774b-bcce-b302099a8057';
const everybody = { query: {} };

async function openPeople() {
  const rollbook = await openTestRollbook();
  const ana = await rollbook.create('ana', { groups: ['Gym'] });
  const ben = await rollbook.create('ben', { password: { mode: 'set', value: 'Blue-Kettle-42-Lamp' } });
  const cleo = await rollbook.create('cleo');
  await rollbook.call('accounts.archive', { ids: [cleo.id] });
  return { ...rollbook, ids: { ana: ana.id, ben: ben.id, cleo: cleo.id } };
}

/** Many accounts at once, past the services. */
function fill(rollbook: TestRollbook, count: number): void {
  executeOn(
    rollbook.path,
    `WITH RECURSIVE place(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM place WHERE n < ${count})
     INSERT INTO accounts (id, username, username_key, name_sort, search_text, created_at, updated_at)
     SELECT printf('0190a000-0000-7000-8000-%012x', n), 'u' || n, 'u' || n, 'u' || n, 'u' || n, '2020', '2020' FROM place`,
  );
}

const stateOf = (rollbook: TestRollbook) => ({
  accounts: rollbook.rows('SELECT * FROM accounts ORDER BY sequence'),
  journal: rollbook.journal(),
  changes: rollbook.rows('SELECT * FROM changes'),
  groups: rollbook.rows('SELECT * FROM account_groups'),
});

describe('a bulk change', () => {
  test('is counted once while somebody types: a newer question ends the older one', async () => {
    const people = await openPeople();
    const ask = (reason: string) =>
      people.call('changes.preview', { target: everybody, change: { kind: 'lock', reason } });
    const [older, newer] = await Promise.allSettled([ask('Unp'), ask('Unpaid')]);
    expect(older).toMatchObject({ status: 'rejected', reason: { code: 'cancelled' } });
    expect(newer).toMatchObject({ status: 'fulfilled', value: { changing: 2 } });
  });

  test('does what its recap said, to everybody or to those named, with one entry each', async () => {
    const people = await openPeople();
    const { ana, ben, cleo } = people.ids;
    const change: BulkChange = { kind: 'lock', reason: 'Unpaid' };
    const recap = await people.call('changes.preview', { target: everybody, change });
    expect(recap).toMatchObject({
      total: 3,
      changing: 2,
      unchanged: 0,
      refused: [{ reason: 'archived', total: 1 }],
      examples: [{ id: ana, username: 'ana', status: 'active' }, { id: ben }],
    });
    const before = people.journal().length;
    const done = await people.run('changes.run', { target: everybody, change });
    const { examples: _, ...counts } = recap;
    expect(done).toEqual({ ...counts, changeId: done.changeId });
    const entries = people.journal().slice(before);
    expect(entries.map(({ action, subject_id }) => [action, subject_id])).toEqual([
      ['account.locked', ana],
      ['account.locked', ben],
    ]);
    expect(await people.call('accounts.get', { id: ana })).toMatchObject({
      status: 'locked',
      lockReason: 'Unpaid',
      version: 2,
    });
    expect(people.changes.at(-1)).toEqual([ana, ben]);
    const again = await people.run('changes.run', { target: { ids: [ana, ben, cleo] }, change });
    expect(again).toEqual({
      total: 3,
      changing: 0,
      unchanged: 2,
      refused: [{ reason: 'archived', total: 1 }],
    });
  });

  test('leaves out whom the target leaves out and those who do not exist', async () => {
    const people = await openPeople();
    const { ana, ben } = people.ids;
    const change: BulkChange = { kind: 'archive' };
    const target = { query: { filter: { archived: false } }, except: [ben] };
    expect(await people.run('changes.run', { target, change })).toMatchObject({ total: 1, changing: 1 });
    expect(await people.call('accounts.get', { id: ben })).toMatchObject({ status: 'active' });
    expect(await people.call('changes.preview', { target: { ids: [nobody, ana] }, change })).toMatchObject({
      total: 2,
      changing: 0,
      unchanged: 1,
      refused: [{ reason: 'not_found', total: 1 }],
    });
  });

  test.each<[BulkChange, object]>([
    [{ kind: 'addGroups', names: ['gym', 'Pool'] }, { groups: ['Gym', 'Pool'] }],
    [{ kind: 'removeGroups', names: ['Gym', 'Sauna'] }, { groups: [] }],
    [
      { kind: 'addTags', names: ['vip'] },
      { tags: ['vip'], groups: ['Gym'] },
    ],
    [{ kind: 'requirePasswordChange', value: true }, { mustChangePassword: false }],
    [{ kind: 'unlock' }, { version: 1 }],
  ])('%j', async (change, expected) => {
    const people = await openPeople();
    const { ana } = people.ids;
    await people.run('changes.run', { target: { ids: [ana] }, change });
    expect(await people.call('accounts.get', { id: ana })).toMatchObject(expected);
  });

  test('asks nobody for a new password who has none', async () => {
    const people = await openPeople();
    const change: BulkChange = { kind: 'requirePasswordChange', value: true };
    expect(await people.run('changes.run', { target: everybody, change })).toMatchObject({
      changing: 1,
      refused: [{ reason: 'no_password', total: 2 }],
    });
  });

  test('that suits nobody is refused before it begins', async () => {
    const people = await openPeople();
    const before = stateOf(people);
    const until = people.clock.iso(-60);
    expect(
      await failureOf(people.run('changes.run', { target: everybody, change: { kind: 'lock', until } })),
    ).toMatchObject({
      code: 'invalid_input',
      fields: { until: 'end_in_past' },
    });
    const setField: BulkChange = { kind: 'setField', key: 'nothing', value: 'x' };
    expect(await failureOf(people.run('changes.run', { target: everybody, change: setField }))).toMatchObject(
      {
        fields: { 'change.key': 'unknown_value' },
      },
    );
    expect(stateOf(people)).toEqual(before);
  });
});

describe('a bulk change of many', () => {
  test('answers lists meanwhile, shows progress, and tells the window once without ids', async () => {
    const rollbook = await openTestRollbook();
    fill(rollbook, 3_000);
    const progress: unknown[] = [];
    const state = { running: true };
    const run = rollbook
      .run(
        'changes.run',
        { target: everybody, change: { kind: 'addGroups', names: ['Gold'] } },
        { report: (step) => progress.push(step) },
      )
      .finally(() => (state.running = false));
    let answered = 0;
    while (state.running) {
      const { rows } = await rollbook.call('accounts.list', { limit: 1 });
      // Nobody sees a change that may yet be taken back.
      if (state.running) expect(rows[0]?.groups).toEqual([]);
      answered += 1;
      await nextTurn();
    }
    expect(await run).toMatchObject({ changing: 3_000 });
    expect(answered).toBeGreaterThan(3);
    expect(progress.at(0)).toEqual({ done: 0, total: 3_000 });
    expect(progress.at(-1)).toEqual({ done: 3_000, total: 3_000 });
    expect(rollbook.changes).toEqual([[]]);
    expect(rollbook.rows('SELECT total FROM changes')).toEqual([{ total: 3_000 }]);
  });

  test('leaves nothing when it is cancelled, early, late or with the last one', async () => {
    const rollbook = await openTestRollbook();
    fill(rollbook, 600);
    const before = stateOf(rollbook);
    // By this clock every account takes so long that the work rests after it and often says how far it is.
    let at = 0;
    vi.spyOn(performance, 'now').mockImplementation(() => (at += 50));
    onTestFinished(() => void vi.restoreAllMocks());
    const change: BulkChange = { kind: 'addGroups', names: ['Gold'] };
    for (const least of [0, 1, 300, 600]) {
      const controller = new AbortController();
      const report = (step: unknown) => {
        const { done } = step as { done: number };
        if (done >= least) controller.abort();
      };
      const run = rollbook.run(
        'changes.run',
        { target: everybody, change },
        { report, signal: controller.signal },
      );
      expect(await failureOf(run)).toMatchObject({ code: 'cancelled' });
      expect(stateOf(rollbook)).toEqual(before);
    }
    expect(rollbook.changes).toEqual([]);
  });
});

describe('a custom field', () => {
  async function openWithField(columns: string) {
    const rollbook = await openTestRollbook();
    const ana = await rollbook.create('ana');
    const ben = await rollbook.create('ben', { custom: { other: 'x' } });
    rollbook.execute(
      `INSERT INTO custom_fields (id, key, label, label_key, type, position, required, is_unique, searchable)
       VALUES ('${nobody}', 'city', 'City', 'city', ${columns})`,
    );
    await rollbook.reopen();
    return { ...rollbook, ids: [ana.id, ben.id] };
  }

  test('is set for all, found by search, and emptied again', async () => {
    const people = await openWithField("'text', 0, 0, 0, 1");
    const change: BulkChange = { kind: 'setField', key: 'city', value: ' Málaga ' };
    expect(await people.run('changes.run', { target: everybody, change })).toMatchObject({ changing: 2 });
    expect((await people.call('accounts.list', { search: 'malaga' })).total).toBe(2);
    const [, ben = ''] = people.ids;
    expect(await people.call('accounts.get', { id: ben })).toMatchObject({
      custom: { other: 'x', city: 'Málaga' },
    });
    await people.run('changes.run', { target: everybody, change: { ...change, value: null } });
    expect(await people.call('accounts.get', { id: ben })).toMatchObject({ custom: { other: 'x' } });
    expect((await people.call('accounts.list', { search: 'malaga' })).total).toBe(0);
  });

  test('takes only what suits it, and keeps what must be there or must be one person’s', async () => {
    const people = await openWithField("'number', 0, 1, 1, 0");
    const run = (value: string | null, ids = people.ids) =>
      people.run('changes.run', { target: { ids }, change: { kind: 'setField', key: 'city', value } });
    const preview = (value: string | null, ids = people.ids) =>
      people.call('changes.preview', { target: { ids }, change: { kind: 'setField', key: 'city', value } });
    const [first, second] = [people.ids.slice(0, 1), people.ids.slice(1)];
    const taken = [{ reason: 'not_unique', total: 1 }];
    expect(await failureOf(preview('many'))).toMatchObject({ fields: { 'change.value': 'invalid_number' } });
    expect(await failureOf(run('many'))).toMatchObject({ code: 'invalid_input' });
    expect(await run('7')).toMatchObject({ changing: 0, refused: [{ reason: 'not_unique', total: 2 }] });
    expect(await run('7', first)).toMatchObject({ changing: 1 });
    expect(await preview('7.0', second)).toMatchObject({ changing: 0, refused: taken });
    expect(await run('7.0', second)).toMatchObject({ changing: 0, refused: taken });
    expect(await preview('7', first)).toMatchObject({ unchanged: 1, refused: [] });
    expect(await preview('8', second)).toMatchObject({ changing: 1, refused: [] });
    expect(await preview('8')).toMatchObject({ changing: 0, refused: [{ reason: 'not_unique', total: 2 }] });
    expect(await run(null)).toMatchObject({ unchanged: 1, refused: [{ reason: 'required', total: 1 }] });
  });
});
