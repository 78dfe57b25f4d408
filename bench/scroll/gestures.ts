import type { Page } from '@playwright/test';
import type { Samples } from '../measure/samples.ts';

const grid = '[role=grid]';

/** As fast as a hand turns a wheel, and as fast as keys repeat. */
const wheelPause = 16;
const keyPause = 33;
const steps = 60;

async function boxOf(page: Page) {
  const box = await page.locator(grid).boundingBox();
  if (!box) throw new Error('there is no list');
  return box;
}

async function wheel(page: Page): Promise<void> {
  const { x, y, width, height } = await boxOf(page);
  await page.mouse.move(x + width / 2, y + height / 2);
  for (let step = 0; step < steps; step += 1) {
    await page.mouse.wheel(0, 240);
    await page.waitForTimeout(wheelPause);
  }
}

async function pageDown(page: Page): Promise<void> {
  await page.locator(grid).focus();
  for (let step = 0; step < steps; step += 1) {
    await page.keyboard.press('PageDown');
    await page.waitForTimeout(keyPause);
  }
}

/** Pulls the scroll bar from top to bottom, through thousands of rows a frame. */
async function drag(page: Page): Promise<void> {
  const { x, y, width, height } = await boxOf(page);
  const bar = x + width - 7;
  await page.mouse.move(bar, y + 18);
  await page.mouse.down();
  for (let step = 1; step <= steps; step += 1) {
    await page.mouse.move(bar, y + 18 + ((height - 60) * step) / steps);
    await page.waitForTimeout(wheelPause);
  }
  await page.mouse.up();
}

export const gestures = { wheel: wheel, 'PageDown held': pageDown, 'scroll bar pulled': drag };
export type Gesture = keyof typeof gestures;

/** Milliseconds between the frames while somebody scrolls from the top. */
export async function framesOf(page: Page, gesture: Gesture): Promise<Samples> {
  await page.evaluate(`document.querySelector('${grid}').scrollTop = 0`);
  await page.waitForTimeout(300);
  await page.evaluate('rollbookBench.record()');
  await gestures[gesture](page);
  const samples = await page.evaluate<Samples>('rollbookBench.intervals()');
  const top = await page.evaluate<number>(`document.querySelector('${grid}').scrollTop`);
  if (top < 1_000) throw new Error(`nothing was scrolled by ${gesture}`);
  return samples;
}
