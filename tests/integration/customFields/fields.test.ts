import { describe, expect, test } from 'vitest';
import { failureOf } from '../../support/failureOf.ts';
import { welcomeTexts } from '../../support/hostileTexts.ts';
import { openTestRollbook, type TestRollbook } from '../../support/openTestRollbook.ts';

const unknownId = '01890a5d-ac96-774b-bcce-b302099a8057';

async function labelsOf({ call }: TestRollbook): Promise<string[]> {
  const { fields } = await call('customFields.list', {});
  return fields.map(({ label, removedAt }) => (removedAt === null ? label : `${label} (deleted)`));
}

describe('a custom field', () => {
  test('has a key from its first label that stays, and what was not said is as usual', async () => {
    const { call } = await openTestRollbook();
    const field = await call('customFields.create', { label: ' Birth date ', type: 'date' });
    expect(field).toMatchObject({ label: 'Birth date', key: 'birth_date', position: 1, version: 1 });
    expect(field).toMatchObject({ choices: [], required: false, unique: false, defaultValue: null });
    const changes = { label: 'Born', inList: true };
    const updated = await call('customFields.update', { id: field.id, version: 1, changes });
    expect(updated).toEqual({ ...field, ...changes, version: 2 });
    expect(await call('customFields.list', {})).toEqual({ fields: [updated] });
    const second = await call('customFields.create', { label: 'Birth date', type: 'text' });
    expect(second.key).toBe('birth_date_2');
  });

  test('has a label of its own, whatever its case, as long as it is not deleted', async () => {
    const { call } = await openTestRollbook();
    const city = await call('customFields.create', { label: 'City', type: 'text' });
    const taken = { code: 'conflict', reason: 'name_taken', fields: { label: 'name_taken' } };
    const again = { label: 'ＣＩＴＹ', type: 'text' } as const;
    expect(await failureOf(call('customFields.create', again))).toEqual(taken);
    const town = await call('customFields.create', { label: 'Town', type: 'text' });
    const rename = { id: town.id, version: 1, changes: { label: 'city' } };
    expect(await failureOf(call('customFields.update', rename))).toEqual(taken);
    await call('customFields.remove', { id: city.id });
    expect(await call('customFields.update', rename)).toMatchObject({ label: 'city', version: 2 });
    expect(await failureOf(call('customFields.restore', { id: city.id }))).toEqual(taken);
  });

  test('that somebody changed meanwhile is not overwritten, and one that is not there not found', async () => {
    const { call } = await openTestRollbook();
    const { id } = await call('customFields.create', { label: 'City', type: 'text' });
    const update = { id, version: 1, changes: { required: true } };
    await call('customFields.update', update);
    expect(await failureOf(call('customFields.update', update))).toMatchObject({
      code: 'conflict',
      reason: 'stale_version',
    });
    for (const name of ['customFields.remove', 'customFields.restore'] as const) {
      expect(await failureOf(call(name, { id: unknownId }))).toMatchObject({ code: 'not_found' });
    }
  });

  test('holds together: choices and defaults suit the type', async () => {
    const { call } = await openTestRollbook();
    const refused = async (input: Parameters<typeof call<'customFields.create'>>[1]) =>
      (await failureOf(call('customFields.create', input))).fields;
    expect(await refused({ label: 'A', type: 'choice' })).toEqual({ choices: 'required' });
    expect(await refused({ label: 'A', type: 'text', choices: ['x'] })).toEqual({ choices: 'unknown_key' });
    expect(await refused({ label: 'A', type: 'number', defaultValue: 'x' })).toEqual({
      defaultValue: 'invalid_number',
    });
    expect(await refused({ label: 'A', type: 'choice', choices: ['x'], defaultValue: 'y' })).toEqual({
      defaultValue: 'unknown_value',
    });
    expect(await refused({ label: 'A', type: 'text', unique: true, defaultValue: 'y' })).toEqual({
      defaultValue: 'not_unique',
    });
    const field = await call('customFields.create', { label: 'A', type: 'number', defaultValue: '1.50' });
    expect(field.defaultValue).toBe('1.5');
    const changes = { defaultValue: 'x' };
    expect(
      (await failureOf(call('customFields.update', { id: field.id, version: 1, changes }))).fields,
    ).toEqual({ 'changes.defaultValue': 'invalid_number' });
    expect(await labelsOf(await openTestRollbook())).toEqual([]);
  });

  test('can be deleted, brought back with its values, and moved', async () => {
    const rollbook = await openTestRollbook();
    const { call, create } = rollbook;
    const ids: string[] = [];
    for (const label of ['One', 'Two', 'Three']) {
      ids.push((await call('customFields.create', { label, type: 'text' })).id);
    }
    const { id } = await create('ana', { custom: { two: 'kept' } });
    const two = ids[1] ?? '';
    expect((await call('customFields.remove', { id: two })).removedAt).not.toBeNull();
    await call('customFields.remove', { id: two });
    expect(await labelsOf(rollbook)).toEqual(['One', 'Three', 'Two (deleted)']);
    expect((await call('accounts.get', { id })).custom).toEqual({ two: 'kept' });
    await rollbook.reopen();
    await call('customFields.restore', { id: two });
    await call('customFields.reorder', { ids: [ids[2] ?? '', unknownId, two] });
    expect(await labelsOf(rollbook)).toEqual(['Three', 'Two', 'One']);
    const actions = rollbook.journal().map(({ action }) => action);
    expect(actions.filter((action) => /removed|restored/.test(action))).toEqual([
      'customField.removed',
      'customField.restored',
    ]);
  });

  test('may be named anything that can be read', async () => {
    const rollbook = await openTestRollbook();
    for (const [, label] of welcomeTexts) {
      const { key } = await rollbook.call('customFields.create', { label, type: 'text', unique: true });
      await rollbook.create(`u${key}`, { custom: { [key]: label } });
    }
    expect(await labelsOf(rollbook)).toEqual(welcomeTexts.map(([, label]) => label));
  });

  test('there are at most a hundred of them', async () => {
    const { call } = await openTestRollbook();
    for (let number = 1; number <= 100; number += 1) {
      await call('customFields.create', { label: `F${number}`, type: 'text' });
    }
    expect((await failureOf(call('customFields.create', { label: 'F101', type: 'text' }))).fields).toEqual({
      label: 'too_many',
    });
  });
});
