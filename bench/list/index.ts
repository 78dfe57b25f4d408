import { setTimeout as delay } from 'node:timers/promises';
import { loadavg } from 'node:os';
import { openRollbook } from '../../db/index.ts';
import { longestBlockWhenIdle, whileWatchingMain } from '../measure/blocking.ts';
import { median, quantile, timed, type Samples } from '../measure/samples.ts';
import { startMainProcess } from '../mainProcess.ts';
import { against, ms, type Cell, type Section } from '../report/section.ts';
import type { Workplace } from '../workplace.ts';
import { filters, listCases, pageLength, places, searches } from './cases.ts';
import { calibratedCount, goThrough, listAfterChanges, parsedList, type Call, type List } from './measure.ts';

const context = { actor: 'benchmark' };
/** A million take ten times as long. */
const roundsOf = (count: number) => (count > 100_000 ? 1 : 2);
const slowest = 6;
/** Through main go so many of the cases: the way there costs the same for all. */
const throughMain = 250;

interface Part {
  name: string;
  count: number;
  aim: number;
}

/** What a start costs: the first page, before anything is in memory, and how long it takes until all is. */
async function measureLoad(folder: string, nativeBinding: string | undefined) {
  const rollbook = await openRollbook({ folder, nativeBinding });
  const page = () => rollbook.operations['accounts.list'](parsedList({}), context);
  const first = await timed(page);
  const whileLoading: Samples = [];
  const loading = { running: true };
  const load = timed(() => rollbook.warmUp()).finally(() => (loading.running = false));
  while (loading.running) {
    whileLoading.push(await timed(page));
    await delay(20);
  }
  return { rollbook, first, load: await load, whileLoading };
}

async function measureCalls(folder: string, { count }: Part, nativeBinding: string | undefined) {
  const { rollbook, ...begun } = await measureLoad(folder, nativeBinding);
  const list = (input: ReturnType<typeof parsedList>) => rollbook.operations['accounts.list'](input, context);
  await goThrough(list, listCases().slice(0, 60));
  const calls: Call[] = [];
  const counted: Samples = [];
  const countOnce = calibratedCount();
  const control = () => {
    const from = performance.now();
    countOnce();
    counted.push(performance.now() - from);
  };
  for (let round = 0; round < roundsOf(count); round += 1)
    calls.push(...(await goThrough(list, listCases(), control)));
  const changed = await listAfterChanges(rollbook, count);
  await rollbook.close();
  return { ...begun, calls, changed, counted };
}

async function measureThread(folder: string, nativeBinding: string | undefined) {
  const main = await startMainProcess(folder, nativeBinding);
  const cases = listCases().slice(0, throughMain);
  const list: List = (input) => main.list(input);
  // Waits until everything is in memory.
  await goThrough(list, cases.slice(0, 100));
  const start = performance.now();
  const { result, longest } = await whileWatchingMain(() => goThrough(list, cases));
  const idle = await longestBlockWhenIdle(Math.min(10_000, performance.now() - start));
  await main.close();
  return { samples: result.map(({ took }) => took), longest, idle };
}

type Measured = Awaited<ReturnType<typeof measureCalls>> & {
  thread: Awaited<ReturnType<typeof measureThread>>;
};

function row(label: string, samples: Samples): Cell[] {
  const figures = [median(samples), quantile(samples, 0.99), Math.max(...samples)].map(ms);
  return [label, samples.length.toLocaleString('en'), ...figures];
}

function kindRows({ calls, changed, counted, thread }: Measured): Cell[][] {
  const of = (label: string, test: (call: Call) => boolean) =>
    row(
      label,
      calls.filter(test).map(({ took }) => took),
    );
  return [
    of('all', () => true),
    ...places.map((place) => of(`${place} page`, (call) => call.place === place)),
    ...Object.keys(searches).map((kind) => of(kind, ({ search }) => search === kind)),
    ...Object.keys(filters).map((kind) => of(kind, ({ filter }) => filter === kind)),
    of('by a column', ({ sort }) => !sort.by.startsWith('custom:')),
    of('by a custom field', ({ sort }) => sort.by.startsWith('custom:')),
    row('first list after a change', changed),
    row('through main and its thread', thread.samples),
    row('for comparison: 5 ms of counting', counted),
  ];
}

/** The cases that took longest even in the better of their rounds: what slowed one round alone was something else. */
function slowestRows({ calls }: Measured): Cell[][] {
  const best = new Map<string, { call: Call; took: number }>();
  for (const call of calls) {
    const { sort, filter, search, place } = call;
    const label = `${sort.by} ${sort.direction}, ${filter}, ${search}, ${place} page`;
    const took = Math.min(call.took, best.get(label)?.took ?? Infinity);
    best.set(label, { call, took });
  }
  return [...best]
    .toSorted(([, one], [, other]) => other.took - one.took)
    .slice(0, slowest)
    .map(([label, { call, took }]) => [label, call.total.toLocaleString('en'), ms(took)]);
}

function report({ name, count, aim }: Part, measured: Measured, load: number[]): Section {
  const all = quantile(
    measured.calls.map(({ took }) => took),
    0.99,
  );
  const { thread, first, whileLoading } = measured;
  const through = quantile(thread.samples, 0.99);
  const p99 = (value: number) => against(`${ms(value)} ms`, `≤ ${aim} ms`, value <= aim);
  return {
    name,
    title: `List, sort, filter and search at ${count.toLocaleString('en')} accounts`,
    method:
      `Every sort, both ways, with every filter, every search and the first, middle and last page of ${pageLength} rows, ` +
      `${roundsOf(count)} times in an order by chance, in milliseconds: the operation of db/, with its rows. The words of a search are ` +
      'others each time, so a first page finds nothing remembered of its question. “Through main” is a part of the cases as ' +
      'main calls them: checks, database thread, output filter. The last row is a loop between the cases that takes 5 ms when ' +
      'nothing else runs: what it takes more is the machine’s other work.',
    tables: [
      { columns: ['Calls', 'Number', 'Median', 'p99', 'Longest'], rows: kindRows(measured) },
      {
        title: 'The slowest cases, the better of their rounds',
        columns: ['Case', 'Found', 'Milliseconds'],
        rows: slowestRows(measured),
      },
    ],
    notes: [
      `All calls: p99 ${p99(all)}. Through main: p99 ${p99(through)}; longest time main was blocked ${ms(thread.longest)} ms, ` +
        `with nothing to do ${ms(thread.idle)} ms.`,
      `After a start: the first page ${ms(first)} ms; everything in memory and sorted after ${ms(measured.load)} ms; meanwhile ` +
        `a page takes ${ms(median(whileLoading))} ms (median), p99 ${ms(quantile(whileLoading, 0.99))} ms.`,
      `Work waiting for the machine’s processors (load of the last minute): ${load.map((value) => value.toFixed(1)).join(' before, ')} after.`,
    ],
  };
}

async function measurePart(part: Part, workplace: Workplace): Promise<Section> {
  const load = [loadavg()[0] ?? 0];
  const folder = await workplace.accounts(part.count);
  const measured = await measureCalls(folder, part, workplace.nativeBinding);
  const thread = await measureThread(folder, workplace.nativeBinding);
  load.push(loadavg()[0] ?? 0);
  return report(part, { ...measured, thread }, load);
}

export const measureList = (workplace: Workplace) =>
  measurePart({ name: 'list', count: 100_000, aim: 16 }, workplace);
export const measureListOfMillion = (workplace: Workplace) =>
  measurePart({ name: 'list-million', count: 1_000_000, aim: 30 }, workplace);
