import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Account, BulkChange, Condition } from '../../../contract/index.ts';
import { executeOn, openTestRollbook, type TestRollbook } from '../../support/openTestRollbook.ts';
import { tracesInFiles, tracesInTables } from '../../support/traces.ts';

/** Texts that occur nowhere else in a database: names, an address, numbers, notes and values of two who go. */
const traces = `zanzibarina Quetzalcoatl xylophagous 7431990 K-48151 M-90210 5550199
  lockword secondlock fieldword shelfmark uniqueword tagword twinword`.split(/\s+/);

const person = {
  email: 'zanzibarina@example.org',
  displayName: 'Zanzibarina Quetzalcoatl',
  phone: '+49 7431990',
  notes: 'xylophagous',
  memberNumber: 'K-48151',
  tags: ['tagword'],
};

const seen = ({ id, version }: Account) => ({ id, version });

type People = Awaited<ReturnType<typeof openFamily>>;

/** The one who goes, another who seems to be the same person, and three who stay: a parent, a child, a stranger. */
async function openFamily() {
  const rollbook = await openTestRollbook();
  await rollbook.call('customFields.create', { label: 'Shelf', type: 'text', searchable: true });
  await rollbook.call('customFields.create', { label: 'Card', type: 'text', unique: true });
  const head = await rollbook.create('head');
  const gone = await rollbook.create('zanzibarina', { ...person, parentId: head.id });
  const twin = await rollbook.create('twinword', {
    email: 'twinword@example.org',
    displayName: 'Z. Quetzalcoatl',
    phone: '5550199',
    memberNumber: 'M-90210',
    custom: { shelf: 'shelfmark' },
  });
  const child = await rollbook.create('child', { parentId: gone.id });
  const niece = await rollbook.create('niece', { parentId: twin.id });
  const get = (id: string) => rollbook.call('accounts.get', { id });
  return { ...rollbook, ids: { gone: gone.id, twin: twin.id, child: child.id, niece: niece.id }, get };
}

const undo = (rollbook: TestRollbook, changeId: string | undefined) =>
  rollbook.run('changes.undo', { id: changeId ?? '' });

/** Changes one account as the bulk actions do, takes it back, and does it again. */
async function bulk(people: People, id: string, change: BulkChange): Promise<void> {
  const { changeId } = await people.run('changes.run', { target: { ids: [id] }, change });
  const undone = await undo(people, changeId);
  await undo(people, undone.changeId);
}

/** All that can happen to somebody. */
async function live(people: People): Promise<void> {
  const { gone, twin, child } = people.ids;
  const { changeId } = await people.call('accounts.lock', { ids: [gone], note: 'lockword' });
  await undo(people, changeId);
  await bulk(people, gone, { kind: 'lock', reason: 'secondlock', note: 'lockword again' });
  await bulk(people, gone, { kind: 'unlock' });
  await bulk(people, gone, { kind: 'setField', key: 'shelf', value: 'fieldword' });
  await bulk(people, gone, { kind: 'setField', key: 'card', value: 'uniqueword' });
  await bulk(people, gone, { kind: 'addTags', names: ['tagword too'] });
  await bulk(people, gone, { kind: 'removeTags', names: ['tagword'] });
  const everybody: BulkChange = { kind: 'setField', key: 'shelf', value: 'Everybody' };
  await people.run('changes.run', { target: { query: {} }, change: everybody });
  await people.call('accounts.resetPassword', { id: gone, password: { mode: 'generate' } });
  await people.call('accounts.checkPassword', { login: 'zanzibarina', password: 'wrong' });
  await people.call('duplicates.dismiss', { first: gone, second: child });
  const { version } = await people.get(gone);
  const changes = { displayName: 'Zanzibarina Q.', notes: 'xylophagous still', phone: '7431990 1' };
  await people.call('accounts.update', { id: gone, version, changes });
  const [keep, other] = [await people.get(gone), await people.get(twin)];
  const take = { email: 'other', phone: 'other', memberNumber: 'other', notes: 'both' } as const;
  const request = { keep: seen(keep), other: seen(other), take };
  const merged = await people.call('accounts.merge', request);
  const undone = await undo(people, merged.changeId);
  await undo(people, undone.changeId);
}

/** A copy as the program makes it before a migration. */
function backUp({ folder, path }: TestRollbook): string {
  const backups = join(folder, 'backups');
  mkdirSync(backups);
  const file = join(backups, 'rollbook-v3-2026.db');
  executeOn(path, `VACUUM INTO '${file}'`);
  return file;
}

describe('after a purge of somebody to whom all sorts of things happened', () => {
  test('no table and no byte of any file tells of them', async () => {
    const people = await openFamily();
    await live(people);
    const backup = backUp(people);
    for (const trace of traces) expect(tracesInTables(people.path, [trace])).not.toEqual([]);
    const target = { ids: [people.ids.gone, people.ids.twin] };
    await people.call('accounts.archive', target);
    const done = await people.run('purge.run', { target, confirm: 2 });
    expect(done).toEqual({ purged: 2, rewritten: true, backups: 1, unreadableBackups: 0 });
    for (const path of [people.path, backup]) expect(tracesInTables(path, traces)).toEqual([]);
    expect(tracesInFiles(people.folder, traces)).toEqual([]);
    await people.reopen();
    expect(tracesInFiles(people.folder, traces)).toEqual([]);
    expect((await people.call('accounts.list', { search: 'zanzibarina' })).total).toBe(0);
    // What was typed for everybody at once is not theirs.
    expect(tracesInTables(people.path, ['Everybody'])).toContain('changes.details: Everybody');
  });

  test('their ids stand only where others would have to be rewritten, and lead to nobody', async () => {
    const people = await openFamily();
    await live(people);
    const conditions: Condition[] = [{ kind: 'childOf', id: people.ids.gone }];
    await people.call('views.save', { name: 'Family', query: { filter: { conditions } } });
    const target = { ids: [people.ids.gone, people.ids.twin] };
    await people.call('accounts.archive', target);
    await people.run('purge.run', { target, confirm: 2 });
    const places = tracesInTables(people.path, target.ids).map((place) => place.split(':')[0]);
    expect([...new Set(places)]).toEqual([
      'audit_entries.new_values',
      'audit_entries.old_values',
      'purged_accounts.id',
      'saved_views.query',
    ]);
    const { views } = await people.call('views.list', {});
    const [query = {}] = views.map((view) => view.query);
    expect(await people.call('accounts.count', { queries: [query] })).toEqual({ totals: [0] });
    // What was done to them and to others is still told, but a merge without them cannot be taken back.
    const { changes } = await people.call('changes.list', {});
    const merges = changes.filter(({ action }) => action === 'accounts.merged');
    expect(merges).toMatchObject([{ undoable: false, details: {}, subject: null }]);
    const timeline = await people.call('accounts.timeline', { id: people.ids.child, limit: 50 });
    expect(JSON.stringify(timeline)).not.toMatch(new RegExp(traces.join('|'), 'i'));
  });
});
