import { z } from 'zod';
import * as field from './fields.ts';
import type { Operation } from './operation.ts';
import { query, sort } from './query.ts';

/** A named way to look at the list: a smart group. It keeps the question, never the people. */
const view = z.object({
  id: z.string(),
  name: z.string(),
  query,
  sort: sort.nullable(),
  position: z.int(),
});

const name = field.line(field.limits.viewName).refine((value) => value !== '', { error: 'required' });

export const viewOperations = {
  'views.list': {
    access: 'viewer',
    input: z.strictObject({}).optional(),
    output: z.object({ views: z.array(view) }),
  },
  /** Makes a view, or changes the one with this `id`. Throws `conflict/name_taken` on `name`. */
  'views.save': {
    access: 'staff',
    input: z.strictObject({ id: field.rowId.optional(), name, query, sort: sort.nullable().default(null) }),
    output: view,
  },
  'views.remove': {
    access: 'staff',
    input: z.strictObject({ id: field.rowId }),
    output: z.object({ removed: z.boolean() }),
  },
  'views.reorder': {
    access: 'staff',
    input: z.strictObject({ ids: z.array(field.rowId, field.typed).max(1_000) }),
    output: z.object({ views: z.array(view) }),
  },
} satisfies Record<string, Operation>;

export type SavedView = z.infer<typeof view>;
