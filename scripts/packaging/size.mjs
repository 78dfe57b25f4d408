// How much of a package is ours and how much is Electron.
import { readdir, stat } from 'node:fs/promises';
import path from 'node:path';

/**
 * @param {string} folder
 * @returns {Promise<number>} bytes
 */
export async function sizeOf(folder) {
  let sum = 0;
  for (const entry of await readdir(folder, { withFileTypes: true, recursive: true })) {
    if (entry.isFile()) sum += (await stat(path.join(entry.parentPath, entry.name))).size;
  }
  return sum;
}

/**
 * @param {string} packageFolder
 * @param {string} electronFolder
 * @returns {Promise<string>} one line
 */
export async function describeSize(packageFolder, electronFolder) {
  const [whole, electron] = await Promise.all([sizeOf(packageFolder), sizeOf(electronFolder)]);
  const resources = path.join(
    packageFolder,
    process.platform === 'darwin' ? 'Rollbook.app/Contents/Resources' : 'resources',
  );
  const ours = await sizeOf(resources);
  return `Size: ${megabytes(whole)}, of which ${megabytes(ours)} is Rollbook; a bare Electron is ${megabytes(electron)}.`;
}

/** @param {number} bytes */
function megabytes(bytes) {
  return `${(bytes / 1e6).toFixed(1)} MB`;
}
