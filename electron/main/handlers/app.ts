import type { DatabaseConnection } from '../database/connection.ts';
import type { Handlers } from '../ipc/router.ts';

export interface AppFacts {
  version: string;
  platform: string;
  dataFolder: string;
}

export function appHandlers(
  database: DatabaseConnection,
  facts: AppFacts,
): Pick<Handlers, 'app.info' | 'app.openDatabase'> {
  return {
    'app.info': async () => ({ ...facts, database: await database.state() }),
    'app.openDatabase': () => database.reopen(),
  };
}
