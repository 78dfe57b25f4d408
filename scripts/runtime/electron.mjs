// Which Electron runs: the developer's own choice, else the one the `electron` package downloads, else the fallback.
import { existsSync, readFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import path from 'node:path';
import { cacheRoot, installedVersion, projectRoot, readJson, writeJson } from './cache.mjs';
import {
  ensureFallbackElectron,
  fallbackExists,
  fallbackVersion,
  notForReleaseFile,
} from './electronFallback.mjs';
import { SetupError, announce, run } from './processes.mjs';
import { ensureSystemPackages } from './systemPackages.mjs';

/** @typedef {{ directory: string, executablePath: string, version: string, fallback: boolean }} ElectronInUse */

// A download on a slow line takes minutes; beyond this it hangs.
const downloadMilliseconds = 15 * 60 * 1000;
const retryAfterMilliseconds = 24 * 60 * 60 * 1000;
const packageFolder = path.join(projectRoot, 'node_modules/electron');

/** @returns {Promise<ElectronInUse>} */
export async function ensureElectron() {
  const chosen = process.env.ELECTRON_OVERRIDE_DIST_PATH;
  if (chosen) return describe(path.resolve(chosen));
  const version = installedVersion('electron');
  const own = path.join(packageFolder, 'dist');
  if (isInstalled(version)) return describe(own);
  const memory = path.join(cacheRoot(), `electron-${version}-unreachable.json`);
  if (!failedRecently(memory)) {
    const problem = await download(version);
    if (problem === undefined) {
      await rm(memory, { force: true });
      return describe(own);
    }
    if (!fallbackExists()) throw unreachable(version, problem);
    await writeJson(memory, { at: new Date().toISOString(), problem });
  }
  return useFallback(version);
}

/** @param {string} version */
async function useFallback(version) {
  await ensureSystemPackages(['fallback']);
  const directory = await ensureFallbackElectron();
  announce(
    `Electron ${version} could not be downloaded; using the test-only fallback Electron ${fallbackVersion}` +
      ` ("npx install-electron" tries the download again)`,
  );
  // The `electron` package, Playwright and electron-builder follow this one variable; our children inherit it.
  process.env.ELECTRON_OVERRIDE_DIST_PATH = directory;
  return describe(directory);
}

/**
 * @param {string} directory
 * @returns {ElectronInUse}
 */
function describe(directory) {
  const executablePath = path.join(directory, executableName());
  if (!existsSync(executablePath)) {
    throw new SetupError(`There is no Electron at ${executablePath}. Check ELECTRON_OVERRIDE_DIST_PATH.`);
  }
  const version = readText(path.join(directory, 'version')).trim().replace(/^v/, '');
  return {
    directory,
    executablePath,
    version,
    fallback: existsSync(path.join(directory, notForReleaseFile)),
  };
}

/**
 * The same three questions as Electron's install.js, without starting a process for them.
 * @param {string} version
 */
function isInstalled(version) {
  const name = readText(path.join(packageFolder, 'path.txt'));
  const found = readText(path.join(packageFolder, 'dist/version')).trim().replace(/^v/, '');
  return name !== '' && found === version && existsSync(path.join(packageFolder, 'dist', name));
}

/** @param {string} memory */
function failedRecently(memory) {
  if (!fallbackExists()) return false;
  const age = Date.now() - Date.parse(String(readJson(memory)?.at));
  return age >= 0 && age < retryAfterMilliseconds;
}

/**
 * @param {string} version
 * @returns {Promise<string | undefined>} what went wrong
 */
async function download(version) {
  // Where the host cannot be reached this fails within ten seconds; the line is for those who really download.
  const patience = setTimeout(() => announce(`downloading Electron ${version} once, about 110 MB ...`), 3000);
  const installer = path.join(packageFolder, 'install.js');
  const result = await run(process.execPath, [installer], { timeout: downloadMilliseconds });
  clearTimeout(patience);
  if (result.code === 0 && isInstalled(version)) return undefined;
  return result.signal
    ? 'the download took longer than 15 minutes'
    : result.stderr.trim() || 'no reason given';
}

/**
 * @param {string} version
 * @param {string} problem
 */
function unreachable(version, problem) {
  return new SetupError(`Electron ${version} could not be downloaded:
${problem}

What helps: connect to the internet and start again; or set ELECTRON_MIRROR to a mirror, or ELECTRON_GET_USE_PROXY=1
with HTTPS_PROXY; or unpack Electron ${version} yourself and set ELECTRON_OVERRIDE_DIST_PATH to its folder.`);
}

function executableName() {
  if (process.platform === 'darwin') return 'Electron.app/Contents/MacOS/Electron';
  return process.platform === 'win32' ? 'electron.exe' : 'electron';
}

/** @param {string} file */
function readText(file) {
  return existsSync(file) ? readFileSync(file, 'utf8') : '';
}
