import { spawn } from 'node:child_process';
import { closeSync, openSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { runOrFail } from '../scripts/runtime/processes.mjs';
import { ensureSystemPackages } from '../scripts/runtime/systemPackages.mjs';
import { longestBlockWhenIdle, whileWatchingMain } from './measure/blocking.ts';
import { interleave, median, quantile, ratio, timed, type Samples } from './measure/samples.ts';
import { startMainProcess, type MainProcess } from './mainProcess.ts';
import { against, ms, times, type Section } from './report/section.ts';
import type { Workplace } from './workplace.ts';

const count = 100_000;
const rounds = 10;
const frame = 16;

/** The columns of our CSV, as cheaply as SQLite can give them: no null replaced, no list taken apart. */
const sameColumns = `SELECT id, username, email, display_name, phone, status, lock_reason, lock_note, locked_from,
  locked_until, password_scheme IS NOT NULL, password_scheme, password_changed_at, must_change_password,
  last_sign_in_at, failed_attempts, groups, custom, notes, version, created_at, updated_at
  FROM accounts ORDER BY sequence`;

/** Like the shell's `sqlite3 -csv -header rollbook.db "SELECT …" > file`. */
function exportByCommand(database: string, target: string): Promise<void> {
  const file = openSync(target, 'w');
  const child = spawn('sqlite3', ['-readonly', '-csv', '-header', database, sameColumns], {
    stdio: ['ignore', file, 'inherit'],
  });
  closeSync(file);
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code) =>
      code === 0 ? resolve() : reject(new Error(`sqlite3 ended with ${String(code)}`)),
    );
  });
}

/** Lists without a pause while an export runs, as somebody who goes on working. */
async function listDuringExport(main: MainProcess, target: string): Promise<Samples> {
  const samples: Samples = [];
  const exporting = { running: true };
  const end = main.exportCsv(target).finally(() => (exporting.running = false));
  while (exporting.running) {
    const offset = (samples.length * 1_000) % count;
    samples.push(await timed(() => main.list({ filter: { archived: false }, offset })));
  }
  await end;
  return samples;
}

async function measureAlone(main: MainProcess, database: string, folder: string) {
  const ours = join(folder, 'ours.csv');
  const theirs = join(folder, 'theirs.csv');
  let blocked: Samples = [];
  const samples = await interleave(
    {
      async ours() {
        let taken = 0;
        const { longest } = await whileWatchingMain(async () => {
          taken = await timed(() => main.exportCsv(ours));
        });
        blocked.push(longest);
        return taken;
      },
      theirs: () => exportByCommand(database, theirs),
    },
    { rounds, warmUps: 2 },
  );
  blocked = blocked.slice(-rounds);
  const megabytes = (file: string) => (statSync(file).size / 1e6).toFixed(1);
  return { ...samples, blocked, ourSize: megabytes(ours), theirSize: megabytes(theirs) };
}

async function measureBusy(main: MainProcess, folder: string) {
  const { result, longest } = await whileWatchingMain(async () => {
    const lists: Samples = [];
    for (let round = 0; round < rounds; round += 1)
      lists.push(...(await listDuringExport(main, join(folder, 'busy.csv'))));
    return lists;
  });
  return { lists: result, longest };
}

type Alone = Awaited<ReturnType<typeof measureAlone>>;
type Busy = Awaited<ReturnType<typeof measureBusy>>;

function report(alone: Alone, busy: Busy, idle: number): Pick<Section, 'tables' | 'notes'> {
  const relation = ratio(alone.ours, alone.theirs);
  const exporting = Math.max(...alone.blocked);
  const blocked = Math.max(exporting, busy.longest);
  const listing = quantile(busy.lists, 0.99);
  const row = (name: string, samples: Samples, size: string) => [
    name,
    ...[median(samples), quantile(samples, 0.99)].map(ms),
    size,
  ];
  return {
    tables: [
      {
        columns: ['Export', 'Median', 'p99', 'Size, MB'],
        rows: [
          row('Rollbook', alone.ours, alone.ourSize),
          row('sqlite3 -csv -header', alone.theirs, alone.theirSize),
        ],
      },
    ],
    notes: [
      `Rollbook / sqlite3: ${against(times(relation), '≤ 2', relation <= 2)}.`,
      `Longest time main was blocked: ${against(`${ms(blocked)} ms`, '≤ 16 ms', blocked <= frame)} ` +
        `(${ms(exporting)} ms exporting, ${ms(busy.longest)} ms while listing as well); ` +
        `in two seconds with nothing to do: ${ms(idle)} ms.`,
      `Pages listed while an export runs: median ${ms(median(busy.lists))} ms, ` +
        `p99 ${against(`${ms(listing)} ms`, '≤ 16 ms', listing <= frame)}, ${busy.lists.length} pages.`,
    ],
  };
}

export async function measureExport(workplace: Workplace): Promise<Section> {
  await ensureSystemPackages(['tests']);
  const version = (await runOrFail('sqlite3', ['--version'])).split(' ')[0] ?? '';
  const folder = await workplace.accounts(count);
  const main = await startMainProcess(folder, workplace.nativeBinding);
  const target = workplace.emptyFolder();
  const alone = await measureAlone(main, join(folder, 'rollbook.db'), target);
  const busy = await measureBusy(main, target);
  const idle = await longestBlockWhenIdle(2_000);
  await main.close();
  return {
    name: 'export',
    title: `CSV export of ${count.toLocaleString('en')} accounts`,
    method:
      `All 22 columns into a real file, ${rounds} times each in turns, in milliseconds. Ours goes through main and the ` +
      'database thread, quotes every cell, protects against formulas and waits until the file is on the disk (fsync); ' +
      `the command \`sqlite3 -csv -header\` (SQLite ${version}) does none of this and is timed with its start.`,
    ...report(alone, busy, idle),
  };
}
