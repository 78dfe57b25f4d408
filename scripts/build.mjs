// Builds dist/: the window, the main process, the preload script. `npm run build`; start and test call it as well.
import { readFile, readdir, rm } from 'node:fs/promises';
import { statSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'vite';
import { projectRoot } from './runtime/cache.mjs';
import { runScript } from './runtime/processes.mjs';

const outputs = [
  'dist/renderer/index.html',
  'dist/main/index.cjs',
  'dist/main/thread.cjs',
  'dist/main/hashThread.cjs',
  'dist/preload/index.cjs',
];
const sources = ['contract', 'db', 'electron', 'renderer', 'package-lock.json', 'package.json'];
const configs = ['vite.electron.config.ts', 'vite.renderer.config.ts'];

/** @param {'main' | 'thread' | 'hashThread' | 'preload'} part */
export async function buildElectronPart(part) {
  await build({
    root: projectRoot,
    configFile: inProject('vite.electron.config.ts'),
    mode: part,
    logLevel: 'warn',
  });
}

export async function buildApp() {
  // In production mode React leaves its development checks out.
  await build({ configFile: inProject('vite.renderer.config.ts'), mode: 'production', logLevel: 'warn' });
  // Files of an earlier layout would be packaged along; several builds write into dist/main, so none empties it.
  for (const folder of ['dist/main', 'dist/preload'])
    await rm(inProject(folder), { recursive: true, force: true });
  await buildElectronPart('main');
  await buildElectronPart('thread');
  await buildElectronPart('hashThread');
  await buildElectronPart('preload');
  const problems = await findProblems(inProject('dist'));
  if (problems.length > 0) throw new Error(`The build must not be used:\n  ${problems.join('\n  ')}`);
}

/** @returns {Promise<boolean>} whether a source is newer than the oldest output; looks at about 300 files, 10 ms */
export async function isStale() {
  const built = outputs.map((file) => changedAt(inProject(file)));
  if (built.includes(0)) return true;
  const oldest = Math.min(...built);
  for (const source of [...sources, ...configs]) {
    if ((await newestChange(inProject(source))) > oldest) return true;
  }
  return false;
}

/**
 * What the content policy would block at run time is found here instead, where somebody reads it.
 * @param {string} dist
 */
async function findProblems(dist) {
  const problems = [];
  const html = await readFile(path.join(dist, 'renderer/index.html'), 'utf8');
  if (/<script(?![^>]*\bsrc=)[^>]*>/i.test(html)) problems.push('index.html contains an inline script');
  if (/<style|\sstyle=|\son[a-z]+=/i.test(html))
    problems.push('index.html contains inline style or a handler');
  if (/(src|href)="(https?:)?\/\//i.test(html)) problems.push('index.html names a remote address');
  for (const file of await readdir(dist, { recursive: true })) {
    if (file.endsWith('.map')) problems.push(`${file} is a source map`);
    if (!file.startsWith('renderer') || !/\.(js|css)$/.test(file)) continue;
    // Namespaces of XML are no addresses, and example.org belongs to nobody (RFC 2606): a sentence shows it.
    const remote = /https?:\/\/(?!www\.w3\.org\/|example\.org\b)[a-z0-9-]+\.[a-z0-9.-]+/i.exec(
      await readFile(path.join(dist, file), 'utf8'),
    );
    if (remote) problems.push(`${file} names the remote address ${remote[0]}`);
  }
  return problems;
}

/**
 * @param {string} entry
 * @returns {Promise<number>} a folder's own time counts too: it tells of deleted files
 */
async function newestChange(entry) {
  let newest = changedAt(entry);
  const children = await readdir(entry, { withFileTypes: true, recursive: true }).catch(() => []);
  for (const child of children) newest = Math.max(newest, changedAt(path.join(child.parentPath, child.name)));
  return newest;
}

/** @param {string} file */
function changedAt(file) {
  return statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? 0;
}

/** @param {string} file */
function inProject(file) {
  return path.join(projectRoot, file);
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) await runScript(buildApp);
