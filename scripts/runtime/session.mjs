// The temporary folder of one run of the app: a home for the unprivileged user, the display's cookie, profiles.
import { rmSync } from 'node:fs';
import { chmod, mkdir, mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { SetupError } from './processes.mjs';
import { giveTo, userMay } from './user.mjs';

/** @typedef {import('./user.mjs').User} User */
/** @typedef {{ folder: string, variables: NodeJS.ProcessEnv, close: () => Promise<void> }} Session */

/**
 * @param {User | null} user
 * @returns {Promise<Session>}
 */
export async function openSession(user) {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'rollbook-'));
  const stopWaiting = removeAtExit(folder);
  const close = async () => {
    stopWaiting();
    // Chromium's last helper processes may still write while they end.
    await rm(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
  };
  if (!user) return { folder, variables: {}, close };
  await chmod(folder, 0o755);
  if (!(await userMay(user, '-x', folder))) {
    throw new SetupError(
      `The user "${user.name}" cannot enter ${folder}. Set TMPDIR to a folder open to all.`,
    );
  }
  return { folder, variables: await makeHome(folder, user), close };
}

/**
 * @param {string} folder
 * @param {User} user
 * @returns {Promise<NodeJS.ProcessEnv>} root's own folders, which the user must not even look for, replaced
 */
async function makeHome(folder, user) {
  const home = path.join(folder, 'home');
  for (const name of ['config', 'cache', 'data', 'state', 'run', 'tmp']) {
    await mkdir(path.join(home, name), { recursive: true, mode: 0o700 });
  }
  await giveTo(user, home);
  return {
    HOME: home,
    USER: user.name,
    LOGNAME: user.name,
    XDG_CONFIG_HOME: path.join(home, 'config'),
    XDG_CACHE_HOME: path.join(home, 'cache'),
    XDG_DATA_HOME: path.join(home, 'data'),
    XDG_STATE_HOME: path.join(home, 'state'),
    XDG_RUNTIME_DIR: path.join(home, 'run'),
    TMPDIR: path.join(home, 'tmp'),
  };
}

/**
 * For ends that skip close(): an exception, process.exit, Ctrl+C.
 * @param {string} folder
 * @returns {() => void} undoes it
 */
function removeAtExit(folder) {
  const removeNow = () => rmSync(folder, { recursive: true, force: true });
  // By itself a signal ends Node without its exit event. Whoever else listens decides about the end himself.
  const exit = (/** @type {NodeJS.Signals} */ signal) => {
    if (process.listenerCount(signal) === 1) process.exit(1);
  };
  const signals = /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP']);
  process.once('exit', removeNow);
  for (const signal of signals) process.on(signal, exit);
  return () => {
    process.off('exit', removeNow);
    for (const signal of signals) process.off(signal, exit);
  };
}
