import { expect, test } from 'vitest';
import { openWire, type Wire } from '../support/wire.ts';

const password = { mode: 'none' } as const;

async function totalOf(wire: Wire): Promise<number> {
  return (await wire.value('accounts.list', {})).total;
}

test('names that are no operation are refused and nothing is written', async () => {
  const wire = await openWire();
  const names = [
    'accounts.purge',
    '__proto__',
    'constructor',
    'toString',
    '',
    'accounts.exportCsv',
    7,
    null,
    {},
    ['x'],
  ];
  for (const name of names) {
    const reply = await wire.raw(name, { username: 'eve', password });
    expect(reply).toMatchObject({ ok: false, error: { code: 'not_found', reason: 'unknown_operation' } });
  }
  expect(await totalOf(wire)).toBe(0);
});

test('an operation cannot be started as a job, nor a job be called', async () => {
  const wire = await openWire();
  const reply = await wire.startJob('accounts.create' as never, { username: 'eve', password } as never);
  expect(reply).toMatchObject({ ok: false, error: { code: 'not_found' } });
  expect(await totalOf(wire)).toBe(0);
});

test('wrong types, unknown keys and hidden prototypes are refused with the field that is wrong', async () => {
  const wire = await openWire();
  const hidden: unknown = JSON.parse(
    '{"username":"eve","password":{"mode":"none"},"__proto__":{"admin":true}}',
  );
  const inCustom: unknown = JSON.parse(
    '{"username":"eve","password":{"mode":"none"},"custom":{"__proto__":"x"}}',
  );
  const attempts: [input: unknown, field: string][] = [
    [undefined, ''],
    [null, ''],
    ['text', ''],
    [[], ''],
    [{ username: 7, password }, 'username'],
    [{ username: 'eve', password, passwordHash: '$argon2id$…' }, 'passwordHash'],
    [{ username: 'eve', password, status: 'archived' }, 'status'],
    [{ username: 'eve', password: { mode: 'none', value: 'x' } }, 'password.value'],
    [{ username: 'eve', password: { mode: 'other' } }, 'password.mode'],
    [{ username: 'eve', password, groups: 'Gym' }, 'groups'],
    [{ username: 'eve', password, custom: { 'a\0b': 'x' } }, 'custom.a\0b'],
  ];
  for (const [input, field] of attempts) {
    const reply = await wire.raw('accounts.create', input);
    expect(reply).toMatchObject({ ok: false, error: { code: 'invalid_input' } });
    if (!reply.ok) expect(Object.keys(reply.error.fields ?? {})).toContain(field);
  }
  for (const input of [hidden, inCustom]) {
    expect(await wire.raw('accounts.create', input)).toMatchObject({
      ok: false,
      error: { code: 'invalid_input' },
    });
  }
  expect(await totalOf(wire)).toBe(0);
});

test('every text field refuses what it cannot hold and keeps what it can', async () => {
  const wire = await openWire();
  const fields = ['username', 'email', 'displayName', 'phone', 'notes'] as const;
  for (const field of fields) {
    for (const [text, label] of [
      ['x'.repeat(10_001), 'ten thousand and one characters'],
      ['a\0b', 'a NUL'],
      ['a\u0007b', 'a control character'],
      ['\u202Eabc', 'a right-to-left override'],
      ['a\uD800b', 'half a character'],
    ] as const) {
      const reply = await wire.raw('accounts.create', { username: 'eve', password, [field]: text });
      expect(reply, `${field} with ${label}`).toMatchObject({ ok: false, error: { code: 'invalid_input' } });
      if (!reply.ok) expect(Object.keys(reply.error.fields ?? {})).toEqual([field]);
    }
  }
  expect(await totalOf(wire)).toBe(0);
  const typed = { username: 'שרה.🎈', displayName: 'محمد 🎉 علی‌رضا', notes: '  first\nsecond\t🙂 ' };
  const { account } = await wire.value('accounts.create', { ...typed, email: '   ', phone: '', password });
  expect(account).toMatchObject({ displayName: typed.displayName, email: null, phone: null });
  expect(account.notes).toBe('first\nsecond\t🙂');
});

test('limits of a list are kept', async () => {
  const wire = await openWire();
  for (const input of [
    { limit: 501 },
    { limit: -1 },
    { offset: -1 },
    { offset: 0.5 },
    { sort: { by: 'passwordHash' } },
  ]) {
    expect(await wire.raw('accounts.list', input)).toMatchObject({
      ok: false,
      error: { code: 'invalid_input' },
    });
  }
});
