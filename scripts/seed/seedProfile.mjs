// A profile of the app with invented members in it: for the demo, the screenshots and the start benchmark.
import { importTypeScript } from '../importTypeScript.mjs';

/** @typedef {import('../runtime/desktop.mjs').Desktop} Desktop */
/** @typedef {typeof import('./seedAccounts.ts')} Seed */

/**
 * @param {Desktop} desktop
 * @param {number} count
 * @returns {Promise<{ profile: string, password: string }>} the profile, which goes when the desktop is closed, and the
 *   password of the members who have one
 */
export async function makeSeededProfile(desktop, count) {
  const profile = await desktop.makeProfile();
  /** @type {Seed} */
  const { inventedPassword, seedAccounts } = await importTypeScript('scripts/seed/seedAccounts.ts');
  const nativeBinding = desktop.runtime.sqliteAddon ?? undefined;
  await seedAccounts({ folder: profile, count, nativeBinding });
  // When we are root, the files are root's and closed to everybody else.
  await desktop.giveToApp(profile);
  return { profile, password: inventedPassword };
}
