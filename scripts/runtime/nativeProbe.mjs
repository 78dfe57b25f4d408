// Runs alone in a child process, under Node or under Electron as Node: a native addon that was built for a newer
// runtime does not throw but ends the process with a segmentation fault.
import { writeSync } from 'node:fs';
import { createRequire } from 'node:module';

const load = createRequire(import.meta.url);
const [subject, addon] = process.argv.slice(2);

// writeSync, because the next line may be the last one this process executes.
writeSync(1, 'started\n');
if (subject === 'better-sqlite3') {
  const Database = /** @type {typeof import('better-sqlite3')} */ (load(subject));
  const options = addon ? { nativeBinding: addon } : {};
  new Database(':memory:', options).close();
} else if (subject !== undefined) {
  load(subject);
}
writeSync(1, 'loaded\n');
