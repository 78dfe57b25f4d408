import { describe, expect, test } from 'vitest';
import type { Account, Input } from '../../../contract/index.ts';
import { failureOf } from '../../support/failureOf.ts';
import { openTestRollbook, type TestRollbook } from '../../support/openTestRollbook.ts';

type Take = Input<'accounts.merge'>['take'];

const seen = ({ id, version }: Account) => ({ id, version });

function merge(rollbook: TestRollbook, keep: Account, other: Account, take: Take = {}) {
  return rollbook.call('accounts.merge', { keep: seen(keep), other: seen(other), take });
}

const get = (rollbook: TestRollbook, { id }: Account) => rollbook.call('accounts.get', { id });

async function twoAccounts(rollbook: TestRollbook) {
  const keep = await rollbook.create('ana', {
    memberNumber: 'M-1',
    email: 'ana@example.org',
    displayName: 'Ana Ruiz',
    phone: '030 1234567',
    notes: 'First note',
    groups: ['Gym', 'Yoga'],
    tags: ['vip'],
    custom: { city: 'Berlin', shoe: '38' },
  });
  const other = await rollbook.create('ana.ruiz', {
    email: 'ana.ruiz@example.org',
    displayName: 'Ana Ruíz',
    notes: 'Second note',
    groups: ['Yoga', 'Pool'],
    tags: ['late'],
    custom: { city: 'Bonn' },
  });
  return { keep, other };
}

describe('putting two accounts together', () => {
  test('keeps one as it is and archives the other when nothing is taken', async () => {
    const rollbook = await openTestRollbook();
    const { keep, other } = await twoAccounts(rollbook);
    const { account } = await merge(rollbook, keep, other);
    expect(account).toEqual({ ...keep, version: 2, updatedAt: rollbook.clock.iso() });
    expect(await get(rollbook, other)).toEqual({
      ...other,
      status: 'archived',
      archivedAt: rollbook.clock.iso(),
      version: 2,
      updatedAt: rollbook.clock.iso(),
    });
  });

  test('takes the lock of the other, so that nobody is let in by a merge, and undoes it', async () => {
    const rollbook = await openTestRollbook();
    const { keep, other } = await twoAccounts(rollbook);
    const until = rollbook.clock.iso(90);
    await rollbook.call('accounts.lock', { ids: [other.id], reason: 'Unpaid', note: 'owes 20', until });
    const { account, changeId } = await merge(rollbook, keep, await get(rollbook, other), { lock: 'other' });
    expect(account).toMatchObject({
      status: 'locked',
      lockReason: 'Unpaid',
      lockNote: 'owes 20',
      lockedUntil: until,
    });
    await rollbook.run('changes.undo', { id: String(changeId) });
    expect(await get(rollbook, keep)).toMatchObject({ status: 'active', lockReason: null, lockedFrom: null });
    expect(await get(rollbook, other)).toMatchObject({ status: 'locked', lockReason: 'Unpaid' });
  });

  test('takes what was chosen; what is unique changes places', async () => {
    const rollbook = await openTestRollbook();
    const { keep, other } = await twoAccounts(rollbook);
    const { account } = await merge(rollbook, keep, other, {
      username: 'other',
      memberNumber: 'other',
      email: 'other',
      displayName: 'other',
      phone: 'other',
      notes: 'both',
      groups: 'both',
      tags: 'other',
      custom: ['city', 'shoe'],
    });
    expect(account).toMatchObject({
      username: 'ana.ruiz',
      memberNumber: null,
      email: 'ana.ruiz@example.org',
      displayName: 'Ana Ruíz',
      phone: null,
      notes: 'First note\n\nSecond note',
      groups: ['Gym', 'Yoga', 'Pool'],
      tags: ['late'],
      custom: { city: 'Bonn' },
    });
    expect(await get(rollbook, other)).toMatchObject({
      username: 'ana',
      memberNumber: 'M-1',
      email: 'ana@example.org',
      displayName: 'Ana Ruíz',
      notes: 'Second note',
      custom: { city: 'Bonn' },
      status: 'archived',
    });
    // Both are found by what they have now, and the names are taken.
    const found = async (search: string) =>
      (await rollbook.call('accounts.list', { search })).rows.map(({ id }) => id);
    expect(await found('M-1')).toEqual([other.id]);
    expect((await failureOf(rollbook.create('ANA'))).reason).toBe('username_taken');
    expect((await failureOf(rollbook.create('ANA.ruiz'))).reason).toBe('username_taken');
    expect((await failureOf(rollbook.create('x', { email: 'ana@example.org' }))).reason).toBe('email_taken');
  });

  test('the values of unique custom fields change places, others are copied', async () => {
    const rollbook = await openTestRollbook();
    rollbook.execute(
      `INSERT INTO custom_fields (id, key, label, label_key, type, is_unique, position)
       VALUES ('01890a5d-ac96-774b-bcce-b302099a8001', 'card', 'Card', 'card', 'text', 1, 0)`,
    );
    await rollbook.reopen();
    const keep = await rollbook.create('ana', { custom: { card: '11', city: 'Berlin' } });
    const other = await rollbook.create('ben', { custom: { card: '22', city: 'Bonn' } });
    const { account } = await merge(rollbook, keep, other, { custom: ['card', 'city'] });
    expect(account.custom).toEqual({ card: '22', city: 'Bonn' });
    expect((await get(rollbook, other)).custom).toEqual({ card: '11', city: 'Bonn' });
  });

  test('a password moves with all that belongs to it, and never into the journal', async () => {
    const rollbook = await openTestRollbook();
    const keep = await rollbook.create('ana', { password: { mode: 'set', value: 'Old-Kettle-42-Lamp' } });
    rollbook.clock.move(60);
    const other = await rollbook.create('ben', {
      password: { mode: 'set', value: 'New-Kettle-42-Lamp' },
      mustChangePassword: true,
    });
    const { account } = await merge(rollbook, keep, other, { password: 'other' });
    expect(account).toMatchObject({ passwordChangedAt: other.passwordChangedAt, mustChangePassword: true });
    const check = async (password: string) =>
      (await rollbook.call('accounts.checkPassword', { login: 'ana', password })).outcome;
    expect([await check('New-Kettle-42-Lamp'), await check('Old-Kettle-42-Lamp')]).toEqual(['ok', 'wrong']);
    expect(JSON.stringify(rollbook.journal())).not.toContain('$argon2');
    expect(JSON.stringify(rollbook.rows('SELECT * FROM changes'))).not.toContain('$argon2');
  });

  test.each(['keep', 'other'] as const)(
    'a code of the one to %s still ends, and nothing else does',
    async (who) => {
      const rollbook = await openTestRollbook();
      const keep = await rollbook.create('ana', { password: { mode: 'set', value: 'Old-Kettle-42-Lamp' } });
      const other = await rollbook.create('ben', { password: { mode: 'set', value: 'New-Kettle-42-Lamp' } });
      const { id } = who === 'keep' ? keep : other;
      const made = await rollbook.call('accounts.resetPassword', { id, password: { mode: 'code' } });
      const [kept, given] = [await get(rollbook, keep), await get(rollbook, other)];
      const { account, changeId = '' } = await merge(rollbook, kept, given, { password: 'other' });
      expect(account.passwordExpiresAt).toBe(given.passwordExpiresAt);
      rollbook.clock.move(73 * 3_600);
      const password = who === 'keep' ? 'New-Kettle-42-Lamp' : (made.temporaryPassword ?? '');
      const { outcome } = await rollbook.call('accounts.checkPassword', { login: 'ana', password });
      expect(outcome).toBe(who === 'keep' ? 'ok' : 'expired');
      expect(await rollbook.run('changes.undo', { id: changeId })).toMatchObject({ conflicts: 0 });
      expect(await get(rollbook, keep)).toMatchObject({ passwordExpiresAt: kept.passwordExpiresAt });
      expect(await get(rollbook, other)).toMatchObject({ passwordExpiresAt: given.passwordExpiresAt });
    },
  );

  test('is one change with an entry for each account, which holds what it needs to be undone', async () => {
    const rollbook = await openTestRollbook();
    const { keep, other } = await twoAccounts(rollbook);
    const child = await rollbook.create('child', { parentId: other.id });
    rollbook.changes.length = 0;
    const { changeId } = await merge(rollbook, keep, other, { username: 'other', email: 'other' });
    const [change] = rollbook.rows<{ details: string }>('SELECT * FROM changes WHERE id = ?', changeId);
    expect(change).toMatchObject({ action: 'accounts.merged', actor: 'tester', total: 3, undoable: 1 });
    expect(change?.details).not.toContain('ana');
    const entries = rollbook
      .rows<{ subject_id: string; old_values: string; new_values: string }>(
        'SELECT * FROM audit_entries WHERE change_id = ?',
        changeId,
      )
      .map(({ subject_id, old_values, new_values }) => [
        subject_id,
        JSON.parse(old_values) as unknown,
        JSON.parse(new_values) as unknown,
      ]);
    expect(new Map(entries.map(([id, ...values]) => [id, values]))).toEqual(
      new Map([
        [child.id, [{ parentId: other.id }, { parentId: keep.id }]],
        [
          keep.id,
          [
            { username: 'ana', email: 'ana@example.org' },
            { username: 'ana.ruiz', email: 'ana.ruiz@example.org' },
          ],
        ],
        [
          other.id,
          [
            { username: 'ana.ruiz', email: 'ana.ruiz@example.org', archivedAt: null, status: 'active' },
            {
              username: 'ana',
              email: 'ana@example.org',
              archivedAt: rollbook.clock.iso(),
              status: 'archived',
            },
          ],
        ],
      ]),
    );
    expect(rollbook.changes.flat().toSorted()).toEqual([child.id, keep.id, other.id].toSorted());
  });
});

describe('a family', () => {
  test('comes along to the account that is kept', async () => {
    const rollbook = await openTestRollbook();
    const { keep, other } = await twoAccounts(rollbook);
    const child = await rollbook.create('child', { parentId: other.id });
    const grandchild = await rollbook.create('grandchild', { parentId: child.id });
    await merge(rollbook, keep, other);
    expect((await get(rollbook, child)).parentId).toBe(keep.id);
    expect((await get(rollbook, grandchild)).parentId).toBe(child.id);
  });

  test('never belongs to itself, whoever is kept', async () => {
    const rollbook = await openTestRollbook();
    const top = await rollbook.create('top');
    const middle = await rollbook.create('middle', { parentId: top.id });
    const low = await rollbook.create('low', { parentId: middle.id });
    const lowest = await rollbook.create('lowest', { parentId: low.id });
    // The middle one would belong to the lowest, which belongs to it.
    const { account } = await merge(rollbook, lowest, middle);
    expect(account.parentId).toBe(null);
    expect((await get(rollbook, low)).parentId).toBe(lowest.id);
  });

  test('a child that takes the place of its parent belongs to its grandparent', async () => {
    const rollbook = await openTestRollbook();
    const top = await rollbook.create('top');
    const middle = await rollbook.create('middle', { parentId: top.id });
    const low = await rollbook.create('low', { parentId: middle.id });
    const sister = await rollbook.create('sister', { parentId: middle.id });
    expect((await merge(rollbook, low, middle)).account.parentId).toBe(top.id);
    expect((await get(rollbook, sister)).parentId).toBe(low.id);
  });

  test('a parent that keeps its child belongs to nobody new', async () => {
    const rollbook = await openTestRollbook();
    const parent = await rollbook.create('parent');
    const child = await rollbook.create('child', { parentId: parent.id });
    expect((await merge(rollbook, parent, child, { parentId: 'other' })).account.parentId).toBe(null);
  });

  test('the head of another family can be taken over', async () => {
    const rollbook = await openTestRollbook();
    const head = await rollbook.create('head');
    const keep = await rollbook.create('keep');
    const other = await rollbook.create('other', { parentId: head.id });
    expect((await merge(rollbook, keep, other, { parentId: 'other' })).account.parentId).toBe(head.id);
  });
});

describe('two accounts stay as they are', () => {
  test('when one was changed since, does not exist, or is the same', async () => {
    const rollbook = await openTestRollbook();
    const { keep, other } = await twoAccounts(rollbook);
    const before = rollbook.journal().length;
    const stale = { ...other, version: 7 };
    const gone = { ...other, id: '01890a5d-ac96-774b-bcce-b302099a8057' };
    expect(await failureOf(merge(rollbook, keep, stale))).toMatchObject({
      code: 'conflict',
      reason: 'stale_version',
    });
    expect(await failureOf(merge(rollbook, stale, keep))).toMatchObject({
      code: 'conflict',
      reason: 'stale_version',
    });
    expect(await failureOf(merge(rollbook, keep, gone))).toMatchObject({ code: 'not_found' });
    expect(await failureOf(merge(rollbook, keep, keep))).toMatchObject({ code: 'invalid_input' });
    await rollbook.call('accounts.archive', { ids: [keep.id] });
    expect(await failureOf(merge(rollbook, await get(rollbook, keep), other))).toMatchObject({
      reason: 'archived',
    });
    expect(rollbook.journal().length).toBe(before + 1);
  });

  test('when their notes do not fit together', async () => {
    const rollbook = await openTestRollbook();
    const keep = await rollbook.create('ana', { notes: 'n'.repeat(6_000) });
    const other = await rollbook.create('ben', { notes: 'm'.repeat(6_000) });
    expect(await failureOf(merge(rollbook, keep, other, { notes: 'both' }))).toMatchObject({
      code: 'invalid_input',
      fields: { 'take.notes': 'too_long' },
    });
    expect(await get(rollbook, other)).toEqual(other);
  });
});
