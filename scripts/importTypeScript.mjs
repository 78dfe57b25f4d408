// Runs our TypeScript in this very process: Vite is there anyway and its module runner reads it without another tool.
import path from 'node:path';
import { createServer } from 'vite';
import { projectRoot } from './runtime/cache.mjs';

/** @type {Promise<import('vite').ViteDevServer> | undefined} */
let server;

/**
 * @template Module
 * @param {string} file from the project's root
 * @returns {Promise<Module>} packages are imported by Node as they are; `import.meta.url` stays that of the source.
 *   What the module imports later still works: the runner is closed only when the process has nothing left to do.
 */
export async function importTypeScript(file) {
  server ??= openRunner();
  const imported = await (await server).ssrLoadModule(path.join(projectRoot, file));
  return /** @type {Module} */ (imported);
}

async function openRunner() {
  const opened = await createServer({
    root: projectRoot,
    configFile: false,
    envDir: false,
    appType: 'custom',
    logLevel: 'error',
    server: { middlewareMode: true, hmr: false, ws: false, watch: null },
    optimizeDeps: { noDiscovery: true },
  });
  process.once('beforeExit', () => void opened.close());
  return opened;
}
