import { app, dialog, type BrowserWindow } from 'electron';
import type { Log } from '../ipc/failure.ts';
import { mainMessages } from '../text/index.ts';

/** A page that crashes more often than this per minute would crash for ever. */
const mostReloads = 3;
const period = 60_000;

async function askWhatNow(window: BrowserWindow): Promise<void> {
  const { response } = await dialog.showMessageBox(window, {
    type: 'error',
    message: mainMessages.crash.message,
    detail: mainMessages.crash.detail,
    buttons: [mainMessages.crash.tryAgain, mainMessages.crash.close],
    cancelId: 1,
    noLink: true,
  });
  if (response === 1) app.quit();
  else if (!window.isDestroyed()) window.webContents.reload();
}

/** A window whose page crashed stays blank for ever, so the page is loaded again; after the third time it asks. */
export function reloadAfterCrash(window: BrowserWindow, log: Log): void {
  let crashes: number[] = [];
  window.webContents.on('render-process-gone', (_event, { reason, exitCode }) => {
    if (reason === 'clean-exit') return;
    log(`window: its process is gone: ${reason} ${exitCode}`);
    const at = performance.now();
    crashes = [...crashes.filter((earlier) => at - earlier < period), at];
    const isTooOften = crashes.length > mostReloads;
    if (isTooOften) crashes = [];
    // The next turn: Chromium is still taking the old process apart.
    setImmediate(() => {
      if (window.isDestroyed()) return;
      if (isTooOften) askWhatNow(window).catch(() => app.quit());
      else window.webContents.reload();
    });
  });
}
