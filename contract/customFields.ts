import { z } from 'zod';
import * as field from './fields.ts';
import type { Operation } from './operation.ts';

export const customFieldTypes = [
  'text',
  'longText',
  'number',
  'date',
  'yesNo',
  'choice',
  'email',
  'phone',
  'url',
] as const;

const label = field.line(field.limits.customKey).refine((value) => value !== '', { error: 'required' });
const choice = field.line(field.limits.group).refine((value) => value !== '', { error: 'required' });
const flag = z.boolean(field.typed);

/** What an owner decides about a custom field. `choices` only for the type `choice`; `defaultValue` as text, null for none. */
const definition = z.strictObject({
  label,
  type: z.enum(customFieldTypes, { error: 'unknown_value' }),
  choices: z
    .array(choice, field.typed)
    .max(field.limits.choices, { error: 'too_many' })
    .transform((names) => [...new Set(names)]),
  required: flag,
  unique: flag,
  defaultValue: z.string(field.typed).max(field.limits.customValue, { error: 'too_long' }).nullable(),
  inList: flag,
  searchable: flag,
});

export const customField = definition.extend({
  id: z.string(),
  /** The key of its values in `custom`; made from the first label and never changed. */
  key: z.string(),
  position: z.int(),
  version: z.int(),
  /** When it was deleted. Its values stay with the accounts, unseen, until it is restored. */
  removedAt: z.string().nullable(),
});

/** The form of a new field: everything but label and type has a usual value. */
export const customFieldInput = definition.partial().required({ label: true, type: true });

export const customFieldOperations = {
  /** Every field in its order, deleted ones last. */
  'customFields.list': {
    access: 'viewer',
    input: z.strictObject({}).optional(),
    output: z.object({ fields: z.array(customField) }),
  },
  /** Throws `conflict/name_taken` on `label`, `invalid_input` on `choices` or `defaultValue`. */
  'customFields.create': { access: 'owner', input: customFieldInput, output: customField },
  /**
   * Changes a field. The type stays. Throws `conflict/stale_version`, `conflict/not_unique` on `unique` when values that exist
   * would break it, with the number of accounts whose value another one has in `clashes`; taking away a choice that accounts have leaves it with them.
   */
  'customFields.update': {
    access: 'owner',
    input: z.strictObject({
      id: field.rowId,
      version: z.int(field.typed),
      changes: definition.omit({ type: true }).partial(),
    }),
    output: customField,
  },
  /** Deletes a field from every screen; the values stay in the accounts so that `restore` brings all of it back. */
  'customFields.remove': { access: 'owner', input: z.strictObject({ id: field.rowId }), output: customField },
  'customFields.restore': {
    access: 'owner',
    input: z.strictObject({ id: field.rowId }),
    output: customField,
  },
  'customFields.reorder': {
    access: 'owner',
    input: z.strictObject({ ids: z.array(field.rowId, field.typed).max(field.limits.customFields) }),
    output: z.object({ fields: z.array(customField) }),
  },
} satisfies Record<string, Operation>;

export type CustomField = z.infer<typeof customField>;
export type CustomFieldType = (typeof customFieldTypes)[number];
