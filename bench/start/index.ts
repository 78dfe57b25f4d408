import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '../../scripts/runtime/cache.mjs';
import { prepareDesktop, type Desktop } from '../../scripts/runtime/desktop.mjs';
import { interleave, median, quantile, ratio, type Samples } from '../measure/samples.ts';
import { against, times, type Section } from '../report/section.ts';
import { profileWith, type Workplace } from '../workplace.ts';
import { launch, steps, type Start } from './launch.ts';

const rounds = 15;
const warmUps = 2;
const aim = 1.3;

const contestants = {
  bare: 'Bare Electron window',
  small: 'Rollbook with 1,000 accounts',
  large: 'Rollbook with 100,000 accounts',
  huge: 'Rollbook with 1,000,000 accounts',
};
const phaseColumns = [
  'App',
  'First line runs',
  'Chromium ready',
  'Window asked for',
  'Page begins',
  'Interactive',
];
type Name = keyof typeof contestants;

/** Copies what a start needs to where the app's user can read it. */
async function layOut(desktop: Desktop) {
  const folder = await desktop.makeProfile();
  for (const entry of ['bareApp', 'probe.cjs'])
    cpSync(join(projectRoot, 'bench/start', entry), join(folder, entry), { recursive: true });
  await desktop.giveToApp(folder);
  return { bareApp: join(folder, 'bareApp'), probe: join(folder, 'probe.cjs') };
}

async function measure(desktop: Desktop, workplace: Workplace) {
  const { bareApp, probe } = await layOut(desktop);
  const profiles = {
    bare: await desktop.makeProfile(),
    small: await profileWith(desktop, workplace, 1_000),
    large: await profileWith(desktop, workplace, 100_000),
    huge: await profileWith(desktop, workplace, 1_000_000),
  };
  const starts: Record<Name, Start[]> = { bare: [], small: [], large: [], huge: [] };
  const once = async (name: Name) => {
    const app = name === 'bare' ? bareApp : desktop.appDirectory;
    const start = await launch(desktop, probe, app, profiles[name]);
    starts[name].push(start);
    return start.interactive;
  };
  const ways = {
    bare: () => once('bare'),
    small: () => once('small'),
    large: () => once('large'),
    huge: () => once('huge'),
  };
  const samples = await interleave(ways, { rounds, warmUps });
  return { samples, starts };
}

function report(samples: Record<Name, Samples>, starts: Record<Name, Start[]>): Section {
  const names = Object.keys(contestants) as Name[];
  const whole = (value: number) => value.toFixed(0);
  const rows = names.map((name) => {
    const own = samples[name];
    return [
      contestants[name],
      whole(median(own)),
      whole(quantile(own, 0.99)),
      times(ratio(own, samples.bare)),
    ];
  });
  const phases = names.map((name) => {
    const counted = starts[name].slice(warmUps);
    return [contestants[name], ...steps.map((step) => whole(median(counted.map((start) => start[step]))))];
  });
  const ours = [samples.small, samples.large, samples.huge];
  const worst = Math.max(...ours.map((own) => ratio(own, samples.bare)));
  return {
    name: 'start',
    title: 'Start to interactive window',
    method:
      `From the start of the process until the page has painted and answers, ${rounds} starts each in turns after ${warmUps} to warm ` +
      'up, in milliseconds. Same Electron, same launcher; both pages set the same mark, whose time the page itself takes, ' +
      'and the same probe in both main processes (Electron’s `-r`) carries it out.',
    tables: [
      { columns: ['App', 'Median', 'p99', 'Of the bare window'], rows },
      {
        title: 'Where the time goes: medians since the start of the process',
        columns: phaseColumns,
        rows: phases,
      },
    ],
    notes: [`Slowest of the three / bare window: ${against(times(worst), `≤ ${aim}`, worst <= aim)}.`],
  };
}

export async function measureStart(workplace: Workplace): Promise<Section> {
  const desktop = await prepareDesktop();
  try {
    const { samples, starts } = await measure(desktop, workplace);
    return report(samples, starts);
  } finally {
    await desktop.close();
  }
}
