import { expect, test } from 'vitest';
import { openTestRollbook } from '../../support/openTestRollbook.ts';

test('a timeline tells what happened to one account, newest first, in words a person understands', async () => {
  const rollbook = await openTestRollbook();
  const { account } = await rollbook.call('accounts.create', {
    username: 'ana',
    groups: ['Gym'],
    password: { mode: 'set', value: 'Blue-Kettle-42-Lamp' },
  });
  const { id } = account;
  await rollbook.create('ben');
  const changes = {
    email: 'ana@example.org',
    groups: ['Gym', 'Pool'],
    custom: { shoe: '38' },
    mustChangePassword: true,
  };
  await rollbook.call('accounts.update', { id, version: 1, changes });
  await rollbook.call('accounts.resetPassword', {
    id,
    password: { mode: 'set', value: 'Green-Kettle-43-Lamp' },
  });
  await rollbook.call('accounts.checkPassword', { login: 'ana', password: 'Green-Kettle-43-Lamp' });
  const { changeId } = await rollbook.call('accounts.lock', { ids: [id], reason: 'Unpaid' });
  const { entries, more } = await rollbook.call('accounts.timeline', { id });
  expect(more).toBe(false);
  expect(entries).toMatchObject([
    {
      action: 'account.locked',
      actor: 'tester',
      changeId,
      fields: [
        { name: 'status', old: 'active', new: 'locked' },
        { name: 'lockReason', old: null, new: 'Unpaid' },
        { name: 'lockedFrom', old: null, new: rollbook.clock.iso() },
      ],
    },
    { action: 'account.passwordRight', changeId: null, fields: [] },
    { action: 'account.passwordReset', fields: [{ name: 'mustChangePassword', old: true, new: false }] },
    {
      action: 'account.updated',
      fields: [
        { name: 'email', old: null, new: 'ana@example.org' },
        { name: 'groups', old: ['Gym'], new: ['Gym', 'Pool'] },
        { name: 'mustChangePassword', old: false, new: true },
        { name: 'custom.shoe', old: null, new: '38' },
      ],
    },
    {
      action: 'account.created',
      fields: [
        { name: 'username', old: null, new: 'ana' },
        { name: 'groups', old: [], new: ['Gym'] },
      ],
    },
  ]);
  expect(JSON.stringify(entries)).not.toMatch(/argon2|Kettle|Key|version|Sort/);
  const first = await rollbook.call('accounts.timeline', { id, limit: 2 });
  expect([first.more, first.entries]).toEqual([true, entries.slice(0, 2)]);
  const rest = await rollbook.call('accounts.timeline', { id, before: first.entries[1]?.sequence });
  expect(rest.entries).toEqual(entries.slice(2));
});
