import { cpSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { projectRoot, readJson } from '../scripts/runtime/cache.mjs';
import { seedAccounts } from '../scripts/seed/seedAccounts.ts';

/** The folder of one run and what lies in it; removed at the end. */
export interface Workplace {
  folder: string;
  /** The better-sqlite3 addon of this machine, when it is not the one in the package. */
  nativeBinding: string | undefined;
  /** A folder of its own with a copy of a database of so many invented members, which are made only once. */
  accounts(count: number): Promise<string>;
  emptyFolder(): string;
  remove(): void;
}

export function openWorkplace(): Workplace {
  const folder = mkdtempSync(join(tmpdir(), 'rollbook-bench-'));
  const runtime = readJson(join(projectRoot, 'dist/runtime.json'));
  const nativeBinding = typeof runtime?.sqliteAddon === 'string' ? runtime.sqliteAddon : undefined;
  const remove = () => rmSync(folder, { recursive: true, force: true });
  // Ctrl+C by itself would end Node without this event and leave hundreds of megabytes behind.
  process.once('exit', remove);
  for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => process.exit(130));
  const seeded = new Map<number, Promise<string>>();

  async function seed(count: number): Promise<string> {
    console.log(`making a database of ${count.toLocaleString('en')} invented members …`);
    const made = join(folder, `accounts-${count}`);
    mkdirSync(made);
    await seedAccounts({ folder: made, count, nativeBinding });
    return made;
  }

  const emptyFolder = () => mkdtempSync(join(folder, 'part-'));
  return {
    folder,
    nativeBinding,
    emptyFolder,
    async accounts(count) {
      const origin = seeded.get(count) ?? seed(count);
      seeded.set(count, origin);
      const copy = emptyFolder();
      cpSync(await origin, copy, { recursive: true });
      return copy;
    },
    remove,
  };
}
