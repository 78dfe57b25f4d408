import { app } from 'electron';
import type { DatabaseConnection } from './database/connection.ts';
import { chooseSavePath, savePathForTests } from './dialogs.ts';
import { databaseHandlers, databaseJobHandlers } from './handlers/database.ts';
import { appHandlers } from './handlers/app.ts';
import { preferencesHandlers } from './handlers/preferences.ts';
import type { Log } from './ipc/failure.ts';
import { createRouter, type Router } from './ipc/router.ts';
import { applyLook } from './preferences/applyLook.ts';
import type { Launch } from './run.ts';

/** The router with every handler behind it. The second half of the composition root, loaded by the first call. */
export function composeRouter(launch: Launch, database: DatabaseConnection, log: Log): Router {
  const facts = { version: app.getVersion(), platform: process.platform, dataFolder: launch.dataFolder };
  return createRouter({
    handlers: {
      ...databaseHandlers(database),
      ...appHandlers(database, facts),
      ...preferencesHandlers(launch.dataFolder, applyLook),
    },
    jobHandlers: databaseJobHandlers(database, {
      chooseSavePath: launch.isTestBuild ? savePathForTests : chooseSavePath,
      clock: launch.clock,
      dataFolder: launch.dataFolder,
    }),
    // Until there are operators who sign in, whoever sits at this computer is its owner.
    session: () => ({ level: 'owner', actor: 'owner' }),
    log,
  });
}
