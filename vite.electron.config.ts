// Main process, its threads and preload, one configuration with the part as Vite's mode: `vite build --mode main`.
import { builtinModules } from 'node:module';
import { defineConfig, type Plugin } from 'vite';

// Native addons cannot be bundled. Everything else is, so that a package contains two production dependencies.
const mainExternals = ['electron', 'better-sqlite3', 'argon2'];

/**
 * Sequelize brings the dialects of eight databases and names the drivers of all. Ours comes in through `dialectModule`;
 * the others are left out (300 kB), and asking for one fails at the call as it would unbundled, not at start.
 */
function withoutForeignDatabases(): Plugin {
  const prefix = '\0not-installed:';
  const drivers = /^(pg|pg-hstore|pg-native|mysql2|mariadb|tedious|oracledb|ibm_db|snowflake-sdk|sqlite3)$/;
  const dialects = /^\.\/dialects\/(?!sqlite|abstract)[a-z0-9]+$/;
  const isForeign = (id: string, importer = '') =>
    drivers.test(id) || (dialects.test(id) && /sequelize[\\/]lib[\\/]sequelize\.js$/.test(importer));
  return {
    name: 'rollbook:without-foreign-databases',
    enforce: 'pre',
    resolveId: (id, importer) => (isForeign(id, importer) ? prefix + id : null),
    load(id) {
      if (!id.startsWith(prefix)) return null;
      const name = JSON.stringify(id.slice(prefix.length));
      return `throw Object.assign(new Error('Not part of Rollbook: ' + ${name}), { code: 'MODULE_NOT_FOUND' });`;
    },
  };
}

/** Built apart: a sandboxed preload cannot load a second file, and the threads must not load main. */
const parts = {
  main: { entry: 'electron/main/index.ts', file: 'main/index.cjs' },
  thread: { entry: 'electron/main/database/thread.ts', file: 'main/thread.cjs' },
  hashThread: { entry: 'db/passwords/hashThread.ts', file: 'main/hashThread.cjs' },
  preload: { entry: 'electron/preload/index.ts', file: 'preload/index.cjs' },
};

export default defineConfig(({ mode }) => {
  const part = Object.entries(parts).find(([name]) => name === mode)?.[1];
  if (!part) throw new Error(`Choose what to build: --mode ${Object.keys(parts).join(', ')}`);
  const isMain = mode !== 'preload';
  const external = isMain ? mainExternals : ['electron'];
  return {
    envDir: false,
    publicDir: false,
    // Bundled libraries otherwise take the mode for their own and carry their development checks along.
    define: { 'process.env.NODE_ENV': JSON.stringify('production') },
    plugins: isMain ? [withoutForeignDatabases()] : [],
    ssr: { target: 'node', noExternal: true, external },
    build: {
      ssr: true,
      outDir: 'dist',
      emptyOutDir: false,
      // Node 20 is the oldest runtime in use, that of the fallback Electron.
      target: isMain ? 'node20' : 'chrome130',
      // Minified, a stack trace in the log would tell nobody anything.
      minify: false,
      sourcemap: false,
      rolldownOptions: {
        platform: 'node',
        input: part.entry,
        external: isMain ? [...builtinModules, /^node:/, /^electron(\/|$)/, ...mainExternals] : ['electron'],
        output: {
          format: 'cjs',
          entryFileNames: part.file,
          // What is imported later lies in a file of its own, so that the start does not even read it.
          ...(isMain ? { chunkFileNames: `main/${mode}-[name].cjs` } : { codeSplitting: false }),
        },
      },
    },
  };
});
