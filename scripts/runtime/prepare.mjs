// Everything that must be there before Electron or a test that opens a database can start. On an ordinary machine it
// finds all in place, prints nothing and costs a few milliseconds.
import path from 'node:path';
import { ensureArgon2 } from './argon2.mjs';
import { projectRoot, readJson, writeJson } from './cache.mjs';
import { ensureElectron } from './electron.mjs';
import { ensureSqliteAddon } from './sqliteAddon.mjs';
import { ensureSystemPackages } from './systemPackages.mjs';

/** @typedef {{ electron: import('./electron.mjs').ElectronInUse, sqliteAddon: string | null }} Runtime */

/** The development main process and the tests read the addon's place from here. It is never packaged. */
export const runtimeFile = path.join(projectRoot, 'dist/runtime.json');

/** @returns {Promise<Runtime>} */
export async function prepareRuntime() {
  await ensureSystemPackages(['window']);
  const electron = await ensureElectron();
  const sqliteAddon = await ensureSqliteAddon(electron);
  await ensureArgon2(electron);
  const facts = { sqliteAddon, electron: electron.version, fallback: electron.fallback };
  if (JSON.stringify(readJson(runtimeFile)) !== JSON.stringify(facts)) await writeJson(runtimeFile, facts);
  return { electron, sqliteAddon };
}
