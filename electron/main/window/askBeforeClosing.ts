import { dialog, type BrowserWindow } from 'electron';
import { mainMessages } from '../text/index.ts';

/** Whether to close a window in which something is not saved. */
export type MayClose = (window: BrowserWindow) => boolean;

/** Electron takes the answer only at once, so nothing else happens while the question stands. */
export const mayClose: MayClose = (window) => {
  const { message, keep, close } = mainMessages.unsaved;
  const answer = dialog.showMessageBoxSync(window, {
    type: 'warning',
    message,
    buttons: [keep, close],
    defaultId: 0,
    cancelId: 0,
    noLink: true,
  });
  return answer === 1;
};

/** Test builds only: nobody is there to answer, and a program that waits would never end. */
export const mayCloseInTests: MayClose = () => true;

/** The page says by `beforeunload` that something typed would be lost. One that crashed says nothing, so nobody is asked. */
export function askBeforeClosing(window: BrowserWindow, ask: MayClose): void {
  window.webContents.on('will-prevent-unload', (event) => {
    // Preventing the prevention: the window closes, or the page loads again.
    if (ask(window)) event.preventDefault();
  });
}
