// Does a native addon load in the runtimes in use? Answers are remembered, so that a warm start spawns nothing.
import { createHash } from 'node:crypto';
import { statSync } from 'node:fs';
import path from 'node:path';
import { cacheRoot, installedVersion, projectRoot, readJson, writeJson } from './cache.mjs';
import { SetupError, run } from './processes.mjs';

/** @typedef {import('./electron.mjs').ElectronInUse} ElectronInUse */
/** @typedef {'better-sqlite3' | 'argon2'} Subject */

const script = path.join(import.meta.dirname, 'nativeProbe.mjs');
const probeMilliseconds = 30_000;

/**
 * @param {Subject} subject
 * @param {ElectronInUse} electron
 * @param {string} [addon] a built binary to load instead of the package's own
 * @returns {Promise<boolean>} whether it loads in the Node that runs us and in Electron
 */
export async function loadsEverywhere(subject, electron, addon) {
  const answers = await Promise.all([
    loads(subject, process.execPath, `node ${process.version}`, addon),
    loads(subject, electron.executablePath, `electron ${electron.version}`, addon),
  ]);
  return answers.every(Boolean);
}

/**
 * @param {Subject} subject
 * @param {string} executable
 * @param {string} runtime
 * @param {string} [addon]
 */
async function loads(subject, executable, runtime, addon) {
  const binary = addon ?? binaryOf(subject);
  const question = [subject, installedVersion(subject), runtime, executable, binary, changedAt(binary)];
  const key = createHash('sha256').update(question.join('\n')).digest('hex').slice(0, 20);
  const file = path.join(cacheRoot(), 'probes', `${key}.json`);
  const remembered = readJson(file)?.loads;
  if (typeof remembered === 'boolean') return remembered;
  const answer = await ask(subject, executable, runtime, addon);
  await writeJson(file, { subject, runtime, binary, loads: answer });
  return answer;
}

/**
 * @param {Subject} subject
 * @param {string} executable
 * @param {string} runtime
 * @param {string} [addon]
 */
async function ask(subject, executable, runtime, addon) {
  const env = { ...process.env, ELECTRON_RUN_AS_NODE: '1' };
  const parameters = [script, subject, ...(addon ? [addon] : [])];
  const result = await run(executable, parameters, { env, cwd: projectRoot, timeout: probeMilliseconds });
  if (result.stdout.includes('loaded')) return true;
  if (result.stdout.includes('started')) return false;
  throw new SetupError(`${runtime} at ${executable} could not be started:\n${result.stderr.trim()}`);
}

/** @param {Subject} subject The file whose rebuilding makes the old answer worthless. */
function binaryOf(subject) {
  const folder = path.join(projectRoot, 'node_modules', subject);
  return path.join(folder, subject === 'argon2' ? 'build/Release/argon2.node' : 'package.json');
}

/** @param {string} file */
function changedAt(file) {
  return statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? 0;
}
