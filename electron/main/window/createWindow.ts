import { join } from 'node:path';
import { BrowserWindow, nativeTheme, screen, type Session } from 'electron';
import { nameError } from '../ipc/describeError.ts';
import type { Log } from '../ipc/failure.ts';
import { firstSize, readWindowState, smallestSize, writeWindowState } from './windowState.ts';

/** Whether to close a window in which something is not saved. */
export type MayClose = (window: BrowserWindow) => boolean;

export interface WindowOptions {
  session: Session;
  preload: string;
  page: string;
  dataFolder: string;
  devTools: boolean;
  mayClose: MayClose;
  log: Log;
}

/** The ground (`--canvas`) of the renderer's two themes, so that no white flash precedes the first paint. */
const background = { light: '#f4f3ef', dark: '#171615' };

/** Opens the main window: sandboxed, isolated, without Node, where it was when it was last closed. */
export function createWindow(options: WindowOptions): BrowserWindow {
  const statePath = join(options.dataFolder, 'window.json');
  const state = readWindowState(
    statePath,
    screen.getAllDisplays().map(({ workArea }) => workArea),
  );
  const window = new BrowserWindow({
    ...firstSize,
    ...state?.bounds,
    minWidth: smallestSize.width,
    minHeight: smallestSize.height,
    show: false,
    title: 'Rollbook',
    backgroundColor: nativeTheme.shouldUseDarkColors ? background.dark : background.light,
    webPreferences: {
      session: options.session,
      preload: options.preload,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webSecurity: true,
      webviewTag: false,
      navigateOnDragDrop: false,
      spellcheck: false,
      devTools: options.devTools,
    },
  });
  if (state?.isMaximized) window.maximize();
  window.once('ready-to-show', () => window.show());
  window.on('close', () => {
    writeWindowState(statePath, { bounds: window.getNormalBounds(), isMaximized: window.isMaximized() });
  });
  // The page says so by `beforeunload`. One that crashed says nothing, so nobody is asked.
  window.webContents.on('will-prevent-unload', (event) => {
    // To prevent the prevention lets the window close, or the page load again.
    if (options.mayClose(window)) event.preventDefault();
  });
  // A page that another load overtakes fails too, so this is no reason to end the program.
  window
    .loadURL(options.page)
    .catch((error: unknown) => options.log(`window: not loaded: ${nameError(error)}`));
  return window;
}
