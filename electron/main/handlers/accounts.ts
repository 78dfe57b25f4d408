import { AppError } from '../../../contract/index.ts';
import type { DatabaseConnection } from '../database/connection.ts';
import type { Handlers, JobHandlers } from '../ipc/router.ts';
import { mainMessages } from '../text/index.ts';
import { refuseDataFolder } from './dataFolderGuard.ts';

/** Asks where a file should go. Undefined when the person closed the dialog. */
export type ChooseSavePath = (suggestedName: string) => Promise<string | undefined>;

type AccountHandlers = Pick<Handlers, Extract<keyof Handlers, `accounts.${string}`>>;

/** The accounts live on the database's thread; main passes on what it has checked. */
export function accountHandlers(database: DatabaseConnection): AccountHandlers {
  return {
    'accounts.list': (input, session) => database.call('accounts.list', input, session),
    'accounts.get': (input, session) => database.call('accounts.get', input, session),
    'accounts.create': (input, session) => database.call('accounts.create', input, session),
    'accounts.update': (input, session) => database.call('accounts.update', input, session),
    'accounts.lock': (input, session) => database.call('accounts.lock', input, session),
    'accounts.unlock': (input, session) => database.call('accounts.unlock', input, session),
    'accounts.resetPassword': (input, session) => database.call('accounts.resetPassword', input, session),
    'accounts.checkPassword': (input, session) => database.call('accounts.checkPassword', input, session),
    'accounts.archive': (input, session) => database.call('accounts.archive', input, session),
    'accounts.restore': (input, session) => database.call('accounts.restore', input, session),
  };
}

/** Paths are chosen here, by a dialog: the window can neither name nor see one. */
export function accountJobHandlers(
  database: DatabaseConnection,
  effects: { chooseSavePath: ChooseSavePath; clock: () => Date; dataFolder: string },
): JobHandlers {
  return {
    async 'accounts.exportCsv'(input, { actor }, { signal, report }) {
      const day = effects.clock().toISOString().slice(0, 10);
      const filePath = await effects.chooseSavePath(mainMessages.save.fileName(day));
      if (filePath === undefined) throw new AppError('cancelled', 'no file was chosen');
      await refuseDataFolder(effects.dataFolder, filePath);
      return database.call('accounts.exportCsv', { ...input, filePath }, { actor, signal, report });
    },
  };
}
