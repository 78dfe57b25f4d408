import { openRollbook } from '../../../db/index.ts';
import { sqliteAddon } from '../sqliteAddon.ts';

/** Strengthens everybody's password in a folder's database and prints how far it is. Ends when all are done. */
export async function run(folder: string): Promise<void> {
  const rollbook = await openRollbook({ folder, nativeBinding: sqliteAddon });
  await rollbook.operations['passwords.strengthen'](undefined, {
    actor: 'tester',
    signal: new AbortController().signal,
    report: (progress) => process.stdout.write(`${JSON.stringify(progress)}\n`),
  });
  await rollbook.close();
}
