import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { writeCommittedFile } from '../../../db/export/partialFile.ts';
import { freshFolder } from '../../support/openTestRollbook.ts';

const bytes = Buffer.from('all the slips');

test('the file is complete when the commit begins and has its name after it', async () => {
  const folder = freshFolder();
  const path = join(folder, 'slips.pdf');
  let seen: string[] = [];
  const { path: place, result } = await writeCommittedFile(path, bytes, async () => {
    seen = readdirSync(folder);
    expect(readFileSync(join(folder, seen[0] ?? ''), 'utf8')).toBe('all the slips');
    return Promise.resolve('committed');
  });
  // A program that dies here leaves a file that can be opened by its ending.
  expect(seen).toEqual([expect.stringMatching(/^slips\.[0-9a-f]{8}\.partial\.pdf$/)]);
  expect([place, result]).toEqual([path, 'committed']);
  expect(readdirSync(folder)).toEqual(['slips.pdf']);
});

test('a commit that fails takes the file away and leaves an older one as it was', async () => {
  const folder = freshFolder();
  const path = join(folder, 'slips.pdf');
  writeFileSync(path, 'an older file');
  const failing = writeCommittedFile(path, bytes, () => Promise.reject(new Error('no commit')));
  await expect(failing).rejects.toThrow('no commit');
  expect(readdirSync(folder)).toEqual(['slips.pdf']);
  expect(readFileSync(path, 'utf8')).toBe('an older file');
});

test('a file that cannot be written is never committed', async () => {
  let committed = false;
  const path = join(freshFolder(), 'missing', 'slips.pdf');
  const commit = () => Promise.resolve(void (committed = true));
  await expect(writeCommittedFile(path, bytes, commit)).rejects.toMatchObject({
    code: 'io',
    reason: 'not_writable',
  });
  expect(committed).toBe(false);
});

test('a place that is taken away after the commit loses nothing: the file stands beside it', async () => {
  const folder = freshFolder();
  const path = join(folder, 'slips.pdf');
  const { path: place } = await writeCommittedFile(path, bytes, async () => {
    // What a viewer that holds the old file does to a rename on Windows.
    mkdirSync(path);
    return Promise.resolve();
  });
  expect(place).toMatch(/slips\.[0-9a-f]{8}\.pdf$/);
  expect(readFileSync(place, 'utf8')).toBe('all the slips');
});
