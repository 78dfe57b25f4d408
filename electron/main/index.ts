import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { mkdtempSync } from 'node:fs';
import { app, BrowserWindow, Menu, protocol, session as sessions, type Session } from 'electron';
import { channels, type RollbookEvent } from '../../contract/index.ts';
import { connectDatabase } from './database/connection.ts';
import { chooseSavePath, savePathForTests } from './dialogs.ts';
import { accountHandlers, accountJobHandlers } from './handlers/accounts.ts';
import { appHandlers } from './handlers/app.ts';
import { createJobs } from './ipc/jobs.ts';
import { registerChannels } from './ipc/register.ts';
import { createRouter } from './ipc/router.ts';
import { isUsableFolder } from './launch/dataFolder.ts';
import { openLog } from './launch/log.ts';
import { readBuildFacts } from './launch/manifest.ts';
import { refusedSwitch } from './launch/switches.ts';
import { appOrigin, serveFile } from './protocol/serveFile.ts';
import { createWindow } from './window/createWindow.ts';
import { buildMenu } from './window/menu.ts';
import { guardContents, guardSession } from './window/sessionGuards.ts';

// The composition root: the only place where the pieces meet. It decides nothing that a piece could decide.
const build = readBuildFacts(app.getAppPath(), app.isPackaged);
const devServer = app.isPackaged ? undefined : process.env.ROLLBOOK_DEV_SERVER;
const devTools = !app.isPackaged;
const clock = () => new Date();

const refused = app.isPackaged && !build.isTestBuild ? refusedSwitch(process.argv) : undefined;
if (refused !== undefined) {
  process.stderr.write(
    `Rollbook does not start with ${refused}: it would open the members' data to other programs.\n`,
  );
  app.exit(1);
}

// Owners keep these files for themselves; Chromium's own files in the folder follow the mask too.
process.umask(0o077);
const dataFolder = app.getPath('userData');
const hasUsableFolder = isUsableFolder(dataFolder);
// Without a folder to write in, Chromium could not even show the window that says so.
if (!hasUsableFolder) app.setPath('sessionData', mkdtempSync(join(tmpdir(), 'rollbook-')));
const isFirst = !hasUsableFolder || app.requestSingleInstanceLock();

protocol.registerSchemesAsPrivileged([
  { scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true } },
]);

if (refused === undefined && isFirst) run();
else if (refused === undefined) app.quit();

function run(): void {
  const log = openLog(join(dataFolder, 'logs', 'rollbook.log'), clock);
  const database = connectDatabase({
    folder: dataFolder,
    nativeBinding: build.sqliteAddon,
    threadFile: join(__dirname, 'thread.cjs'),
    onAccountsChanged: (ids) => push({ kind: 'accounts.changed', ids }),
    onFailure: (error) =>
      log(`database: ${error instanceof Error ? error.name : 'error'} ${describe(error)}`),
  });
  const jobs = createJobs();
  const router = createRouter({
    handlers: {
      ...accountHandlers(database),
      ...appHandlers(database, { version: app.getVersion(), platform: process.platform, dataFolder }),
    },
    jobHandlers: accountJobHandlers(database, {
      chooseSavePath: build.isTestBuild ? savePathForTests : chooseSavePath,
      clock,
    }),
    // Until operators sign in (issue 5), whoever sits at this computer is its owner.
    session: () => ({ level: 'owner', actor: 'owner' }),
    log,
  });

  let window: BrowserWindow | undefined;
  registerChannels(router, jobs, () => {
    const origin = devServer === undefined ? appOrigin : new URL(devServer).origin;
    return window && !window.isDestroyed() ? { webContentsId: window.webContents.id, origin } : undefined;
  });

  function push(event: RollbookEvent): void {
    if (window && !window.isDestroyed()) window.webContents.send(channels.event, event);
  }

  function open(windowSession: Session): void {
    const page = devServer ?? `${appOrigin}/index.html`;
    const preload = join(__dirname, '..', 'preload', 'index.cjs');
    const opened = createWindow({ session: windowSession, preload, page, dataFolder, devTools });
    window = opened;
    const { id } = opened.webContents;
    opened.webContents.on('did-start-navigation', ({ isMainFrame, isSameDocument }) => {
      if (isMainFrame && !isSameDocument) jobs.abortAll(id);
    });
    opened.webContents.on('render-process-gone', () => jobs.abortAll(id));
    opened.on('closed', () => jobs.abortAll(id));
  }

  app.on('web-contents-created', (_event, contents) => guardContents(contents));
  app.on('second-instance', () => {
    if (window?.isMinimized()) window.restore();
    window?.show();
    window?.focus();
  });
  app.on('window-all-closed', () => app.quit());
  closeBeforeQuit(() => database.close());

  void app.whenReady().then(() => {
    // No "persist:" in the name: the session lives in memory, nothing of what is shown reaches a cache on the disk.
    const windowSession = sessions.fromPartition('rollbook');
    guardSession(
      windowSession,
      devServer === undefined ? [appOrigin] : [new URL(devServer).origin, devServer.replace(/^http/, 'ws')],
    );
    const root = join(__dirname, '..', 'renderer');
    windowSession.protocol.handle('app', (request) => serveFile(root, request));
    Menu.setApplicationMenu(
      buildMenu({
        isMac: process.platform === 'darwin',
        devTools,
        send: (command) => push({ kind: 'menu', command }),
      }),
    );
    open(windowSession);
    app.on('activate', () => {
      if (BrowserWindow.getAllWindows().length === 0) open(windowSession);
    });
  });
}

/** Quitting waits until queued writes are on the disk; five seconds at most, for a disk that no longer answers. */
function closeBeforeQuit(close: () => Promise<void>): void {
  let closed = false;
  app.on('will-quit', (event) => {
    if (closed) return;
    event.preventDefault();
    closed = true;
    const patience = new Promise((resolve) => setTimeout(resolve, 5_000));
    void Promise.race([close(), patience]).finally(() => app.quit());
  });
}

/** Code and reason only: messages of foreign errors may hold what a person typed. */
function describe(error: unknown): string {
  const parts = ['code', 'reason'].map((key) =>
    error instanceof Error ? Reflect.get(error, key) : undefined,
  );
  return parts.filter((part) => typeof part === 'string').join('/');
}
