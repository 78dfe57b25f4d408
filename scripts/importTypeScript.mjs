// Runs our TypeScript in this very process: Vite is there anyway and its module runner reads it without another tool.
import path from 'node:path';
import { runnerImport } from 'vite';
import { projectRoot } from './runtime/cache.mjs';

/**
 * @template Module
 * @param {string} file from the project's root
 * @returns {Promise<Module>} packages are imported by Node as they are; `import.meta.url` stays that of the source
 */
export async function importTypeScript(file) {
  const options = {
    root: projectRoot,
    configFile: /** @type {const} */ (false),
    envDir: /** @type {const} */ (false),
  };
  const imported = await runnerImport(path.join(projectRoot, file), { ...options, logLevel: 'error' });
  return /** @type {Module} */ (imported.module);
}
