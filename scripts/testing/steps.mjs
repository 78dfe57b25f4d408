// The steps of `npm test`, in order. Each runs to its end and tells how it went; none stops the others.
import { rm } from 'node:fs/promises';
import path from 'node:path';
import { buildApp } from '../build.mjs';
import { packageApp } from '../package.mjs';
import { projectRoot, readJson } from '../runtime/cache.mjs';
import { run } from '../runtime/processes.mjs';
import { readPlaywrightCounts, readVitestCounts } from './counts.mjs';

/** @typedef {import('./counts.mjs').Counts} Counts */
/** @typedef {{ ok: boolean, counts?: Counts | undefined }} Outcome */
/**
 * @typedef {object} Step
 * @property {string} title
 * @property {readonly string[]} names by which `npm test -- name` chooses the step
 * @property {readonly string[]} [needs] steps that run before it even when they were not chosen
 * @property {(chosen: ReadonlySet<string>) => Promise<Outcome>} run
 */

const vitestProjects = ['unit', 'integration', 'wire', 'ui'];
const reports = path.join(projectRoot, 'test-results');

/** @type {readonly Step[]} */
export const steps = [
  { title: 'Format', names: ['format'], run: () => runTool('prettier', 'prettier', ['--check', '.']) },
  { title: 'Lint', names: ['lint'], run: () => runTool('oxlint', 'oxlint', ['--deny-warnings']) },
  { title: 'Types', names: ['types'], run: () => runTool('typescript', 'tsc', ['-b']) },
  { title: 'Unit, integration, wire and ui tests', names: vitestProjects, run: runVitest },
  { title: 'Build', names: ['build'], run: () => attempt(buildApp) },
  { title: 'Desktop tests', names: ['desktop'], needs: ['build'], run: () => runPlaywright('desktop') },
  {
    title: 'Package a release and a test build',
    names: ['package'],
    needs: ['build'],
    run: () => attempt(packageBoth),
  },
  {
    title: 'Packaged tests',
    names: ['packaged'],
    needs: ['build', 'package'],
    run: () => runPlaywright('packaged'),
  },
];

/**
 * @param {string} packageName
 * @param {string} command
 * @param {readonly string[]} parameters
 * @param {NodeJS.ProcessEnv} [variables]
 * @returns {Promise<Outcome>} runs the package's own script with our Node: the same on every system, without a shell
 */
async function runTool(packageName, command, parameters, variables = {}) {
  const folder = path.join(projectRoot, 'node_modules', packageName);
  const bin = readJson(path.join(folder, 'package.json'))?.bin;
  const script = typeof bin === 'string' ? bin : /** @type {Record<string, string>} */ (bin ?? {})[command];
  if (script === undefined) throw new Error(`${packageName} is not installed: run "npm ci" first.`);
  const result = await run(process.execPath, [path.join(folder, script), ...parameters], {
    cwd: projectRoot,
    env: { ...process.env, ...variables },
    show: true,
  });
  return { ok: result.code === 0 };
}

/**
 * @param {ReadonlySet<string>} chosen
 * @returns {Promise<Outcome>}
 */
async function runVitest(chosen) {
  const report = path.join(reports, 'vitest.json');
  await rm(report, { force: true });
  const projects = vitestProjects.filter((name) => chosen.has(name)).map((name) => `--project=${name}`);
  // The report first: whatever goes wrong while printing, the numbers are there.
  const reporters = ['--reporter=json', `--outputFile.json=${report}`, '--reporter=default'];
  const { ok } = await runTool('vitest', 'vitest', ['run', ...projects, ...reporters]);
  return { ok, counts: readVitestCounts(report) };
}

/**
 * @param {'desktop' | 'packaged'} suite
 * @returns {Promise<Outcome>}
 */
async function runPlaywright(suite) {
  const report = path.join(reports, `${suite}.json`);
  await rm(report, { force: true });
  const parameters = ['test', '--config', `tests/${suite}/playwright.config.ts`, '--reporter=list,json'];
  const { ok } = await runTool('@playwright/test', 'playwright', parameters, {
    PLAYWRIGHT_JSON_OUTPUT_FILE: report,
  });
  return { ok, counts: readPlaywrightCounts(report) };
}

/** The release build shows what it refuses; only the test build lets itself be driven. */
async function packageBoth() {
  await packageApp({ testBuild: false });
  await packageApp({ testBuild: true });
}

/**
 * @param {() => Promise<void>} work
 * @returns {Promise<Outcome>}
 */
async function attempt(work) {
  try {
    await work();
    return { ok: true };
  } catch (error) {
    console.error(error);
    return { ok: false };
  }
}
