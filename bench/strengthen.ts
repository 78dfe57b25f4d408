import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import BetterSqlite3 from 'better-sqlite3';
import { longestBlockWhenIdle, whileWatchingMain } from './measure/blocking.ts';
import { median, quantile, timed, type Samples } from './measure/samples.ts';
import { startMainProcess, type MainProcess } from './mainProcess.ts';
import { against, ms, type Section } from './report/section.ts';
import type { Workplace } from './workplace.ts';

const count = 1_000;
const frame = 16;
/** In milliseconds: somebody who pages through the list. */
const pause = 20;

/** A weak hash of an invented password, as a website would have brought it along (scripts/seed/storedPasswords.ts). */
const weak = `UPDATE accounts SET password_hash = '$P$BtK7mWq2x6Mg3BT3CnUd0EkQGdi2Fx1', password_scheme = 'phpass',
  password_cost = '13'`;

function weaken(folder: string, nativeBinding: string | undefined): void {
  const connection = new BetterSqlite3(join(folder, 'rollbook.db'), { nativeBinding });
  connection.exec(weak);
  connection.close();
}

interface Part {
  lists: Samples;
  longest: number;
  done: number;
  taken: number;
}

/** Strengthens until so many are done, while somebody goes on paging. */
async function strengthen(main: MainProcess, stopAfter: number): Promise<Part> {
  const lists: Samples = [];
  const working = { on: true };
  let [done, taken] = [0, 0];
  const { longest } = await whileWatchingMain(async () => {
    const start = performance.now();
    const end = main.strengthen(stopAfter).finally(() => (working.on = false));
    while (working.on) {
      const offset = (lists.length * 100) % count;
      lists.push(await timed(() => main.list({ search: 'an', filter: { archived: false }, offset })));
      await delay(pause);
    }
    done = await end;
    taken = performance.now() - start;
  });
  return { lists, longest, done, taken };
}

/** A background job as the owner has it: begun, stopped in the middle, begun again. */
export async function measureStrengthening(workplace: Workplace): Promise<Section> {
  const folder = await workplace.accounts(count);
  weaken(folder, workplace.nativeBinding);
  const main = await startMainProcess(folder, workplace.nativeBinding);
  await main.list({ search: 'an' });
  const first = await strengthen(main, count / 2);
  const second = await strengthen(main, count);
  const idle = await longestBlockWhenIdle(2_000);
  await main.close();
  const row = (name: string, { lists, longest, done, taken }: Part) => [
    name,
    done,
    ((done * 1_000) / taken).toFixed(1),
    ms(longest),
    ms(median(lists)),
    ms(quantile(lists, 0.99)),
  ];
  const longest = Math.max(first.longest, second.longest);
  return {
    name: 'strengthen',
    title: 'Strengthening passwords in the background',
    method:
      `${count.toLocaleString('en')} weak hashes are wrapped in argon2id, two at a time, each in a transaction of its own; ` +
      'cancelled in the middle and begun again, while somebody pages through a search.',
    tables: [
      {
        columns: ['Run', 'Done', 'A second', 'Main blocked at most, ms', 'List, median ms', 'List, p99 ms'],
        rows: [row('until cancelled', first), row('gone on with the rest', second)],
      },
    ],
    notes: [
      `Longest time main was blocked: ${against(`${ms(longest)} ms`, '≤ 16 ms', longest <= frame)}; ` +
        `in two seconds with nothing to do: ${ms(idle)} ms.`,
      `Both runs together did ${first.done + second.done} of ${count}: none twice, none left out.`,
    ],
  };
}
