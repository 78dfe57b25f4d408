import { expect, test } from 'vitest';
import {
  hashRecoveryCode,
  newRecoveryCodes,
  readRecoveryCode,
} from '../../../db/secondFactor/recoveryCode.ts';

test('ten codes of 80 bits, in groups of four, without letters that look like others', () => {
  const codes = newRecoveryCodes();
  expect(new Set(codes).size).toBe(10);
  for (const code of codes) expect(code).toMatch(/^([0-9A-HJKMNP-TV-Z]{4}-){3}[0-9A-HJKMNP-TV-Z]{4}$/);
});

test('of a thousand sets no code comes twice, and every letter comes as often as another', () => {
  const codes = Array.from({ length: 1_000 }, newRecoveryCodes).flat();
  expect(new Set(codes).size).toBe(codes.length);
  const counts = new Map<string, number>();
  for (const letter of codes.join('').replaceAll('-', '')) counts.set(letter, (counts.get(letter) ?? 0) + 1);
  // 160,000 letters, 5,000 of each expected; 500 are seven standard deviations.
  expect(counts.size).toBe(32);
  for (const count of counts.values()) expect(Math.abs(count - 5_000)).toBeLessThan(500);
});

test('a code is read as it was meant, however it was typed', () => {
  const typed = ['01ab-cdef-ghjk-mnpq', ' O1AB CDEF GHJK MNPQ ', 'oIABCDEFGHJKMNPQ', '0lab–cdef–ghjk–mnpq'];
  expect(typed.map(readRecoveryCode)).toEqual(typed.map(() => '01ABCDEFGHJKMNPQ'));
  expect(
    ['', '123456', '01AB-CDEF-GHJK-MNP', '01AB-CDEF-GHJK-MNPQR', '01AB-CDEF-GHJK-MNPU'].map(readRecoveryCode),
  ).toEqual([undefined, undefined, undefined, undefined, undefined]);
});

test('the same code of two people is kept as two texts', () => {
  const code = '01ABCDEFGHJKMNPQ';
  expect(hashRecoveryCode('ana', code)).toBe(hashRecoveryCode('ana', code));
  expect(hashRecoveryCode('ana', code)).not.toBe(hashRecoveryCode('ben', code));
  expect(hashRecoveryCode('ana', code)).not.toContain(code);
});
