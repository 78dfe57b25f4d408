import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { app, protocol } from 'electron';
import { isUsableFolder } from './launch/dataFolder.ts';
import { readBuildFacts } from './launch/manifest.ts';
import { refusedSwitch } from './launch/switches.ts';
import { run } from './run.ts';

const build = readBuildFacts(app.getAppPath(), app.isPackaged);
const isRelease = app.isPackaged && !build.isTestBuild;
const refused = isRelease
  ? refusedSwitch(process.argv, (name) => app.commandLine.hasSwitch(name))
  : undefined;
if (refused === undefined) launch();
else {
  process.stderr.write(
    `Rollbook does not start with ${refused}: it would open the members' data to other programs.\n`,
  );
  app.exit(1);
}

function launch(): void {
  // Owners keep these files for themselves; Chromium's own files in the folder follow the mask too.
  process.umask(0o077);
  const dataFolder = app.getPath('userData');
  const hasFolder = isUsableFolder(dataFolder);
  if (!hasFolder) borrowSessionFolder();
  if (hasFolder && !app.requestSingleInstanceLock()) {
    app.quit();
    return;
  }
  protocol.registerSchemesAsPrivileged([
    { scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true } },
  ]);
  run({
    dataFolder,
    sqliteAddon: build.sqliteAddon,
    isTestBuild: build.isTestBuild,
    devServer: app.isPackaged ? undefined : process.env.ROLLBOOK_DEV_SERVER,
    devTools: !app.isPackaged,
    clock: () => new Date(),
  });
}

/** Without a folder to write in, Chromium could not even show the window that says so. It is gone when the program ends. */
function borrowSessionFolder(): void {
  const folder = mkdtempSync(join(tmpdir(), 'rollbook-'));
  app.setPath('sessionData', folder);
  // At the very end: Chromium writes there as long as a window is open. What it still holds then may stay.
  process.once('exit', () => {
    try {
      rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
    } catch {
      // An empty profile in the folder for temporary files harms nobody.
    }
  });
}
