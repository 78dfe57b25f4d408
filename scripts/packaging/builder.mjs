// electron-builder with the parts of its configuration that depend on the machine; the rest is electron-builder.yml.
import { build } from 'electron-builder';
import { cp, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { notForReleaseFile } from '../runtime/electronFallback.mjs';
import { projectRoot } from '../runtime/cache.mjs';
import { releaseFolder } from './layout.mjs';

/** @typedef {import('../runtime/prepare.mjs').Runtime} Runtime */
/** @typedef {import('electron-builder').Configuration} Configuration */
/** @typedef {import('electron-builder').AfterPackContext} AfterPackContext */
/**
 * @typedef {object} BuilderChoice
 * @property {boolean} testBuild the app then tolerates being driven from outside
 * @property {string[]} targets none means those of electron-builder.yml
 */

const notice = `This build of Rollbook is for tests only.
It contains an old Electron without security updates. Do not give it to anyone and do not use it with real accounts.
`;

/**
 * @param {Runtime} runtime
 * @param {BuilderChoice} choice
 * @returns {Promise<string[]>} the files made
 */
export async function runBuilder(runtime, { testBuild, targets }) {
  const config = configuration(runtime, testBuild);
  // On a build server electron-builder would otherwise publish a tagged build by itself.
  return build({ projectDir: projectRoot, publish: 'never', config, ...targetsForThisPlatform(targets) });
}

/** @param {string[]} targets */
function targetsForThisPlatform(targets) {
  if (process.platform === 'darwin') return { mac: targets };
  return process.platform === 'win32' ? { win: targets } : { linux: targets };
}

/**
 * @param {Runtime} runtime
 * @param {boolean} testBuild
 * @returns {Configuration}
 */
function configuration(runtime, testBuild) {
  const { electron } = runtime;
  return {
    directories: { output: releaseFolder({ testBuild }) },
    electronDist: electron.directory,
    electronVersion: electron.version,
    afterPack: (context) => finishPackage(context, runtime),
    ...(testBuild ? { extraMetadata: { rollbookTestBuild: true } } : {}),
    ...(electron.fallback
      ? { artifactName: '${productName}-${version}-${arch}-not-for-release.${ext}' }
      : {}),
  };
}

/**
 * @param {AfterPackContext} context
 * @param {Runtime} runtime
 */
async function finishPackage(context, { electron, sqliteAddon }) {
  if (process.platform === 'darwin') return;
  const folder = context.appOutDir;
  // Part of a development Electron, and useless or misleading beside an app.
  for (const name of ['version', 'resources/default_app.asar'])
    await rm(path.join(folder, name), { force: true });
  if (!electron.fallback) return;
  await writeFile(path.join(folder, notForReleaseFile), notice);
  if (sqliteAddon === null) return;
  await placeCompiledAddons(path.join(folder, 'resources/app.asar.unpacked/node_modules'), sqliteAddon);
}

/**
 * The prebuilt binaries end an Electron as old as the fallback with a segmentation fault. The compiled ones take their
 * places under the names that the packages look for, so the app itself does not know the difference.
 * @param {string} modules
 * @param {string} sqliteAddon
 */
async function placeCompiledAddons(modules, sqliteAddon) {
  const system = `${process.platform}-${process.arch}`;
  const argon2 = path.join(projectRoot, 'node_modules/argon2/build/Release/argon2.node');
  await cp(sqliteAddon, path.join(modules, `better-sqlite3/prebuilds/${system}.node`));
  await cp(argon2, path.join(modules, `argon2/prebuilds/${system}/argon2.glibc.node`));
}
