import { z } from 'zod';
import * as field from './fields.ts';
import type { Job, Operation } from './operation.ts';

/** Groups are made by the owner and chosen from a list; tags are words that anybody on the staff may add. */
export const labelKinds = ['group', 'tag'] as const;

const kind = z.enum(labelKinds, { error: 'unknown_value' });
const progress = z.object({ done: z.int(), total: z.int() });
const result = z.object({ changed: z.int(), changeId: z.string().optional() });

export const labelOperations = {
  /**
   * All groups or tags by name; groups also when nobody is in them. `total` counts accounts that are not archived, `holders`
   * the archived ones too: as many as change when the label does.
   */
  'labels.list': {
    access: 'viewer',
    input: z.strictObject({ kind }),
    output: z.object({
      labels: z.array(z.object({ name: z.string(), total: z.int(), holders: z.int() })),
    }),
  },
  /** Makes a group without members. Throws `conflict/name_taken` on `name`. */
  'labels.create': {
    access: 'staff',
    input: z.strictObject({ kind: z.literal('group'), name: field.label }),
    output: z.object({ name: z.string() }),
  },
} satisfies Record<string, Operation>;

export const labelJobs = {
  /** Gives a group or tag another name in every account that has it; two become one when the name exists. Undoable. */
  'labels.rename': {
    access: 'owner',
    input: z.strictObject({ kind, name: field.label, to: field.label }),
    output: result,
    progress,
  },
  /** Takes a group or tag away from every account that has it. Undoable. */
  'labels.remove': {
    access: 'owner',
    input: z.strictObject({ kind, name: field.label }),
    output: result,
    progress,
  },
} satisfies Record<string, Job>;

export type LabelKind = (typeof labelKinds)[number];
