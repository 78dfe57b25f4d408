import { constants, cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { projectRoot, readJson } from '../scripts/runtime/cache.mjs';
import type { Desktop } from '../scripts/runtime/desktop.mjs';
import { seededFolder } from './seeded.ts';

/** The folder of one run and what lies in it; removed at the end. */
export interface Workplace {
  folder: string;
  /** The better-sqlite3 addon of this machine, when it is not the one in the package. */
  nativeBinding: string | undefined;
  /** A folder of its own with a copy of a database of so many invented members, which are made once and kept for later runs. */
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
  const emptyFolder = () => mkdtempSync(join(folder, 'part-'));
  return {
    folder,
    nativeBinding,
    emptyFolder,
    async accounts(count) {
      const copy = emptyFolder();
      // On file systems that can, the copy shares its bytes with the origin until somebody writes: a million are 2 GB.
      const mode = constants.COPYFILE_FICLONE;
      cpSync(await seededFolder(count, nativeBinding), copy, { recursive: true, mode });
      return copy;
    },
    remove,
  };
}

/** A profile of the app with so many invented members. */
export async function profileWith(desktop: Desktop, workplace: Workplace, count: number): Promise<string> {
  const profile = await desktop.makeProfile();
  cpSync(await workplace.accounts(count), profile, { recursive: true });
  await desktop.giveToApp(profile);
  return profile;
}
