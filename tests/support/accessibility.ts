import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';

/** Has axe look at the whole window. */
export async function expectNoFaults(window: Page, screen: string): Promise<void> {
  // The default mode opens a page of its own, which Electron does not have.
  const { violations } = await new AxeBuilder({ page: window }).setLegacyMode(true).analyze();
  const found = violations.map(
    ({ id, nodes }) => `${screen}: ${id} ${nodes.map(({ html }) => html).join(' ')}`,
  );
  expect(found).toEqual([]);
}

export const looks = ['light', 'dark', 'contrast'] as const;

/** Chooses the colours in the settings. */
export async function put(window: Page, theme: (typeof looks)[number]): Promise<void> {
  await window.emulateMedia({ reducedMotion: 'reduce' });
  await window.getByRole('button', { name: 'Settings', exact: true }).click();
  const name = { light: 'Light', dark: 'Dark', contrast: 'High contrast' }[theme];
  await window.getByRole('radio', { name, exact: true }).check();
  await window.getByRole('button', { name: 'Members', exact: true }).click();
}
