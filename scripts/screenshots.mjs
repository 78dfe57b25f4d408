// `npm run screenshots`: pictures of the main screens for README and docs, taken from the running app.
import path from 'node:path';
import { _electron } from '@playwright/test';
import { buildApp, isStale } from './build.mjs';
import { importTypeScript } from './importTypeScript.mjs';
import { projectRoot } from './runtime/cache.mjs';
import { prepareDesktop } from './runtime/desktop.mjs';
import { announce, runScript } from './runtime/processes.mjs';
import { createCamera } from './screenshots/camera.mjs';
import { showEmpty, showLost, showMembers, showProblem } from './screenshots/scenes.mjs';
import { makeSeededProfile } from './seed/seedProfile.mjs';
import { makeNewerProfile } from './screenshots/newerProfile.mjs';

/** @typedef {import('./runtime/desktop.mjs').Desktop} Desktop */
/** @typedef {import('./screenshots/scenes.mjs').Stage} Stage */
/** @typedef {Pick<Stage, 'messages' | 'password'>} Words */

const folder = path.join(projectRoot, 'docs/screenshots');
const memberCount = 1000;

/**
 * @param {Desktop} desktop
 * @param {string} profile
 * @param {Words} words
 * @param {(stage: Stage) => Promise<void>} play
 */
async function onStage(desktop, profile, words, play) {
  // Grey edges instead of coloured ones: the files are a third smaller.
  const options = desktop.launchOptions(profile, '--lang=en-GB', '--disable-lcd-text');
  // The same dates and words on every machine, and no colour scheme of Playwright's own in the way of nativeTheme.
  const env = { ...options.env, TZ: 'UTC', LANGUAGE: 'en_GB' };
  const app = await _electron.launch({ ...options, env, colorScheme: null });
  try {
    const page = await app.firstWindow();
    // A scene that fails in the middle of a form must not leave the question of what is unsaved open for ever.
    await app.evaluate(({ dialog }) => {
      dialog.showMessageBoxSync = () => 1;
    });
    await page.locator('html[data-ready="true"]').waitFor();
    await play({ ...words, page, profile, camera: createCamera(app, page, folder) });
  } finally {
    await app.close();
  }
}

async function screenshots() {
  if (await isStale()) await buildApp();
  /** @type {typeof import('../renderer/text/messages.ts')} */
  const { messages } = await importTypeScript('renderer/text/messages.ts');
  const desktop = await prepareDesktop();
  try {
    const { profile, password } = await makeSeededProfile(desktop, memberCount);
    const words = { messages, password };
    await onStage(desktop, profile, words, showMembers);
    await onStage(desktop, profile, words, showLost);
    await onStage(desktop, await desktop.makeProfile(), words, showEmpty);
    await onStage(desktop, await makeNewerProfile(desktop), words, showProblem);
    announce(`the pictures are in ${path.relative(process.cwd(), folder) || folder}`);
  } finally {
    await desktop.close();
  }
}

await runScript(screenshots);
