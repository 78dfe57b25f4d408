import { loadavg } from 'node:os';
import { prepareDesktop, type Desktop } from '../../scripts/runtime/desktop.mjs';
import { median, quantile, type Samples } from '../measure/samples.ts';
import { against, ms, times, type Cell, type Section } from '../report/section.ts';
import type { Workplace } from '../workplace.ts';
import { framesOf, gestures, type Gesture } from './gestures.ts';
import { memoryOf } from './memory.ts';
import { typeSearches } from './typing.ts';
import { openBare, openRollbook } from './windows.ts';

const rounds = 2;
const aims = { frame: 33, ratio: 1.2, typing: 100, memory: 1.5 };
const smallest = 1_000;
const counts = [100_000, 1_000_000];

interface Frames {
  ours: Samples;
  bare: Samples;
}

interface Scrolled {
  count: number;
  frames: Map<Gesture, Frames>;
  typing: Samples;
  memory: number;
}

const average = (samples: Samples) => samples.reduce((sum, sample) => sum + sample, 0) / samples.length;

async function scroll(desktop: Desktop, workplace: Workplace, count: number): Promise<Scrolled> {
  const ours = await openRollbook(desktop, workplace, count);
  const bare = await openBare(desktop);
  try {
    const list = await ours.page.evaluate('rollbookBench.copyList()');
    await bare.page.evaluate(`rollbookBench.showBareList(${JSON.stringify(list)}, ${count})`);
    // A search waits until everything is in memory, which takes seconds at a million.
    await ours.page.evaluate("rollbook.call('accounts.list', { search: 'a', limit: 1 })");
    // The orders are made after that, and take a processor from the window.
    await ours.page.waitForTimeout(count / 100);
    console.log(`scrolling through ${count.toLocaleString('en')} members …`);
    const frames = new Map<Gesture, Frames>();
    for (const gesture of Object.keys(gestures) as Gesture[]) {
      const samples: Frames = { ours: [], bare: [] };
      for (let round = 0; round < rounds; round += 1) {
        samples.bare.push(...(await framesOf(bare.page, gesture)));
        samples.ours.push(...(await framesOf(ours.page, gesture)));
      }
      frames.set(gesture, samples);
    }
    console.log('typing …');
    const typing = await typeSearches(ours.page);
    return { count, frames, typing, memory: await memoryOf(ours) };
  } finally {
    await ours.close();
    await bare.close();
  }
}

function frameRows({ count, frames }: Scrolled): Cell[][] {
  return [...frames].map(([gesture, { ours, bare }]) => [
    `${count.toLocaleString('en')}, ${gesture}`,
    ...[average(ours), quantile(ours, 0.99), average(bare), quantile(bare, 0.99)].map(ms),
    times(average(ours) / average(bare)),
    times(quantile(ours, 0.99) / quantile(bare, 0.99)),
  ]);
}

function notesOf(scrolled: Scrolled[], load: number[]): string[] {
  const large = scrolled.slice(1);
  const worst = Math.max(
    ...large.flatMap(({ frames }) => [...frames.values()].map(({ ours }) => quantile(ours, 0.99))),
  );
  const slower = Math.max(
    ...large.flatMap(({ frames }) =>
      [...frames.values()].map(({ ours, bare }) => average(ours) / average(bare)),
    ),
  );
  const million = scrolled.at(-1);
  const typed = quantile(million?.typing ?? [], 0.95);
  const growth = (million?.memory ?? Number.NaN) / (scrolled[0]?.memory ?? Number.NaN);
  return [
    `Longest p99 between frames: ${against(`${ms(worst)} ms`, `≤ ${aims.frame} ms`, worst <= aims.frame)}; mean of the ` +
      `slowest way to scroll / bare: ${against(times(slower), `≤ ${aims.ratio}`, slower <= aims.ratio)}.`,
    `Typing at a million, p95: ${against(`${ms(typed)} ms`, `≤ ${aims.typing} ms`, typed <= aims.typing)}.`,
    `Memory at a million / at ${smallest.toLocaleString('en')}: ${against(times(growth), `≤ ${aims.memory}`, growth <= aims.memory)}.`,
    `Work waiting for the machine’s processors: ${load.map((value) => value.toFixed(1)).join(' before, ')} after.`,
  ];
}

function report(scrolled: Scrolled[], load: number[]): Section {
  return {
    name: 'scroll',
    title: 'Scrolling and typing in the window',
    method:
      `Real input into two windows in turns, ${rounds} times each: Rollbook, and a bare list that puts copies of the same rows ` +
      'where the scroll position asks for them, without asking anybody. Milliseconds between two frames as the page sees them. ' +
      'Typing is from a key to the painted rows of what is in the field then, each letter a search of its own. Memory is what ' +
      'the window’s process has for itself after scrolling, typing and a collection of garbage.',
    tables: [
      {
        columns: ['Accounts, by', 'Mean', 'p99', 'Bare, mean', 'p99', 'Mean / bare', 'p99 / bare'],
        rows: scrolled.flatMap(frameRows),
      },
      {
        columns: ['Accounts', 'Keys', 'Key to rows, median', 'p95', 'Memory of the window, MB'],
        rows: scrolled.map(({ count, typing, memory }) => [
          count.toLocaleString('en'),
          typing.length,
          ...[median(typing), quantile(typing, 0.95)].map(ms),
          memory.toFixed(0),
        ]),
      },
    ],
    notes: notesOf(scrolled, load),
  };
}

export async function measureScroll(workplace: Workplace): Promise<Section> {
  const load = [loadavg()[0] ?? 0];
  const desktop = await prepareDesktop();
  try {
    const scrolled: Scrolled[] = [];
    for (const count of [smallest, ...counts]) scrolled.push(await scroll(desktop, workplace, count));
    load.push(loadavg()[0] ?? 0);
    return report(scrolled, load);
  } finally {
    await desktop.close();
  }
}
