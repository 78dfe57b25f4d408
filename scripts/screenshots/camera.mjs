// Takes a picture of the window as it is, once light and once dark.
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { announce } from '../runtime/processes.mjs';
import { smallerPng } from './smallerPng.mjs';

/** @typedef {import('@playwright/test').ElectronApplication} ElectronApplication */
/** @typedef {import('@playwright/test').Page} Page */
/** @typedef {{ resize: (width: number, height: number) => Promise<void>, shoot: (name: string) => Promise<void> }} Camera */

const largestFile = 150_000;
const settleMilliseconds = 400;

/**
 * @param {ElectronApplication} app
 * @param {Page} page
 * @param {string} folder
 * @returns {Camera}
 */
export function createCamera(app, page, folder) {
  const resize = async (/** @type {number} */ width, /** @type {number} */ height) => {
    await app.evaluate(
      ({ BrowserWindow }, size) => BrowserWindow.getAllWindows()[0]?.setContentSize(size.width, size.height),
      { width, height },
    );
    await page.waitForFunction(`innerWidth === ${width} && innerHeight === ${height}`);
  };
  const shoot = async (/** @type {string} */ name) => {
    await mkdir(folder, { recursive: true });
    for (const theme of /** @type {const} */ (['light', 'dark'])) {
      await app.evaluate(({ nativeTheme }, source) => void (nativeTheme.themeSource = source), theme);
      await page.waitForFunction(`matchMedia('(prefers-color-scheme: ${theme})').matches`);
      // Borders and backgrounds take a moment to change their colour.
      await page.waitForTimeout(settleMilliseconds);
      const file = path.join(folder, `${name}-${theme}.png`);
      const picture = smallerPng(await page.screenshot({ animations: 'disabled', caret: 'hide' }));
      await writeFile(file, picture);
      if (picture.length > largestFile)
        announce(`${path.basename(file)} has ${Math.round(picture.length / 1000)} kB`);
    }
  };
  return { resize, shoot };
}
