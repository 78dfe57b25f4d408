import { expect, test } from 'vitest';
import { isCheckable, needsRehash, policyOf, schemeNames } from '../../../db/passwords/index.ts';

const bcrypt = (cost: string) => `$2b$${cost}$${'.'.repeat(53)}`;
const django = (rounds: number) => `pbkdf2_sha256$${rounds}$salt$${Buffer.alloc(32).toString('base64')}`;
const ssha = `{SSHA}${Buffer.alloc(24).toString('base64')}`;

test('every scheme has a status, one of them is preferred, and no fast one is accepted', () => {
  const { rules } = policyOf();
  expect(Object.keys(rules)).toEqual([...schemeNames]);
  const preferred = schemeNames.filter((name) => rules[name].status === 'preferred');
  expect(preferred).toEqual(['argon2id']);
  for (const name of schemeNames.filter((scheme) =>
    /^(hex|ldap|mysql|md5|apr1|des|django_(md5|sha1))/.test(scheme),
  ))
    expect(rules[name].status, name).toBe('deprecated');
});

test('an accepted scheme is renewed below its minimum, a deprecated one always', () => {
  expect([bcrypt('09'), bcrypt('10'), bcrypt('12')].map((hash) => needsRehash(hash))).toEqual([
    true,
    false,
    false,
  ]);
  expect([django(599_999), django(600_000)].map((hash) => needsRehash(hash))).toEqual([true, false]);
  expect(needsRehash(ssha)).toBe(true);
  expect(needsRehash('nothing')).toBe(true);
});

test('the owner may think otherwise, but not of the preferred one', () => {
  const strict = policyOf({
    schemes: { bcrypt: 'deprecated', ldap_ssha: 'refused', argon2id: 'refused', none: 'refused' },
  });
  expect(needsRehash(bcrypt('12'), strict)).toBe(true);
  expect([isCheckable(ssha), isCheckable(ssha, strict)]).toEqual([true, false]);
  expect(strict.rules.argon2id.status).toBe('preferred');
  expect(isCheckable(bcrypt('31'))).toBe(false);
});
