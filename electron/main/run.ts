import { join } from 'node:path';
import { app, Menu, safeStorage, session as sessions, type BrowserWindow } from 'electron';
import type { RollbookEvent } from '../../contract/envelope.ts';
import { AppError } from '../../contract/errors.ts';
import { channels } from '../../contract/names.ts';
import { createSecretClipboard } from './clipboard/secretClipboard.ts';
import { systemClipboard } from './clipboard/systemClipboard.ts';
import { DatabaseThread, type DatabaseConnection } from './database/connection.ts';
import { mayClose, mayCloseInTests } from './dialogs.ts';
import { describeError, systemCode } from './ipc/describeError.ts';
import type { Log } from './ipc/failure.ts';
import { createJobs, type Jobs } from './ipc/jobs.ts';
import { registerChannels } from './ipc/register.ts';
import type { Router } from './ipc/router.ts';
import { createKeyFolder } from './keys/keyFolder.ts';
import { systemProtection } from './keys/protection.ts';
import { openLog } from './launch/log.ts';
import { appOrigin, serveFile } from './protocol/serveFile.ts';
import { applyLook } from './preferences/applyLook.ts';
import { readLook } from './preferences/look.ts';
import { mainMessages, onMainLanguageChange } from './text/index.ts';
import { createWindow } from './window/createWindow.ts';
import { buildMenu } from './window/menu.ts';
import { reloadAfterCrash } from './window/recovery.ts';
import { guardContents, guardSession } from './window/sessionGuards.ts';

export interface Launch {
  dataFolder: string;
  sqliteAddon: string | undefined;
  isTestBuild: boolean;
  /** Development only: where the renderer is served with hot reload. */
  devServer: string | undefined;
  devTools: boolean;
  clock: () => Date;
}

/** The composition root: the only place where the pieces meet. It decides nothing that a piece could decide. */
export function run(launch: Launch): void {
  let window: BrowserWindow | undefined;
  const shown = () => (window && !window.isDestroyed() ? window : undefined);
  const push = (event: RollbookEvent) => shown()?.webContents.send(channels.event, event);
  const log = openLog(join(launch.dataFolder, 'logs', 'rollbook.log'), launch.clock);
  const database = openThread(launch, log, push);
  const secrets = createSecretClipboard(systemClipboard(mayBeHurried(launch)));
  const jobs = createJobs();
  // The contract's schemas take about 60 ms to build. The first call builds them, while the page that
  // made it is still being set up in its own process.
  let router: Promise<Router> | undefined;
  const loadRouter = async () =>
    (await import('./composeRouter.ts')).composeRouter(launch, database, secrets, log);
  registerChannels(
    () => (router ??= loadRouter()),
    jobs,
    () => {
      const id = shown()?.webContents.id;
      return id === undefined ? undefined : { webContentsId: id, origin: pageOrigin(launch) };
    },
  );

  app.on('web-contents-created', (_event, contents) => guardContents(contents));
  app.on('second-instance', () => {
    const first = shown();
    if (first?.isMinimized()) first.restore();
    first?.show();
    first?.focus();
  });
  app.on('window-all-closed', () => app.quit());
  closeBeforeQuit(() => Promise.allSettled([secrets.clearNow(), database.close()]));
  const open = () => {
    window = openWindow(launch, jobs, log);
    window.once('ready-to-show', () => showMenu(launch, push));
  };
  app.once('ready', () => {
    getReady(launch, push);
    open();
    app.on('activate', () => {
      if (!shown()) open();
    });
  });
}

function getReady(launch: Launch, push: (event: RollbookEvent) => void): void {
  applyLook(readLook(launch.dataFolder));
  onMainLanguageChange(() => showMenu(launch, push));
  openSession(launch);
}

/** Only where tests run. */
function mayBeHurried({ isTestBuild }: Launch): boolean {
  return !app.isPackaged || isTestBuild;
}

function openThread(launch: Launch, log: Log, push: (event: RollbookEvent) => void): DatabaseConnection {
  return new DatabaseThread({
    folder: launch.dataFolder,
    nativeBinding: launch.sqliteAddon,
    threadFile: join(__dirname, 'thread.cjs'),
    sealingKeys: createKeyFolder(
      join(launch.dataFolder, 'keys'),
      systemProtection(safeStorage, process.platform),
    ),
    hashThreadFile: join(__dirname, 'hashThread.cjs'),
    onAccountsChanged: (ids) => push({ kind: 'accounts.changed', ids }),
    onFailure: (error) => log(`database: ${failureLine(error)}`),
    onLost: () => {
      log('database: no longer open');
      // The page stays as it is, so that nothing typed is lost, and offers to try again.
      push({ kind: 'database.lost' });
    },
  });
}

/** Our own errors by code and reason; of foreign ones no message, which may hold what a person typed. */
function failureLine(error: unknown): string {
  if (!(error instanceof AppError)) return describeError(error);
  return [`${error.code}/${error.reason ?? ''}`, systemCode(error)].filter(Boolean).join(' ');
}

function pageOrigin({ devServer }: Launch): string {
  return devServer === undefined ? appOrigin : new URL(devServer).origin;
}

function showMenu({ devTools }: Launch, push: (event: RollbookEvent) => void): void {
  const isMac = process.platform === 'darwin';
  Menu.setApplicationMenu(
    buildMenu({
      isMac,
      devTools,
      words: mainMessages.menu,
      send: (command) => push({ kind: 'menu', command }),
    }),
  );
}

// No "persist:" in the name: the session lives in memory, nothing of what is shown reaches a cache on the disk.
const windowSession = () => sessions.fromPartition('rollbook');

function openSession({ dataFolder, devServer }: Launch): void {
  const session = windowSession();
  const hotReload = devServer === undefined ? [] : [devServer, devServer.replace(/^http/, 'ws')];
  guardSession(session, [appOrigin, ...hotReload.map((address) => address.replace(/\/$/, ''))]);
  const root = join(__dirname, '..', 'renderer');
  session.protocol.handle('app', (request) => serveFile(root, request, readLook(dataFolder)));
}

/** Opens the window; its jobs end with it, or when it is reloaded or crashes. */
function openWindow(launch: Launch, jobs: Jobs, log: Log): BrowserWindow {
  const { dataFolder, devServer, devTools, isTestBuild } = launch;
  const page = devServer ?? `${appOrigin}/index.html`;
  const preload = join(__dirname, '..', 'preload', 'index.cjs');
  const window = createWindow({
    session: windowSession(),
    preload,
    page,
    dataFolder,
    devTools,
    mayClose: isTestBuild ? mayCloseInTests : mayClose,
    log,
  });
  const contents = window.webContents;
  const { id } = contents;
  contents.on('did-start-navigation', ({ isMainFrame, isSameDocument }) => {
    if (isMainFrame && !isSameDocument) jobs.abortAll(id);
  });
  contents.on('render-process-gone', () => jobs.abortAll(id));
  reloadAfterCrash(window, log);
  window.on('closed', () => jobs.abortAll(id));
  return window;
}

/** Quitting waits until queued writes are on the disk and no secret is on the clipboard; five seconds at most, for a disk that no longer answers. */
function closeBeforeQuit(close: () => Promise<unknown>): void {
  let closed = false;
  app.on('will-quit', (event) => {
    if (closed) return;
    event.preventDefault();
    closed = true;
    const patience = new Promise((resolve) => setTimeout(resolve, 5_000));
    // A turn later: with nothing to close this would come while Electron still takes the first quit back, and be lost.
    void Promise.race([close(), patience]).finally(() => setImmediate(() => app.quit()));
  });
}
