// Child processes: the one way scripts start a program and wait for its end.
import { spawn } from 'node:child_process';
import { accessSync, constants, statSync } from 'node:fs';
import path from 'node:path';

/**
 * @typedef {object} RunOptions
 * @property {string} [cwd]
 * @property {NodeJS.ProcessEnv} [env]
 * @property {number} [timeout] milliseconds after which the child is killed
 * @property {boolean} [shell] for commands that are scripts on Windows
 * @property {boolean} [show] let the child write to our own output instead of collecting it
 */
/** @typedef {{ code: number | null, signal: NodeJS.Signals | null, stdout: string, stderr: string }} RunResult */

/**
 * Runs a program to its end. Never rejects for a bad exit, only when the program cannot be started.
 * @param {string} command
 * @param {readonly string[]} parameters
 * @param {RunOptions} [options]
 * @returns {Promise<RunResult>}
 */
export function run(command, parameters, options = {}) {
  const { show = false, ...spawnOptions } = options;
  const output = show ? /** @type {const} */ ('inherit') : /** @type {const} */ ('pipe');
  return new Promise((resolve, reject) => {
    const child = spawn(command, parameters, {
      ...spawnOptions,
      stdio: ['ignore', output, output],
      killSignal: 'SIGKILL',
    });
    let stdout = '';
    let stderr = '';
    child.stdout?.setEncoding('utf8').on('data', (text) => (stdout += text));
    child.stderr?.setEncoding('utf8').on('data', (text) => (stderr += text));
    child.once('error', reject);
    child.once('close', (code, signal) => resolve({ code, signal, stdout, stderr }));
  });
}

/**
 * @param {string} command
 * @param {readonly string[]} parameters
 * @param {RunOptions} [options]
 * @returns {Promise<string>} what the program wrote to its standard output
 */
export async function runOrFail(command, parameters, options) {
  const result = await run(command, parameters, options);
  if (result.code === 0) return result.stdout;
  const ending = result.signal ? `was ended by ${result.signal}` : `ended with code ${result.code}`;
  const lastWords = `${result.stdout}\n${result.stderr}`.trim().split('\n').slice(-25).join('\n');
  throw new Error(`${command} ${parameters.slice(0, 3).join(' ')} ${ending}\n${lastWords}`);
}

/**
 * @param {string} name
 * @returns {string | undefined} where PATH finds the program; costs no process
 */
export function findCommand(name) {
  for (const folder of (process.env.PATH ?? '').split(path.delimiter)) {
    const candidate = path.join(folder, name);
    try {
      accessSync(candidate, constants.X_OK);
      if (statSync(candidate).isFile()) return candidate;
    } catch {
      // Not in this folder.
    }
  }
  return undefined;
}

/** @param {string} line All of the bootstrap's lines go to stderr; stdout belongs to the command that was asked for. */
export function announce(line) {
  console.warn(`rollbook: ${line}`);
}

/** A problem the reader can solve: its message is complete and a stack trace would only bury it. */
export class SetupError extends Error {}

/**
 * The outermost frame of every script.
 * @param {() => Promise<number | void>} main its number becomes the exit code
 */
export async function runScript(main) {
  let code = 1;
  // Not process.exitCode at once: a library inside electron-builder ends the process with 0 when it has nothing to do.
  process.once('exit', () => (process.exitCode = code));
  try {
    code = (await main()) ?? 0;
  } catch (error) {
    console.error(error instanceof SetupError ? error.message : error);
  }
}
