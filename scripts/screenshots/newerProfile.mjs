// A profile whose database was written by a newer Rollbook than this one.
import path from 'node:path';
import BetterSqlite3 from 'better-sqlite3';
import { makeSeededProfile } from '../seed/seedProfile.mjs';

/**
 * @param {import('../runtime/desktop.mjs').Desktop} desktop
 * @returns {Promise<string>}
 */
export async function makeNewerProfile(desktop) {
  const { profile } = await makeSeededProfile(desktop, 10);
  const nativeBinding = desktop.runtime.sqliteAddon ?? undefined;
  const connection = new BetterSqlite3(path.join(profile, 'rollbook.db'), { nativeBinding });
  connection.pragma('user_version = 9999');
  connection.close();
  await desktop.giveToApp(profile);
  return profile;
}
