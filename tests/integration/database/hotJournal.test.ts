import { copyFileSync, existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openRollbook } from '../../../db/index.ts';
import { applicationId } from '../../../db/connection/pragmas.ts';
import { freshFolder, openBeside } from '../../support/openTestRollbook.ts';
import { sqliteAddon } from '../../support/sqliteAddon.ts';

test('a first start that was killed while it made the file is taken up again', async () => {
  const folder = freshFolder();
  const making = openBeside(join(folder, 'making.db'));
  making.pragma('cache_size = 1');
  making.exec(`BEGIN; PRAGMA application_id = ${applicationId}; CREATE TABLE half (text TEXT)`);
  // More than the cache holds, so that the journal is written before the commit.
  for (let index = 0; index < 100; index += 1)
    making.prepare('INSERT INTO half VALUES (?)').run('x'.repeat(2_000));
  const crashed = join(folder, 'crashed');
  mkdirSync(crashed);
  copyFileSync(join(folder, 'making.db-journal'), join(crashed, 'rollbook.db-journal'));
  making.exec('COMMIT');
  // Every page is written and the journal is still there: the moment before a commit counts.
  copyFileSync(join(folder, 'making.db'), join(crashed, 'rollbook.db'));

  const rollbook = await openRollbook({ folder: crashed, nativeBinding: sqliteAddon });
  const { total } = await rollbook.operations['accounts.list']({ offset: 0, limit: 10 }, { actor: 'owner' });
  await rollbook.close();
  expect(total).toBe(0);
  expect(existsSync(join(crashed, 'rollbook.db-journal'))).toBe(false);
});
