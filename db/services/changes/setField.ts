import type { BulkChange } from '../../../contract/changes.ts';
import type { CustomField } from '../../../contract/customFields.ts';
import { AppError } from '../../../contract/errors.ts';
import { limits } from '../../../contract/fields.ts';
import { derivedColumns } from '../accounts/derived.ts';
import { makePlan, type Plan } from '../accounts/plan.ts';
import { checkCustomValue } from '../customFields/values.ts';
import type { Surroundings } from './plans.ts';

type SetField = Extract<BulkChange, { kind: 'setField' }>;

/** The field and the value in its canonical form; an empty value is none. Throws `invalid_input` with the field. */
function check({ key, value }: SetField, { customFields }: Surroundings) {
  const field = customFields.byKey(key);
  if (!field || field.removedAt !== null) {
    throw new AppError('invalid_input', 'no such custom field', {
      fields: { 'change.key': 'unknown_value' },
    });
  }
  try {
    return { field, text: checkCustomValue(field, value ?? '') };
  } catch (error) {
    if (!(error instanceof AppError) || error.reason === undefined) throw error;
    const fields = { 'change.value': error.reason };
    throw new AppError('invalid_input', error.message, { reason: error.reason, fields });
  }
}

function withValue(custom: string, key: string, text: string): string | undefined {
  const values = new Map(Object.entries(JSON.parse(custom) as Record<string, string>));
  if ((values.get(key) ?? '') === text) return undefined;
  if (text === '') values.delete(key);
  else values.set(key, text);
  return JSON.stringify(Object.fromEntries(values));
}

const plainColumns = ['custom'] as const;
const searchedColumns = [
  'custom',
  'username',
  'memberNumber',
  'displayName',
  'email',
  'phone',
  'notes',
  'searchText',
] as const;

function refusal(field: CustomField, text: string, { total }: Surroundings): string | undefined {
  if (text === '' && field.required) return 'required';
  // One value for many: whoever came first would take it, which nobody meant.
  return text !== '' && field.unique && total > 1 ? 'not_unique' : undefined;
}

/** A custom field set to a value, or emptied. Throws `invalid_input` when the value does not suit the field. */
export function setFieldPlan(change: SetField, surroundings: Surroundings): Plan {
  const { field, text } = check(change, surroundings);
  const searchable = surroundings.customFields.searchableKeys();
  const refused = refusal(field, text, surroundings);
  const names = { action: 'account.fieldSet', details: { key: field.key, value: text === '' ? null : text } };
  const decide = (current: string) => {
    const custom = withValue(current, field.key, text);
    if (custom === undefined) return undefined;
    if (refused !== undefined) return { refused };
    const tooMany = Object.keys(JSON.parse(custom) as object).length > limits.customFields;
    return tooMany ? { refused: 'too_many' } : { changes: { custom } };
  };
  if (!field.searchable) return makePlan(names, plainColumns, ({ custom }) => decide(custom));
  return makePlan(names, searchedColumns, (row) => {
    const decision = decide(row.custom);
    if (decision === undefined || 'refused' in decision) return decision;
    const { searchText } = derivedColumns({ ...row, ...decision.changes }, searchable);
    return { changes: { ...decision.changes, searchText } };
  });
}
