import { AppError, isMainName, jobNames, operationNames, type MainName } from '../../../contract/index.ts';
import type { DatabaseConnection } from '../database/connection.ts';
import type { Handlers, JobHandlers, JobWork, Session } from '../ipc/router.ts';
import { mainMessages } from '../text/index.ts';
import { refuseDataFolder } from './dataFolderGuard.ts';

/** Asks where a file should go. Undefined when the person closed the dialog. */
export type ChooseSavePath = (suggestedName: string, kind: 'csv' | 'pdf') => Promise<string | undefined>;

type DatabaseJobHandlers = Omit<JobHandlers, MainName>;
type DatabaseHandlers = Omit<Handlers, MainName>;

/** What the database answers lies on its thread: main passes on what it has checked, under the same name. */
export function databaseHandlers(database: DatabaseConnection): DatabaseHandlers {
  const names = operationNames.filter((name): name is keyof DatabaseHandlers => !isMainName(name));
  const handlers = names.map((name) => [
    name,
    (input: never, session: never) => database.call(name, input, session),
  ]);
  // Each name has the operation of that name behind it; a missing one does not compile in db/operations.ts.
  return Object.fromEntries(handlers) as DatabaseHandlers;
}

export interface JobEffects {
  chooseSavePath: ChooseSavePath;
  clock: () => Date;
  dataFolder: string;
}

/** Long work passes on likewise. Paths are chosen here, by a dialog: the window can neither name nor see one. */
export function databaseJobHandlers(database: DatabaseConnection, effects: JobEffects): DatabaseJobHandlers {
  const names = jobNames.filter((name): name is keyof DatabaseJobHandlers => !isMainName(name));
  const jobs = names.map((name) => [
    name,
    (input: never, { actor }: Session, { signal, report }: JobWork) =>
      database.call(name, input, { actor, signal, report }),
  ]);
  return {
    ...(Object.fromEntries(jobs) as DatabaseJobHandlers),
    async 'accounts.exportCsv'(input, { actor }, { signal, report }) {
      const day = effects.clock().toISOString().slice(0, 10);
      const filePath = await effects.chooseSavePath(mainMessages.save.fileName(day), 'csv');
      if (filePath === undefined) throw new AppError('cancelled', 'no file was chosen');
      await refuseDataFolder(effects.dataFolder, filePath);
      return database.call('accounts.exportCsv', { ...input, filePath }, { actor, signal, report });
    },
  };
}
