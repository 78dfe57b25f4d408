// Chromium's sandbox does not work for root. Root therefore hands Electron to a user who owns nothing.
import { readFileSync } from 'node:fs';
import { chmod, lchown, lstat, readdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { isLinuxRoot } from './cache.mjs';
import { SetupError, run } from './processes.mjs';

/** @typedef {{ name: string, uid: number, gid: number }} User */

const userName = 'nobody';

/** @returns {User | null} who runs Electron instead of us; null when we are no root and run it ourselves */
export function unprivilegedUser() {
  if (!isLinuxRoot()) return null;
  const line = readFileSync('/etc/passwd', 'utf8').match(
    new RegExp(`^${userName}:[^:]*:(\\d+):(\\d+):`, 'm'),
  );
  if (!line)
    throw new SetupError(`There is no user "${userName}" to run Electron as; root cannot use the sandbox.`);
  return { name: userName, uid: Number(line[1]), gid: Number(line[2]) };
}

/** @param {User} user */
function switchUser(user) {
  // setpriv replaces itself with the program: same process id, so signals and Playwright reach Electron itself.
  // Ambient and inheritable capabilities of a container's root would survive the change of user.
  return ['setpriv', `--reuid=${user.uid}`, `--regid=${user.gid}`, '--clear-groups', '--inh-caps=-all'];
}

/**
 * @param {string} wrapper the file to write
 * @param {User} user
 * @param {string} executable
 */
export async function writeWrapper(wrapper, user, executable) {
  await writeFile(wrapper, `#!/bin/sh\nexec ${switchUser(user).join(' ')} -- '${executable}' "$@"\n`);
  await chmod(wrapper, 0o755);
}

/**
 * @param {User} user
 * @param {'-r' | '-w' | '-x'} right
 * @param {string} file
 * @returns {Promise<boolean>} asks the kernel as that user: folders above the file count too
 */
export async function userMay(user, right, file) {
  const [command = '', ...parameters] = switchUser(user);
  return (await run(command, [...parameters, '--', 'test', right, file])).code === 0;
}

/**
 * Makes a file or folder, with all in it, the property of the user. Links are not followed.
 * @param {User | null} user null changes nothing
 * @param {string} entry
 */
export async function giveTo(user, entry) {
  if (!user) return;
  if ((await lstat(entry)).isDirectory()) {
    for (const name of await readdir(entry)) await giveTo(user, path.join(entry, name));
  }
  await lchown(entry, user.uid, user.gid);
}
