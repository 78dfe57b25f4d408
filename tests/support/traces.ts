import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { rowsOf } from './openTestRollbook.ts';

/** Which of some texts stand in any file of a folder, in any case and in UTF-8 as well as in UTF-16. */
export function tracesInFiles(folder: string, traces: readonly string[]): string[] {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  );
  return files.flatMap(({ parentPath, name }) => {
    const bytes = readFileSync(join(parentPath, name));
    const found = (['latin1', 'utf16le'] as const).flatMap((encoding) => {
      const text = bytes.toString(encoding).toLowerCase();
      return traces.filter((trace) => text.includes(trace.toLowerCase()));
    });
    return found.map((trace) => `${name}: ${trace}`);
  });
}

/** The columns of all tables in which one of some texts stands, in any case: `accounts.notes: a text`. */
export function tracesInTables(path: string, traces: readonly string[]): string[] {
  const tables = rowsOf<{ name: string }>(path, "SELECT name FROM sqlite_schema WHERE type = 'table'");
  const found = tables.flatMap(({ name }) =>
    rowsOf<Record<string, unknown>>(path, `SELECT * FROM "${name}"`).flatMap((row) =>
      Object.entries(row).flatMap(([column, value]) => {
        const text = String(value).toLowerCase();
        const here = traces.filter((trace) => text.includes(trace.toLowerCase()));
        return here.map((trace) => `${name}.${column}: ${trace}`);
      }),
    ),
  );
  return [...new Set(found)].toSorted();
}
