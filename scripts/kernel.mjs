// `npm run kernel`: assembles the search's inner loop, db/accountIndex/scan/scan.wat, into a module to import.
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import wabt from 'wabt';
import { projectRoot } from './runtime/cache.mjs';
import { runScript } from './runtime/processes.mjs';

const folder = path.join(projectRoot, 'db/accountIndex/scan');
export const assembledFile = path.join(folder, 'scan.wasm.ts');

/** @returns {Promise<string>} what scan.wasm.ts has to say: 0.6 kB, so that no file has to be found at run time */
export async function assembleKernel() {
  const toolkit = await wabt();
  const parsed = toolkit.parseWat('scan.wat', await readFile(path.join(folder, 'scan.wat')), { simd: true });
  parsed.validate();
  const bytes = Buffer.from(parsed.toBinary({}).buffer).toString('base64');
  parsed.destroy();
  const lines = (bytes.match(/.{1,100}/g) ?? []).map((line) => `  '${line}',`);
  return [
    '// Assembled from scan.wat by `npm run kernel`: change that and run it.',
    'export const scanWasm = [',
    ...lines,
    "].join('');",
    '',
  ].join('\n');
}

if (import.meta.filename === process.argv[1])
  await runScript(async () => writeFile(assembledFile, await assembleKernel()));
