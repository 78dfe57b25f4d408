// `npm start [-- electron and app arguments]`: builds when sources are newer than dist/, then starts the app.
// Its exit code becomes ours.
import { spawn } from 'node:child_process';
import { mkdir, readdir } from 'node:fs/promises';
import path from 'node:path';
import { buildApp, isStale } from './build.mjs';
import { prepareDesktop } from './runtime/desktop.mjs';
import { announce, runScript } from './runtime/processes.mjs';
import { giveTo, userMay } from './runtime/user.mjs';

/** @typedef {import('./runtime/desktop.mjs').Desktop} Desktop */

// Root's own settings folder is closed to the user who runs Electron, and a temporary one would lose the database.
const rootProfile = '/var/lib/rollbook-dev';
const profileSwitch = '--user-data-dir=';

/**
 * @param {Desktop} desktop
 * @param {readonly string[]} parameters
 * @param {NodeJS.ProcessEnv} [variables]
 * @returns {import('node:child_process').ChildProcess}
 */
export function startElectron(desktop, parameters, variables = {}) {
  return spawn(desktop.executablePath, [desktop.appDirectory, ...parameters], {
    stdio: 'inherit',
    env: { ...desktop.environment, ...variables },
  });
}

/**
 * @param {Desktop} desktop
 * @param {readonly string[]} parameters
 * @returns {Promise<string[]>} the parameters with the profile folder that root's user needs
 */
export async function withProfile(desktop, parameters) {
  if (desktop.virtualDisplay) announce('there is no display; the app runs on a virtual one, invisibly');
  const { user } = desktop;
  if (!user) return [...parameters];
  const chosen = parameters.find((word) => word.startsWith(profileSwitch))?.slice(profileSwitch.length);
  const profile = path.resolve(chosen ?? rootProfile);
  await mkdir(profile, { recursive: true, mode: 0o700 });
  // A folder with somebody's files in it is not given away: it might be a home.
  if (!chosen || (await readdir(profile)).length === 0) await giveTo(user, profile);
  if (!(await userMay(user, '-w', profile))) {
    announce(
      `the user "${user.name}" cannot write to ${profile}; "chown -R ${user.name} ${profile}" allows it`,
    );
  }
  announce(`started by root, the app runs as user "${user.name}" with its data in ${profile}`);
  return chosen ? [...parameters] : [...parameters, profileSwitch + profile];
}

/**
 * @param {import('node:child_process').ChildProcess} child
 * @returns {Promise<number>}
 */
export function exitCodeOf(child) {
  const forward = (/** @type {NodeJS.Signals} */ signal) => void child.kill(signal);
  // The terminal sends Ctrl+C to the child as well; we only must not end before it.
  const signals = /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP']);
  for (const signal of signals) process.on(signal, forward);
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (code, signal) => {
      for (const name of signals) process.off(name, forward);
      resolve(code ?? (signal === 'SIGINT' ? 130 : 143));
    });
  });
}

async function start() {
  const parameters = process.argv.slice(2);
  if (await isStale()) await buildApp();
  const desktop = await prepareDesktop();
  try {
    return await exitCodeOf(startElectron(desktop, await withProfile(desktop, parameters)));
  } finally {
    await desktop.close();
  }
}

if (import.meta.filename === process.argv[1]) await runScript(start);
