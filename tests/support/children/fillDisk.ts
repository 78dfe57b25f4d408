import { readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { AppError, jobs, operations } from '../../../contract/index.ts';
import { openRollbook, type Rollbook } from '../../../db/index.ts';
import { sqliteAddon } from '../sqliteAddon.ts';

export interface FullDiskReport {
  create: string;
  export: string;
  olderExport: string;
  filesAfter: string[];
  acknowledged: number;
  kept: number;
  afterRoom: string;
}

async function outcomeOf(call: Promise<unknown>): Promise<string> {
  try {
    await call;
    return 'ok';
  } catch (error) {
    return error instanceof AppError ? `${error.code}/${error.reason}` : `unexpected ${String(error)}`;
  }
}

function create(rollbook: Rollbook, username: string, notes: string): Promise<unknown> {
  const input = operations['accounts.create'].input.parse({ username, notes, password: { mode: 'none' } });
  return rollbook.operations['accounts.create'](input, { actor: 'tester' });
}

/** Fills a small disk with accounts, then tries to export and to create more; prints a report. */
export async function run(disk: string): Promise<void> {
  const ballast = join(disk, 'ballast');
  const target = join(disk, 'members.csv');
  writeFileSync(ballast, Buffer.alloc(100_000));
  writeFileSync(target, 'an older export');
  const open = () => openRollbook({ folder: join(disk, 'data'), nativeBinding: sqliteAddon });
  let rollbook = await open();
  let acknowledged = 0;
  let created = 'ok';
  while (created === 'ok') {
    created = await outcomeOf(create(rollbook, `u${acknowledged}`, 'x'.repeat(9_000)));
    if (created === 'ok') acknowledged += 1;
  }
  const request = { ...jobs['accounts.exportCsv'].input.parse({ scope: 'all' }), filePath: target };
  const context = { actor: 'tester', signal: new AbortController().signal, report: () => undefined };
  const exported = await outcomeOf(rollbook.operations['accounts.exportCsv'](request, context));
  const filesAfter = readdirSync(disk).toSorted();
  rmSync(ballast);
  const afterRoom = await outcomeOf(create(rollbook, 'after', ''));
  await rollbook.close();
  rollbook = await open();
  const list = operations['accounts.list'].input.parse({ limit: 1 });
  const { total } = await rollbook.operations['accounts.list'](list, { actor: 'tester' });
  await rollbook.close();
  const report: FullDiskReport = {
    create: created,
    export: exported,
    olderExport: readFileSync(target, 'utf8'),
    filesAfter,
    acknowledged,
    kept: total,
    afterRoom,
  };
  process.stdout.write(JSON.stringify(report));
}
