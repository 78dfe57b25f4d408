import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildOnce, projectRoot } from '../scripts/runtime/cache.mjs';
import { seedAccounts } from '../scripts/seed/seedAccounts.ts';

/** Between runs: a million members take five minutes to make. */
const kept = join(tmpdir(), 'rollbook-bench-members');

/** All that decides what is in a seeded file, except the day: invented members have visited up to it. */
const sources = [
  'scripts/seed',
  'db/migrations',
  'db/services/accounts/derived.ts',
  'contract/text.ts',
  'tests/fixtures/members-1000.csv',
];

function filesOf(source: string): string[] {
  const path = join(projectRoot, source);
  if (!statSync(path).isDirectory()) return [path];
  return readdirSync(path)
    .toSorted()
    .map((name) => join(path, name));
}

function version(): string {
  const hash = createHash('sha256');
  for (const file of sources.flatMap(filesOf)) hash.update(readFileSync(file));
  return hash.digest('hex').slice(0, 12);
}

/** The folder of a database of so many invented members, for copies: nobody opens it where it lies. */
export async function seededFolder(count: number, nativeBinding: string | undefined): Promise<string> {
  const name = `accounts-${count}-`;
  const folder = join(kept, name + version());
  if (existsSync(folder)) return folder;
  console.log(`making a database of ${count.toLocaleString('en')} invented members …`);
  // Those of an earlier schema are of no use to anybody.
  for (const other of existsSync(kept) ? readdirSync(kept) : [])
    if (other.startsWith(name) && !other.includes('.draft-'))
      rmSync(join(kept, other), { recursive: true, force: true });
  await buildOnce(folder, (draft) => seedAccounts({ folder: draft, count, nativeBinding }));
  return folder;
}
