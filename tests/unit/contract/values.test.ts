import { describe, expect, test } from 'vitest';
import type { z } from 'zod';
import { allows, createInput, operations, updateChanges, jobs } from '../../../contract/index.ts';
import * as field from '../../../contract/fields.ts';
import { fieldsFromIssues } from '../../../contract/issues.ts';

function reasons(schema: z.ZodType, value: unknown): Record<string, string> {
  const result = schema.safeParse(value);
  return result.success ? {} : fieldsFromIssues(result.error.issues);
}

const person = { username: 'ana', password: { mode: 'none' } };

describe('passwords', () => {
  test.each([
    ['seven characters', 'abcdefg', 'password_too_short'],
    ['seven emoji', '🎈'.repeat(7), 'password_too_short'],
    ['more than a page', 'x'.repeat(1_025), 'too_long'],
    ['a pasted file', 'x'.repeat(10_000), 'too_long'],
    ['NUL', 'abcdefgh\0', 'control_characters'],
    ['a line end', 'abcdefgh\n', 'control_characters'],
    ['half a character', 'abcdefgh\uD83D', 'broken_characters'],
    ['a number', 12_345_678, 'wrong_type'],
    ['nothing', undefined, 'required'],
  ])('%s is refused', (_, value, reason) => {
    expect(reasons(field.newPassword, value)).toEqual({ '': reason });
  });

  test.each(['        ', '🎈'.repeat(8), 'x'.repeat(1_024), ' lead and trail ', 'پسورد من خوب'])(
    '%j is kept as it is typed',
    (value) => expect(field.newPassword.parse(value)).toBe(value),
  );

  test('a choice carries nothing that it does not need', () => {
    const choose = (password: unknown) => reasons(createInput, { ...person, password });
    expect(choose({ mode: 'generate', value: 'Blue-Kettle-42' })).toEqual({
      'password.value': 'unknown_key',
    });
    expect(choose({ mode: 'set' })).toEqual({ 'password.value': 'required' });
    expect(choose({ mode: 'hash', value: '$argon2id$' })).toEqual({ 'password.mode': 'unknown_value' });
    expect(choose({ mode: 'set', value: 'short' })).toEqual({ 'password.value': 'password_too_short' });
    expect(choose('none')).toMatchObject({ password: expect.any(String) as string });
  });
});

describe('lists and additional fields', () => {
  test('groups are texts without repetition, none of them empty', () => {
    expect(field.groups.parse([' Gym', 'Gym', 'Zoe\u0308', 'Zoë'])).toEqual(['Gym', 'Zoë']);
    expect(reasons(field.groups, ['Gym', ' '])).toEqual({ '1': 'required' });
    expect(reasons(field.groups, ['Gym', 7])).toEqual({ '1': 'wrong_type' });
    expect(reasons(field.groups, 'Gym')).toEqual({ '': 'wrong_type' });
    expect(reasons(field.groups, ['x'.repeat(61)])).toEqual({ '0': 'too_long' });
    expect(reasons(field.groups, Array.from({ length: 51 }, String))).toEqual({ '': 'too_many' });
  });

  test('additional fields have names that start with a letter', () => {
    expect(field.custom.parse({ 'member no': ' M-1 ', constructor: 'x' })).toEqual({
      'member no': 'M-1',
      constructor: 'x',
    });
    for (const name of ['', ' a', '1a', '_a', 'a\0', 'a=b', '=a', '__proto__x']) {
      expect(reasons(field.custom, { [name]: 'x' }), JSON.stringify(name)).not.toEqual({});
    }
    expect(reasons(field.custom, { ['a'.repeat(61)]: 'x' })).toEqual({ ['a'.repeat(61)]: 'too_long' });
    expect(reasons(field.custom, { a: 'x'.repeat(1_001) })).toEqual({ a: 'too_long' });
    expect(reasons(field.custom, { a: 7 })).toEqual({ a: 'wrong_type' });
    expect(reasons(field.custom, ['a'])).toEqual({ '': 'wrong_type' });
    const many = Object.fromEntries(Array.from({ length: 101 }, (_, index) => [`a${index}`, 'x']));
    expect(reasons(field.custom, many)).toEqual({ '': 'too_many' });
  });

  test.each([
    '2026-02-30T00:00:00Z',
    '2026-01-01',
    '2026-01-01T00:00:00',
    '2026-01-01T00:00:00+01:00',
    'x',
    5,
  ])('%j is no instant', (value) => expect(reasons(field.instant, value)).toEqual({ '': 'invalid_date' }));

  test.each(['', 'x', '1', '01890a5d-ac96-474b-bcce-b302099a8057', "' OR 1=1", null])(
    '%j is no id',
    (value) => {
      expect(reasons(field.accountId, value)).toEqual({ '': 'invalid_id' });
    },
  );
});

describe('objects', () => {
  test('keys that nobody declared are named, also those every object inherits', () => {
    const hostile = JSON.parse(
      '{"username":"ana","password":{"mode":"none"},"passwordHash":"x","constructor":1,"toString":2,"status":"x"}',
    ) as unknown;
    expect(reasons(createInput, hostile)).toEqual({
      passwordHash: 'unknown_key',
      constructor: 'unknown_key',
      toString: 'unknown_key',
      status: 'unknown_key',
    });
  });

  test('a key named __proto__ is refused or ignored, and changes no prototype', () => {
    const hostile = JSON.parse(
      '{"username":"ana","password":{"mode":"none"},"__proto__":{"admin":true}}',
    ) as unknown;
    const result = createInput.safeParse(hostile);
    if (result.success) expect(Object.getPrototypeOf(result.data)).toBe(Object.prototype);
    expect(({} as Record<string, unknown>)['admin']).toBeUndefined();
  });

  test.each([null, undefined, 'text', 7, [], true])('%j is no account', (value) => {
    expect(Object.keys(reasons(createInput, value))).toEqual(['']);
  });

  test('a change may hold any part of an account, and nothing else', () => {
    expect(updateChanges.parse({})).toEqual({});
    expect(updateChanges.parse({ email: '', phone: null, notes: 'x' })).toEqual({
      email: null,
      phone: null,
      notes: 'x',
    });
    expect(reasons(updateChanges, { status: 'archived' })).toEqual({ status: 'unknown_key' });
    expect(reasons(updateChanges, { version: 2 })).toEqual({ version: 'unknown_key' });
    expect(reasons(updateChanges, { username: '' })).toEqual({ username: 'required' });
  });

  test('ids are a list of at most ten thousand, each once', () => {
    const { input } = operations['accounts.unlock'];
    const id = '01890a5d-ac96-774b-bcce-b302099a8057';
    expect(input.parse({ ids: [id, id] })).toEqual({ ids: [id] });
    expect(reasons(input, { ids: [] })).toEqual({ ids: 'required' });
    expect(reasons(input, { ids: id })).toEqual({ ids: 'wrong_type' });
    expect(reasons(input, { ids: Array.from({ length: 10_001 }, () => id) })).toEqual({ ids: 'too_many' });
    expect(reasons(input, { ids: [id, 'x'] })).toEqual({ 'ids.1': 'invalid_id' });
  });

  test('an export takes columns of an account and never a path or a hash', () => {
    const { input } = jobs['accounts.exportCsv'];
    expect(reasons(input, { scope: 'all', columns: ['passwordHash'] })).toEqual({
      'columns.0': 'unknown_value',
    });
    expect(reasons(input, { scope: 'all', filePath: '/x' })).toEqual({ filePath: 'unknown_key' });
    expect(reasons(input, { scope: 'some' })).toEqual({ scope: 'unknown_value' });
    expect(reasons(input, { scope: 'all', delimiter: '"' })).toEqual({ delimiter: 'unknown_value' });
    expect(input.parse({ scope: 'all' })).toMatchObject({
      delimiter: ',',
      bom: false,
      spreadsheetSafe: true,
    });
  });
});

test('the output of an operation drops what is not declared, such as a hash', () => {
  const reply = operations['accounts.resetPassword'].output.parse({
    temporaryPassword: 'x',
    passwordHash: '$a$',
  });
  expect(reply).toEqual({ temporaryPassword: 'x' });
});

test('a level holds for itself and for those below', () => {
  expect([allows('owner', 'staff'), allows('staff', 'staff'), allows('anyone', 'anyone')]).not.toContain(
    false,
  );
  expect([allows('viewer', 'staff'), allows('anyone', 'viewer'), allows('staff', 'owner')]).not.toContain(
    true,
  );
});
