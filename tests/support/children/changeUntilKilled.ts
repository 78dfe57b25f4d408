import { jobs } from '../../../contract/index.ts';
import { openRollbook } from '../../../db/index.ts';
import { sqliteAddon } from '../sqliteAddon.ts';

/** Locks everybody in a folder's database and prints how far it is. Ends when all are locked. */
export async function run(folder: string): Promise<void> {
  const rollbook = await openRollbook({ folder, nativeBinding: sqliteAddon });
  const input = jobs['changes.run'].input.parse({ target: { query: {} }, change: { kind: 'lock' } });
  await rollbook.operations['changes.run'](input, {
    actor: 'tester',
    signal: new AbortController().signal,
    report: (progress) => process.stdout.write(`${JSON.stringify(progress)}\n`),
  });
  await rollbook.close();
}
