// Everything at twice the size: in a window of 1280 × 800 that leaves as much room as 640 × 400.
import type { Page } from '@playwright/test';
import { expect, test, untilReady, type RunningApp } from '../support/desktop.ts';
import { openPage, pressKeys } from '../support/keyboard.ts';

const none = { mode: 'none' } as const;
const farthest = 150;

async function fill(call: RunningApp['call']): Promise<void> {
  await call('customFields.create', { label: 'Shoe', type: 'choice', choices: ['S', 'M'], inList: true });
  const people = [
    { username: 'ana.ruiz', displayName: 'Ana Ruiz', email: 'ana.ruiz@gmail.com', groups: ['Gym'] },
    { username: 'ana2', displayName: 'ana ruiz', email: 'anaruiz@gmail.com', tags: ['trial'] },
    { username: 'gone', displayName: 'Gone With', groups: ['Gym'] },
  ];
  const ids = [];
  for (const person of people)
    ids.push((await call('accounts.create', { ...person, password: none })).account.id);
  await call('accounts.archive', { ids: ids.slice(-1) });
  const filter = { conditions: [{ kind: 'group' as const, match: 'any' as const, names: ['Gym'] }] };
  for (const name of ['At the gym', 'In the pool', 'Climbers', 'Children', 'Trial'])
    await call('views.save', { name, query: { filter }, sort: null });
}

async function launchLarge(launch: () => Promise<RunningApp>): Promise<RunningApp> {
  const app = await launch();
  await app.application.evaluate(({ BrowserWindow }) => {
    const [window] = BrowserWindow.getAllWindows();
    window?.setContentSize(1280, 800);
    window?.webContents.setZoomFactor(2);
  });
  await app.window.waitForFunction(() => innerWidth === 640 && innerHeight === 400);
  await app.window.emulateMedia({ reducedMotion: 'reduce' });
  await fill(app.call);
  // Views and fields that came another way than by the window are read at its start.
  await app.window.reload();
  await untilReady(app.window);
  await expect(app.window.getByRole('row', { name: /Ana Ruiz/ })).toBeVisible();
  return app;
}

/** The control that has the keyboard, what is wrong with its place, and whether it was here before. */
function whatHasTheKeyboard(within: string) {
  const element = document.activeElement;
  if (!(element instanceof HTMLElement) || element === document.body) return undefined;
  const been = 'been' in element.dataset;
  element.dataset['been'] = '';
  const field = element.closest('label') ?? document.querySelector(`label[for="${CSS.escape(element.id)}"]`);
  const name = element.ariaLabel ?? field?.textContent ?? element.textContent.trim();
  const box = element.getBoundingClientRect();
  const { left, right, top } = box;
  // Of a text of several lines the browser brings the line into sight that one types in.
  const bottom = element instanceof HTMLTextAreaElement ? Math.min(box.bottom, top + 24) : box.bottom;
  const middle = document.elementFromPoint((left + right) / 2, (top + bottom) / 2);
  const faults = [];
  if (left < -1 || right > innerWidth + 1) faults.push('beside the window');
  // The list itself may be higher than what is seen of it; its head is what one sees.
  if (top < -1 || bottom > innerHeight + 1) faults.push('above or below the window');
  if (middle === null || !(element.contains(middle) || middle.contains(element))) faults.push('covered');
  // Over a narrow list the details cover its columns.
  if (element.closest(within) === null) return { name, been, faults: [] };
  return { name, been, faults: faults.map((fault) => `${name} is ${fault}`) };
}

/** Goes once through everything that Tab reaches. Returns the names, after having seen that each lies in plain sight. */
async function goThrough(window: Page, screen: string, within = 'body'): Promise<string[]> {
  await window.evaluate(() =>
    document.querySelectorAll('[data-been]').forEach((one) => one.removeAttribute('data-been')),
  );
  const names: string[] = [];
  const faults: string[] = [];
  for (let pressed = 0; pressed < farthest; pressed += 1) {
    await window.keyboard.press('Tab');
    const now = await window.evaluate(whatHasTheKeyboard, within);
    if (now?.been === true) break;
    if (now === undefined) continue;
    names.push(now.name);
    faults.push(...now.faults);
  }
  expect(faults, screen).toEqual([]);
  const wider = await window.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  expect(wider, `${screen} is wider than the window`).toBeLessThanOrEqual(0);
  return names;
}

function expectAmong(names: readonly string[], ...wanted: string[]): void {
  expect(wanted.filter((one) => !names.some((name) => name.includes(one)))).toEqual([]);
}

const pages: Record<string, string[]> = {
  Members: ['Front desk', 'Export…', 'New member', 'View', 'Add a filter', 'Members'],
  Overview: ['Print…'],
  Archived: ['View', 'Add a filter'],
  Duplicates: ['Look again', 'Compare'],
  History: ['Undo'],
  Locks: ['Today'],
  Passwords: [],
  Settings: ['As the computer', 'Add a field', 'Shoe', 'Point out who has been archived for a long time'],
};

test('at twice the size everything of every page is in sight when Tab comes to it', async ({ launch }) => {
  const { window } = await launchLarge(launch);
  for (const [page, controls] of Object.entries(pages)) {
    await openPage(window, page);
    const names = await goThrough(window, page);
    expectAmong(names, ...controls, 'More about the view At the gym');
  }
});

test('at twice the size the details and the dialogs can be gone through by keyboard', async ({ launch }) => {
  const { window } = await launchLarge(launch);
  for (const { keys, name, controls } of [
    { keys: 'Control+n', name: 'New member', controls: ['Notes', 'Add member'] },
    { keys: 'Control+e', name: 'Export members', controls: ['Cancel', 'Export…'] },
    { keys: '?', name: 'Keyboard shortcuts', controls: ['Close'] },
  ]) {
    await pressKeys(window, 'Escape', keys);
    await expect(window.getByRole('dialog', { name })).toBeVisible();
    const names = await goThrough(window, name);
    expectAmong(names, ...controls);
    await pressKeys(window, 'Escape');
    await expect(window.getByRole('dialog')).toHaveCount(0);
  }
  await window.getByRole('grid').focus();
  await pressKeys(window, 'Home', 'Enter', 'Enter');
  await expect(window.getByRole('complementary', { name: 'Member details' })).toBeFocused();
  const names = await goThrough(window, 'the details', 'aside');
  expectAmong(names, 'Lock…', 'Reset password…', 'Archive', 'Notes');
});
