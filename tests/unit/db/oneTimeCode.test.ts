import { describe, expect, test } from 'vitest';
import { toBase32 } from '../../../db/secondFactor/base32.ts';
import { codeAt, stepAt, stepOfCode } from '../../../db/secondFactor/oneTimeCode.ts';

const seed = (length: number) => Buffer.from('1234567890'.repeat(7).slice(0, length));

test('counter codes are those of RFC 4226, appendix D', () => {
  const expected = '755224 287082 359152 969429 338314 254676 287922 162583 399871 520489'.split(' ');
  expect(expected.map((_, counter) => codeAt(seed(20), counter))).toEqual(expected);
});

describe('time codes are those of RFC 6238, appendix B', () => {
  const vectors = [
    [59, '94287082', '46119246', '90693936'],
    [1_111_111_109, '07081804', '68084774', '25091201'],
    [1_111_111_111, '14050471', '67062674', '99943326'],
    [1_234_567_890, '89005924', '91819424', '93441116'],
    [2_000_000_000, '69279037', '90698825', '38618901'],
    [20_000_000_000, '65353130', '77737706', '47863826'],
  ] as const;
  for (const [seconds, ...expected] of vectors) {
    test(`at ${seconds} s`, () => {
      const step = stepAt(new Date(seconds * 1_000));
      const codes = [
        codeAt(seed(20), step, { algorithm: 'sha1', digits: 8 }),
        codeAt(seed(32), step, { algorithm: 'sha256', digits: 8 }),
        codeAt(seed(64), step, { algorithm: 'sha512', digits: 8 }),
      ];
      expect(codes).toEqual(expected);
    });
  }
});

describe('which codes are taken', () => {
  const secret = seed(20);
  const now = new Date('2026-05-01T12:00:00Z');
  const step = stepAt(now);
  const take = (at: number, lastStep: number | null = null) =>
    stepOfCode(secret, codeAt(secret, at), now, lastStep);

  test('that of now and of the half minutes beside it, and no other', () => {
    const around = [-3, -2, -1, 0, 1, 2, 3].map((away) => take(step + away));
    expect(around).toEqual([undefined, undefined, step - 1, step, step + 1, undefined, undefined]);
  });

  test('none whose half minute, or a later one, was used up', () => {
    expect([step - 1, step, step + 1].map((at) => take(at, step))).toEqual([undefined, undefined, step + 1]);
    expect(take(step, step + 1_000)).toBeUndefined();
  });

  test('nothing that is only a part of a code, or more than one', () => {
    const code = codeAt(secret, step);
    const wrong = ['', code.slice(1), `${code}0`, ` ${code}`, `${code}\0`, 'abcdef'];
    expect(wrong.map((typed) => stepOfCode(secret, typed, now, null))).toEqual(wrong.map(() => undefined));
  });

  test('a clock before 1970 breaks nothing', () => {
    expect(stepOfCode(secret, '000000', new Date(0), null)).toBeUndefined();
    expect(stepOfCode(secret, '000000', new Date(-1_000_000), null)).toBeUndefined();
  });
});

test('base32 is that of RFC 4648, section 10, without padding', () => {
  const words = {
    f: 'MY',
    fo: 'MZXQ',
    foo: 'MZXW6',
    foob: 'MZXW6YQ',
    fooba: 'MZXW6YTB',
    foobar: 'MZXW6YTBOI',
  };
  for (const [word, text] of Object.entries(words)) expect(toBase32(Buffer.from(word))).toBe(text);
  expect(toBase32(Buffer.alloc(0))).toBe('');
});
