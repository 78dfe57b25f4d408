import { describe, expect, test } from 'vitest';
import { failureOf } from '../../support/failureOf.ts';
import { openTestRollbook, type TestRollbook } from '../../support/openTestRollbook.ts';

async function withFields() {
  const rollbook = await openTestRollbook();
  const { call } = rollbook;
  await call('customFields.create', { label: 'Size', type: 'number' });
  await call('customFields.create', { label: 'Born', type: 'date', required: true });
  await call('customFields.create', {
    label: 'Plan',
    type: 'choice',
    choices: ['A', 'B'],
    defaultValue: 'A',
  });
  await call('customFields.create', { label: 'Card', type: 'text', unique: true });
  return rollbook;
}

const born = '2000-01-31';

async function custom({ call }: TestRollbook, id: string, version: number, values: Record<string, string>) {
  return call('accounts.update', { id, version, changes: { custom: values } });
}

describe('values of a new account', () => {
  test('are checked by their fields, all at once, with the path of each', async () => {
    const { create, rows } = await withFields();
    const failure = await failureOf(create('ana', { custom: { size: 'tall', plan: 'C' } }));
    expect(failure).toMatchObject({
      code: 'invalid_input',
      fields: {
        'custom.size': 'invalid_number',
        'custom.plan': 'unknown_value',
        'custom.born': 'required',
      },
    });
    expect(await failureOf(create('ana', { custom: { born: '' } }))).toMatchObject({
      fields: { 'custom.born': 'required' },
    });
    expect(rows('SELECT * FROM accounts')).toEqual([]);
  });

  test('are kept in canonical form, with defaults for what was not mentioned, and free texts beside', async () => {
    const { create } = await withFields();
    const given = { size: '12.50', born, oldKey: 'free', toString: 'x' };
    const { custom: kept } = await create('ana', { custom: given });
    expect(kept).toEqual({ size: '12.5', born, oldKey: 'free', toString: 'x', plan: 'A' });
    expect((await create('ben', { custom: { born, plan: '' } })).custom).toEqual({ born });
  });
});

describe('values of an account that is changed', () => {
  test('change by the keys given; an empty text takes one away, unless it is required', async () => {
    const rollbook = await withFields();
    const { id } = await rollbook.create('ana', { custom: { born, size: '1', note: 'x' } });
    const updated = await custom(rollbook, id, 1, { size: '', note: 'y' });
    expect(updated.custom).toEqual({ born, note: 'y', plan: 'A' });
    expect((await failureOf(custom(rollbook, id, 2, { born: '', size: 'x' }))).fields).toEqual({
      'changes.custom.born': 'required',
      'changes.custom.size': 'invalid_number',
    });
    expect((await custom(rollbook, id, 2, { note: 'y', unheard: '' })).version).toBe(2);
  });

  test('that stood there before are not refused, though their field asks for more now', async () => {
    const rollbook = await openTestRollbook();
    const { call, create } = rollbook;
    const { id } = await create('ana', { custom: { size: 'huge' } });
    await call('customFields.create', { label: 'Size', type: 'number' });
    await call('customFields.create', { label: 'Born', type: 'date', required: true });
    const updated = await custom(rollbook, id, 1, { size: 'huge', born: '', note: 'x' });
    expect(updated.custom).toEqual({ size: 'huge', note: 'x' });
    expect((await failureOf(custom(rollbook, id, 2, { size: 'huger' }))).fields).toEqual({
      'changes.custom.size': 'invalid_number',
    });
  });

  test('end at a hundred', async () => {
    const rollbook = await openTestRollbook();
    const many = Object.fromEntries(Array.from({ length: 100 }, (_, number) => [`k${number}`, 'x']));
    const { id } = await rollbook.create('ana', { custom: many });
    expect((await failureOf(custom(rollbook, id, 1, { more: 'x' }))).fields).toEqual({
      'changes.custom': 'too_many',
    });
    expect((await custom(rollbook, id, 1, { more: 'x', k0: '' })).version).toBe(2);
  });
});

describe('unique values', () => {
  const taken = { code: 'conflict', reason: 'not_unique', fields: { 'custom.card': 'not_unique' } };

  test('belong to one account, whatever their case, until it lets them go', async () => {
    const rollbook = await withFields();
    const { create, rows } = rollbook;
    const ana = await create('ana', { custom: { born, card: 'X-1' } });
    expect(await failureOf(create('ben', { custom: { born, card: ' x-1 ' } }))).toEqual(taken);
    expect(rows('SELECT username FROM accounts')).toEqual([{ username: 'ana' }]);
    const ben = await create('ben', { custom: { born, card: 'X-2' } });
    expect(await failureOf(custom(rollbook, ben.id, 1, { card: 'X-1' }))).toEqual(taken);
    await custom(rollbook, ana.id, 1, { card: '' });
    expect((await custom(rollbook, ben.id, 1, { card: 'x-1' })).custom).toMatchObject({ card: 'x-1' });
    expect(rows('SELECT value_key FROM custom_unique_values')).toEqual([{ value_key: 'x-1' }]);
  });

  test('that exist twice keep a field from becoming unique, and say how often', async () => {
    const { call, create, rows } = await openTestRollbook();
    const { id } = await call('customFields.create', { label: 'Card', type: 'text' });
    const people = [];
    for (const card of ['1', '1', '１', '2', '2', '3']) {
      people.push(await create(`u${people.length}`, { custom: { card } }));
    }
    const update = { id, version: 1, changes: { unique: true } };
    expect(await failureOf(call('customFields.update', update))).toEqual({
      code: 'conflict',
      reason: 'not_unique',
      fields: { unique: 'not_unique', clashes: '3' },
    });
    expect(rows('SELECT * FROM custom_unique_values')).toEqual([]);
    for (const [index, card] of ['4', '5', '6'].entries()) {
      const changes = { custom: { card } };
      await call('accounts.update', { id: people[[1, 2, 4][index] ?? 0]?.id ?? '', version: 1, changes });
    }
    await call('customFields.update', update);
    expect(await failureOf(create('late', { custom: { card: '3' } }))).toEqual(taken);
    await call('customFields.update', { id, version: 2, changes: { unique: false } });
    expect((await create('late', { custom: { card: '3' } })).custom).toEqual({ card: '3' });
    expect(rows('SELECT * FROM custom_unique_values')).toEqual([]);
  });

  test('stay unique while their field is deleted, and count from before it was made', async () => {
    const rollbook = await openTestRollbook();
    const { call, create } = rollbook;
    await create('ana', { custom: { card: '1' } });
    const field = await call('customFields.create', { label: 'Card', type: 'text', unique: true });
    expect(await failureOf(create('ben', { custom: { card: '1' } }))).toEqual(taken);
    await call('customFields.remove', { id: field.id });
    await rollbook.reopen();
    expect(await failureOf(create('ben', { custom: { card: '1' } }))).toEqual(taken);
  });
});
