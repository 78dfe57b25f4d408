import { expect, type Locator, type Page } from '@playwright/test';

/** More controls than any screen has from end to end. */
const farthest = 150;

/** Goes to a control with Tab alone, as somebody without a mouse does. */
export async function reach(window: Page, control: Locator, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
  await expect(control).toBeVisible();
  for (let pressed = 0; pressed < farthest; pressed += 1) {
    if (await control.evaluate((element) => element === document.activeElement)) return;
    await window.keyboard.press(key);
  }
  throw new Error(`Tab does not reach ${String(control)}`);
}

/** Goes to a control with Tab and presses a key on it. */
export async function pressOn(window: Page, control: Locator, key = 'Enter'): Promise<void> {
  await reach(window, control);
  await window.keyboard.press(key);
}

/** Goes to a page of the side bar. */
export async function openPage(window: Page, name: string): Promise<void> {
  await pressOn(window, window.getByRole('navigation').getByRole('button', { name, exact: true }));
  await expect(window.getByRole('heading', { name, level: 1 })).toBeVisible();
}

/** Presses keys one after the other. */
export async function pressKeys(window: Page, ...keys: string[]): Promise<void> {
  for (const key of keys) await window.keyboard.press(key);
}
