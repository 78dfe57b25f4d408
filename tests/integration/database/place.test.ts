import { existsSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openRollbook } from '../../../db/index.ts';
import { failureOf } from '../../support/failureOf.ts';
import { freshFolder, openTestRollbook } from '../../support/openTestRollbook.ts';
import { sqliteAddon } from '../../support/sqliteAddon.ts';

test('a file that was moved away, or another one in its place, is noticed', async () => {
  const folder = freshFolder();
  const rollbook = await openRollbook({ folder, nativeBinding: sqliteAddon });
  const path = join(folder, 'rollbook.db');
  expect(rollbook.isInPlace()).toBe(true);
  renameSync(path, `${path}.away`);
  expect(rollbook.isInPlace()).toBe(false);
  writeFileSync(path, 'something else');
  expect(rollbook.isInPlace()).toBe(false);
  renameSync(`${path}.away`, path);
  expect(rollbook.isInPlace()).toBe(true);
  await rollbook.close();
});

test('a write while the file is away makes no new one, which would take what was written last with it', async () => {
  const folder = freshFolder();
  const people = await openTestRollbook(folder);
  await people.create('first');
  const path = join(folder, 'rollbook.db');
  renameSync(path, `${path}.away`);
  expect(await failureOf(people.create('second'))).toMatchObject({ code: 'io' });
  expect(existsSync(path)).toBe(false);
  const start = openRollbook({ folder, nativeBinding: sqliteAddon });
  expect(await failureOf(start)).toMatchObject({ code: 'io', reason: 'file_missing' });
  renameSync(`${path}.away`, path);
  await people.close();
  const again = await openTestRollbook(folder);
  const { rows } = await again.call('accounts.list', {});
  expect(rows.map(({ username }) => username)).toEqual(['first']);
  await again.close();
});

test('where members were a moment ago no empty file is made', async () => {
  const folder = freshFolder();
  const attempt = openRollbook({ folder, nativeBinding: sqliteAddon, mustExist: true });
  expect(await failureOf(attempt)).toMatchObject({ code: 'io', reason: 'file_missing' });
  const { close, create } = await openTestRollbook(folder);
  await create('first');
  await close();
  const again = await openRollbook({ folder, nativeBinding: sqliteAddon, mustExist: true });
  await again.close();
});
