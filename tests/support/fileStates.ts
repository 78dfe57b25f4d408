import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** Every file of a folder with its content's digest and its time: equal before and after means nobody touched it. */
export function fileStates(folder: string): Record<string, string> {
  const states = readdirSync(folder, { recursive: true, withFileTypes: true }).map((entry) => {
    const path = join(entry.parentPath, entry.name);
    if (!entry.isFile()) return [path, 'not a file'];
    const digest = createHash('sha256').update(readFileSync(path)).digest('hex');
    return [path, `${digest} ${statSync(path).mtimeMs}`];
  });
  return Object.fromEntries(states) as Record<string, string>;
}
