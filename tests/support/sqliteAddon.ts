/**
 * Path of a better-sqlite3 addon built for this machine's runtime, or undefined where the one in the npm package
 * loads. vitest.config.ts sets the variable from dist/runtime.json; the wrong addon ends the process at once.
 */
export const sqliteAddon: string | undefined = process.env['ROLLBOOK_SQLITE_ADDON'] || undefined;
