import { z } from 'zod';
import { account, accountName } from './account.ts';
import * as field from './fields.ts';
import type { Job, Operation } from './operation.ts';

export const duplicateReasons = ['email', 'phone', 'name'] as const;

const pair = z.object({
  first: accountName,
  second: accountName,
  reasons: z.array(z.enum(duplicateReasons)),
  /** 0 to 1, for the order: the surest first. */
  score: z.number(),
});

const version = z.int(field.typed).min(1, { error: 'out_of_range' });
/** Fields that a merge decides one by one. Lists and notes may be put together. */
const choice = z.enum(['keep', 'other'], { error: 'unknown_value' }).optional();
const choiceOrBoth = z.enum(['keep', 'other', 'both'], { error: 'unknown_value' }).optional();

export const duplicateOperations = {
  /** Remembers that two accounts are two people; they are not shown again as a pair. */
  'duplicates.dismiss': {
    access: 'staff',
    input: z.strictObject({ first: field.accountId, second: field.accountId }),
    output: z.object({ dismissed: z.boolean() }),
  },
  /** Takes that back: they may be shown as a pair again. */
  'duplicates.restore': {
    access: 'staff',
    input: z.strictObject({ first: field.accountId, second: field.accountId }),
    output: z.object({ restored: z.boolean() }),
  },
  /**
   * Puts two accounts together: the kept one takes the fields chosen from the other, which is archived; what must be unique
   * changes places, so nothing is lost. Children move to the kept one. One change, undoable.
   * Throws `conflict/stale_version` when one of them was changed since.
   */
  'accounts.merge': {
    access: 'staff',
    input: z.strictObject({
      keep: z.strictObject({ id: field.accountId, version }),
      other: z.strictObject({ id: field.accountId, version }),
      take: z.strictObject({
        username: choice,
        memberNumber: choice,
        displayName: choice,
        email: choice,
        phone: choice,
        password: choice,
        parentId: choice,
        /** Whether it is locked, why and until when. */
        lock: choice,
        notes: choiceOrBoth,
        groups: choiceOrBoth,
        tags: choiceOrBoth,
        /** Keys of custom fields whose value comes from the other. */
        custom: z.array(field.customKey, field.typed).max(field.limits.customFields).optional(),
      }),
    }),
    output: z.object({ account, changeId: z.string().optional() }),
  },
} satisfies Record<string, Operation>;

export const duplicateJobs = {
  /** Looks for likely duplicates among all accounts that are not archived: at most 500 pairs, the surest first. */
  'duplicates.find': {
    access: 'viewer',
    input: z.strictObject({}).optional(),
    output: z.object({ pairs: z.array(pair), total: z.int() }),
    progress: z.object({ done: z.int(), total: z.int() }),
  },
} satisfies Record<string, Job>;

export type DuplicatePair = z.infer<typeof pair>;
