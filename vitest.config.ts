import { readFileSync } from 'node:fs';
import { defineConfig } from 'vitest/config';

/** The addon that `scripts/runtime` found or built for this machine; null where the package's own one loads. */
function sqliteAddon(): string {
  try {
    const runtime: unknown = JSON.parse(readFileSync('dist/runtime.json', 'utf8'));
    const addon =
      typeof runtime === 'object' && runtime !== null && 'sqliteAddon' in runtime && runtime.sqliteAddon;
    return typeof addon === 'string' ? addon : '';
  } catch {
    return '';
  }
}

const env = { ROLLBOOK_SQLITE_ADDON: sqliteAddon() };

const project = (name: string, environment: 'node' | 'happy-dom' = 'node') => ({
  extends: true as const,
  test: { name, environment, include: [`tests/${name}/**/*.test.{ts,tsx}`], env, testTimeout: 30_000 },
});

export default defineConfig({
  test: {
    projects: [project('unit'), project('integration'), project('wire'), project('ui', 'happy-dom')],
    // A test that needs luck the second time is a broken test.
    retry: 0,
  },
});
