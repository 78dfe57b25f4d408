// Stands in for Electron's own default_app.asar, which the fallback does not contain: it starts the app whose folder
// is the first plain argument. Only development builds and desktop tests on the fallback ever run this.
import { app } from 'electron';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

/** @param {readonly string[]} words */
function readCommandLine(words) {
  const preloads = [];
  for (let index = 0; index < words.length; index += 1) {
    const word = words[index] ?? '';
    if (word === '-r' || word === '--require') preloads.push(words[(index += 1)] ?? '');
    else if (!word.startsWith('-')) return { preloads, folder: word };
  }
  return { preloads, folder: undefined };
}

const { preloads, folder } = readCommandLine(process.argv.slice(1));
if (folder === undefined) {
  console.error('Usage: electron [-r file] folder-of-the-app');
  process.exit(1);
}
const require = createRequire(import.meta.url);
for (const file of preloads) require(path.resolve(file));

const root = path.resolve(folder);
const packageJson = /** @type {{ name: string, productName?: string, version?: string, main?: string }} */ (
  JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8'))
);
Object.defineProperty(process, 'defaultApp', { value: true, enumerable: true });
// The two setters are Electron's own business with its default app and not in its declared interface.
const undeclared = /** @type {{ setVersion(version: string): void, setAppPath(folder: string): void }} */ (
  /** @type {unknown} */ (app)
);
app.setName(packageJson.productName ?? packageJson.name);
undeclared.setVersion(packageJson.version ?? '0.0.0');
undeclared.setAppPath(root);
// Electron waits for this module before it becomes ready. Without the await the app's main would come too late to
// register its privileged schemes.
await import(pathToFileURL(path.join(root, packageJson.main ?? 'index.js')).href);
