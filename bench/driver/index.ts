import { join } from 'node:path';
import { projectRoot } from '../../scripts/runtime/cache.mjs';
import { runOrFail } from '../../scripts/runtime/processes.mjs';
import { interleave, median, quantile, ratio, type Effort, type Samples } from '../measure/samples.ts';
import { ms, times, type Section } from '../report/section.ts';
import type { Workplace } from '../workplace.ts';
import { openContestant, type ContestantName } from './contestant.ts';
import { ensureStock, stockVersion } from './stock.ts';
import { workloads } from './workloads.ts';

const aim = 1.5;
const warmUps = 3;
const resultMark = 'driver-alone:';

interface Result {
  wall: Record<ContestantName, Samples>;
  processor: Record<ContestantName, Samples>;
}

/** One driver in a process of its own, to see whether the other one's presence made a difference. */
export const driverAlone = {
  word: 'driver-alone',
  async run(name: string, workplace: Workplace): Promise<void> {
    const contestant = await openContestant(name === 'stock' ? 'stock' : 'ours', workplace);
    const medians: number[] = [];
    for (const { rounds, run } of workloads) {
      const { only } = await interleave(
        { only: async () => (await run(contestant)).wall },
        { rounds, warmUps },
      );
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
  const results: Result[] = [];
  for (const { run, rounds } of workloads) {
    const processor = { ours: [] as Samples, stock: [] as Samples };
    const keep = (name: ContestantName, effort: Effort) => {
      processor[name].push(effort.processor);
      return effort.wall;
    };
    const wall = await interleave(
      { ours: async () => keep('ours', await run(ours)), stock: async () => keep('stock', await run(stock)) },
      { rounds, warmUps },
    );
    const afterWarmUp = { ours: processor.ours.slice(warmUps), stock: processor.stock.slice(warmUps) };
    results.push({ wall, processor: afterWarmUp });
  }
  await ours.sequelize.close();
  await stock.sequelize.close();
  return { results, versions: { ours: ours.sqliteVersion, stock: stock.sqliteVersion } };
}

function report(results: Result[], apart: number[]): Pick<Section, 'tables' | 'notes'> {
  const faster = results.map(({ wall }) => ratio(wall.stock, wall.ours));
  const rows = results.map(({ wall, processor }, index) => [
    workloads[index]?.label ?? '',
    ...[wall.ours, wall.stock].flatMap((samples) => [ms(median(samples)), ms(quantile(samples, 0.99))]),
    times(faster[index] ?? Number.NaN),
    times(ratio(processor.stock, processor.ours)),
    times(apart[index] ?? Number.NaN),
  ]);
  const missed = workloads.filter((_, index) => !((faster[index] ?? 0) >= aim)).map(({ label }) => label);
  const verdict =
    missed.length === 0
      ? `At least ${aim} times as fast in every row, as aimed.`
      : `At least ${aim} times as fast was the aim; missed by: ${missed.join('; ')}.`;
  const columns = ['Work', 'Ours, median', 'p99', 'Stock, median', 'p99', 'Faster', 'Processor', 'Apart'];
  return { tables: [{ columns, rows }], notes: [verdict] };
}

export async function measureDriver(workplace: Workplace): Promise<Section> {
  await ensureStock();
  const { results, versions } = await measureTogether(workplace);
  const alone = { ours: await measureAlone('ours'), stock: await measureAlone('stock') };
  const apart = workloads.map((_, index) => (alone.stock[index] ?? 0) / (alone.ours[index] ?? Number.NaN));
  return {
    name: 'driver',
    title: 'Sequelize on our driver and on the stock sqlite3 package',
    method:
      `The same Sequelize, model, rows and pragmas (WAL, full sync) on db/connection/sqliteDriver.ts (SQLite ${versions.ours}) ` +
      `and on sqlite3 ${stockVersion} (SQLite ${versions.stock}), in turns in one process, in milliseconds. “Faster” is how many ` +
      'times as fast ours is, “Processor” how many times as much processor time stock takes on all its threads, “Apart” ' +
      'is “Faster” when each has a process to itself. The last two rows leave Sequelize out: what it costs is the same on ' +
      'both drivers and is most of the other rows.',
    ...report(results, apart),
  };
}
