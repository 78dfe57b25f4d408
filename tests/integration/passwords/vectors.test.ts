import { createHash } from 'node:crypto';
import { afterAll, describe, expect, test } from 'vitest';
import { adoptHash, identifyHash, policyOf, verifyPassword } from '../../../db/passwords/index.ts';
import { verifyBytes } from '../../../db/passwords/verify.ts';
import { givenVectors, moreVectors, schemeOf, seenBy, type HashVector } from '../../support/hashVectors.ts';

/** Half a million rounds of SHA-512 take more than a second each, and each is asked for six times, on a busy machine. */
const patience = 300_000;

/** What is wrapped here does not depend on what the wrapping costs. */
const policy = policyOf({ cost: { memoryCost: 1_024, timeCost: 2, parallelism: 1 } });

const vectors = [...givenVectors, ...moreVectors];
const families = [...new Set(vectors.map(({ family }) => family))].filter((name) => name !== 'yescrypt');

const report = new Map<string, number>();
let refused = 0;

afterAll(() => {
  const passed = [...report.values()].reduce((sum, count) => sum + count, 0);
  const lines = [...report].map(([family, count]) => `${family.padEnd(26)} ${count}`);
  console.log(
    `${lines.join('\n')}\n${report.size} families, ${passed} vectors right, ${refused} wrong passwords refused, 0 false accepts`,
  );
});

const flipped = (password: Buffer) =>
  Buffer.from(password.map((byte) => (/[A-Za-z]/.test(String.fromCharCode(byte)) ? byte ^ 0x20 : byte)));

function wrongOnes(password: Buffer): Record<string, Buffer> {
  return {
    wrong: Buffer.from('Green-Kettle-43'),
    prefix: password.subarray(0, -1),
    extended: Buffer.concat([password, Buffer.from('x')]),
    ended: Buffer.concat([password, Buffer.of(0)]),
    flipped: flipped(password),
  };
}

async function expectOnlyThisPassword(
  hash: string,
  { options, password, family }: HashVector,
  scheme: string,
) {
  const named = { scheme: options.scheme };
  expect(await verifyBytes(hash, [password], named), `${family}: ${hash}`).toBe(true);
  const others = Object.entries(wrongOnes(password)).filter(([, other]) => !other.equals(password));
  const check = async ([kind, other]: [string, Buffer]) => {
    // A NUL is refused even where the scheme itself would not see it any more.
    const looksSame = kind !== 'ended' && seenBy(scheme, other).equals(seenBy(scheme, password));
    expect(await verifyBytes(hash, [other], named), `${family} ${kind}: ${hash}`).toBe(looksSame);
    if (!looksSame) refused += 1;
  };
  await Promise.all(others.map(check));
}

test('there are the vectors of 44 families, and one family that nobody can check', () => {
  expect(givenVectors).toHaveLength(235);
  expect(new Set(givenVectors.map(({ family }) => family)).size).toBe(44);
  expect(new Set(moreVectors.map(schemeOf)).has(undefined)).toBe(false);
});

describe('a known hash is right for its password and for no other', () => {
  test.each(families)('%s', { timeout: patience }, async (family) => {
    for (const vector of vectors.filter((other) => other.family === family)) {
      await expectOnlyThisPassword(vector.hash, vector, schemeOf(vector) ?? '');
      report.set(family, (report.get(family) ?? 0) + 1);
    }
  });
});

describe('taken in from elsewhere', () => {
  test.each(families)('%s', { timeout: patience }, async (family) => {
    for (const vector of vectors.filter((other) => other.family === family)) {
      const adopted = await adoptHash(` ${vector.given} `, { ...vector.options, policy });
      if ('unusable' in adopted) throw new Error(`${vector.hash} is ${adopted.unusable}`);
      const strength = identifyHash(vector.hash, { scheme: vector.options.scheme })?.strength;
      const isWrapped = strength === 'veryWeak';
      expect(adopted.scheme).toBe(isWrapped ? `wrapped_${schemeOf(vector)}` : schemeOf(vector));
      expect(identifyHash(adopted.hash)).toMatchObject({ scheme: adopted.scheme, cost: adopted.cost });
      if (!isWrapped) expect(adopted.hash).toBe(vector.hash);
      else await expectOnlyThisPassword(adopted.hash, { ...vector, options: {} }, schemeOf(vector) ?? '');
    }
  });

  test('yescrypt, unusable and unknown ones need a new password', async () => {
    const yescrypt = givenVectors.filter(({ family }) => family === 'yescrypt');
    expect(yescrypt).toHaveLength(2);
    for (const { hash } of yescrypt) expect(await adoptHash(hash)).toEqual({ unusable: 'unknown' });
    for (const none of ['', '!', '*', '!!', `!${'a1'.repeat(20)}`, '   ']) {
      expect(await adoptHash(none)).toEqual({ unusable: 'none' });
    }
    for (const unknown of ['Blue-Kettle-42', '$2x$05$', '5f4dcc3b5aa765d61d8327deb882cf99', '$argon2id$']) {
      expect(await adoptHash(unknown)).toEqual({ unusable: 'unknown' });
    }
  });
});

test(
  'a password in other letters is the same, normalised or as it was typed',
  { timeout: patience },
  async () => {
    const composed = 'Zo\u00EB–ключ';
    for (const form of [composed, composed.normalize('NFD')]) {
      // Somebody else's system hashed what it got.
      const adopted = await adoptHash(createHash('sha256').update(form).digest('hex'), {
        scheme: 'hex_sha256',
      });
      const hash = 'hash' in adopted ? adopted.hash : '';
      expect(await verifyPassword(hash, form)).toBe(true);
      expect(await verifyPassword(hash, composed.toUpperCase())).toBe(false);
    }
  },
);
