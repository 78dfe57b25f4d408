import { appendFileSync, chmodSync, mkdirSync, renameSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import type { Log } from '../ipc/failure.ts';

/** One older file is kept beside the current one: 2 MB in all. */
const largest = 1_000_000;

/** Appends lines with their time to a file only this person can read. A log that cannot be written stops nothing. */
export function openLog(path: string, clock: () => Date): Log {
  return (line) => {
    try {
      mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
      if ((statSync(path, { throwIfNoEntry: false })?.size ?? 0) > largest) renameSync(path, `${path}.1`);
      appendFileSync(path, `${clock().toISOString()} ${line}\n`, { mode: 0o600 });
      chmodSync(path, 0o600);
    } catch {
      process.stderr.write(`${line}\n`);
    }
  };
}
