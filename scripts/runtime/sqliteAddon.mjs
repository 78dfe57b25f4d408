// better-sqlite3's prebuilt addon needs Node-API 10 (Node 22.14, Electron 35). For older runtimes it is compiled once
// from the package's own sources; that one binary then loads in old and new runtimes alike.
import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { cp, mkdir, rename, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import { buildOnce, cacheRoot, installedVersion, projectRoot } from './cache.mjs';
import { loadsEverywhere } from './probe.mjs';
import { SetupError, announce, findCommand, runOrFail } from './processes.mjs';
import { ensureSystemPackages } from './systemPackages.mjs';

const packageFolder = path.join(projectRoot, 'node_modules/better-sqlite3');
/** The package asks for Node-API 10. Undefining that and allowing experimental functions lets older headers compile it. */
export const olderNodeApiFlags = '-UNAPI_VERSION -DNAPI_EXPERIMENTAL';
const gypParameters = ['rebuild', '--release', '--force_build=1'];

/**
 * @param {import('./electron.mjs').ElectronInUse} electron
 * @returns {Promise<string | null>} the compiled addon, or null where the package's own prebuilt one loads
 */
export async function ensureSqliteAddon(electron) {
  if (await loadsEverywhere('better-sqlite3', electron)) return null;
  const folder = path.join(cacheRoot(), folderName());
  const addon = path.join(folder, 'better_sqlite3.node');
  if (!existsSync(addon)) {
    await requireCompiler();
    announce('building better-sqlite3 for this older runtime, once, about a minute ...');
    await buildOnce(folder, build);
  }
  if (await loadsEverywhere('better-sqlite3', electron, addon)) return addon;
  throw new SetupError(
    `The better-sqlite3 that was built at ${folder} does not load. Delete that folder and try again.`,
  );
}

/** A new package version, machine kind or recipe gets a new folder. */
function folderName() {
  const recipe = [
    olderNodeApiFlags,
    ...gypParameters,
    readFileSync(path.join(packageFolder, 'binding.gyp'), 'utf8'),
  ];
  const hash = createHash('sha256').update(recipe.join('\n')).digest('hex').slice(0, 12);
  const version = installedVersion('better-sqlite3');
  return `better-sqlite3-${version}-${process.platform}-${process.arch}-${hash}`;
}

async function requireCompiler() {
  await ensureSystemPackages(['compiler']);
  if (process.platform === 'win32') {
    throw new SetupError('On Windows Rollbook needs Node.js 22.14 or newer.');
  }
  if (!findCommand('c++') && !findCommand('g++')) {
    throw new SetupError(
      'A C++ compiler, make and python3 are needed (macOS: xcode-select --install), or Node.js 22.14 or newer.',
    );
  }
}

/** @param {string} draft */
async function build(draft) {
  const workshop = path.join(draft, 'workshop');
  await mkdir(path.join(workshop, 'node_modules'), { recursive: true });
  for (const part of ['binding.gyp', 'package.json', 'lib', 'src', 'deps']) {
    await cp(path.join(packageFolder, part), path.join(workshop, part), { recursive: true });
  }
  const headers = path.join(projectRoot, 'node_modules/node-addon-api');
  await cp(headers, path.join(workshop, 'node_modules/node-addon-api'), { recursive: true });
  const nodeGyp = createRequire(import.meta.url).resolve('node-gyp/bin/node-gyp.js');
  await runOrFail(process.execPath, [nodeGyp, ...gypParameters, ...localHeaders()], {
    cwd: workshop,
    env: { ...process.env, CXXFLAGS: olderNodeApiFlags },
  });
  const addon = path.join(draft, 'better_sqlite3.node');
  await rename(path.join(workshop, 'build/Release/better_sqlite3.node'), addon);
  await runOrFail('strip', [process.platform === 'darwin' ? '-x' : '--strip-unneeded', addon]);
  await rm(workshop, { recursive: true });
}

/** node-gyp downloads Node's headers unless told that they came with Node, as in most Linux packages of it. */
function localHeaders() {
  const prefix = path.resolve(process.execPath, '../..');
  return existsSync(path.join(prefix, 'include/node/node_api.h')) ? [`--nodedir=${prefix}`] : [];
}
