import { closeSync, openSync, readFileSync, statSync, truncateSync, writeSync } from 'node:fs';
import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { AppError } from '../../../contract/index.ts';
import { openTestRollbook } from '../../support/openTestRollbook.ts';

const people = 120;
const pageSize = 4_096;

/** A closed database of a few dozen pages. */
async function filled(): Promise<{ folder: string; path: string }> {
  const rollbook = await openTestRollbook();
  rollbook.execute(
    `WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < ${people})
     INSERT INTO accounts (id, username, username_key, notes, name_sort, search_text, created_at, updated_at)
     SELECT 'id' || i, 'u' || i, 'u' || i, hex(zeroblob(900)), 'u' || i, 'u' || i, '2026-01-01', '2026-01-01' FROM n`,
  );
  await rollbook.close();
  return { folder: rollbook.folder, path: rollbook.path };
}

function overwrite(path: string, at: number, bytes: Buffer): void {
  const file = openSync(path, 'r+');
  writeSync(file, bytes, 0, bytes.length, at);
  closeSync(file);
}

/** Everything a person may do with the accounts. Resolves to what went wrong, each as code and reason. */
async function useAll(folder: string): Promise<string[]> {
  const failures: string[] = [];
  const attempt = async <Result>(work: () => Promise<Result>): Promise<Result | undefined> => {
    try {
      return await work();
    } catch (error) {
      failures.push(
        error instanceof AppError ? `${error.code}/${error.reason}` : `unexpected ${String(error)}`,
      );
      return undefined;
    }
  };
  const rollbook = await attempt(() => openTestRollbook(folder));
  if (!rollbook) return failures;
  for (const by of ['username', 'displayName', 'status', 'updatedAt'] as const) {
    await attempt(() => rollbook.call('accounts.list', { sort: { by, direction: 'asc' }, limit: 500 }));
  }
  await attempt(() => rollbook.call('accounts.list', { search: 'u' }));
  const target = join(folder, 'out.csv');
  await attempt(() => rollbook.exportCsv(target, { scope: 'all' }));
  await attempt(() => rollbook.create('new'));
  await attempt(() => rollbook.close());
  return failures;
}

describe('a damaged database', () => {
  test.each([
    ['the middle', (size: number) => Math.floor(size / 2 / pageSize) * pageSize, pageSize * 8],
    ['all but the first page', () => pageSize, Infinity],
    ['the schema', () => 100, pageSize - 100],
  ])(
    'with noise in %s is told to be damaged, never read as if nothing were wrong',
    async (_, start, length) => {
      const { folder, path } = await filled();
      const { size } = statSync(path);
      const at = start(size);
      overwrite(path, at, randomBytes(Math.min(length, size - at)));
      const failures = await useAll(folder);
      expect(failures).toContain('io/database_damaged');
      expect(new Set(failures)).toEqual(new Set(['io/database_damaged']));
    },
  );

  test('that was cut short is told to be damaged', async () => {
    const { folder, path } = await filled();
    truncateSync(path, pageSize * 10);
    expect(new Set(await useAll(folder))).toEqual(new Set(['io/database_damaged']));
  });

  test('does not replace an older export', async () => {
    const { folder, path } = await filled();
    const target = join(folder, 'out.csv');
    const rollbook = await openTestRollbook(folder);
    await rollbook.exportCsv(target, { scope: 'all' });
    await rollbook.close();
    const before = readFileSync(target, 'utf8');
    const { size } = statSync(path);
    overwrite(path, pageSize * 4, randomBytes(size - pageSize * 4));
    await useAll(folder);
    expect(readFileSync(target, 'utf8')).toBe(before);
  });
});
