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
  for (const name of /** @type {const} */ ([
    'overview',
    'protection',
    'locks',
    'archive',
    'duplicates',
    'history',
    'settings',
  ])) {
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
  const reason = page.getByRole('dialog').getByRole('combobox', { name: messages.lock.reason });
  await reason.fill(messages.lock.usualReasons[0]?.name ?? '');
  await page.waitForTimeout(400);
  await camera.shoot('lock-many');
  await page.getByRole('dialog').getByRole('button', { name: messages.common.cancel }).click();
  await page.getByRole('button', { name: messages.select.clear }).click();
}

/** @param {Stage} stage Two people change one phone number at once. */
async function conflict({ page, camera, messages }) {
  await page.getByRole('grid').focus();
  await page.keyboard.press('Home');
  await page.keyboard.press('Enter');
  const panel = page.getByRole('complementary', { name: messages.panel.name });
  await panel.getByRole('button', { name: new RegExp(`^${messages.field.phone}: `) }).click();
  await page.keyboard.type('+49 30 5550101');
  await page.evaluate(`self.rollbook.call('accounts.list', { limit: 1, filter: { archived: false } }).then(({ value }) =>
    self.rollbook.call('accounts.update', {
      id: value.rows[0].id, version: value.rows[0].version, changes: { phone: '+49 30 5550199' },
    }))`);
  await page.keyboard.press('Enter');
  await panel.getByRole('alert').waitFor();
  await camera.shoot('conflict');
  await panel.getByRole('button', { name: messages.edit.takeNow }).click();
  await page.getByRole('button', { name: messages.panel.close }).click();
}

/** @param {Stage} stage */
async function keys({ page, camera, messages }) {
  await page.getByRole('grid').focus();
  await page.keyboard.press('?');
  await page.getByRole('dialog', { name: messages.shortcuts.title }).waitFor();
  await camera.shoot('keys');
  await page.keyboard.press('Escape');
}

/** @param {Stage} stage */
async function purge(stage) {
  const { page, camera, messages } = stage;
  await goTo(stage, messages.shell.archive);
  await page.getByRole('row').nth(1).getByRole('checkbox').check();
  await page.getByRole('row').nth(2).getByRole('checkbox').check();
  await page.getByRole('button', { name: messages.bulk.actions, exact: true }).click();
  await page.getByRole('menuitem', { name: messages.purge.action }).click();
  await page.getByRole('dialog').getByRole('textbox').waitFor();
  await page.waitForTimeout(300);
  await camera.shoot('purge');
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: messages.select.clear }).click();
  await goTo(stage, messages.shell.members);
}

/** @param {Stage} stage */
async function contrast(stage) {
  const { page, camera, messages } = stage;
  const choose = async (/** @type {'contrast' | 'system'} */ theme) => {
    await goTo(stage, messages.shell.settings);
    const colours = page.getByRole('radiogroup', { name: messages.settings.theme });
    await colours.getByRole('radio', { name: messages.settings.themes[theme], exact: true }).check();
    await goTo(stage, messages.shell.members);
  };
  await choose('contrast');
  await camera.shoot('high-contrast');
  await choose('system');
}

/** @param {Stage} stage a profile with members */
export async function showDesk(stage) {
  await pages(stage);
  await palette(stage);
  await filter(stage);
  await many(stage);
  await keys(stage);
  await conflict(stage);
  await purge(stage);
  await contrast(stage);
}
