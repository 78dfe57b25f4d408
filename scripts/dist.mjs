// `npm run dist`: the installers for this platform in release/. Refuses on the fallback Electron, unless told
// `-- --not-for-release`; then it makes a tar.gz whose name says so, to try the packaging itself.
import path from 'node:path';
import { buildApp } from './build.mjs';
import { runBuilder } from './packaging/builder.mjs';
import { prepareRuntime } from './runtime/prepare.mjs';
import { SetupError, findCommand, runScript } from './runtime/processes.mjs';
import { ensureSystemPackages } from './runtime/systemPackages.mjs';

async function makeInstallers() {
  const runtime = await prepareRuntime();
  const { fallback, version } = runtime.electron;
  if (fallback && !process.argv.includes('--not-for-release')) {
    throw new SetupError(
      `There will be no installer: only the fallback Electron ${version} is here, old and for tests. Run this where the
current Electron can be downloaded, or add "-- --not-for-release" to try the packaging.`,
    );
  }
  if (fallback) await usePresentArchiver();
  await buildApp();
  const files = await runBuilder(runtime, { testBuild: false, targets: fallback ? ['tar.gz'] : [] });
  console.log(files.map((file) => path.relative(process.cwd(), file)).join('\n'));
}

/** electron-builder downloads its own 7-Zip; a machine that needs the fallback cannot, but may have Debian's. */
async function usePresentArchiver() {
  await ensureSystemPackages(['archiver']);
  const archiver = findCommand('7za');
  if (archiver) process.env.ELECTRON_BUILDER_7ZIP_PATH ??= archiver;
}

await runScript(makeInstallers);
