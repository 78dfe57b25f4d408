// Where electron-builder puts things, for the scripts and for the packaged tests.
import path from 'node:path';
import { projectRoot } from '../runtime/cache.mjs';

/** @typedef {{ testBuild?: boolean }} PackageChoice */

/** @param {PackageChoice} [choice] */
export function releaseFolder({ testBuild = false } = {}) {
  return path.join(projectRoot, testBuild ? 'release/test' : 'release');
}

/**
 * @param {PackageChoice} [choice]
 * @returns {string} the folder of the unpacked build for this platform
 */
export function unpackedFolder(choice) {
  const suffix = process.arch === 'x64' ? '' : `-${process.arch}`;
  const names = { darwin: `mac${suffix}`, win32: `win${suffix}-unpacked` };
  const name =
    process.platform in names ? names[/** @type {'darwin' | 'win32'} */ (process.platform)] : undefined;
  return path.join(releaseFolder(choice), name ?? `linux${suffix}-unpacked`);
}

/**
 * @param {PackageChoice} [choice]
 * @returns {string} the program to start
 */
export function packagedExecutable(choice) {
  const folder = unpackedFolder(choice);
  if (process.platform === 'darwin') return path.join(folder, 'Rollbook.app/Contents/MacOS/Rollbook');
  return path.join(folder, process.platform === 'win32' ? 'Rollbook.exe' : 'rollbook');
}

/**
 * @param {PackageChoice} [choice]
 * @returns {string} the folder with app.asar
 */
export function packagedResources(choice) {
  const inside = process.platform === 'darwin' ? 'Rollbook.app/Contents/Resources' : 'resources';
  return path.join(unpackedFolder(choice), inside);
}
