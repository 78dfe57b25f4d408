import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { listPackage } from '@electron/asar';
import { FuseV1Options, getCurrentFuseWire } from '@electron/fuses';
import { packagedExecutable, packagedResources, unpackedFolder } from '../../scripts/packaging/layout.mjs';
import { expect, test, valueThrough } from '../support/desktop.ts';
import { doMainJob, expectCsvToEqualDatabase } from '../support/mainJob.ts';
import { drivePackaged, exitOf, startPackaged } from '../support/packagedApp.ts';

const bothBuilds = [{ testBuild: false }, { testBuild: true }];

test('the packaged app does the main job, and its export agrees with its database', async ({
  desktop,
  folder,
}) => {
  const profile = await desktop.makeProfile();
  const csv = join(folder, 'members.csv');
  const app = await drivePackaged(desktop, profile, { ROLLBOOK_TEST_SAVE_PATH: csv });
  const { window } = app;
  await doMainJob((name, input) => valueThrough(window, name, input), {
    people: 40,
    locked: 5,
    reset: 3,
    archived: 2,
  });
  await window.getByRole('button', { name: 'Export…' }).click();
  await window.getByRole('dialog').getByRole('button', { name: 'Export…' }).click();
  await expect(window.getByText('members.csv')).toBeVisible();
  expect(expectCsvToEqualDatabase(csv, join(profile, 'rollbook.db'))).toBe(40);
  const info = await valueThrough(window, 'app.info', {});
  expect(info.database).toEqual({ state: 'ready' });
  await app.close();
  expect(statSync(join(profile, 'rollbook.db')).mode & 0o777).toBe(0o600);
});

test('a packaged window has no Node and takes no text as code', async ({ desktop }) => {
  const app = await drivePackaged(desktop, await desktop.makeProfile());
  const seen = await app.window.evaluate(() => [typeof Reflect.get(globalThis, 'require'), location.origin]);
  expect(seen).toEqual(['undefined', 'app://rollbook']);
  const session = await app.window.context().newCDPSession(app.window);
  const { exceptionDetails } = await session.send('Runtime.evaluate', {
    expression: 'eval("1 + 1")',
    allowUnsafeEvalBlockedByCSP: false,
  });
  expect(exceptionDetails?.exception?.description).toMatch(/EvalError|TrustedScript/);
  await app.close();
});

for (const parameter of [
  '--remote-debugging-port=0',
  // Chromium trims blanks before it reads a switch.
  ' --remote-debugging-port=0',
  '--remote-debugging-pipe',
  '--inspect=0',
  '--inspect-brk=0',
  '--js-flags=--expose-gc',
  '--disable-web-security',
]) {
  test(`a release build refuses to start with "${parameter}"`, async ({ desktop }) => {
    const profile = await desktop.makeProfile();
    const child = await startPackaged(desktop, {
      testBuild: false,
      parameters: [parameter, `--user-data-dir=${profile}`],
    });
    let said = '';
    child.stderr?.on('data', (chunk: Buffer) => {
      said += chunk.toString();
    });
    expect(await exitOf(child)).toBe(1);
    expect(said).toContain(`Rollbook does not start with ${parameter.trim().split('=')[0]}:`);
    expect(said).not.toContain('DevTools listening');
    expect(readdirSync(profile)).not.toContain('rollbook.db');
  });
}

test('a release build starts without them', async ({ desktop }) => {
  const profile = await desktop.makeProfile();
  const child = await startPackaged(desktop, {
    testBuild: false,
    parameters: [`--user-data-dir=${profile}`],
  });
  await expect.poll(() => readdirSync(profile)).toContain('rollbook.db');
  child.kill();
  await exitOf(child);
});

for (const build of bothBuilds) {
  const kind = build.testBuild ? 'test' : 'release';

  test(`the fuses of a ${kind} build are set as the security guide advises`, async () => {
    const wire = await getCurrentFuseWire(packagedExecutable(build));
    const on = Object.values(FuseV1Options)
      .filter((option): option is FuseV1Options => typeof option === 'number')
      .filter((option) => Number(wire[option]) === '1'.charCodeAt(0))
      .map((option) => FuseV1Options[option]);
    expect(on.toSorted()).toEqual([
      'EnableCookieEncryption',
      'EnableEmbeddedAsarIntegrityValidation',
      'OnlyLoadAppFromAsar',
    ]);
  });

  test(`a ${kind} build ships what it runs and nothing else`, () => {
    const archive = join(packagedResources(build), 'app.asar');
    const files = listPackage(archive, { isPack: false }).map((file) => file.replaceAll('\\', '/'));
    const foreign = files.filter((file) =>
      /\.(map|ts|tsx|md|cpp|c|h)$|\/(tests?|docs|bench|scripts|contract|db|renderer\/features)\//.test(file),
    );
    expect(foreign).toEqual([]);
    const addons = readdirSync(packagedResources(build), { recursive: true, encoding: 'utf8' }).filter(
      (file) => file.endsWith('.node'),
    );
    expect(addons.every((file) => file.includes(process.arch) && file.includes(process.platform))).toBe(true);
    expect(addons).toHaveLength(2);
    for (const file of ['default_app.asar', 'version']) {
      expect(readdirSync(packagedResources(build)), file).not.toContain(file);
    }
  });
}

test('only the test build says that it is one', () => {
  const flags = bothBuilds.map((build) => {
    const archive = readFileSync(join(packagedResources(build), 'app.asar'), 'latin1');
    return archive.includes('"rollbookTestBuild"');
  });
  expect(flags).toEqual([false, true]);
  expect(readdirSync(unpackedFolder({ testBuild: false })).length).toBeGreaterThan(5);
});
