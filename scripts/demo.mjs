// `npm run demo [-- count]`: the app on invented members, 1,000 unless told. Nothing of it remains.
import { buildApp, isStale } from './build.mjs';
import { prepareDesktop } from './runtime/desktop.mjs';
import { SetupError, announce, runScript } from './runtime/processes.mjs';
import { makeSeededProfile } from './seed/seedProfile.mjs';
import { exitCodeOf, startElectron } from './start.mjs';

const usualCount = 1000;
// 100,000 members are a database of 120 MB in the temporary folder.
const largestCount = 2_000_000;

/** @param {string | undefined} word */
function countFrom(word) {
  if (word === undefined) return usualCount;
  const count = Number(word.replaceAll(/[,_]/g, ''));
  if (Number.isInteger(count) && count >= 0 && count <= largestCount) return count;
  throw new SetupError(`"${word}" is not a number of members from 0 to ${largestCount}.`);
}

async function demo() {
  const [word, ...parameters] = process.argv.slice(2);
  const isCount = word !== undefined && !word.startsWith('-');
  const count = countFrom(isCount ? word : undefined);
  if (word !== undefined && !isCount) parameters.unshift(word);
  if (await isStale()) await buildApp();
  const desktop = await prepareDesktop();
  try {
    if (desktop.virtualDisplay) announce('there is no display; the app runs on a virtual one, invisibly');
    announce(`inventing ${count.toLocaleString('en')} members ...`);
    const { profile, password } = await makeSeededProfile(desktop, count);
    announce(`the demo's data lies in ${profile} and is thrown away at the end`);
    announce(`members with a password have "${password}"`);
    return await exitCodeOf(startElectron(desktop, [`--user-data-dir=${profile}`, ...parameters]));
  } finally {
    await desktop.close();
  }
}

await runScript(demo);
