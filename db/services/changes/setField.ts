import type { BulkChange } from '../../../contract/changes.ts';
import type { CustomField } from '../../../contract/customFields.ts';
import { AppError } from '../../../contract/errors.ts';
import { limits } from '../../../contract/fields.ts';
import { findUniqueHolder } from '../../repositories/uniqueValues.ts';
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

/** Why an account cannot have the value, by its place; undefined when it can. */
function refusalOf(field: CustomField, text: string, { total, read }: Surroundings) {
  const refuse = (reason: string) => () => reason;
  if (text === '') return field.required ? refuse('required') : () => undefined;
  if (!field.unique) return () => undefined;
  // One value for many: whoever came first would take it, which nobody meant.
  if (total > 1) return refuse('not_unique');
  const holder = read && findUniqueHolder(read, field.key, text);
  return (sequence: number) => (holder === undefined || holder === sequence ? undefined : 'not_unique');
}

/** A custom field set to a value, or emptied. Throws `invalid_input` when the value does not suit the field. */
export function setFieldPlan(change: SetField, surroundings: Surroundings): Plan {
  const { field, text } = check(change, surroundings);
  const searchable = surroundings.customFields.searchableKeys();
  const refusal = refusalOf(field, text, surroundings);
  const names = { action: 'account.fieldSet', details: { key: field.key, value: text === '' ? null : text } };
  const decide = (current: string, sequence: number) => {
    const custom = withValue(current, field.key, text);
    if (custom === undefined) return undefined;
    const refused = refusal(sequence);
    if (refused !== undefined) return { refused };
    const tooMany = Object.keys(JSON.parse(custom) as object).length > limits.customFields;
    return tooMany ? { refused: 'too_many' } : { changes: { custom } };
  };
  if (!field.searchable)
    return makePlan(names, plainColumns, ({ custom, sequence }) => decide(custom, sequence));
  return makePlan(names, searchedColumns, (row) => {
    const decision = decide(row.custom, row.sequence);
    if (decision === undefined || 'refused' in decision) return decision;
    const { searchText } = derivedColumns({ ...row, ...decision.changes }, searchable);
    return { changes: { ...decision.changes, searchText } };
  });
}
