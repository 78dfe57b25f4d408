// Debian packages a bare machine lacks. On other systems nothing happens: there the libraries come with the desktop.
import { run, runOrFail, findCommand, announce, SetupError } from './processes.mjs';
import { isLinuxRoot } from './cache.mjs';

/**
 * One need: satisfied by a command on PATH, or by any of the packages (a library is named differently since the
 * 64-bit time_t change of 2024).
 * @typedef {{ packages: readonly string[], command?: string }} Need
 */
/** @type {Readonly<Record<'window' | 'display' | 'fallback' | 'compiler' | 'tests' | 'archiver', readonly Need[]>>} */
const needs = {
  window: [
    { packages: ['libgtk-3-0', 'libgtk-3-0t64'] },
    { packages: ['libnss3'] },
    { packages: ['libasound2', 'libasound2t64'] },
    { packages: ['libgbm1'] },
  ],
  display: [{ packages: ['xvfb'], command: 'Xvfb' }, { packages: ['fonts-liberation'] }],
  fallback: [{ packages: ['unzip'], command: 'unzip' }],
  compiler: [
    { packages: ['g++'], command: 'g++' },
    { packages: ['make'], command: 'make' },
    { packages: ['python3'], command: 'python3' },
  ],
  tests: [{ packages: ['sqlite3'], command: 'sqlite3' }],
  archiver: [{ packages: ['p7zip-full', '7zip'], command: '7za' }],
};

/**
 * Installs what is missing when root, else says which one command does. A satisfied check costs one dpkg-query, 10 ms.
 * @param {readonly (keyof typeof needs)[]} groups
 */
export async function ensureSystemPackages(groups) {
  if (process.platform !== 'linux' || !findCommand('dpkg-query') || !findCommand('apt-get')) return;
  const open = groups
    .flatMap((group) => needs[group])
    .filter((need) => !need.command || !findCommand(need.command));
  if (open.length === 0) return;
  const present = await installedPackages(open.flatMap((need) => need.packages));
  const missing = open.filter((need) => !need.packages.some((name) => present.has(name)));
  if (missing.length === 0) return;
  if (!isLinuxRoot()) {
    const names = await Promise.all(missing.map(chooseName));
    throw new SetupError(
      `Some Debian packages are missing. Install them with:\n\n  sudo apt-get install -y ${names.join(' ')}\n`,
    );
  }
  await install(missing);
}

/**
 * @param {readonly string[]} names
 * @returns {Promise<ReadonlySet<string>>}
 */
async function installedPackages(names) {
  // Unknown names make dpkg-query end with 1 and still print the others.
  const { stdout } = await run('dpkg-query', ['-W', '-f', '${Package} ${Status}\n', ...names]);
  const lines = stdout.split('\n').filter((line) => line.endsWith(' ok installed'));
  return new Set(lines.map((line) => line.split(' ')[0] ?? ''));
}

/** @param {readonly Need[]} missing */
async function install(missing) {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  await runOrFail('apt-get', ['update', '-q'], { env });
  const names = await Promise.all(missing.map(chooseName));
  announce(`installing Debian packages: ${names.join(' ')}`);
  const options = ['-y', '-q', '--no-install-recommends', '-o', 'DPkg::Lock::Timeout=300'];
  await runOrFail('apt-get', ['install', ...options, ...names], { env });
}

/**
 * @param {Need} need
 * @returns {Promise<string>} the first of its names that this release of the system really has
 */
async function chooseName({ packages }) {
  const [first = '', ...others] = packages;
  if (others.length === 0) return first;
  for (const name of packages) {
    const { stdout } = await run('apt-cache', ['policy', name]);
    if (/Candidate: (?!\(none\))/.test(stdout)) return name;
  }
  return first;
}
