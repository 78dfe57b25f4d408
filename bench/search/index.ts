import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { SearchTexts } from '../../db/accountIndex/searchTexts.ts';
import { inventedMembers } from '../../scripts/seed/inventedMembers.ts';
import { interleave, median, quantile, ratio, timed } from '../measure/samples.ts';
import { against, ms, times, type Cell, type Section, type Table } from '../report/section.ts';
import { searchCases } from './cases.ts';
import { PlainTexts } from './plainTexts.ts';

const counts = [100_000, 1_000_000];
const aims = { search: 25, load: 1_500, megabytes: 250 };
const changes = 20_000;

setFlagsFromString('--expose-gc');
const collectGarbage = runInNewContext('gc') as () => void;

/** Texts as the database gives them: each in one piece, not put together from parts. */
function* foldedTexts(count: number): Generator<string> {
  const today = { now: Date.UTC(2026, 0, 1), hash: '', searchable: ['city'] };
  for (const [, { searchText }] of inventedMembers(count, today)) yield Buffer.from(searchText).toString();
}

interface Filled<Texts> {
  texts: Texts;
  load: number;
  megabytes: number;
}

/** Fills an index; only `set` is on the clock. The texts are made in chunks, so that they are not counted themselves. */
function fill<Texts extends Pick<PlainTexts, 'set'>>(texts: Texts, count: number): Filled<Texts> {
  const used = () => {
    collectGarbage();
    const { heapUsed, external } = process.memoryUsage();
    return heapUsed + external;
  };
  const before = used();
  let load = 0;
  let sequence = 0;
  const add = (chunk: string[]) => {
    const start = performance.now();
    for (const text of chunk) texts.set((sequence += 1), text);
    load += performance.now() - start;
  };
  let chunk: string[] = [];
  for (const text of foldedTexts(count))
    if (chunk.push(text) === 5_000) {
      add(chunk);
      chunk = [];
    }
  add(chunk);
  chunk = [];
  return { texts, load, megabytes: (used() - before) / 1e6 };
}

/** Every text of some accounts made longer, so that each has to move and blocks have to be tidied. */
async function measureChanges(texts: SearchTexts, count: number): Promise<number[]> {
  const samples: number[] = [];
  const step = Math.floor(count / changes);
  for (const text of foldedTexts(changes)) {
    const sequence = 1 + samples.length * step;
    samples.push(await timed(() => texts.set(sequence, `${text}\nhas a longer note than before`)));
  }
  return samples;
}

async function measureCount(count: number) {
  const plain = fill(new PlainTexts(), count);
  const scanned = fill(new SearchTexts(), count);
  const flags = new Uint8Array(count + 1);
  const first = await timed(() => scanned.texts.match([['kaiser']], flags));
  const rows: Cell[][] = [];
  let worst = 0;
  for (const { label, words } of searchCases) {
    const samples = await interleave(
      { plain: () => plain.texts.match(words, flags), scanned: () => scanned.texts.match(words, flags) },
      { rounds: count > 100_000 ? 25 : 60, warmUps: 3 },
    );
    scanned.texts.match(words, flags);
    const matches = flags.reduce((sum, flag) => sum + flag, 0);
    worst = Math.max(worst, median(samples.scanned));
    rows.push([
      label,
      matches.toLocaleString('en'),
      ...[median(samples.scanned), quantile(samples.scanned, 0.99), median(samples.plain)].map(ms),
      times(ratio(samples.plain, samples.scanned)),
    ]);
  }
  const changed = await measureChanges(scanned.texts, count);
  return { count, plain, scanned, first, rows, worst, changed };
}

type Measured = Awaited<ReturnType<typeof measureCount>>;

function tableOf({ count, rows }: Measured): Table {
  return {
    title: `${count.toLocaleString('en')} accounts`,
    columns: ['Search', 'Matches', 'Scan, median', 'p99', 'Plain texts, median', 'Plain / scan'],
    rows,
  };
}

function notesOf({ count, plain, scanned, first, worst, changed }: Measured): string[] {
  const { load, megabytes } = scanned;
  return [
    `${count.toLocaleString('en')} accounts: slowest median ${against(`${ms(worst)} ms`, `≤ ${aims.search} ms`, worst <= aims.search)}; ` +
      `the very first search ${ms(first)} ms; ` +
      `filled in ${against(`${ms(load)} ms`, `≤ ${aims.load} ms`, load <= aims.load)} (plain texts ${ms(plain.load)} ms); ` +
      `memory ${against(`${megabytes.toFixed(0)} MB`, `≤ ${aims.megabytes} MB`, megabytes <= aims.megabytes)} ` +
      `(plain texts ${plain.megabytes.toFixed(0)} MB); ${changes.toLocaleString('en')} texts made longer: ` +
      `median ${(median(changed) * 1_000).toFixed(1)} µs, longest ${ms(Math.max(...changed))} ms.`,
  ];
}

export async function measureSearch(): Promise<Section> {
  const measured: Measured[] = [];
  for (const count of counts) measured.push(await measureCount(count));
  return {
    name: 'search',
    title: 'The search itself',
    method:
      'Every account’s text against the words of one search, without the page and its order, in milliseconds: the scan over ' +
      'bytes (`SearchTexts`) and `includes` over an array of texts, in turns. The texts are user name, name, address, phone, ' +
      'digits, member number and notes of invented members.',
    tables: measured.map(tableOf),
    notes: measured.flatMap(notesOf),
  };
}
