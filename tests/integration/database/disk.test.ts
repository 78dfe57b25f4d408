import { expect, test } from 'vitest';
import type { FullDiskReport } from '../../support/children/fillDisk.ts';
import { runInNamespace } from '../../support/childProcess.ts';
import { freshFolder } from '../../support/openTestRollbook.ts';

const refusal = 'this system does not let a test mount a disk of its own (unshare --map-root-user --mount)';

test('a full disk is told as such, loses nothing, and is used again when there is room', ({ skip }) => {
  const disk = freshFolder();
  const report = runInNamespace(`mount -t tmpfs -o size=1500k tmpfs '${disk}'`, 'fillDisk', [disk]);
  if (report === undefined) skip(refusal);
  const { acknowledged, ...rest } = report as FullDiskReport;
  expect(acknowledged).toBeGreaterThan(5);
  expect(rest).toEqual({
    create: 'io/disk_full',
    export: 'io/disk_full',
    olderExport: 'an older export',
    filesAfter: ['ballast', 'data', 'members.csv'],
    afterRoom: 'ok',
    kept: acknowledged + 1,
  });
});

test('a disk that cannot be written is told as such', ({ skip }) => {
  const disk = freshFolder();
  const prepare = `mount -t tmpfs -o ro tmpfs '${disk}'`;
  const outcomes = runInNamespace(prepare, 'openReadOnly', [disk, freshFolder()]);
  if (outcomes === undefined) skip(refusal);
  expect(outcomes).toEqual(['io/folder_missing', 'io/folder_not_writable', 'io/not_writable']);
});
