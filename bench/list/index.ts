import { operations } from '../../contract/index.ts';
import { openRollbook } from '../../db/index.ts';
import { longestBlockWhenIdle, whileWatchingMain } from '../measure/blocking.ts';
import { interleave, median, quantile, ratio, timed, type Samples } from '../measure/samples.ts';
import { startMainProcess } from '../mainProcess.ts';
import { against, ms, times, type Section } from '../report/section.ts';
import type { Workplace } from '../workplace.ts';
import { listCases, type ListCase } from './cases.ts';
import { openReference } from './reference.ts';

const count = 100_000;
const rounds = 100;
const frame = 16;

interface Measured {
  label: string;
  facade: Samples;
  sql: Samples;
}

/** The calls go round in turns, so that no search finds its own answer still in memory from the time before. */
async function measureFacade(workplace: Workplace, cases: ListCase[]): Promise<Measured[]> {
  const folder = await workplace.accounts(count);
  const { nativeBinding } = workplace;
  const reference = await openReference(folder, nativeBinding);
  const rollbook = await openRollbook({ folder, nativeBinding });
  const list = operations['accounts.list'];
  const measured = [];
  for (const { label, input } of cases) {
    const parsed = list.input.parse(input);
    const direct = await reference.prepare(parsed);
    const call = () => rollbook.operations['accounts.list'](parsed, { actor: 'benchmark' });
    measured.push({ label, ways: { facade: call, sql: direct }, facade: [] as Samples, sql: [] as Samples });
  }
  for (let round = -2; round < rounds; round += 1) {
    for (const one of measured) {
      const { facade, sql } = await interleave(one.ways, { rounds: 1, warmUps: 0 });
      if (round >= 0) one.facade.push(...facade);
      if (round >= 0) one.sql.push(...sql);
    }
  }
  await rollbook.close();
  await reference.close();
  return measured;
}

async function measureThread(workplace: Workplace, cases: ListCase[]) {
  const main = await startMainProcess(await workplace.accounts(count), workplace.nativeBinding);
  const samples = cases.map(() => [] as Samples);
  const turn = async (keep: boolean) => {
    for (const [index, { input }] of cases.entries()) {
      const taken = await timed(() => main.list(input));
      if (keep) samples[index]?.push(taken);
    }
  };
  await turn(false);
  const start = performance.now();
  const { longest } = await whileWatchingMain(async () => {
    for (let round = 0; round < rounds; round += 1) await turn(true);
  });
  const idle = await longestBlockWhenIdle(performance.now() - start);
  await main.close();
  return { samples, longest, idle };
}

export async function measureList(workplace: Workplace): Promise<Section> {
  const cases = listCases(count);
  const measured = await measureFacade(workplace, cases);
  const thread = await measureThread(workplace, cases);
  const rows = measured.map(({ label, facade, sql }, index) => {
    const through = thread.samples[index] ?? [];
    return [
      label,
      ...[median(facade), quantile(facade, 0.99), median(sql)].map(ms),
      times(ratio(facade, sql)),
      ...[median(through), quantile(through, 0.99)].map(ms),
    ];
  });
  const all = thread.samples.flat();
  const worst = Math.max(...thread.samples.map((samples) => quantile(samples, 0.99)));
  return {
    name: 'list',
    title: `List, sort, filter and search at ${count.toLocaleString('en')} accounts`,
    method:
      `Pages of 100 as the window asks for them, ${rounds} rounds over all cases, in milliseconds. “Call” is the operation of ` +
      'db/; “SQL” the statements it sends, prepared once and run in raw better-sqlite3 (for searches, which run in memory, ' +
      'the SQL that asks the same question); “main” the same call as main makes it: checks, database thread, output filter.',
    tables: [
      {
        columns: ['Case', 'Call, median', 'p99', 'SQL, median', 'Call / SQL', 'Main, median', 'p99'],
        rows,
      },
    ],
    notes: [
      `All calls through main together: median ${ms(median(all))} ms, ` +
        `p99 ${against(`${ms(quantile(all, 0.99))} ms`, '≤ 16 ms', quantile(all, 0.99) <= frame)}; ` +
        `slowest case p99 ${against(`${ms(worst)} ms`, '≤ 16 ms', worst <= frame)}.`,
      `Longest time main was blocked: ${against(`${ms(thread.longest)} ms`, '≤ 16 ms', thread.longest <= frame)}; ` +
        `in as long a time with nothing to do: ${ms(thread.idle)} ms.`,
    ],
  };
}
