// The pad at the counter in every answer it gives.

/** @typedef {import('./scenes.mjs').Stage} Stage */
/** @typedef {import('../../contract/index.ts').OperationName} OperationName */

/**
 * A call of the window's own, for what a picture needs and no button is quick enough for.
 * @param {Stage['page']} page
 * @param {OperationName} name
 * @param {unknown} input
 */
async function call(page, name, input) {
  // As a text, because functions that run in the page would need the types of a browser here.
  const reply = await page.evaluate(`self.rollbook.call(${JSON.stringify(name)}, ${JSON.stringify(input)})`);
  return /** @type {{ value: { account: { id: string } } }} */ (reply).value;
}

/**
 * @param {Stage} stage
 * @param {string} login
 * @param {string} typed
 * @param {string} picture
 */
async function tryAt({ page, camera, messages }, login, typed, picture) {
  await page.getByLabel(messages.frontDesk.login).fill(login);
  await page.getByLabel(messages.field.password, { exact: true }).fill(typed);
  await page.getByRole('button', { name: messages.frontDesk.submit, exact: true }).click();
  await page.locator(`[data-outcome="${picture}"]`).waitFor();
  await camera.shoot(`front-desk-${picture.replace('_', '-')}`);
  await page.keyboard.press('Escape');
  await page.getByText(messages.frontDesk.lead).waitFor();
}

/**
 * @param {Stage} stage
 * @param {string} login of somebody whose password is the usual one
 */
export async function frontDesk(stage, login) {
  const { page, camera, messages, password } = stage;
  const value = { mode: 'set', value: password };
  const paused = { username: 'lea.paused', displayName: 'Lea Paused', password: value };
  const { account } = await call(page, 'accounts.create', paused);
  const reason = messages.lock.usualReasons[0]?.name;
  await call(page, 'accounts.lock', { ids: [account.id], reason, until: '2199-03-01T08:00:00.000Z' });
  await call(page, 'accounts.create', {
    username: 'max.new',
    displayName: 'Max New',
    password: { mode: 'none' },
  });
  const asked = {
    username: 'ida.asked',
    displayName: 'Ida Asked',
    password: value,
    mustChangePassword: true,
  };
  await call(page, 'accounts.create', asked);

  await page.keyboard.press('Control+p');
  await page.getByText(messages.frontDesk.lead).waitFor();
  await camera.shoot('front-desk');
  await tryAt(stage, login, password, 'ok');
  await tryAt(stage, login, 'not this one', 'wrong');
  await tryAt(stage, 'lea.paused', password, 'locked');
  await tryAt(stage, 'max.new', 'anything', 'no_password');
  await tryAt(stage, 'ida.asked', password, 'choose');
  // Nine wrong ones: a wait of sixteen seconds.
  for (const wait of [0, 0, 0, 0, 1_100, 2_100, 4_100, 8_100, 0]) {
    await call(page, 'accounts.checkPassword', { login: 'ida.asked', password: 'wrong' });
    await page.waitForTimeout(wait);
  }
  await tryAt(stage, 'ida.asked', password, 'throttled');
  await page.keyboard.press('Control+p');
  await page.getByRole('grid').waitFor();
}
