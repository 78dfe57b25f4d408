import { expect, test } from 'vitest';
import { openBeside, openTestRollbook } from '../../support/openTestRollbook.ts';

const row = "(1, '2020-01-01T00:00:00.000Z', 'nobody', 'forged', NULL, NULL, NULL, NULL)";

test.each([
  ['an update', "UPDATE audit_entries SET actor = 'nobody'"],
  ['an update that replaces', 'UPDATE OR REPLACE audit_entries SET sequence = 1 WHERE sequence = 2'],
  ['a removal of one', 'DELETE FROM audit_entries WHERE sequence = 1'],
  ['a removal of all', 'DELETE FROM audit_entries'],
  ['a replacement', `REPLACE INTO audit_entries VALUES ${row}`],
  ['an insert that replaces', `INSERT OR REPLACE INTO audit_entries VALUES ${row}`],
  ['an insert in the place of another', `INSERT INTO audit_entries VALUES ${row}`],
  [
    'an insert that updates',
    `INSERT INTO audit_entries VALUES ${row} ON CONFLICT (sequence) DO UPDATE SET actor = 'nobody'`,
  ],
])('%s is refused by the database itself, with and without recursive triggers', async (_, sql) => {
  const rollbook = await openTestRollbook();
  await rollbook.create('ana');
  await rollbook.create('ben');
  const before = rollbook.journal();
  for (const recursive of ['OFF', 'ON']) {
    const connection = openBeside(rollbook.path);
    connection.pragma(`recursive_triggers = ${recursive}`);
    expect(() => connection.exec(sql)).toThrow(/audit entries cannot be/);
  }
  expect(rollbook.journal()).toEqual(before);
  await rollbook.create('cleo');
  expect(rollbook.journal()).toHaveLength(3);
});
