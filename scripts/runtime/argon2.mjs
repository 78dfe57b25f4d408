// argon2's install script chooses between its prebuilt binary and compiling by looking at the Node that runs npm.
// Electron may be older: then the package is compiled in its place, in the way it does that itself.
import { projectRoot } from './cache.mjs';
import { loadsEverywhere } from './probe.mjs';
import { SetupError, announce, run } from './processes.mjs';
import { olderNodeApiFlags } from './sqliteAddon.mjs';
import { ensureSystemPackages } from './systemPackages.mjs';

const rebuild = ['rebuild', 'argon2'];

/** @param {import('./electron.mjs').ElectronInUse} electron */
export async function ensureArgon2(electron) {
  if (await loadsEverywhere('argon2', electron)) return;
  await ensureSystemPackages(['compiler']);
  announce('compiling argon2 for this older runtime, once, a few seconds ...');
  const variables = { npm_config_build_from_source: 'true', CXXFLAGS: olderNodeApiFlags };
  const shell = process.platform === 'win32';
  const result = await run('npm', rebuild, {
    cwd: projectRoot,
    env: { ...process.env, ...variables },
    shell,
  });
  if (await loadsEverywhere('argon2', electron)) return;
  throw new SetupError(`argon2 does not load in Node ${process.version} or in Electron ${electron.version},
and compiling it from its own sources (npm rebuild argon2 --build-from-source) did not help:

${result.stderr.trim()}`);
}
