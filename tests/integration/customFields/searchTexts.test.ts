import { expect, test } from 'vitest';
import { openTestRollbook, type TestRollbook } from '../../support/openTestRollbook.ts';

async function found({ call }: TestRollbook, search: string): Promise<string[]> {
  const { rows } = await call('accounts.list', { search });
  return rows.map(({ username }) => username);
}

test('accounts from before member numbers and notes were searched are found by them after a start', async () => {
  const rollbook = await openTestRollbook();
  await rollbook.create('ana', { memberNumber: 'M-7', notes: 'Pays in cash' });
  await rollbook.create('ben');
  rollbook.execute(
    "UPDATE accounts SET search_text = username; DELETE FROM settings WHERE name = 'searchTexts'",
  );
  const before = rollbook.rows('SELECT username, version, updated_at FROM accounts');
  const entries = rollbook.journal().length;
  await rollbook.reopen();
  expect(await found(rollbook, 'cash')).toEqual([]);
  rollbook.changes.length = 0;
  await rollbook.warmUp();
  expect(await found(rollbook, 'cash m-7')).toEqual(['ana']);
  expect(rollbook.rows('SELECT username, version, updated_at FROM accounts')).toEqual(before);
  expect(rollbook.journal()).toHaveLength(entries);
  expect(rollbook.changes.flat()).toHaveLength(1);
  rollbook.changes.length = 0;
  await rollbook.reopen();
  await rollbook.warmUp();
  expect(rollbook.changes).toEqual([]);
});

test('a run that was interrupted goes on where it was, over any number of accounts', async () => {
  const rollbook = await openTestRollbook();
  await rollbook.create('seed');
  await rollbook.warmUp();
  rollbook.execute(
    `INSERT INTO accounts (id, username, username_key, notes, name_sort, search_text, created_at, updated_at)
     SELECT 'id' || value, 'u' || value, 'u' || value, 'Straße ' || value, 'u' || value, 'stale', '2026', '2026'
     FROM json_each((SELECT json_group_array(value) FROM (
       WITH RECURSIVE n(value) AS (SELECT 2 UNION ALL SELECT value + 1 FROM n WHERE value < 1600) SELECT value FROM n)));
     UPDATE settings SET value = json_set(value, '$.after', 700) WHERE name = 'searchTexts'`,
  );
  await rollbook.reopen();
  await rollbook.warmUp();
  const stale = rollbook.rows<{ sequence: number }>(
    "SELECT sequence FROM accounts WHERE search_text = 'stale'",
  );
  expect(stale.map(({ sequence }) => sequence)).toEqual(Array.from({ length: 699 }, (_, index) => index + 2));
  expect(await found(rollbook, 'strasse 1600')).toEqual(['u1600']);
});

test('a field that becomes searchable is searched, also for accounts from before, until it is no longer', async () => {
  const rollbook = await openTestRollbook();
  const { call, create, warmUp } = rollbook;
  const { id } = await call('customFields.create', { label: 'City', type: 'text' });
  await create('ana', { custom: { city: 'Köln' } });
  expect(await found(rollbook, 'koln')).toEqual([]);
  await call('customFields.update', { id, version: 1, changes: { searchable: true } });
  await create('ben', { custom: { city: 'Köln' } });
  await warmUp();
  expect(await found(rollbook, 'koln')).toEqual(['ana', 'ben']);
  await call('customFields.remove', { id });
  await warmUp();
  expect(await found(rollbook, 'koln')).toEqual([]);
  await call('customFields.restore', { id });
  await rollbook.reopen();
  await warmUp();
  expect(await found(rollbook, 'koln')).toEqual(['ana', 'ben']);
});
