import { join } from 'node:path';
import { projectRoot } from '../../scripts/runtime/cache.mjs';
import { runOrFail } from '../../scripts/runtime/processes.mjs';
import { interleave, median, quantile, ratio, type Samples } from '../measure/samples.ts';
import { ms, times, type Section } from '../report/section.ts';
import type { Workplace } from '../workplace.ts';
import { openContestant, type ContestantName } from './contestant.ts';
import { ensureStock, stockVersion } from './stock.ts';
import { workloads } from './workloads.ts';

const aim = 1.5;
const resultMark = 'driver-alone:';

/** One driver in a process of its own, to see whether the other one's presence made a difference. */
export const driverAlone = {
  word: 'driver-alone',
  async run(name: string, workplace: Workplace): Promise<void> {
    const contestant = await openContestant(name === 'stock' ? 'stock' : 'ours', workplace);
    const medians: number[] = [];
    for (const { rounds, run } of workloads) {
      const { only } = await interleave({ only: () => run(contestant) }, { rounds, warmUps: 3 });
      medians.push(median(only));
    }
    await contestant.sequelize.close();
    console.log(resultMark + JSON.stringify(medians));
  },
};

async function measureAlone(name: ContestantName): Promise<number[]> {
  const script = join(projectRoot, 'scripts/bench.mjs');
  const output = await runOrFail(process.execPath, [script, driverAlone.word, name]);
  const line = output.split('\n').find((text) => text.startsWith(resultMark)) ?? `${resultMark}[]`;
  return JSON.parse(line.slice(resultMark.length)) as number[];
}

async function measureTogether(workplace: Workplace) {
  const ours = await openContestant('ours', workplace);
  const stock = await openContestant('stock', workplace);
  const results: { ours: Samples; stock: Samples }[] = [];
  for (const { run, rounds } of workloads) {
    const ways = { ours: () => run(ours), stock: () => run(stock) };
    results.push(await interleave(ways, { rounds, warmUps: 3 }));
  }
  await ours.sequelize.close();
  await stock.sequelize.close();
  return { results, versions: { ours: ours.sqliteVersion, stock: stock.sqliteVersion } };
}

export async function measureDriver(workplace: Workplace): Promise<Section> {
  await ensureStock();
  const { results, versions } = await measureTogether(workplace);
  const alone = { ours: await measureAlone('ours'), stock: await measureAlone('stock') };
  const faster = results.map(({ ours, stock }) => ratio(stock, ours));
  const rows = workloads.map(({ label }, index) => {
    const { ours, stock } = results[index] ?? { ours: [], stock: [] };
    const apart = (alone.stock[index] ?? Number.NaN) / (alone.ours[index] ?? Number.NaN);
    const p99 = (samples: Samples) => ms(quantile(samples, 0.99));
    return [
      label,
      ms(median(ours)),
      p99(ours),
      ms(median(stock)),
      p99(stock),
      times(faster[index] ?? 0),
      times(apart),
    ];
  });
  const missed = workloads.filter((_, index) => (faster[index] ?? 0) < aim).map(({ label }) => label);
  return {
    name: 'driver',
    title: 'Sequelize on our driver and on the stock sqlite3 package',
    method:
      `The same Sequelize, model, rows and pragmas (WAL, full sync) on db/connection/sqliteDriver.ts (SQLite ${versions.ours}) ` +
      `and on sqlite3 ${stockVersion} (SQLite ${versions.stock}), in turns in one process, in milliseconds. ` +
      '“Faster” is how many times as fast ours is; “apart” the same when each has a process to itself.',
    tables: [
      {
        columns: ['Work', 'Ours, median', 'p99', 'Stock, median', 'p99', 'Faster', 'Apart'],
        rows,
      },
    ],
    notes: [
      missed.length === 0
        ? `At least ${aim} times as fast in every row, as aimed.`
        : `At least ${aim} times as fast was the aim; missed by: ${missed.join('; ')}.`,
    ],
  };
}
