import { readFileSync } from 'node:fs';
import { join } from 'node:path';

export interface BuildFacts {
  /** Set only by `npm run package -- --test-build`: such a build takes debugging switches so that a test can drive it. */
  isTestBuild: boolean;
  /** Development only: the better-sqlite3 addon that this machine's runtime can load, when it is not the usual one. */
  sqliteAddon: string | undefined;
}

function readJson(path: string): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(readFileSync(path, 'utf8'));
    return typeof value === 'object' && value !== null ? { ...value } : {};
  } catch {
    // Missing on ordinary machines: then the addon of the package is used.
    return {};
  }
}

/** What the build wrote down about itself, in package.json and, outside packages, in `dist/runtime.json`. */
export function readBuildFacts(appPath: string, isPackaged: boolean): BuildFacts {
  const isTestBuild = readJson(join(appPath, 'package.json')).rollbookTestBuild === true;
  const addon = isPackaged ? undefined : readJson(join(appPath, 'dist', 'runtime.json')).sqliteAddon;
  return { isTestBuild, sqliteAddon: typeof addon === 'string' ? addon : undefined };
}
