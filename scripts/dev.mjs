// `npm run dev [-- arguments]`: the window with hot reload, and Electron started anew when main or preload change.
import path from 'node:path';
import { build, createServer } from 'vite';
import { projectRoot } from './runtime/cache.mjs';
import { prepareDesktop } from './runtime/desktop.mjs';
import { announce, runScript } from './runtime/processes.mjs';
import { exitCodeOf, startElectron, withProfile } from './start.mjs';

/** @typedef {import('node:child_process').ChildProcess} ChildProcess */

/**
 * Resolves after the first build; a build with errors prints them and the app goes on with the last good one.
 * @param {'main' | 'preload'} room
 * @param {() => void} onRebuilt
 * @returns {Promise<() => Promise<void>>} stops watching
 */
async function watchRoom(room, onRebuilt) {
  const watcher = await build({
    root: projectRoot,
    configFile: path.join(projectRoot, 'vite.electron.config.ts'),
    mode: room,
    logLevel: 'warn',
    build: { watch: {} },
  });
  if (!('on' in watcher)) throw new Error('Vite built once instead of watching.');
  await new Promise((resolve) => {
    let isFirst = true;
    watcher.on('event', (event) => {
      if (event.code === 'ERROR') console.error(event.error);
      if (event.code !== 'END') return;
      if (isFirst) resolve(undefined);
      else onRebuilt();
      isFirst = false;
    });
  });
  return () => watcher.close();
}

/**
 * Keeps one Electron running until it is closed by hand.
 * @param {import('./runtime/desktop.mjs').Desktop} desktop
 * @param {readonly string[]} parameters
 * @param {NodeJS.ProcessEnv} variables
 */
function runRestartable(desktop, parameters, variables) {
  /** @type {Promise<unknown>} */
  let lastStep = Promise.resolve();
  /** @type {{ child: ChildProcess, ended: Promise<number> } | undefined} */
  let current;
  /** @type {(code: number) => void} */
  let finish;
  /** @type {Promise<number>} */
  const closedByHand = new Promise((resolve) => (finish = resolve));

  async function replace() {
    const previous = current;
    current = undefined;
    previous?.child.kill();
    // The new one must not find the old one's single-instance lock.
    await previous?.ended;
    await desktop.refreshApp();
    const child = startElectron(desktop, parameters, variables);
    const run = { child, ended: exitCodeOf(child) };
    current = run;
    void run.ended.then((code) => (current === run ? finish(code) : undefined));
  }
  const restart = () => {
    lastStep = lastStep.then(replace).catch((error) => console.error(error));
  };
  return { restart, closedByHand };
}

async function develop() {
  const server = await createServer({ configFile: path.join(projectRoot, 'vite.renderer.config.ts') });
  await server.listen();
  const address = server.resolvedUrls?.local[0] ?? '';
  const desktop = await prepareDesktop();
  const parameters = await withProfile(desktop, process.argv.slice(2));
  const app = runRestartable(desktop, parameters, { ROLLBOOK_DEV_SERVER: address });
  const stopWatching = [await watchRoom('main', app.restart), await watchRoom('preload', app.restart)];
  announce(`the window is served from ${address}`);
  app.restart();
  const code = await app.closedByHand;
  for (const stop of stopWatching) await stop();
  await server.close();
  await desktop.close();
  return code;
}

await runScript(develop);
