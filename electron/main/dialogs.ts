import { join } from 'node:path';
import { app, BrowserWindow, dialog } from 'electron';
import type { ChooseSavePath } from './handlers/database.ts';
import { mainMessages } from './text/index.ts';

/** The native save dialog over our window, starting in the person's documents. */
export const chooseSavePath: ChooseSavePath = async (suggestedName) => {
  const options = {
    title: mainMessages.save.title,
    buttonLabel: mainMessages.save.button,
    defaultPath: join(app.getPath('documents'), suggestedName),
    filters: [{ name: mainMessages.save.fileType, extensions: ['csv'] }],
  };
  const window = BrowserWindow.getAllWindows()[0];
  const answer = window ? await dialog.showSaveDialog(window, options) : await dialog.showSaveDialog(options);
  return answer.canceled || answer.filePath === '' ? undefined : answer.filePath;
};

/** Test builds only: a hardened build cannot have its dialogs replaced, so the test names the file beforehand. */
export const savePathForTests: ChooseSavePath = () => Promise.resolve(process.env.ROLLBOOK_TEST_SAVE_PATH);
