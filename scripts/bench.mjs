// `npm run bench [-- part ...]`: measures and writes the tables into docs/benchmarks.md. It never fails for being slow.
import { buildApp, isStale } from './build.mjs';
import { importTypeScript } from './importTypeScript.mjs';
import { runScript } from './runtime/processes.mjs';

/** @typedef {{ runBenchmarks: (words: string[]) => Promise<void> }} Benchmarks */

async function bench() {
  // Database thread and window are measured as they are shipped.
  if (await isStale()) await buildApp();
  /** @type {Benchmarks} */
  const { runBenchmarks } = await importTypeScript('bench/index.ts');
  await runBenchmarks(process.argv.slice(2));
}

await runScript(bench);
