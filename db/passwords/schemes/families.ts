import { identify as argon2 } from './argon2.ts';
import { identify as aspnetIdentity } from './aspnetIdentity.ts';
import { identify as bcrypt } from './bcrypt.ts';
import { identify as desCrypt } from './desCrypt.ts';
import { identify as md5Crypt } from './md5Crypt.ts';
import type { Identify } from './parsedHash.ts';
import { identify as pbkdf2 } from './pbkdf2.ts';
import { identify as phpass } from './phpass.ts';
import { identify as plainDigest } from './plainDigest.ts';
import { identify as scrypt } from './scrypt.ts';
import { identify as shaCrypt } from './shaCrypt.ts';

/** No hash text of any family is longer; what is, is not read at all. */
const maximumLength = 512;

const families = [
  argon2,
  bcrypt,
  pbkdf2,
  aspnetIdentity,
  scrypt,
  shaCrypt,
  md5Crypt,
  phpass,
  plainDigest,
  desCrypt,
];

/** Reads a hash text of any family; with a scheme named, of that scheme only. */
export const identifyFamily: Identify = (text, options) => {
  if (text.length > maximumLength) return undefined;
  for (const identify of families) {
    const found = identify(text, options);
    if (found) return options.scheme === undefined || found.scheme === options.scheme ? found : undefined;
  }
  return undefined;
};
