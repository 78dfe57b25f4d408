// `npm run package`: the unpacked build for this platform in release/. With `-- --test-build` into release/test/, where
// the app lets the packaged tests drive it; its fuses are the same.
import { buildApp, isStale } from './build.mjs';
import { runBuilder } from './packaging/builder.mjs';
import { packagedExecutable, unpackedFolder } from './packaging/layout.mjs';
import { describeSize } from './packaging/size.mjs';
import { prepareRuntime } from './runtime/prepare.mjs';
import { runScript } from './runtime/processes.mjs';

/** @param {{ testBuild?: boolean }} [choice] */
export async function packageApp({ testBuild = false } = {}) {
  const runtime = await prepareRuntime();
  if (await isStale()) await buildApp();
  await runBuilder(runtime, { testBuild, targets: ['dir'] });
  console.log(await describeSize(unpackedFolder({ testBuild }), runtime.electron.directory));
  console.log(`Start it with: ${packagedExecutable({ testBuild })}`);
  if (runtime.electron.fallback) {
    console.log(
      `NOT FOR RELEASE: this build contains the fallback Electron ${runtime.electron.version}, for tests only.`,
    );
  }
}

if (import.meta.filename === process.argv[1]) {
  await runScript(() => packageApp({ testBuild: process.argv.includes('--test-build') }));
}
