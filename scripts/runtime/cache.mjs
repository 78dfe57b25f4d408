// What the bootstrap fetches or builds is kept outside node_modules: `npm ci` must neither delete it nor find
// files of ours among its own.
import { existsSync, readFileSync } from 'node:fs';
import { chmod, mkdir, mkdtemp, readdir, rename, rm, stat, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { runOrFail } from './processes.mjs';

export const projectRoot = path.resolve(import.meta.dirname, '../..');

const staleDraftMilliseconds = 60 * 60 * 1000;

/** True where this process may change users, which is also where Chromium refuses its own sandbox. */
export function isLinuxRoot() {
  return process.platform === 'linux' && process.getuid?.() === 0;
}

/** @returns {string} the folder for everything that may be deleted and comes back by itself */
export function cacheRoot() {
  const { ROLLBOOK_CACHE, XDG_CACHE_HOME, LOCALAPPDATA } = process.env;
  if (ROLLBOOK_CACHE) return path.resolve(ROLLBOOK_CACHE);
  // Root's own home is closed to the unprivileged user who runs Electron.
  if (isLinuxRoot()) return '/var/cache/rollbook';
  if (process.platform === 'darwin') return path.join(os.homedir(), 'Library/Caches/rollbook');
  if (process.platform === 'win32') {
    return path.join(LOCALAPPDATA ?? path.join(os.homedir(), 'AppData/Local'), 'rollbook', 'Cache');
  }
  return path.join(XDG_CACHE_HOME || path.join(os.homedir(), '.cache'), 'rollbook');
}

/**
 * Fills a folder once. The work happens in a draft beside it and a rename publishes it, so a process that is killed
 * leaves nothing half-built, and of two processes at once the slower one throws its draft away.
 * @param {string} folder
 * @param {(draft: string) => Promise<void>} fill
 */
export async function buildOnce(folder, fill) {
  if (existsSync(folder)) return;
  await mkdir(path.dirname(folder), { recursive: true });
  if (isLinuxRoot()) await chmod(path.dirname(folder), 0o755);
  await removeStaleDrafts(folder);
  const draft = await mkdtemp(`${folder}.draft-`);
  try {
    await fill(draft);
    await openToAll(draft);
    await rename(draft, folder).catch((/** @type {unknown} */ error) => {
      if (!existsSync(folder)) throw error;
    });
  } finally {
    await rm(draft, { recursive: true, force: true });
  }
}

/**
 * mkdtemp makes 0700 folders and root's umask may be 077; the unprivileged user has to read all of it.
 * @param {string} entry
 */
export async function openToAll(entry) {
  if (isLinuxRoot()) await runOrFail('chmod', ['-R', 'u+rwX,go+rX', entry]);
}

/** @param {string} folder A killed build leaves up to a gigabyte behind. */
async function removeStaleDrafts(folder) {
  const parent = path.dirname(folder);
  for (const name of await readdir(parent)) {
    if (!name.startsWith(`${path.basename(folder)}.draft-`)) continue;
    const draft = path.join(parent, name);
    const { mtimeMs } = await stat(draft).catch(() => ({ mtimeMs: Date.now() }));
    if (Date.now() - mtimeMs > staleDraftMilliseconds) await rm(draft, { recursive: true, force: true });
  }
}

/**
 * @param {string} file
 * @returns {Record<string, unknown> | undefined} the parsed file, or undefined when it is missing or damaged
 */
export function readJson(file) {
  try {
    return /** @type {Record<string, unknown>} */ (JSON.parse(readFileSync(file, 'utf8')));
  } catch {
    return undefined;
  }
}

/**
 * @param {string} file
 * @param {unknown} value
 */
export async function writeJson(file, value) {
  await mkdir(path.dirname(file), { recursive: true });
  const draft = `${file}.${process.pid}.draft`;
  await writeFile(draft, `${JSON.stringify(value, null, 2)}\n`);
  await rename(draft, file);
}

/**
 * @param {string} name
 * @returns {string} the version of an installed package
 */
export function installedVersion(name) {
  const version = readJson(path.join(projectRoot, 'node_modules', name, 'package.json'))?.version;
  if (typeof version !== 'string') throw new Error(`${name} is not installed: run "npm ci" first.`);
  return version;
}
