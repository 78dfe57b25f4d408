import { expect, test } from 'vitest';
import { openWire } from '../support/wire.ts';

const password = { mode: 'none' } as const;

test('a custom field decides over the wire what an account may hold, with paths that forms can show', async () => {
  const wire = await openWire();
  const field = await wire.value('customFields.create', { label: 'Locker', type: 'number', unique: true });
  expect(Object.keys(field)).not.toContain('labelKey');
  const custom = { locker: '12.0' };
  const { account } = await wire.value('accounts.create', { username: 'ana', password, custom });
  expect(account.custom).toEqual({ locker: '12' });
  expect(await wire.call('accounts.create', { username: 'ben', password, custom })).toMatchObject({
    ok: false,
    error: { code: 'conflict', reason: 'not_unique', fields: { 'custom.locker': 'not_unique' } },
  });
  const changes = { custom: { locker: 'twelve' }, parentId: account.id };
  expect(await wire.call('accounts.update', { id: account.id, version: 1, changes })).toMatchObject({
    ok: false,
    error: { code: 'invalid_input', fields: { 'changes.custom.locker': 'invalid_number' } },
  });
});

test('prototypes and wrong shapes stay outside of fields, views and settings', async () => {
  const wire = await openWire();
  const hidden: unknown = JSON.parse('{"label":"A","type":"text","__proto__":{"required":true}}');
  const attempts: [name: string, input: unknown][] = [
    ['customFields.create', hidden],
    ['customFields.create', { label: 'A', type: 'formula' }],
    ['customFields.create', { label: '\u202Eevil', type: 'text' }],
    ['customFields.create', { label: 'A', type: 'text', key: 'chosen' }],
    ['customFields.create', { label: 'A', type: 'choice', choices: [''] }],
    ['views.save', { name: 'A', query: { filter: { sql: '1=1' } } }],
    ['views.save', { name: 'A', query: {}, sort: { by: 'passwordHash', direction: 'asc' } }],
    ['views.save', { name: ' ', query: {} }],
    ['policy.update', { purgeAfterDays: 0 }],
    ['policy.update', { purgeAfterDays: 1, deleteAll: true }],
  ];
  for (const [name, input] of attempts) {
    expect(await wire.raw(name, input), JSON.stringify(input)).toMatchObject({
      ok: false,
      error: { code: 'invalid_input' },
    });
  }
  expect(await wire.value('customFields.list', {})).toEqual({ fields: [] });
  expect(await wire.value('views.list', {})).toEqual({ views: [] });
});

test('a view and a family come through as the contract says and tell nothing more', async () => {
  const wire = await openWire();
  const query = { filter: { conditions: [{ kind: 'custom' as const, key: 'gone', empty: true as const }] } };
  const view = await wire.value('views.save', { name: 'Mine', query });
  expect(await wire.value('views.list', {})).toEqual({ views: [view] });
  const parent = await wire.value('accounts.create', { username: 'ana', notes: 'private', password });
  const child = { username: 'ben', parentId: parent.account.id, password };
  await wire.value('accounts.create', child);
  const family = await wire.value('accounts.family', { id: parent.account.id });
  expect(family).toMatchObject({ parent: null, total: 1, children: [{ username: 'ben' }] });
  expect(JSON.stringify(family)).not.toMatch(/private|hash|custom/);
});
