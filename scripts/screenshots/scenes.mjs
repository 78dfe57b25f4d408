import { rename } from 'node:fs/promises';
import path from 'node:path';
import { frontDesk } from './frontDeskScenes.mjs';
import { showDesk } from './deskScenes.mjs';

// What the pictures show. The members come from the seed, so the same people stand in them every time.

/** @typedef {typeof import('../../renderer/text/messages.ts').messages} Messages */
/**
 * @typedef {object} Stage
 * @property {import('@playwright/test').Page} page
 * @property {import('./camera.mjs').Camera} camera
 * @property {string} profile the folder of the members
 * @property {Messages} messages the window's own words, so that a changed label breaks nothing here
 * @property {string} password of every invented member who has one
 */

// Chance would change the picture at every run, and a temporary folder's name tells about the machine.
const shownPassword = 'maple-canyon-window-silver-tulip';
const shownFolder = '/home/you/.config/Rollbook';

/** @param {Stage} stage */
async function list({ page, camera, messages }) {
  await camera.resize(1280, 800);
  await page.getByRole('row').nth(5).waitFor();
  await camera.shoot('list');
  const search = page.getByRole('searchbox', { name: messages.list.search });
  await search.fill('mar an');
  await page.locator('mark').first().waitFor();
  await page.waitForTimeout(300);
  await camera.shoot('search');
  await search.fill('');
}

/** @param {Stage} stage */
async function panel({ page, camera, messages }) {
  await page.getByRole('row').nth(8).getByRole('gridcell').nth(1).click();
  await page.getByRole('complementary', { name: messages.panel.name }).getByRole('heading').first().waitFor();
  await page.waitForTimeout(300);
  await camera.shoot('member');
}

/** @param {Stage} stage */
async function lock({ page, camera, messages }) {
  const [first] = messages.lock.usualReasons;
  await page.getByRole('button', { name: messages.actions.lock }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('combobox', { name: messages.lock.reason }).fill(first?.name ?? '');
  await dialog.getByLabel(messages.lock.note).fill('Asked twice by e-mail, no answer yet.');
  await camera.shoot('lock');
  await dialog.getByRole('button', { name: messages.common.cancel }).click();
}

/** @param {Stage} stage Last, because it changes the list. */
async function oneTimePassword({ page, camera, messages }) {
  await page.getByRole('button', { name: messages.actions.newAccount }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel(messages.field.displayName, { exact: true }).fill('Maria Santos');
  await dialog.getByLabel(messages.field.username, { exact: true }).fill('maria.santos');
  await dialog.getByRole('button', { name: messages.create.submit }).click();
  await page.locator('output').waitFor();
  await replaceText(page, 'output', shownPassword);
  await camera.shoot('one-time-password');
}

/** @param {Stage} stage */
async function smallWindow({ page, camera, messages }) {
  await page.getByRole('button', { name: messages.panel.close }).click();
  await camera.resize(700, 520);
  await camera.shoot('small-window');
  await camera.resize(1280, 800);
}

/** @param {Stage} stage */
async function fieldErrors({ page, camera, messages }) {
  await page.getByRole('button', { name: messages.actions.newAccount }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel(messages.field.displayName, { exact: true }).fill('Maria Santos');
  await dialog.getByLabel(messages.field.email).fill('maria.santos@');
  await dialog.getByRole('button', { name: messages.create.submit }).click();
  await dialog.locator('[aria-invalid="true"]').first().waitFor();
  await camera.shoot('new-member');
  await dialog.getByRole('button', { name: messages.common.cancel }).click();
}

/**
 * @param {Stage['page']} page
 * @returns {Promise<string>} the user name of a member who may sign in and has a password of their own
 */
async function someLogin(page) {
  const filter = {
    status: 'active',
    conditions: [
      { kind: 'has', what: 'password' },
      { kind: 'has', what: 'mustChangePassword', not: true },
    ],
  };
  /** @type {unknown} */
  const reply = await page.evaluate(
    `self.rollbook.call('accounts.list', ${JSON.stringify({ filter, limit: 1 })})`,
  );
  return /** @type {{ value: { rows: [{ username: string }] } }} */ (reply).value.rows[0].username;
}

/** @param {Stage} stage */
async function exportDialog({ page, camera, messages }) {
  await page.getByRole('button', { name: messages.actions.exportCsv }).click();
  await page.getByRole('dialog').waitFor();
  await camera.shoot('export');
  await page.getByRole('dialog').getByRole('button', { name: messages.common.cancel }).click();
}

/**
 * @param {Stage['page']} page
 * @param {string} selector
 * @param {string} text
 */
async function replaceText(page, selector, text) {
  // As a text, because functions that run in the page would need the types of a browser here.
  await page.evaluate(
    `document.querySelector(${JSON.stringify(selector)}).textContent = ${JSON.stringify(text)}`,
  );
}

/** @param {Stage} stage a profile with members */
export async function showMembers(stage) {
  await list(stage);
  await panel(stage);
  await lock(stage);
  await fieldErrors(stage);
  await frontDesk(stage, await someLogin(stage.page));
  await exportDialog(stage);
  await smallWindow(stage);
  await showDesk(stage);
  await oneTimePassword(stage);
}

/** @param {Stage} stage a new profile */
export async function showEmpty({ page, camera, messages }) {
  await camera.resize(1280, 800);
  await page.getByText(messages.list.emptyTitle).waitFor();
  await camera.shoot('empty');
}

/** @param {Stage} stage a profile with members, whose file is taken away while somebody types */
export async function showLost({ page, camera, messages, profile }) {
  await camera.resize(1280, 800);
  await page.getByRole('row').nth(8).getByRole('gridcell').nth(1).click();
  const details = page.getByRole('complementary', { name: messages.panel.name });
  await details.getByRole('button', { name: new RegExp(`^${messages.field.phone}: `) }).click();
  await page.keyboard.type('+49 30 5550101');
  const file = path.join(profile, 'rollbook.db');
  await rename(file, `${file}.away`);
  await page.keyboard.press('Enter');
  await page.getByRole('dialog', { name: messages.problems.file_missing.title }).waitFor();
  await replaceText(page, 'dialog code', shownFolder);
  await camera.shoot('lost-file');
  await rename(`${file}.away`, file);
}

/** @param {Stage} stage a profile that does not open */
export async function showProblem({ page, camera }) {
  await camera.resize(1280, 800);
  await replaceText(page, 'code', shownFolder);
  await camera.shoot('start-problem');
}
