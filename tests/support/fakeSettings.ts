import { AppError, type CustomField, type Output, type SavedView } from '../../contract/index.ts';
import type { FakeBridge } from './fakeBridge.ts';
import { memberId } from './members.ts';

/** A custom field as main answers it. */
export function makeField(place: number, changes: Partial<CustomField> = {}): CustomField {
  return {
    id: memberId(5_000 + place),
    key: `field_${place}`,
    label: `Field ${place}`,
    type: 'text',
    choices: [],
    required: false,
    unique: false,
    defaultValue: null,
    inList: false,
    searchable: false,
    position: place,
    version: 1,
    removedAt: null,
    ...changes,
  };
}

function inOrder<Entry extends { id: string }>(ids: readonly string[], entries: readonly Entry[]): Entry[] {
  const ordered = ids.flatMap((id) => entries.filter((entry) => entry.id === id));
  return [...ordered, ...entries.filter(({ id }) => !ids.includes(id))];
}

/** Saved views in memory, with the rule that a name is taken only once. */
export function keepViews(bridge: FakeBridge, start: SavedView[] = []): () => SavedView[] {
  let views = start;
  let next = 1;
  bridge.answer('views.list', () => ({ views }));
  bridge.answer('views.save', (input) => {
    const { id, name, query, sort = null } = input;
    if (views.some((view) => view.name === name && view.id !== id)) {
      const fields = { name: 'name_taken' };
      throw new AppError('conflict', 'taken', { reason: 'name_taken', fields });
    }
    const old = views.find((view) => view.id === id);
    const view = { id: id ?? memberId(7_000 + next++), name, query, sort, position: old?.position ?? next };
    views = old ? views.map((one) => (one.id === id ? view : one)) : [...views, view];
    return view;
  });
  bridge.answer('views.remove', ({ id }) => {
    views = views.filter((view) => view.id !== id);
    return { removed: true };
  });
  bridge.answer('views.reorder', ({ ids }) => ({ views: (views = inOrder(ids, views)) }));
  return () => views;
}

/** Custom fields in memory. */
export function keepFields(bridge: FakeBridge, start: CustomField[] = []): () => CustomField[] {
  let fields = start;
  const put = (id: string, changes: Partial<CustomField>): CustomField => {
    fields = fields.map((field) =>
      field.id === id ? { ...field, ...changes, version: field.version + 1 } : field,
    );
    const field = fields.find((one) => one.id === id);
    if (field === undefined) throw new AppError('not_found', 'no such field');
    return field;
  };
  bridge.answer('customFields.list', (): Output<'customFields.list'> => ({ fields }));
  bridge.answer('customFields.create', (input) => {
    const field = makeField(fields.length + 1, input as Partial<CustomField>);
    fields = [...fields, field];
    return field;
  });
  bridge.answer('customFields.update', ({ id, changes }) => put(id, changes as Partial<CustomField>));
  bridge.answer('customFields.remove', ({ id }) => put(id, { removedAt: '2026-01-01T00:00:00.000Z' }));
  bridge.answer('customFields.restore', ({ id }) => put(id, { removedAt: null }));
  bridge.answer('customFields.reorder', ({ ids }) => ({ fields: (fields = inOrder(ids, fields)) }));
  return () => fields;
}
