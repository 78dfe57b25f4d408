import type { CustomField } from '../../../../contract/index.ts';
import { call } from '../../../bridge/call.ts';
import { queryClient } from '../../../bridge/queryClient.ts';
import { failureOf } from '../../../bridge/requestError.ts';
import { showToast } from '../../../components/toasts.ts';
import { messages, wordFailure } from '../../../text/messages.ts';
import { definitionOf, type FieldValues } from './fieldValues.ts';

const key = ['customFields.list'];

export function reloadFields(): Promise<void> {
  return queryClient.invalidateQueries({ queryKey: key });
}

/** Makes a field, or changes the one that was there before. */
export async function saveField(before: CustomField | undefined, values: FieldValues): Promise<void> {
  const { type, ...changes } = definitionOf(values);
  if (before === undefined) await call('customFields.create', { type, ...changes });
  else await call('customFields.update', { id: before.id, version: before.version, changes });
  await reloadFields();
  const { created, saved } = messages.fieldSettings;
  showToast((before === undefined ? created : saved)(values.label.trim()));
}

async function orReport(act: () => Promise<void>): Promise<void> {
  try {
    await act();
  } catch (error) {
    showToast(wordFailure(failureOf(error)), { tone: 'problem' });
    await reloadFields();
  }
}

export function restoreField({ id, label }: CustomField): Promise<void> {
  return orReport(async () => {
    await call('customFields.restore', { id });
    await reloadFields();
    showToast(messages.fieldSettings.restored(label));
  });
}

/** Throws what main refuses; the question stays open then. */
export async function removeField(field: CustomField): Promise<void> {
  await call('customFields.remove', { id: field.id });
  await reloadFields();
  const undo = { label: messages.common.undo, run: () => void restoreField(field) };
  showToast(messages.fieldSettings.removed(field.label), { action: undo });
}

/** Shows the new order at once, and the old one again if main refuses. */
export function reorderFields(ids: readonly string[]): Promise<void> {
  return orReport(async () => {
    queryClient.setQueryData<CustomField[]>(key, (fields = []) => {
      const ordered = ids.flatMap((id) => fields.filter((field) => field.id === id));
      return [...ordered, ...fields.filter(({ id }) => !ids.includes(id))];
    });
    const { fields } = await call('customFields.reorder', { ids: [...ids] });
    queryClient.setQueryData(key, fields);
  });
}
