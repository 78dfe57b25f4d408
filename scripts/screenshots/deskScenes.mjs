// The pages beside the list, and what is done with many members at once.

/** @typedef {import('./scenes.mjs').Stage} Stage */

/**
 * @param {Stage} stage
 * @param {string} name
 */
async function goTo({ page }, name) {
  await page.getByRole('navigation').getByRole('button', { name, exact: true }).click();
  await page.getByRole('heading', { name, level: 1 }).waitFor();
  await page.waitForTimeout(400);
}

/** @param {Stage} stage */
async function pages(stage) {
  const { page, camera, messages } = stage;
  for (const name of /** @type {const} */ (['overview', 'archive', 'duplicates', 'history', 'settings'])) {
    await goTo(stage, messages.shell[name]);
    await camera.shoot(name);
  }
  await goTo(stage, messages.shell.duplicates);
  await page
    .getByRole('button', { name: messages.duplicates.comparePair('').trim() })
    .first()
    .click();
  await page.getByText(messages.merge.result).waitFor();
  await camera.shoot('merge');
  await page.keyboard.press('Escape');
  await goTo(stage, messages.shell.members);
}

/** @param {Stage} stage */
async function palette({ page, camera, messages }) {
  await page.getByRole('grid').focus();
  await page.keyboard.press('Control+k');
  await page.getByRole('combobox', { name: messages.palette.title }).fill('mar');
  await page.waitForTimeout(300);
  await camera.shoot('palette');
  await page.keyboard.press('Escape');
}

/** @param {Stage} stage */
async function filter({ page, camera, messages }) {
  await page.getByRole('button', { name: messages.filters.addHint }).click();
  await page.getByRole('menuitem', { name: messages.filters.group, exact: true }).click();
  await page.getByRole('dialog').getByRole('checkbox').nth(2).check();
  await page.waitForTimeout(300);
  await camera.shoot('filter');
  await page.keyboard.press('Escape');
}

/** @param {Stage} stage */
async function many({ page, camera, messages }) {
  await page.getByRole('grid').focus();
  await page.keyboard.press('Home');
  for (let step = 0; step < 5; step += 1) await page.keyboard.press('Shift+ArrowDown');
  await camera.shoot('selection');
  await page.getByRole('button', { name: messages.bulk.menu.lock }).click();
  await page
    .getByRole('dialog')
    .getByRole('button', { name: messages.lock.suggestions[0] ?? '' })
    .click();
  await page.waitForTimeout(400);
  await camera.shoot('lock-many');
  await page.getByRole('dialog').getByRole('button', { name: messages.common.cancel }).click();
  await page.getByRole('button', { name: messages.select.clear }).click();
}

/** @param {Stage} stage a profile with members */
export async function showDesk(stage) {
  await pages(stage);
  await palette(stage);
  await filter(stage);
  await many(stage);
}
