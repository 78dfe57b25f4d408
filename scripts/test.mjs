// `npm test` runs everything; `npm test -- unit desktop` only the named steps and what these need.
import { SetupError, runScript } from './runtime/processes.mjs';
import { prepareRuntime } from './runtime/prepare.mjs';
import { ensureSystemPackages } from './runtime/systemPackages.mjs';
import { steps } from './testing/steps.mjs';

/** @typedef {import('./testing/steps.mjs').Step} Step */
/** @typedef {{ title: string, ok: boolean, passed: number, failed: number, note: string, seconds: number }} Row */

// These read sources only: no Electron, no addon, no system packages.
const readingSteps = new Set(['format', 'lint', 'types', 'build']);

/** @param {readonly string[]} words */
function choose(words) {
  const known = steps.flatMap((step) => step.names);
  const unknown = words.filter((word) => !known.includes(word));
  if (unknown.length > 0)
    throw new SetupError(`There is no step "${unknown[0]}". Steps: ${known.join(', ')}`);
  const needed = steps
    .filter((step) => step.names.some((name) => words.includes(name)))
    .flatMap((step) => step.needs ?? []);
  return new Set(words.length > 0 ? [...words, ...needed] : known);
}

/**
 * @param {Step} step
 * @param {ReadonlySet<string>} chosen
 * @returns {Promise<Row>}
 */
async function runStep(step, chosen) {
  console.log(`\n=== ${step.title} ===\n`);
  const start = Date.now();
  const { ok, counts } = await step.run(chosen);
  const { passed = 0, failed = 0, skipped = 0 } = counts ?? {};
  const note = counts ? `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}` : '';
  // A step that fails without a failed test, such as format or a crashed runner, is itself the failure.
  const failures = ok ? failed : Math.max(failed, 1);
  return {
    title: step.title,
    ok: failures === 0,
    passed,
    failed: failures,
    note,
    seconds: (Date.now() - start) / 1000,
  };
}

/** @param {readonly Row[]} rows */
function summarise(rows) {
  console.log('\n=== Summary ===\n');
  for (const { title, ok, note, seconds } of rows) {
    console.log(
      `${ok ? 'ok    ' : 'FAILED'}  ${title.padEnd(38)}${`${seconds.toFixed(1)} s`.padStart(8)}  ${note}`.trimEnd(),
    );
  }
  const sum = (/** @type {'passed' | 'failed'} */ key) => rows.reduce((total, row) => total + row[key], 0);
  console.log(`\n${sum('passed')} passed, ${sum('failed')} failed`);
}

async function test() {
  const chosen = choose(process.argv.slice(2));
  if ([...chosen].some((name) => !readingSteps.has(name))) {
    await ensureSystemPackages(['tests']);
    await prepareRuntime();
  }
  const rows = [];
  for (const step of steps) {
    if (step.names.some((name) => chosen.has(name))) rows.push(await runStep(step, chosen));
  }
  summarise(rows);
  return rows.every((row) => row.ok) ? 0 : 1;
}

await runScript(test);
