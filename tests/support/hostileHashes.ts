import { toUnpadded } from '../../db/passwords/schemes/encodings.ts';

const b64 = (length: number) => Buffer.alloc(length).toString('base64');
const unpadded = (length: number) => toUnpadded(Buffer.alloc(length));
const bcryptTail = `${'.'.repeat(22)}${'.'.repeat(31)}`;
const argon2 = (cost: string, variant = 'argon2id') =>
  `$${variant}$v=19$${cost}$${unpadded(16)}$${unpadded(32)}`;

function identityV3(rounds: number, saltLength = 16): string {
  const bytes = Buffer.alloc(61);
  bytes.set([1, 0, 0, 0, 1]);
  bytes.writeUInt32BE(rounds, 5);
  bytes.writeUInt32BE(saltLength, 9);
  return bytes.toString('base64');
}

const wrapped = (scheme: string, inner: string, outer: string) =>
  `$wrapped$${scheme}$${Buffer.from(inner).toString('base64url')}${outer}`;
const usual = argon2('m=19456,t=2,p=1');

/** In form all right, but with one parameter just above its cap or at the end of what its digits can say. */
export const expensiveHashes = [
  ...['15', '31'].flatMap((cost) => [
    `$2b$${cost}$${bcryptTail}`,
    `bcrypt$$2b$${cost}$${bcryptTail}`,
    `bcrypt_sha256$$2y$${cost}$${bcryptTail}`,
    `$wp$2y$${cost}$${bcryptTail}`,
    `{CRYPT}$2a$${cost}$${bcryptTail}`,
    `$bcrypt-sha256$v=2,t=2b,r=${cost}$${'.'.repeat(22)}$${'.'.repeat(31)}`,
    `$bcrypt-sha256$2a,${cost}$${'.'.repeat(22)}$${'.'.repeat(31)}`,
  ]),
  ...[
    'm=1048577,t=1,p=1',
    'm=4294967295,t=1,p=1',
    'm=8,t=11,p=1',
    'm=8,t=4294967295,p=1',
    'm=4096,t=1,p=17',
  ].flatMap((cost) => [
    argon2(cost),
    argon2(cost, 'argon2i'),
    argon2(cost, 'argon2d'),
    `argon2${argon2(cost)}`,
  ]),
  argon2('m=1073741816,t=1,p=16777215'),
  ...['5000001', '4294967296', '9999999999'].flatMap((rounds) => [
    `$pbkdf2$${rounds}$${unpadded(16)}$${unpadded(20)}`,
    `$pbkdf2-sha256$${rounds}$${unpadded(16)}$${unpadded(32)}`,
    `$pbkdf2-sha512$${rounds}$${unpadded(16)}$${unpadded(64)}`,
    `pbkdf2_sha1$${rounds}$salt$${b64(20)}`,
    `pbkdf2_sha256$${rounds}$salt$${b64(32)}`,
    `pbkdf2:sha512:${rounds}$salt$${'0'.repeat(128)}`,
  ]),
  identityV3(5_000_001),
  identityV3(0xffffffff),
  ...['ln=19,r=8,p=1', 'ln=99,r=8,p=1', 'ln=4,r=999999999,p=1', 'ln=4,r=1,p=999999999', 'ln=17,r=8,p=9'].map(
    (cost) => `$scrypt$${cost}$${unpadded(16)}$${unpadded(32)}`,
  ),
  `scrypt$524288$salt$8$1$${b64(64)}`,
  `scrypt$549755813888$salt$8$1$${b64(64)}`,
  `scrypt:524288:8:1$salt$${'0'.repeat(128)}`,
  `scrypt:16384:8:999999999$salt$${'0'.repeat(128)}`,
  `$fbscrypt$v=1,n=99,r=8,p=1,ss=${b64(1)},sk=${b64(64)}$${b64(10)}$${b64(64)}`,
  ...['1000001', '999999999', '9999999999'].flatMap((rounds) => [
    `$5$rounds=${rounds}$salt$${'.'.repeat(43)}`,
    `$6$rounds=${rounds}$salt$${'.'.repeat(86)}`,
    `{CRYPT}$6$rounds=${rounds}$salt$${'.'.repeat(86)}`,
  ]),
  // Letter J means 2^21, S means 2^30.
  ...['J', 'S'].flatMap((cost) => [
    `$P$${cost}saltsalt${'.'.repeat(22)}`,
    `$H$${cost}saltsalt${'.'.repeat(22)}`,
    `$S$${cost}saltsalt${'.'.repeat(43)}`,
  ]),
  wrapped('ldap_sha1', `{SHA}${b64(20)}`, argon2('m=4294967295,t=10,p=1')),
  wrapped('sha512_crypt', `$6$rounds=999999999$salt$${'.'.repeat(86)}`, usual),
];

/** Not what any system writes: too long, with numbers that mean nothing, or built to keep a careless reader busy. */
export const malformedHashes = [
  ...['$', '$2b$', '{SSHA}', 'A', '=', '$argon2id$', '\0', '🎈', '0', '*'].flatMap((part) => [
    part.repeat(100),
    part.repeat(100_000),
  ]),
  `$argon2id$v=19$m=19456,t=2,p=1$${'A'.repeat(400)}$${'A'.repeat(400)}`,
  `{SSHA}${b64(3_000)}`,
  `pbkdf2_sha256$1000$${'s'.repeat(600)}$${b64(32)}`,
  `md5$${'s'.repeat(129)}$${'0'.repeat(32)}`,
  `$2b$03$${bcryptTail}`,
  `$2b$32$${bcryptTail}`,
  `$2x$10$${bcryptTail}`,
  `$2b$10$${bcryptTail}\n$`,
  argon2('m=7,t=1,p=1'),
  argon2('m=0,t=1,p=1'),
  argon2('m=8,t=0,p=1'),
  argon2('m=8,t=1,p=0'),
  argon2('m=-8,t=1,p=1'),
  argon2('m=8,t=1,p=1,data=AAAA'),
  `$argon2id$v=18$m=8,t=1,p=1$${unpadded(16)}$${unpadded(32)}`,
  `$argon2id$v=19$m=8,t=1,p=1$${unpadded(16)}$${unpadded(31)}B`,
  `$pbkdf2-sha256$0$${unpadded(16)}$${unpadded(32)}`,
  `$pbkdf2-sha256$01$${unpadded(16)}$${unpadded(32)}`,
  `$pbkdf2-sha256$1e3$${unpadded(16)}$${unpadded(32)}`,
  `$pbkdf2-sha384$1000$${unpadded(16)}$${unpadded(48)}`,
  identityV3(0),
  identityV3(10_000, 0xffffffff),
  identityV3(10_000, 0),
  `$scrypt$ln=0,r=8,p=1$$${unpadded(32)}`,
  `scrypt$16383$salt$8$1$${b64(64)}`,
  `scrypt:0:8:1$salt$${'0'.repeat(128)}`,
  `$6$rounds=999$salt$${'.'.repeat(86)}`,
  `$6$rounds=01000$salt$${'.'.repeat(86)}`,
  `$6$salt*salt$${'.'.repeat(86)}`,
  `$1$saltsalts$${'.'.repeat(22)}`,
  `$P$.saltsalt${'.'.repeat(22)}`,
  `$P$zsaltsalt${'.'.repeat(22)}`,
  '$y$j9T$F5Jx5fExrKuPp53xLKQ..1$y8e1eitiNDaQsFFW6d.9KbSTlk5zV3R3coZQtfcNAO5',
  '*2C905879F74F28F8570989947D06A8429FB943EG',
  'deadbeefdeadb',
  wrapped('bcrypt', wrapped('ldap_sha1', `{SHA}${b64(20)}`, usual), usual),
  wrapped('ldap_sha1', `{SSHA}${b64(24)}`, usual),
  wrapped('nothing', 'x', usual),
];
