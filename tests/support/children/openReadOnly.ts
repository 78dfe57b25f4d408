import { AppError, jobs } from '../../../contract/index.ts';
import { openRollbook } from '../../../db/index.ts';
import { sqliteAddon } from '../sqliteAddon.ts';

/** Opens a database of a disk nobody can write on, and exports from a good one to it; prints how both ended. */
export async function run(readOnlyFolder: string, goodFolder: string): Promise<void> {
  const outcomes: string[] = [];
  const note = (error: unknown) =>
    void outcomes.push(
      error instanceof AppError ? `${error.code}/${error.reason}` : `unexpected ${String(error)}`,
    );
  await openRollbook({ folder: `${readOnlyFolder}/missing`, nativeBinding: sqliteAddon }).catch(note);
  await openRollbook({ folder: readOnlyFolder, nativeBinding: sqliteAddon }).catch(note);
  const rollbook = await openRollbook({ folder: goodFolder, nativeBinding: sqliteAddon });
  const request = jobs['accounts.exportCsv'].input.parse({ scope: 'all' });
  const context = { actor: 'tester', signal: new AbortController().signal, report: () => undefined };
  await rollbook.operations['accounts.exportCsv'](
    { ...request, filePath: `${readOnlyFolder}/out.csv` },
    context,
  ).catch(note);
  await rollbook.close();
  process.stdout.write(JSON.stringify(outcomes));
}
