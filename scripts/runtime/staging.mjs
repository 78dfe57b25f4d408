// Copies of what the unprivileged user could not read where it lies: the project may be below /root or another folder
// that is closed to others.
import { cp, mkdtemp } from 'node:fs/promises';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { openToAll, projectRoot, readJson } from './cache.mjs';
import { userMay } from './user.mjs';

/** @typedef {import('./user.mjs').User} User */
/** @typedef {import('./session.mjs').Session} Session */

/**
 * @param {Session} session
 * @param {User | null} user
 * @returns {Promise<string>} a folder from which the user can run the built app: the project itself, or a copy of
 *   package.json, dist/ and the production packages. Always a copy when root, so that there is only one way.
 */
export async function stageApp(session, user) {
  if (!user) return projectRoot;
  const target = path.join(session.folder, 'app');
  for (const entry of ['package.json', 'dist'])
    await copyOpen(path.join(projectRoot, entry), path.join(target, entry));
  for (const folder of productionPackages()) {
    await copyOpen(folder, path.join(target, path.relative(projectRoot, folder)));
  }
  return target;
}

/**
 * @param {Session} session
 * @param {User | null} user
 * @param {string} executable
 * @returns {Promise<string>} the same program where the user may run it; copying a whole Electron costs about a second
 */
export async function stageExecutable(session, user, executable) {
  if (!user) return executable;
  const folder = path.dirname(executable);
  const neighbour = path.join(folder, 'resources');
  if ((await userMay(user, '-x', executable)) && (await userMay(user, '-r', neighbour))) return executable;
  const copy = await mkdtemp(path.join(session.folder, 'program-'));
  await copyOpen(folder, copy);
  return path.join(copy, path.basename(executable));
}

/**
 * @param {string} from
 * @param {string} to
 */
async function copyOpen(from, to) {
  // Sources of native packages are 11 MB that no run needs.
  const filter = (/** @type {string} */ entry) => !/[\\/]better-sqlite3[\\/](deps|src)$/.test(entry);
  await cp(from, to, { recursive: true, filter, verbatimSymlinks: true });
  await openToAll(to);
}

/** @returns {Set<string>} the folders of the packages that run time needs, as npm laid them out */
function productionPackages() {
  /** @type {Set<string>} */
  const folders = new Set();
  const visit = (/** @type {string} */ from) => {
    const dependencies = readJson(path.join(from, 'package.json'))?.dependencies;
    for (const name of Object.keys(dependencies ?? {})) {
      const folder = findPackage(name, from);
      if (folder === undefined || folders.has(folder)) continue;
      folders.add(folder);
      visit(folder);
    }
  };
  visit(projectRoot);
  return folders;
}

/**
 * @param {string} name
 * @param {string} from
 * @returns {string | undefined} Node's own search: the nearest node_modules upwards
 */
function findPackage(name, from) {
  for (let folder = from; folder.startsWith(projectRoot); folder = path.dirname(folder)) {
    const candidate = path.join(folder, 'node_modules', name);
    if (existsSync(candidate)) return candidate;
  }
  return undefined;
}
