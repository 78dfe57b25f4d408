import argon2 from 'argon2';
import { costText } from '../argon2id.ts';
import { guesses } from '../strength.ts';
import { fromUnpadded } from './encodings.ts';
import type { Identify } from './parsedHash.ts';

// The argon2 package itself writes m,p,t where everybody else writes m,t,p. No version means 1.0.
const shape =
  /^(argon2)?\$(argon2(?:id|i|d))\$(?:v=(?:16|19)\$)?m=(\d{1,10}),(?:t=(\d{1,10}),p=(\d{1,8})|p=(\d{1,8}),t=(\d{1,10}))\$([A-Za-z0-9+/]{11,86})\$([A-Za-z0-9+/]{22,86})$/;

/** Only the lengths that anybody writes: a tag that was cut is recognised by its length or its last letter. */
const tagLengths = [16, 20, 24, 32, 48, 64];

/** PHC texts of argon2i, argon2d and argon2id, and Django's, which put `argon2` in front. */
export const identify: Identify = (text) => {
  const found = shape.exec(text);
  if (!found) return undefined;
  const [, django, variant = '', memory, time1, lanes1, lanes2, time2, salt = '', tag = ''] = found;
  const memoryCost = Number(memory);
  const timeCost = Number(time1 ?? time2);
  const parallelism = Number(lanes1 ?? lanes2);
  const tagLength = fromUnpadded(tag)?.length ?? 0;
  if (timeCost < 1 || parallelism < 1 || memoryCost < 8 * parallelism) return undefined;
  if (!fromUnpadded(salt) || !tagLengths.includes(tagLength)) return undefined;
  return {
    scheme: django === undefined ? (variant as 'argon2id' | 'argon2i' | 'argon2d') : 'django_argon2',
    cost: costText({ memoryCost, timeCost, parallelism }),
    work: memoryCost * timeCost,
    guessesPerSecond: guesses.argon2 / (memoryCost * (3 * timeCost - 1)),
    isAffordable: memoryCost <= 1_048_576 && timeCost <= 10 && parallelism <= 16,
    place: 'pool',
    seesNul: true,
    verify: (password) => argon2.verify(text.slice(django?.length ?? 0), password),
  };
};
