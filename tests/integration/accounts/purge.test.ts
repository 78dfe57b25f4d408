import { copyFileSync, existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { failureOf } from '../../support/failureOf.ts';
import {
  executeOn,
  freshFolder,
  openTestRollbook,
  rowsOf,
  type TestRollbook,
} from '../../support/openTestRollbook.ts';
import { tracesInFiles } from '../../support/traces.ts';

/** Texts that occur nowhere else in a database. */
const traces = ['zanzibarina', 'Quetzalcoatl', 'xylophagous', '7431990', 'ornithorhynchus', 'K-48151'];

const person = {
  email: 'zanzibarina@example.org',
  displayName: 'Zanzibarina Quetzalcoatl',
  phone: '+49 7431990',
  notes: `xylophagous ${'and more '.repeat(600)}ornithorhynchus`,
  memberNumber: 'K-48151',
};

const tracesIn = (folder: string) => tracesInFiles(folder, traces);

/** A person with a past: created, changed, locked, put back, merged into groups, archived. */
async function openWithPast(folder = freshFolder()) {
  const rollbook = await openTestRollbook(folder);
  const ana = await rollbook.create('ana');
  const gone = await rollbook.create('zanzibarina', person);
  const child = await rollbook.create('child', { parentId: gone.id });
  const changes = { notes: 'xylophagous no more', displayName: 'Z. Quetzalcoatl', phone: '7431990 1' };
  await rollbook.call('accounts.update', { id: gone.id, version: 1, changes });
  const { changeId } = await rollbook.call('accounts.lock', { ids: [gone.id], note: 'ornithorhynchus' });
  await rollbook.run('changes.undo', { id: changeId ?? '' });
  await rollbook.call('accounts.lock', { ids: [gone.id, ana.id], reason: 'Unpaid' });
  await rollbook.call('accounts.checkPassword', { login: 'zanzibarina', password: 'wrong' });
  await rollbook.call('accounts.archive', { ids: [gone.id] });
  return { ...rollbook, ids: { ana: ana.id, gone: gone.id, child: child.id } };
}

/** A copy as the program makes it before a migration. */
function backUp(rollbook: TestRollbook, name: string): string {
  const backups = join(rollbook.folder, 'backups');
  mkdirSync(backups, { recursive: true });
  const file = join(backups, name);
  executeOn(rollbook.path, `VACUUM INTO '${file}'`);
  executeOn(file, 'PRAGMA journal_mode = WAL');
  return file;
}

describe('purging', () => {
  test('leaves not a byte of the person, in the database, its log or its backups', async () => {
    const people = await openWithPast();
    const backup = backUp(people, 'rollbook-v3-2026.db');
    expect(tracesIn(people.folder).length).toBeGreaterThan(traces.length);
    const target = { ids: [people.ids.gone] };
    expect(await people.run('purge.run', { target, confirm: 1 })).toEqual({
      purged: 1,
      rewritten: true,
      backups: 1,
      unreadableBackups: 0,
    });
    expect(tracesIn(people.folder)).toEqual([]);
    expect(await failureOf(people.call('accounts.get', { id: people.ids.gone }))).toMatchObject({
      code: 'not_found',
    });
    for (const path of [people.path, backup]) {
      expect(rowsOf(path, 'PRAGMA integrity_check')).toEqual([{ integrity_check: 'ok' }]);
      expect(rowsOf(path, 'PRAGMA foreign_key_check')).toEqual([]);
      expect(rowsOf(path, 'SELECT username FROM accounts ORDER BY sequence')).toEqual([
        { username: 'ana' },
        { username: 'child' },
      ]);
      expect(() => executeOn(path, "UPDATE audit_entries SET actor = 'nobody'")).toThrow('cannot be changed');
    }
    await people.reopen();
    expect(tracesIn(people.folder)).toEqual([]);
  });

  test('keeps the others, the numbers and one line without a name', async () => {
    const people = await openWithPast();
    const before = people.journal();
    people.clock.move(86_400);
    await people.run('purge.run', { target: { ids: [people.ids.gone] }, confirm: 1 });
    const after = people.journal();
    const left = (entries: typeof before) => entries.map(({ at, actor, action }) => ({ at, actor, action }));
    expect(left(after.slice(0, -1))).toEqual(left(before));
    expect(after.at(-1)).toMatchObject({
      action: 'account.purged',
      actor: 'tester',
      subject_id: null,
      old_values: null,
      new_values: '{"total":1}',
    });
    expect(after.filter(({ subject_id }) => subject_id === people.ids.ana)).toEqual(
      before.filter(({ subject_id }) => subject_id === people.ids.ana),
    );
    expect(people.rows('SELECT * FROM purged_totals')).toEqual([
      { joined_month: '2026-05', left_month: '2026-05', total: 1 },
    ]);
    expect(people.rows('SELECT * FROM account_totals ORDER BY status')).toMatchObject([
      { status: 'active', total: 1 },
      { status: 'archived', total: 0 },
      { status: 'locked', total: 1 },
    ]);
    expect(await people.call('accounts.get', { id: people.ids.child })).toMatchObject({ parentId: null });
    expect(people.changes.at(-1)).toEqual([people.ids.gone, people.ids.child]);
    const { changes } = await people.call('changes.list', {});
    expect(changes[0]).toMatchObject({ action: 'account.purged', total: 1, subject: null, undoable: false });
    expect(JSON.stringify(changes)).not.toContain(people.ids.gone);
    // What was done to both is still undone for the one who is left.
    const both = changes.find(({ total, action }) => action === 'account.locked' && total === 2);
    const undone = await people.run('changes.undo', { id: both?.id ?? '' });
    expect(undone).toMatchObject({ restored: 1, conflicts: 0 });
  });

  test('of every third of two thousand people leaves none of their names in a page that others share', async () => {
    const rollbook = await openTestRollbook();
    executeOn(
      rollbook.path,
      `WITH RECURSIVE place(n) AS (SELECT 0 UNION ALL SELECT n + 1 FROM place WHERE n < 1999)
       INSERT INTO accounts (id, username, username_key, display_name, name_sort, search_text, notes, created_at, updated_at)
       SELECT printf('0190a000-0000-7000-8000-%012x', n), name, name, name, name, name, name, '2020', '2020'
       FROM (SELECT n, iif(n % 3 = 0, 'zanzibarina', 'somebody') || (n * 7919 % 9973) AS name FROM place)`,
    );
    const target = { query: { search: 'zanzibarina' } };
    await rollbook.run('changes.run', { target, change: { kind: 'lock', note: 'xylophagous' } });
    await rollbook.run('changes.run', { target, change: { kind: 'archive' } });
    await rollbook.run('purge.run', { target, confirm: 667 });
    expect(tracesIn(rollbook.folder)).toEqual([]);
    expect((await rollbook.call('accounts.list', {})).total).toBe(1_333);
  });

  test('needs the number that would go, and takes only who is archived', async () => {
    const people = await openWithPast();
    const everybody = { query: {} };
    expect(await people.call('purge.preview', { target: everybody })).toMatchObject({
      total: 1,
      notArchived: 2,
      backups: 0,
      unreadableBackups: 0,
      examples: [{ id: people.ids.gone, username: 'zanzibarina' }],
    });
    const before = people.rows('SELECT * FROM accounts');
    for (const confirm of [0, 2, 3]) {
      expect(await failureOf(people.run('purge.run', { target: everybody, confirm }))).toMatchObject({
        code: 'conflict',
        reason: 'confirm_mismatch',
      });
    }
    expect(people.rows('SELECT * FROM accounts')).toEqual(before);
    expect(await people.run('purge.run', { target: everybody, confirm: 1 })).toMatchObject({ purged: 1 });
    expect((await people.call('accounts.list', {})).total).toBe(2);
  });

  test('that is cancelled takes nobody', async () => {
    const people = await openWithPast();
    const backup = backUp(people, 'rollbook-v3-2026.db');
    const before = [people.rows('SELECT * FROM accounts'), people.journal(), readFileSync(backup)];
    const controller = new AbortController();
    const report = () => controller.abort();
    const run = people.run(
      'purge.run',
      { target: { query: {} }, confirm: 1 },
      { signal: controller.signal, report },
    );
    expect(await failureOf(run)).toMatchObject({ code: 'cancelled' });
    expect([people.rows('SELECT * FROM accounts'), people.journal(), readFileSync(backup)]).toEqual(before);
    expect(people.rows('SELECT * FROM purged_accounts')).toEqual([]);
  });
});

describe('backups', () => {
  test('of other people stay as they are, and one that cannot be opened is told and made up for', async () => {
    const people = await openWithPast();
    const backup = backUp(people, 'rollbook-v3-a.db');
    const copy = readFileSync(backup);
    const stranger = await openTestRollbook();
    await stranger.create('stranger');
    const other = backUp(people, 'rollbook-v3-b.db');
    copyFileSync(backUp(stranger, 'x.db'), other);
    const untouched = readFileSync(other);
    writeFileSync(backup, 'not a database');
    const target = { ids: [people.ids.gone] };
    expect(await people.call('purge.preview', { target })).toMatchObject({
      backups: 2,
      unreadableBackups: 1,
    });
    expect(await people.run('purge.run', { target, confirm: 1 })).toEqual({
      purged: 1,
      rewritten: true,
      backups: 0,
      unreadableBackups: 1,
    });
    expect(readFileSync(other)).toEqual(untouched);
    writeFileSync(backup, copy);
    await people.call('accounts.archive', { ids: [people.ids.ana] });
    const again = await people.run('purge.run', { target: { ids: [people.ids.ana] }, confirm: 1 });
    expect(again).toMatchObject({ purged: 1, backups: 1, unreadableBackups: 0 });
    expect(tracesIn(people.folder)).toEqual([]);
  });

  test.each([1, 2])('of version %i, which knows no purging, are gone through too', async (version) => {
    const folder = freshFolder();
    const golden = new URL('../../fixtures/golden/v2.db', import.meta.url);
    copyFileSync(golden, join(folder, 'rollbook.db'));
    const rollbook = await openTestRollbook(folder);
    const [name = ''] = readdirSync(join(folder, 'backups'));
    const backup = join(folder, 'backups', name);
    if (version === 1) executeOn(backup, 'DROP TABLE audit_entries');
    const [cleo] = rollbook.rows<{ id: string }>("SELECT id FROM accounts WHERE status = 'archived'");
    const target = { ids: [cleo?.id ?? ''] };
    expect(await rollbook.run('purge.run', { target, confirm: 1 })).toMatchObject({ backups: 1 });
    for (const file of [rollbook.path, backup]) {
      const bytes = readFileSync(file).toString('latin1');
      expect([bytes.includes('cleo'), bytes.includes('M-0042'), bytes.includes('ana.ruiz')]).toEqual([
        false,
        false,
        true,
      ]);
    }
    expect(existsSync(`${backup}-wal`)).toBe(false);
    if (version === 2) {
      expect(() => executeOn(backup, "UPDATE audit_entries SET actor = 'x'")).toThrow('cannot be changed');
    }
  });
});

test('who is due follows the policy, and nobody goes by themselves', async () => {
  const people = await openWithPast();
  expect(await people.call('purge.due', {})).toEqual({ days: null, total: 0 });
  people.execute(`INSERT INTO settings VALUES ('policy', '{"purgeAfterDays":30}')`);
  expect(await people.call('purge.due', {})).toEqual({ days: 30, total: 0 });
  people.clock.move(30 * 86_400);
  expect(await people.call('purge.due', {})).toEqual({ days: 30, total: 1 });
  await people.settleLocks();
  await people.reopen();
  expect((await people.call('accounts.list', {})).total).toBe(3);
});
