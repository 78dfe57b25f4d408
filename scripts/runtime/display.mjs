// A virtual screen where there is none. Only whoever can read its cookie may connect to it.
import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { chown, readFile, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { isLinuxRoot } from './cache.mjs';
import { SetupError } from './processes.mjs';
import { ensureSystemPackages } from './systemPackages.mjs';

/** @typedef {{ variables: NodeJS.ProcessEnv, virtual: boolean, close: () => Promise<void> }} Display */

const startMilliseconds = 15_000;
// Screenshots of the whole window need a screen larger than any window the tests open.
const screen = '1920x1200x24';

/**
 * @param {string} folder where the cookie is kept; the user who runs Electron must be able to enter it
 * @param {import('./user.mjs').User | null} user who reads the cookie, null for ourselves
 * @returns {Promise<Display>}
 */
export async function ensureDisplay(folder, user) {
  const nothingToClose = () => Promise.resolve();
  if (process.platform !== 'linux') return { variables: {}, virtual: false, close: nothingToClose };
  const { DISPLAY, WAYLAND_DISPLAY } = process.env;
  // Root's Wayland socket lies in a folder that the unprivileged user cannot enter; an X display only needs the cookie.
  if (!DISPLAY && (isLinuxRoot() || !WAYLAND_DISPLAY)) return startVirtualDisplay(folder, user);
  if (!user || !DISPLAY) return { variables: {}, virtual: false, close: nothingToClose };
  const cookies = await readFile(process.env.XAUTHORITY ?? path.join(os.homedir(), '.Xauthority')).catch(
    () => '',
  );
  const file = await writeCookieFile(folder, user, cookies);
  return { variables: { DISPLAY, XAUTHORITY: file }, virtual: false, close: nothingToClose };
}

/**
 * @param {string} folder
 * @param {import('./user.mjs').User | null} user
 * @returns {Promise<Display>}
 */
async function startVirtualDisplay(folder, user) {
  await ensureSystemPackages(['display']);
  const file = await writeCookieFile(folder, user, cookieForEveryDisplay());
  // The server finds a free number itself and writes it to descriptor 3. setpriv has it ended when we are killed.
  const parameters = ['--pdeathsig', 'TERM', 'Xvfb', '-displayfd', '3', '-auth', file];
  parameters.push('-screen', '0', screen, '-nolisten', 'tcp');
  const server = spawn('setpriv', parameters, { stdio: ['ignore', 'ignore', 'pipe', 'pipe'] });
  const number = await displayNumber(server);
  server.unref();
  return {
    variables: { DISPLAY: `:${number}`, XAUTHORITY: file },
    virtual: true,
    close: () => stop(server),
  };
}

/**
 * @param {import('node:child_process').ChildProcess} server
 * @returns {Promise<string>}
 */
function displayNumber(server) {
  return new Promise((resolve, reject) => {
    let complaints = '';
    const fail = () => reject(new SetupError(`Xvfb, the virtual display, did not start.\n${complaints}`));
    const timer = setTimeout(() => {
      server.kill('SIGKILL');
      fail();
    }, startMilliseconds);
    server.stderr?.on('data', (text) => (complaints += text));
    server.once('error', fail);
    server.once('exit', fail);
    server.stdio[3]?.once('data', (text) => {
      clearTimeout(timer);
      // Neither pipe may keep our own process alive.
      for (const pipe of [server.stderr, server.stdio[3]]) {
        /** @type {import('node:net').Socket | null} */ (pipe)?.unref();
      }
      resolve(String(text).trim());
    });
  });
}

/** @param {import('node:child_process').ChildProcess} server */
async function stop(server) {
  if (server.exitCode !== null || server.signalCode !== null) return;
  const ended = new Promise((resolve) => server.once('exit', resolve));
  server.ref();
  server.kill('SIGTERM');
  await ended;
}

/**
 * @param {string} folder
 * @param {import('./user.mjs').User | null} user
 * @param {Buffer | string} content
 */
async function writeCookieFile(folder, user, content) {
  const file = path.join(folder, 'display-cookie');
  await writeFile(file, content, { mode: 0o600 });
  if (user) await chown(file, user.uid, user.gid);
  return file;
}

/**
 * One entry in the format of Xau(3): family "wild" and an empty number match any display, so the cookie can be written
 * before the number is known and the xauth program is not needed.
 */
function cookieForEveryDisplay() {
  const familyWild = Buffer.from([0xff, 0xff]);
  const parts = [Buffer.alloc(0), Buffer.alloc(0), Buffer.from('MIT-MAGIC-COOKIE-1'), randomBytes(16)];
  const counted = parts.flatMap((part) => [Buffer.from([part.length >> 8, part.length & 0xff]), part]);
  return Buffer.concat([familyWild, ...counted]);
}
