import { describe, expect, it } from 'vitest';
import {
  drawnRows,
  rowHeights,
  scrollScale,
  scrollTopFor,
  tallestScroll,
} from '../../renderer/features/accounts/scrollScale.ts';

/** Where Chrome stops laying out: 2^25 device pixels. */
const chromeLimit = 33_554_432;
const view = 600;
const { comfortable: rowHeight } = rowHeights;
const counts = [0, 1, 10, 15, 16, 100, 100_000, 749_999, 750_000, 1_000_000, 5_000_000];

function visible(scrollTop: number, count: number, ratio = 1) {
  const scale = scrollScale(count, view, tallestScroll(ratio), rowHeight);
  const { first, end, top } = drawnRows(scrollTop, view, count, scale);
  return { scale, first, end, top, bottom: top + (end - first) * rowHeight };
}

describe.each([1, 1.25, 2, 3])('with %d device pixels per pixel', (ratio) => {
  it.each(counts)('%d rows stay below what Chrome can lay out', (count) => {
    expect(scrollScale(count, view, tallestScroll(ratio), rowHeight).height * ratio).toBeLessThan(
      chromeLimit - 1_000_000,
    );
  });

  it.each(counts.filter((count) => count > 15))(
    'the bottom of %d rows shows the last one, just at the end',
    (count) => {
      const { height } = scrollScale(count, view, tallestScroll(ratio), rowHeight);
      const { end, bottom } = visible(height - view, count, ratio);
      expect(end).toBe(count);
      expect(bottom).toBeCloseTo(height, 3);
    },
  );

  it.each(counts.filter((count) => count > 15))('no place among %d rows is left empty', (count) => {
    const { height } = scrollScale(count, view, tallestScroll(ratio), rowHeight);
    for (let step = 0; step <= 97; step += 1) {
      const scrollTop = ((height - view) * step) / 97;
      const { top, bottom, first, end } = visible(scrollTop, count, ratio);
      expect(top).toBeLessThanOrEqual(scrollTop + 1e-6);
      expect(bottom).toBeGreaterThanOrEqual(Math.min(scrollTop + view, height) - 1e-3);
      expect(end - first).toBeLessThan(60);
    }
  });

  it.each(counts.filter((count) => count > 15))('any of %d rows can be brought into view', (count) => {
    const scale = scrollScale(count, view, tallestScroll(ratio), rowHeight);
    for (const index of [0, 1, 14, 15, Math.floor(count / 2), Math.floor(count / 3), count - 2, count - 1]) {
      for (const from of [0, (scale.height - view) / 2, scale.height - view]) {
        const scrollTop = scrollTopFor(index, from, view, scale);
        const start = index * rowHeight - scrollTop * scale.ratio;
        expect(start).toBeGreaterThanOrEqual(-1e-6);
        expect(start + rowHeight).toBeLessThanOrEqual(view + 1e-6);
      }
    }
  });
});

describe('scrolling', () => {
  it('is one to one as long as the rows fit', () => {
    expect(scrollScale(749_999, view, tallestScroll(1), rowHeight).ratio).toBe(1);
    expect(visible(4_000, 100_000)).toMatchObject({ first: 90, top: 3_600 });
  });

  it('covers a coarse scroll position with spare rows', () => {
    const step = 5 * rowHeight;
    for (let scrollTop = 0; scrollTop < 4_000; scrollTop += 7) {
      const { top, bottom } = visible(Math.floor(scrollTop / step) * step, 1_000);
      expect(top).toBeLessThanOrEqual(scrollTop);
      expect(bottom).toBeGreaterThanOrEqual(scrollTop + view);
    }
  });

  it('leaves the position alone when the row is in view already', () => {
    const scale = scrollScale(100, view, tallestScroll(1), rowHeight);
    expect(scrollTopFor(12, 400, view, scale)).toBe(400);
    expect(scrollTopFor(9, 400, view, scale)).toBe(360);
    expect(scrollTopFor(25, 400, view, scale)).toBe(440);
  });

  it('draws nothing of nothing', () => {
    expect(visible(0, 0)).toMatchObject({ first: 0, end: 0, top: 0 });
  });
});
