import { app } from 'electron';
import { localeOf } from '../../contract/languages.ts';
import type { SecretClipboard } from './clipboard/secretClipboard.ts';
import type { DatabaseConnection } from './database/connection.ts';
import { chooseSavePath, savePathForTests } from './dialogs.ts';
import { databaseHandlers, databaseJobHandlers } from './handlers/database.ts';
import { appHandlers } from './handlers/app.ts';
import { clipboardHandlers } from './handlers/clipboard.ts';
import { preferencesHandlers } from './handlers/preferences.ts';
import { slipHandlers, type SlipEffects } from './handlers/slips.ts';
import type { Log } from './ipc/failure.ts';
import { createRouter, type Router } from './ipc/router.ts';
import { applyLook } from './preferences/applyLook.ts';
import type { Launch } from './run.ts';
import { paperOf } from './slips/paper.ts';
import { slipPrinter } from './slips/slipWindow.ts';
import { mainLanguage, mainMessages } from './text/index.ts';

/** The router with every handler behind it. The second half of the composition root, loaded by the first call. */
export function composeRouter(
  launch: Launch,
  database: DatabaseConnection,
  secrets: SecretClipboard,
  log: Log,
): Router {
  const facts = { version: app.getVersion(), platform: process.platform, dataFolder: launch.dataFolder };
  const effects: SlipEffects = {
    chooseSavePath: launch.isTestBuild ? savePathForTests : chooseSavePath,
    clock: launch.clock,
    dataFolder: launch.dataFolder,
    printer: slipPrinter,
    slipLook,
  };
  return createRouter({
    handlers: {
      ...databaseHandlers(database),
      ...appHandlers(database, facts),
      ...preferencesHandlers(launch.dataFolder, applyLook),
      ...clipboardHandlers(secrets),
    },
    jobHandlers: { ...databaseJobHandlers(database, effects), ...slipHandlers(database, effects) },
    // Until there are operators who sign in, whoever sits at this computer is its owner.
    session: () => ({ level: 'owner', actor: 'owner' }),
    log,
  });
}

/** As the window speaks, on the paper of the country this computer is in. */
function slipLook(): ReturnType<SlipEffects['slipLook']> {
  const locale = localeOf(mainLanguage, app.getPreferredSystemLanguages());
  const paper = paperOf(app.getLocaleCountryCode(), app.getLocale());
  return { words: mainMessages.slip, locale, paper };
}
