// All that a program needs to start the app in a window, on any machine: with or without root, with or without a
// display. The desktop tests, the packaged tests, `npm start` and the benchmarks begin here.
import { mkdir, mkdtemp } from 'node:fs/promises';
import path from 'node:path';
import { ensureDisplay } from './display.mjs';
import { prepareRuntime } from './prepare.mjs';
import { SetupError } from './processes.mjs';
import { openSession } from './session.mjs';
import { stageApp, stageExecutable } from './staging.mjs';
import { giveTo, unprivilegedUser, userMay, writeWrapper } from './user.mjs';

/**
 * @typedef {object} Desktop
 * @property {string} executablePath starts Electron, as the unprivileged user when we are root
 * @property {string} appDirectory the built app as that user can read it; a snapshot of dist/ when we are root
 * @property {Record<string, string>} environment for the child: display, home and temporary folders
 * @property {import('./prepare.mjs').Runtime} runtime
 * @property {import('./user.mjs').User | null} user who runs Electron; null: we ourselves
 * @property {boolean} virtualDisplay
 * @property {() => Promise<void>} refreshApp after a new build: brings appDirectory up to date
 * @property {() => Promise<string>} makeProfile a new empty folder that the app may write
 * @property {(entry: string) => Promise<void>} giveToApp hands a file or folder that we wrote to the app's user
 * @property {(executable: string) => Promise<string>} startable another program, such as the packaged app, to be
 *   started in the same way
 * @property {(profile: string, ...parameters: string[]) => LaunchOptions} launchOptions for Playwright's
 *   `_electron.launch`
 * @property {() => Promise<void>} close ends the display and removes every folder made here
 */
/**
 * @typedef {{ executablePath: string, args: string[], env: Record<string, string>, cwd: string, chromiumSandbox: true }}
 *   LaunchOptions
 */

/** @returns {Promise<Desktop>} */
export async function prepareDesktop() {
  const user = unprivilegedUser();
  const runtime = await prepareRuntime();
  await requireReadable(user, runtime.sqliteAddon);
  const session = await openSession(user);
  const display = await ensureDisplay(session.folder, user);
  const environment = childEnvironment(session.variables, display.variables);
  const startable = (/** @type {string} */ program) => makeStartable(session, user, program);
  const executablePath = await startable(runtime.electron.executablePath);
  const appDirectory = await stageApp(session, user);
  const refreshApp = async () => void (await stageApp(session, user));
  return {
    executablePath,
    appDirectory,
    environment,
    runtime,
    user,
    virtualDisplay: display.virtual,
    startable,
    refreshApp,
    makeProfile: () => makeProfile(session.folder, user),
    giveToApp: (entry) => giveTo(user, entry),
    launchOptions: (profile, ...parameters) => ({
      executablePath,
      args: [appDirectory, `--user-data-dir=${profile}`, ...parameters],
      env: environment,
      cwd: session.folder,
      // Without this Playwright adds --no-sandbox on Linux.
      chromiumSandbox: true,
    }),
    close: async () => {
      await display.close();
      await session.close();
    },
  };
}

/**
 * The addon is loaded from where it lies; unlike the program it has no copy.
 * @param {import('./user.mjs').User | null} user
 * @param {string | null} addon
 */
async function requireReadable(user, addon) {
  if (!user || addon === null || (await userMay(user, '-r', addon))) return;
  throw new SetupError(
    `The user "${user.name}" cannot read ${addon}. Set ROLLBOOK_CACHE to a folder open to all.`,
  );
}

/**
 * @param {NodeJS.ProcessEnv[]} additions
 * @returns {Record<string, string>}
 */
function childEnvironment(...additions) {
  /** @type {Record<string, string>} */
  const merged = {};
  for (const [name, value] of [process.env, ...additions].flatMap(Object.entries))
    merged[name] = String(value);
  // Left over from a parent that runs Electron as Node, it would turn the app into a bare Node.
  delete merged.ELECTRON_RUN_AS_NODE;
  // The bus of root's session does not talk to another user; looking for it only costs time.
  if (unprivilegedUser()) delete merged.DBUS_SESSION_BUS_ADDRESS;
  return merged;
}

/**
 * @param {import('./session.mjs').Session} session
 * @param {import('./user.mjs').User | null} user
 * @param {string} program
 */
async function makeStartable(session, user, program) {
  const readable = await stageExecutable(session, user, program);
  if (!user) return readable;
  const folder = await mkdtemp(path.join(session.folder, 'start-'));
  const wrapper = path.join(folder, path.basename(program));
  await writeWrapper(wrapper, user, readable);
  // mkdtemp's 0700 would close the wrapper to nobody who needs it: root starts it, and it then changes the user.
  return wrapper;
}

/**
 * @param {string} folder
 * @param {import('./user.mjs').User | null} user
 */
async function makeProfile(folder, user) {
  const profiles = path.join(folder, 'profiles');
  await mkdir(profiles, { recursive: true });
  const profile = await mkdtemp(path.join(profiles, 'profile-'));
  await giveTo(user, profile);
  return profile;
}
