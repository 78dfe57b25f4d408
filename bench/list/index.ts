import { operations } from '../../contract/index.ts';
import { openRollbook } from '../../db/index.ts';
import { longestBlockWhenIdle, whileWatchingMain } from '../measure/blocking.ts';
import { median, quantile, ratio, timed, type Samples } from '../measure/samples.ts';
import { startMainProcess } from '../mainProcess.ts';
import { against, ms, times, type Section } from '../report/section.ts';
import type { Workplace } from '../workplace.ts';
import { listCases, type ListCase } from './cases.ts';
import { openReference } from './reference.ts';

const count = 100_000;
const rounds = 100;
const frame = 16;

/** Searches in SQL take up to 200 ms; a look every fifth round is enough to know how long. */
const sqlEvery = 5;

interface Measured {
  label: string;
  call: Samples;
  sql: Samples;
  relation: number;
}

interface Running {
  label: string;
  call: () => unknown;
  sql: () => unknown;
  samples: Samples;
  pairs: { call: Samples; sql: Samples };
}

/** The calls go round in turns, so that no search finds its own answer still in memory from the time before. */
async function goRound(running: Running[]): Promise<void> {
  for (let round = -2; round < rounds; round += 1) {
    for (const { label, call, sql, samples, pairs } of running) {
      const withSql = !label.startsWith('search') || round % sqlEvery === 0;
      // Who goes first changes from round to round: the first one finds colder caches.
      const sqlFirst = withSql && round % 2 === 0 ? await timed(sql) : undefined;
      const called = await timed(call);
      const asked = sqlFirst ?? (withSql ? await timed(sql) : undefined);
      if (round < 0) continue;
      samples.push(called);
      if (asked === undefined) continue;
      pairs.call.push(called);
      pairs.sql.push(asked);
    }
  }
}

async function measureCalls(workplace: Workplace, cases: ListCase[]): Promise<Measured[]> {
  const folder = await workplace.accounts(count);
  const { nativeBinding } = workplace;
  const reference = await openReference(folder, nativeBinding);
  const rollbook = await openRollbook({ folder, nativeBinding });
  const running: Running[] = [];
  for (const { label, input } of cases) {
    const parsed = operations['accounts.list'].input.parse(input);
    const call = () => rollbook.operations['accounts.list'](parsed, { actor: 'benchmark' });
    const sql = await reference.prepare(parsed);
    running.push({ label, call, sql, samples: [], pairs: { call: [], sql: [] } });
  }
  await goRound(running);
  await rollbook.close();
  await reference.close();
  return running.map(({ label, samples, pairs }) => ({
    label,
    call: samples,
    sql: pairs.sql,
    relation: ratio(pairs.call, pairs.sql),
  }));
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
  const measured = await measureCalls(workplace, cases);
  const thread = await measureThread(workplace, cases);
  const rows = measured.map(({ label, call, sql, relation }, index) => {
    const through = thread.samples[index] ?? [];
    return [
      label,
      ...[median(call), quantile(call, 0.99), median(sql)].map(ms),
      times(relation),
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
      'db/; “SQL” the statements of its repository, prepared once and run in raw better-sqlite3 (for searches, which run in memory, ' +
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
