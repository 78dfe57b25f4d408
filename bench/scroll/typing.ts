import type { Page } from '@playwright/test';
import type { Samples } from '../measure/samples.ts';

/** Typed letter by letter, each a search of its own; every one of them finds somebody. */
const words = ['kaiser', 'anna', 'mueller', 'maria', 'sen', 'example', 'berg', 'john', 'martin'];

/** Long enough that the letter before is settled, as with a person who looks at what a letter brings. */
const pause = 150;

/** From each key to the painted rows of what is in the field then. */
export async function typeSearches(page: Page): Promise<Samples> {
  const samples: Samples = [];
  const field = page.getByRole('searchbox');
  for (const word of words) {
    await field.focus();
    for (let length = 1; length <= word.length; length += 1) {
      const took = page.evaluate<number>(`rollbookBench.timeKey('${word.slice(0, length)}')`);
      // The listener has to be there before the key.
      await page.evaluate('1');
      await page.keyboard.press(word[length - 1] ?? '');
      samples.push(await took);
      await page.waitForTimeout(pause);
    }
    await field.fill('');
    await page.waitForTimeout(pause);
  }
  return samples;
}
