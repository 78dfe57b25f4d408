import { join } from 'node:path';
import { expect, sqlite3, test } from '../support/desktop.ts';
import { doMainJob, expectCsvToEqualDatabase } from '../support/mainJob.ts';

test('300 people are created, 20 locked, 10 reset, 5 archived, and the export agrees field by field', async ({
  launch,
  folder,
}) => {
  // 320 passwords are hashed one after the other.
  test.setTimeout(300_000);
  const app = await launch();
  const ids = await doMainJob(app.call, { people: 300, locked: 20, reset: 10, archived: 5 });
  await expect(app.window.getByRole('grid', { name: 'Members' })).toHaveAttribute('aria-rowcount', '296');
  expect(await app.call('accounts.list', { filter: { status: 'locked' } })).toMatchObject({ total: 20 });
  expect(await app.call('accounts.list', { filter: { status: 'archived' } })).toMatchObject({ total: 5 });

  const csv = join(folder, 'members.csv');
  await app.answerSaveDialog(csv);
  await app.window.getByRole('button', { name: 'Export…' }).click();
  const dialog = app.window.getByRole('dialog');
  await dialog.getByRole('radio', { name: /everyone/i }).check();
  await dialog.getByRole('button', { name: 'Export…' }).click();
  await expect(app.window.getByText('members.csv')).toBeVisible();
  const database = join(app.profile, 'rollbook.db');
  expect(expectCsvToEqualDatabase(csv, database)).toBe(300);

  const journal = sqlite3(
    database,
    'SELECT action, count(*) AS times FROM audit_entries GROUP BY action ORDER BY action',
  );
  expect(Object.fromEntries(journal.map(({ action, times }) => [action, times]))).toEqual({
    'account.archived': 5,
    'account.created': 300,
    'account.locked': 20,
    'account.passwordReset': 10,
    'account.passwordRight': 20,
    'account.passwordWrong': 10,
    'accounts.exported': 1,
  });
  expect(new Set(ids).size).toBe(300);
});
