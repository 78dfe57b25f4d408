import argon2 from 'argon2';
import { costText } from '../argon2id.ts';
import { guesses } from '../strength.ts';
import { fromUnpadded, toUnpadded } from './encodings.ts';
import type { Identify } from './parsedHash.ts';

// The argon2 package itself writes m,p,t where everybody else writes m,t,p. No version means 1.0.
const shape =
  /^(argon2)?\$(argon2(?:id|i|d))\$(?:v=(?:16|19)\$)?m=(\d{1,10}),(?:t=(\d{1,10}),p=(\d{1,8})|p=(\d{1,8}),t=(\d{1,10}))\$([A-Za-z0-9+/]{11,86})\$([A-Za-z0-9+/]{22,86})$/;

type Variant = 'argon2id' | 'argon2i' | 'argon2d';

/** Only the lengths that anybody writes: a tag that was cut is recognised by its length or its last letter. */
const tagLengths = [16, 32, 64];

/** PHC texts of argon2i, argon2d and argon2id, and Django's, which put `argon2` in front. */
export const identify: Identify = (text) => {
  const found = shape.exec(text);
  if (!found) return undefined;
  const [, django, variant = '', memory, time1, lanes1, lanes2, time2, salt = '', tag = ''] = found;
  const memoryCost = Number(memory);
  const timeCost = Number(time1 ?? time2);
  const parallelism = Number(lanes1 ?? lanes2);
  const version = text.includes('$v=19$') ? 0x13 : 0x10;
  const saltBytes = fromUnpadded(salt);
  const expected = fromUnpadded(tag);
  if (timeCost < 1 || parallelism < 1 || memoryCost < 8 * parallelism) return undefined;
  if (!saltBytes || !expected || !tagLengths.includes(expected.length)) return undefined;
  const hashLength = expected.length;
  return {
    scheme: django === undefined ? (variant as Variant) : 'django_argon2',
    cost: costText({ memoryCost, timeCost, parallelism }),
    work: memoryCost * timeCost,
    guessesPerSecond: guesses.argon2 / (memoryCost * (3 * timeCost - 1)),
    isAffordable: memoryCost <= 1_048_576 && timeCost <= 10 && parallelism <= 16,
    place: 'pool',
    seesNul: true,
    verify: (password) => argon2.verify(text.slice(django?.length ?? 0), password),
    digest: {
      expected,
      template: text.slice(0, -tag.length) + toUnpadded(Buffer.alloc(hashLength)),
      compute: (password) =>
        argon2.hash(password, {
          raw: true,
          salt: saltBytes,
          type: argon2[variant as Variant],
          version,
          memoryCost,
          timeCost,
          parallelism,
          hashLength,
        }),
    },
  };
};
