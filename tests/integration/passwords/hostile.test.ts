import { once } from 'node:events';
import { text } from 'node:stream/consumers';
import { expect, test } from 'vitest';
import { adoptHash, identifyHash, verifyPassword } from '../../../db/passwords/index.ts';
import { verifyBytes } from '../../../db/passwords/verify.ts';
import { startChild } from '../../support/childProcess.ts';
import type { HostileReport } from '../../support/children/readHostileHashes.ts';
import { givenVectors } from '../../support/hashVectors.ts';
import { expensiveHashes, malformedHashes } from '../../support/hostileHashes.ts';

test.each(expensiveHashes)('costs too much and is told so: %s', async (hash) => {
  expect(await adoptHash(hash)).toEqual({ unusable: 'too_expensive' });
  expect(identifyHash(hash)).toBeUndefined();
  expect(await verifyPassword(hash, 'password')).toBe(false);
});

test('what nobody writes is unknown', async () => {
  for (const hash of malformedHashes) {
    expect(await adoptHash(hash), hash.slice(0, 80)).toHaveProperty('unusable');
    expect(identifyHash(hash), hash.slice(0, 80)).toBeUndefined();
    expect(await verifyPassword(hash, 'password')).toBe(false);
  }
});

test('all of them together take little memory and no time', { timeout: 60_000 }, async () => {
  const child = startChild('readHostileHashes', []);
  const [printed] = await Promise.all([child.stdout ? text(child.stdout) : '', once(child, 'close')]);
  const { most, slowest, accepted } = JSON.parse(printed) as HostileReport;
  expect(accepted).toEqual([]);
  expect(most).toBeLessThan(300);
  expect(slowest).toBeLessThan(2_000);
});

/** In form a whole hash with another salt: nobody's password is right for it, and nobody can see that it was cut. */
const isCutSalt = (hash: string) => /^\{S(MD5|SHA|SHA256|SHA512)\}/.test(hash);

test('a hash that was cut, anywhere, is no hash', async () => {
  let cut = 0;
  for (const { hash, options, password } of givenVectors) {
    for (let length = 0; length < hash.length; length += 1) {
      const rest = hash.slice(0, length);
      for (const named of [options.scheme, undefined]) {
        const found = identifyHash(rest, { scheme: named });
        if (found && isCutSalt(hash)) expect(await verifyBytes(rest, [password])).toBe(false);
        else expect(found, rest).toBeUndefined();
        cut += 1;
      }
    }
  }
  expect(cut).toBeGreaterThan(30_000);
});

test('a scheme that the owner named is the only one', async () => {
  expect(await adoptHash('*2C905879F74F28F8570989947D06A8429FB943E6', { scheme: 'bcrypt' })).toEqual({
    unusable: 'unknown',
  });
  expect(identifyHash('5f4dcc3b5aa765d61d8327deb882cf99', { scheme: 'hex_md5' })).toMatchObject({
    scheme: 'hex_md5',
    strength: 'veryWeak',
  });
});

test('a password of a million characters is not even looked at', async () => {
  for (const { hash, options } of givenVectors) {
    expect(await verifyPassword(hash, 'x'.repeat(1_000_000), { scheme: options.scheme })).toBe(false);
  }
});

test('a long password takes no memory, and one that grows when it is normalised is not looked at', async () => {
  const hash = `$6$salt$${'.'.repeat(86)}`;
  const before = process.resourceUsage().maxRSS;
  // 12 kB as it is; 13, 100 and more than 130 kB normalised.
  for (const password of ['漢'.repeat(4_096), ...[400, 3_000, 4_096].map((count) => 'ﷺ'.repeat(count))])
    expect(await verifyPassword(hash, password)).toBe(false);
  // What was squared lay in one buffer: 150 MB, 170 MB, and more than there can be.
  expect((process.resourceUsage().maxRSS - before) / 1_024).toBeLessThan(100);
});
