import { v7 as uuidv7 } from 'uuid';
import type { CustomField } from '../../../contract/customFields.ts';
import { AppError } from '../../../contract/errors.ts';
import { limits } from '../../../contract/fields.ts';
import type { Parsed } from '../../../contract/index.ts';
import type { WriteTransaction } from '../../connection/writeQueue.ts';
import type { DatabaseOperations } from '../../databaseOperations.ts';
import { now, type Actor, type Dependencies } from '../accounts/dependencies.ts';
import { given } from '../given.ts';
import { changeFields, changeUniqueness, fieldById, record } from './change.ts';
import { checkedDefinition, keyFrom } from './definition.ts';

type Names =
  | 'customFields.list'
  | 'customFields.create'
  | 'customFields.update'
  | 'customFields.remove'
  | 'customFields.restore'
  | 'customFields.reorder';

/** Custom fields. */
export function customFieldOperations(dependencies: Dependencies): Pick<DatabaseOperations, Names> {
  return {
    'customFields.list': async () => ({ fields: await dependencies.customFieldStore.findAll() }),
    'customFields.create': (input, { actor }) => createField(dependencies, input, actor),
    'customFields.update': (input, { actor }) => updateField(dependencies, input, actor),
    'customFields.remove': ({ id }, { actor }) => setRemoved(dependencies, id, true, actor),
    'customFields.restore': ({ id }, { actor }) => setRemoved(dependencies, id, false, actor),
    'customFields.reorder': ({ ids }) => reorderFields(dependencies, ids),
  };
}

const usual = {
  choices: [],
  required: false,
  unique: false,
  defaultValue: null,
  inList: false,
  searchable: false,
};

function refuseTooMany(all: CustomField[]): void {
  if (all.filter(({ removedAt }) => removedAt === null).length < limits.customFields) return;
  throw new AppError('invalid_input', 'there are as many custom fields as there may be', {
    fields: { label: 'too_many' },
  });
}

/** Makes a field. Accounts that have a value under its key from before, without a definition, keep it. */
function createField(dependencies: Dependencies, input: Parsed<'customFields.create'>, actor: Actor) {
  const work = async (transaction: WriteTransaction) => {
    const all = await dependencies.customFieldStore.findAll(transaction);
    refuseTooMany(all);
    const field = checkedDefinition(
      {
        ...usual,
        ...given(input),
        id: uuidv7({ msecs: dependencies.clock().getTime() }),
        key: keyFrom(input.label, new Set(all.map(({ key }) => key))),
        position: Math.max(0, ...all.map(({ position }) => position)) + 1,
        version: 1,
        removedAt: null,
      },
      '',
    );
    await dependencies.customFieldStore.insert(transaction, field);
    if (field.unique) await changeUniqueness(transaction, field);
    await record(dependencies, transaction, { actor, action: 'customField.created', after: field });
    return field;
  };
  return changeFields(dependencies, work, { lengthy: input.unique === true });
}

function updateField(
  dependencies: Dependencies,
  { id, version, changes }: Parsed<'customFields.update'>,
  actor: Actor,
) {
  const work = async (transaction: WriteTransaction) => {
    const before = await fieldById(dependencies, id, transaction);
    if (before.version !== version) {
      const message = `seen at version ${version}, now at ${before.version}`;
      throw new AppError('conflict', message, { reason: 'stale_version' });
    }
    const after = checkedDefinition({ ...before, ...given(changes), version: version + 1 }, 'changes.');
    await dependencies.customFieldStore.update(transaction, after);
    if (after.unique !== before.unique) await changeUniqueness(transaction, after);
    await record(dependencies, transaction, { actor, action: 'customField.updated', before, after });
    return after;
  };
  return changeFields(dependencies, work, { lengthy: changes.unique !== undefined });
}

/** Deletes a field or brings it back; one that is as wanted already stays as it is. */
function setRemoved(dependencies: Dependencies, id: string, removed: boolean, actor: Actor) {
  return changeFields(dependencies, async (transaction) => {
    const before = await fieldById(dependencies, id, transaction);
    if ((before.removedAt !== null) === removed) return before;
    if (!removed) refuseTooMany(await dependencies.customFieldStore.findAll(transaction));
    const removedAt = removed ? now(dependencies) : null;
    const after = { ...before, removedAt, version: before.version + 1 };
    await dependencies.customFieldStore.update(transaction, after);
    const action = removed ? 'customField.removed' : 'customField.restored';
    await record(dependencies, transaction, { actor, action, before, after });
    return after;
  });
}

/** Puts the named fields first, in this order; the others follow in theirs. Ids without a field are passed over. */
async function reorderFields(dependencies: Dependencies, ids: string[]) {
  const places = new Map(ids.map((id, place) => [id, place]));
  const placeOf = ({ id }: CustomField) => places.get(id) ?? ids.length;
  await changeFields(dependencies, async (transaction) => {
    const all = await dependencies.customFieldStore.findAll(transaction);
    const ordered = all.toSorted((one, other) => placeOf(one) - placeOf(other));
    for (const [index, field] of ordered.entries()) {
      if (field.position === index + 1) continue;
      await dependencies.customFieldStore.update(transaction, { ...field, position: index + 1 });
    }
  });
  return { fields: await dependencies.customFieldStore.findAll() };
}
