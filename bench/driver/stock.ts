import { existsSync } from 'node:fs';
import { cp } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import { buildOnce, cacheRoot, projectRoot, readJson } from '../../scripts/runtime/cache.mjs';
import { announce, runOrFail, SetupError } from '../../scripts/runtime/processes.mjs';
import { ensureSystemPackages } from '../../scripts/runtime/systemPackages.mjs';

const recipe = join(projectRoot, 'bench/stock');

export const stockVersion = String(
  (readJson(join(recipe, 'package.json'))?.dependencies as Record<string, string> | undefined)?.sqlite3,
);

function stockFolder(): string {
  const abi = process.versions.modules;
  return join(cacheRoot(), `bench-sqlite3-${stockVersion}-${process.platform}-${process.arch}-${abi}`);
}

/** The sqlite3 package takes its prebuilt addon from GitHub, and compiles one where that cannot be reached. */
async function install(draft: string): Promise<void> {
  for (const file of ['package.json', 'package-lock.json']) await cp(join(recipe, file), join(draft, file));
  const node = resolve(process.execPath, '../..');
  // Without headers beside Node, node-gyp would download them.
  const headers = existsSync(join(node, 'include/node/node_api.h')) ? { npm_config_nodedir: node } : {};
  const parameters = ['ci', '--legacy-peer-deps', '--no-audit', '--no-fund', '--foreground-scripts=false'];
  await runOrFail('npm', parameters, { cwd: draft, env: { ...process.env, ...headers } });
}

export async function ensureStock(): Promise<void> {
  const folder = stockFolder();
  if (existsSync(folder)) return;
  await ensureSystemPackages(['compiler']);
  announce(`installing sqlite3 ${stockVersion} to measure against, once, up to two minutes …`);
  await buildOnce(folder, install);
  const addon = join(folder, 'node_modules/sqlite3/build/Release/node_sqlite3.node');
  if (!existsSync(addon)) throw new SetupError(`sqlite3 did not install. Delete ${folder} and try again.`);
}

/** The package as Sequelize takes it for its `dialectModule`. */
export function loadStock(): object {
  return createRequire(join(stockFolder(), 'package.json'))('sqlite3') as object;
}
