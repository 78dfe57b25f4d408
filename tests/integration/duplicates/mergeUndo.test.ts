import { describe, expect, test } from 'vitest';
import type { Account, Input } from '../../../contract/index.ts';
import { openTestRollbook, type TestRollbook } from '../../support/openTestRollbook.ts';

type Take = Input<'accounts.merge'>['take'];

describe('taking a merge back', () => {
  const everything: Take = {
    username: 'other',
    memberNumber: 'other',
    email: 'other',
    displayName: 'other',
    phone: 'other',
    password: 'other',
    parentId: 'other',
    notes: 'both',
    groups: 'both',
    tags: 'both',
    custom: ['city', 'shoe'],
  };

  /** What a person sees of an account, without how often and when it was written. */
  async function told(rollbook: TestRollbook, ...accounts: Account[]) {
    const now = await Promise.all(
      accounts.map((account) => rollbook.call('accounts.get', { id: account.id })),
    );
    return now.map((account) => ({ ...account, version: 0, updatedAt: '' }));
  }

  async function mergedAll() {
    const rollbook = await openTestRollbook();
    const head = await rollbook.create('head');
    const keep = await rollbook.create('ana', {
      memberNumber: 'M-1',
      email: 'ana@example.org',
      displayName: 'Ana Ruiz',
      phone: '030 1234567',
      notes: 'First note',
      groups: ['Gym'],
      tags: ['vip'],
      custom: { city: 'Berlin', shoe: '38' },
    });
    const password = { mode: 'set', value: 'Blue-Kettle-42-Lamp' } as const;
    const other = await rollbook.create('late', { password, email: 'late@example.org', parentId: head.id });
    const child = await rollbook.create('child', { parentId: other.id });
    const before = await told(rollbook, keep, other, child);
    rollbook.clock.move(60);
    const { changeId = '' } = await rollbook.call('accounts.merge', {
      keep: { id: keep.id, version: keep.version },
      other: { id: other.id, version: other.version },
      take: everything,
    });
    const opens = async (login: string) =>
      (await rollbook.call('accounts.checkPassword', { login, password: password.value })).outcome;
    return { rollbook, keep, other, child, before, changeId, opens };
  }

  test('gives both accounts, their passwords and the children back, and can itself be taken back', async () => {
    const { rollbook, keep, other, child, before, changeId, opens } = await mergedAll();
    const after = await told(rollbook, keep, other, child);
    const undo = await rollbook.run('changes.undo', { id: changeId });
    expect(undo).toMatchObject({ restored: 3, conflicts: 0 });
    expect(await told(rollbook, keep, other, child)).toEqual(before);
    const redo = await rollbook.run('changes.undo', { id: undo.changeId ?? '' });
    expect(redo).toMatchObject({ restored: 3, conflicts: 0 });
    expect(await told(rollbook, keep, other, child)).toEqual(
      after.map((account) =>
        // The archive has it from the moment it came back.
        account.archivedAt === null ? account : { ...account, archivedAt: expect.any(String) as string },
      ),
    );
    expect(await opens('late')).toBe('ok');
    const again = await rollbook.run('changes.undo', { id: redo.changeId ?? '' });
    expect(again).toMatchObject({ restored: 3, conflicts: 0 });
    expect([await opens('late'), await opens('ana')]).toEqual(['ok', 'no_password']);
  });

  test('does nothing at all when one of the two was changed since in what they exchanged', async () => {
    const { rollbook, keep, other, child, changeId } = await mergedAll();
    const { version } = await rollbook.call('accounts.get', { id: keep.id });
    const update = await rollbook.call('accounts.update', {
      id: keep.id,
      version,
      changes: { email: 'new@example.org' },
    });
    const merged = await told(rollbook, keep, other, child);
    const undo = await rollbook.run('changes.undo', { id: changeId });
    expect(undo).toMatchObject({ restored: 0, conflicts: 2 });
    expect(undo.changeId).toBeUndefined();
    expect(undo.examples.map(({ id }) => id)).toEqual([keep.id, other.id]);
    expect(await told(rollbook, keep, other, child)).toEqual(merged);
    // It is still to be undone, once what stands in its way is gone.
    const changes = { email: 'late@example.org' };
    await rollbook.call('accounts.update', { id: keep.id, version: update.version, changes });
    expect(await rollbook.run('changes.undo', { id: changeId })).toMatchObject({ restored: 3, conflicts: 0 });
  });

  test('of somebody with the head of their family gives every place in it back, unless it became a circle', async () => {
    const rollbook = await openTestRollbook();
    const head = await rollbook.create('head');
    const middle = await rollbook.create('middle', { parentId: head.id });
    const keep = await rollbook.create('keep', { parentId: middle.id });
    const parents = async () => (await told(rollbook, head, middle, keep)).map(({ parentId }) => parentId);
    const merge = async () => {
      const [one, two] = await Promise.all(
        [keep, head].map(({ id }) => rollbook.call('accounts.get', { id })),
      );
      if (!one || !two) throw new Error('somebody is missing');
      const [kept, other] = [one, two].map(({ id, version }) => ({ id, version }));
      if (!kept || !other) throw new Error('somebody is missing');
      return (await rollbook.call('accounts.merge', { keep: kept, other, take: {} })).changeId ?? '';
    };
    const first = await merge();
    expect(await parents()).toEqual([null, keep.id, null]);
    expect(await rollbook.run('changes.undo', { id: first })).toMatchObject({ restored: 3, conflicts: 0 });
    expect(await parents()).toEqual([null, head.id, middle.id]);
    const second = await merge();
    const between = await rollbook.create('between', { parentId: keep.id });
    const { version } = await rollbook.call('accounts.get', { id: middle.id });
    await rollbook.call('accounts.update', { id: middle.id, version, changes: { parentId: between.id } });
    expect(await rollbook.run('changes.undo', { id: second })).toMatchObject({ restored: 0, conflicts: 2 });
    expect(await parents()).toEqual([null, between.id, null]);
  });
});
