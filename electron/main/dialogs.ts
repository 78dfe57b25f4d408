import { join } from 'node:path';
import { app, BrowserWindow, dialog } from 'electron';
import type { ChooseSavePath } from './handlers/database.ts';
import { mainMessages } from './text/index.ts';
import type { MayClose } from './window/createWindow.ts';

function csvWords() {
  const { title, button, fileType } = mainMessages.save;
  return { title, button, fileType };
}

function pdfWords() {
  const { title, button, fileType } = mainMessages.saveSlips;
  return { title, button, fileType };
}

/** The native save dialog over our window, starting in the person's documents. */
export const chooseSavePath: ChooseSavePath = async (suggestedName, kind) => {
  const words = kind === 'pdf' ? pdfWords() : csvWords();
  const options = {
    title: words.title,
    buttonLabel: words.button,
    defaultPath: join(app.getPath('documents'), suggestedName),
    filters: [{ name: words.fileType, extensions: [kind] }],
  };
  // Not one in which slips are drawn: nobody sees it.
  const window = BrowserWindow.getAllWindows().find((open) => open.isVisible());
  const answer = window ? await dialog.showSaveDialog(window, options) : await dialog.showSaveDialog(options);
  return answer.canceled || answer.filePath === '' ? undefined : answer.filePath;
};

/** Test builds only: a hardened build cannot have its dialogs replaced, so the test names the file beforehand. */
export const savePathForTests: ChooseSavePath = () => Promise.resolve(process.env.ROLLBOOK_TEST_SAVE_PATH);

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
