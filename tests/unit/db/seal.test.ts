import { randomBytes } from 'node:crypto';
import { expect, test } from 'vitest';
import { seal, unseal } from '../../../db/secondFactor/seal.ts';

const newKey = () => ({ id: 'one', key: randomBytes(32) });
const secret = Buffer.from('twenty bytes, secret');

test('what was sealed opens with its key for its account, and looks different each time', () => {
  const key = newKey();
  const [one, other] = [seal(key, 'ana', secret), seal(key, 'ana', secret)];
  expect(unseal(key, 'ana', one)).toEqual(secret);
  expect(unseal(key, 'ana', other)).toEqual(secret);
  expect(one.equals(other)).toBe(false);
  expect(one.includes(secret)).toBe(false);
});

test('a row that was copied to another account does not open there', () => {
  const key = newKey();
  expect(unseal(key, 'ben', seal(key, 'ana', secret))).toBeUndefined();
});

test('another key opens nothing', () => {
  expect(unseal(newKey(), 'ana', seal(newKey(), 'ana', secret))).toBeUndefined();
});

test('a single changed bit anywhere, a missing end and too much are noticed', () => {
  const key = newKey();
  const sealed = seal(key, 'ana', secret);
  for (let index = 0; index < sealed.length; index += 1) {
    const tampered = Buffer.from(sealed);
    tampered.writeUInt8(tampered.readUInt8(index) ^ 1, index);
    expect(unseal(key, 'ana', tampered)).toBeUndefined();
  }
  for (let length = 0; length < sealed.length; length += 1) {
    expect(unseal(key, 'ana', sealed.subarray(0, length))).toBeUndefined();
  }
  expect(unseal(key, 'ana', Buffer.concat([sealed, Buffer.alloc(1)]))).toBeUndefined();
});
